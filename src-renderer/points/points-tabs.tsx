/** The tabs of the points screen; Left and Right walk through them. */
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import classes from './points-tabs.module.css';

const TABS = ['overview', 'report', 'movements'] as const;
export type PointsTab = (typeof TABS)[number];

export function tabId(tab: PointsTab): string {
  return `points-tab-${tab}`;
}

export function panelId(tab: PointsTab): string {
  return `points-panel-${tab}`;
}

interface PointsTabsProps {
  readonly tab: PointsTab;
  readonly onTab: (tab: PointsTab) => void;
}

export function PointsTabs({ tab, onTab }: PointsTabsProps): ReactNode {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useKeys(LAYER.screen, ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !list.current?.contains(document.activeElement)) return false;
    const next = TABS.at((TABS.indexOf(tab) + step) % TABS.length);
    if (!next) return false;
    onTab(next);
    document.getElementById(tabId(next))?.focus();
    return true;
  });
  return (
    <div ref={list} role="tablist" aria-label={t('pointsDesk.tabs')} className={classes['tabs']}>
      {TABS.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls={each === tab ? panelId(each) : undefined}
          tabIndex={each === tab ? 0 : -1}
          className={classes['tab']}
          onClick={() => onTab(each)}
        >
          {t(`pointsDesk.tab.${each}`)}
        </button>
      ))}
    </div>
  );
}
