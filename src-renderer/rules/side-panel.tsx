/** Beside a form of rules: an imagined sale and the real ones to try them on, the versions that they had; below, what concludes. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History, type HistorySubject } from './history.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import classes from './rules.module.css';
import { TryPanel } from './try-panel.tsx';
import type { TriedRules } from './use-trial.ts';

interface SidePanelProps {
  readonly tried: TriedRules;
  readonly isReadable: boolean;
  /** Null of what was never saved. */
  readonly subject: HistorySubject | null;
  readonly foot: ReactNode;
}

const SIDES = ['try', 'replay', 'history'] as const;

export function SidePanel({ tried, isReadable, subject, foot }: SidePanelProps): ReactNode {
  const { t } = useTranslation();
  const [side, setSide] = useState<(typeof SIDES)[number]>('try');
  return (
    <aside className={classes['side']} aria-label={t('ruleTrial.panel')}>
      <div className={classes['sideTabs']}>
        {SIDES.filter((each) => each !== 'history' || subject).map((each) => (
          <button
            key={each}
            type="button"
            className={classes['tab']}
            aria-pressed={each === side}
            onClick={() => setSide(each)}
          >
            {t(`ruleTrial.side.${each}`)}
          </button>
        ))}
      </div>
      <div className={classes['sideBody']}>
        {side === 'try' && <TryPanel tried={tried} isReadable={isReadable} />}
        {side === 'replay' && (
          <ReplayPanel typed={{ profiles: [tried.profile], rules: tried.rules }} isReadable={isReadable} />
        )}
        {side === 'history' && subject && <History subject={subject} />}
      </div>
      {foot && <div className={classes['sideFoot']}>{foot}</div>}
    </aside>
  );
}
