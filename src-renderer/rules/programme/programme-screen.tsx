/** The shop's one programme: every setting in sections, saved together, and what was changed when by whom. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countUnreadable } from '../../format/typed-figure.ts';
import { TabList, TabPanel } from '../../parts/tab-list.tsx';
import { useRight } from '../../shell/rights.ts';
import { History } from '../history.tsx';
import { Plans } from '../plans.tsx';
import { ReplayPanel } from '../replay-panel.tsx';
import { RulesFrame } from '../rules-frame.tsx';
import classes from '../rules-screen.module.css';
import type { RulesDraft, StoredRules } from '../use-rules-draft.ts';
import { ActionsSection } from './actions-section.tsx';
import { DiscountSection } from './discount-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { GridSection } from './grid-section.tsx';
import { SECTIONS, type SectionName, wrongIn } from './section.ts';
import { TextsSection } from './texts-section.tsx';

export function ProgrammeScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <RulesFrame title={t('programme.title')}>
      {(draft, stored) => <Sections draft={draft} stored={stored} />}
    </RulesFrame>
  );
}

interface SectionsProps {
  readonly draft: RulesDraft;
  readonly stored: StoredRules;
}

function Sections({ draft, stored }: SectionsProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useRight('edit-points-rules');
  const [chosen, setChosen] = useState<SectionName>('general');
  const wrong = SECTIONS.filter((section) => wrongIn(section, draft) > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an attempt to save leads to what is wrong
  useEffect(() => {
    const first = wrong[0];
    if (draft.refusedTimes > 0 && first && !wrong.includes(chosen)) setChosen(first);
  }, [draft.refusedTimes]);
  const tabs = SECTIONS.map((name) => {
    const count = wrongIn(name, draft);
    return {
      name,
      title: t(`programme.tab.${name}`),
      wrong: count > 0 ? t('programme.wrong', { count }) : undefined,
    };
  });
  const panels: Readonly<Record<SectionName, ReactNode>> = {
    general: <GeneralSection draft={draft} />,
    actions: <ActionsSection draft={draft} />,
    discount: <DiscountSection draft={draft} />,
    grid: <GridSection draft={draft} />,
    texts: <TextsSection draft={draft} />,
    replay: chosen === 'replay' && <ProgrammeReplay draft={draft} />,
    history: chosen === 'history' && <ProgrammeHistory />,
  };
  return (
    <>
      <TabList label={t('programme.tabs')} tabs={tabs} chosen={chosen} onChoose={setChosen} />
      <Plans
        plans={stored.planned}
        mayEdit={mayEdit}
        openMs={draft.planMs}
        onOpen={({ rules, fromMs }) => draft.open(rules, fromMs)}
        onCurrent={() => draft.open(stored.rules, null)}
      />
      <div className={classes['scroll']}>
        {SECTIONS.map((name) => (
          <TabPanel key={name} name={name} chosen={chosen}>
            {panels[name]}
          </TabPanel>
        ))}
      </div>
    </>
  );
}

function ProgrammeReplay({ draft: { rules } }: { readonly draft: RulesDraft }): ReactNode {
  return (
    <div className={classes['history']}>
      <ReplayPanel typed={{ profiles: [], rules }} isReadable={countUnreadable(rules) === 0} />
    </div>
  );
}

function ProgrammeHistory(): ReactNode {
  return (
    <div className={classes['history']}>
      <History subject={{ kind: 'programme' }} />
    </div>
  );
}
