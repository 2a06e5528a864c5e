/** The shop's one programme: every setting in sections, saved together, and what was changed when by whom. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/instants.ts';
import { countUnreadable } from '../../format/typed-figure.ts';
import { useFormats } from '../../format/use-formats.ts';
import { PressButton } from '../../parts/press-button.tsx';
import { TabList, TabPanel } from '../../parts/tab-list.tsx';
import { History } from '../history.tsx';
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
      <Plans draft={draft} stored={stored} />
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

function Plans({ draft, stored: { rules, planned } }: SectionsProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  if (planned.length === 0) return null;
  return (
    <section className={classes['plans']} aria-label={t('programme.plans.title')}>
      <h2 className={classes['plansTitle']}>{t('programme.plans.title')}</h2>
      <ul>
        {planned.map((plan) => {
          const moment = formatMoment(plan.fromMs, locale, timeZone);
          return (
            <li key={plan.versionId} className={classes['plan']}>
              {t('programme.plans.item', { moment, operator: plan.operator })}
              <PressButton small onPress={() => draft.open(plan.rules, plan.fromMs)}>
                {t('programme.plans.edit')}
                <span className="visually-hidden"> {moment}</span>
              </PressButton>
            </li>
          );
        })}
      </ul>
      {draft.draft > 0 && (
        <PressButton small onPress={() => draft.open(rules, null)}>
          {t('programme.plans.current')}
        </PressButton>
      )}
      <p className={classes['fieldHelp']}>{t('programme.plans.note')}</p>
    </section>
  );
}
