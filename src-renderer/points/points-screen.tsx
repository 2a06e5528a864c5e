/** Points of all customers: the overview, the report, every movement. Tabs at the top, Ins assigns points. */
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import { PressButton } from '../parts/press-button.tsx';
import management from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import { AllMovements } from './all-movements.tsx';
import { type ChosenFilter, EVERYTHING } from './movement-filter.ts';
import type { Opened } from './opened.ts';
import { Overview } from './overview.tsx';
import { type PointsTab, PointsTabs, panelId, tabId } from './points-tabs.tsx';
import { Report } from './report.tsx';

export function PointsScreen(): ReactNode {
  const { t } = useTranslation();
  const mayMove = useRight('move-points');
  const [tab, setTab] = useState<PointsTab>('overview');
  const [opened, setOpened] = useState<Opened | null>(null);
  /** Report and movements look at the same. */
  const [filter, setFilter] = useState<ChosenFilter>(EVERYTHING);
  const change = (part: Partial<ChosenFilter>): void => setFilter((before) => ({ ...before, ...part }));
  const assign = (): void => {
    setTab('overview');
    setOpened({ kind: 'assign' });
  };
  useKeys(LAYER.screen, ({ key }) => {
    if (key !== 'Insert' || !mayMove) return false;
    assign();
    return true;
  });
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('pointsDesk.title')}</h1>
        <PointsTabs tab={tab} onTab={setTab} />
        {mayMove && (
          <PressButton small look={opened ? 'outlined' : 'filled'} keyName="Insert" onPress={assign}>
            <IconPlus size={18} stroke={1.75} aria-hidden="true" />
            {t('pointsDesk.assign.title')}
          </PressButton>
        )}
      </header>
      <MessageBar />
      <div id={panelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)} className={management['tabPanel']}>
        {tab === 'overview' && <Overview opened={opened} onOpen={setOpened} />}
        {tab === 'report' && <Report filter={filter} onChange={change} />}
        {tab === 'movements' && <AllMovements filter={filter} onChange={change} />}
      </div>
    </main>
  );
}
