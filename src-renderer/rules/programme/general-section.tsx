/** Who earns and spends, what gives points and when, when they expire and how they are shown (LOYALTY.md 3.4). */
import { NativeSelect, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDocument } from '../../../contract/window-types.ts';
import { GIFT_ORDERS } from '../../../core/loyalty/affordable-gifts.ts';
import { GIVING_STATES } from '../../../core/loyalty/programme.ts';
import { FieldGroup } from '../../parts/field-group.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { SelectionPicker } from '../../parts/selection-picker.tsx';
import { problemAt } from '../rules-problems.ts';
import classes from '../rules-screen.module.css';
import { GroupChoice } from './group-choice.tsx';
import type { SectionProps } from './section.ts';

type Expiry = ProgrammeDocument['programme']['expiry'];

const EXPIRY_KINDS = ['never', 'each-lot', 'from-first-point', 'without-movement'] as const;
const USUAL_MONTHS = 12;

export function GeneralSection({ draft }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { rules, set, setProgramme } = draft;
  const { programme } = rules;
  return (
    <div className={classes['fields']}>
      <Switch
        label={t('programme.label.isOn')}
        description={t('programme.help.isOn')}
        checked={programme.isOn}
        onChange={({ currentTarget }) => setProgramme({ isOn: currentTarget.checked })}
      />
      <Switch
        label={t('programme.label.onlyMembersSpend')}
        description={t('programme.help.onlyMembersSpend')}
        checked={programme.onlyMembersSpend}
        onChange={({ currentTarget }) => setProgramme({ onlyMembersSpend: currentTarget.checked })}
      />
      <GivingStates draft={draft} />
      <GroupChoice draft={draft} />
      <ExpiryFields draft={draft} />
      <NativeSelect
        label={t('programme.label.shownAs')}
        description={t('programme.help.shownAs')}
        value={programme.shownAs}
        data={(['points', 'money'] as const).map((value) => ({ value, label: t(`programme.shown.${value}`) }))}
        onChange={({ currentTarget }) => setProgramme({ shownAs: currentTarget.value as 'points' | 'money' })}
      />
      <NativeSelect
        label={t('programme.label.giftOrder')}
        description={t('programme.help.giftOrder')}
        value={rules.giftOrder}
        data={GIFT_ORDERS.map((value) => ({ value, label: t(`programme.order.${value}`) }))}
        onChange={({ currentTarget }) => set({ giftOrder: currentTarget.value as ProgrammeDocument['giftOrder'] })}
      />
      <FieldGroup wide title={t('programme.label.selection')} help={t('programme.help.selection')}>
        <SelectionPicker value={programme.selection} onValue={(selection) => setProgramme({ selection })} />
      </FieldGroup>
    </div>
  );
}

function GivingStates({ draft: { rules, problems, setProgramme } }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { givenAt } = rules.programme;
  const problem = problemAt(problems, null, 'giving-state-missing');
  return (
    <FieldGroup
      title={t('programme.label.givenAt')}
      help={t('programme.help.givenAt')}
      problem={problem && t(`programme.refusal.${problem}`)}
    >
      {GIVING_STATES.map((state) => (
        <Switch
          key={state}
          label={t(`programme.state.${state}`)}
          checked={givenAt.includes(state)}
          onChange={({ currentTarget: { checked } }) =>
            setProgramme({
              givenAt: GIVING_STATES.filter((each) => (each === state ? checked : givenAt.includes(each))),
            })
          }
        />
      ))}
    </FieldGroup>
  );
}

function ExpiryFields({ draft: { rules, problems, setProgramme } }: SectionProps): ReactNode {
  const { t } = useTranslation();
  const { expiry } = rules.programme;
  const problem = problemAt(problems, null, 'expiry-months-impossible');
  const choose = (kind: Expiry['kind']): void => {
    const months = expiry.kind === 'never' ? USUAL_MONTHS : expiry.months;
    setProgramme({ expiry: kind === 'never' ? { kind } : { kind, months } });
  };
  return (
    <FieldGroup title={t('programme.label.expiry')}>
      <NativeSelect
        aria-label={t('programme.label.expiry')}
        description={t('programme.help.expiry')}
        value={expiry.kind}
        data={EXPIRY_KINDS.map((value) => ({ value, label: t(`programme.expiryKind.${value}`) }))}
        onChange={({ currentTarget }) => choose(currentTarget.value as Expiry['kind'])}
      />
      {expiry.kind !== 'never' && (
        <FigureField
          label={t('programme.label.months')}
          help={t('programme.help.months')}
          kind="whole"
          value={expiry.months}
          empty={0}
          problem={problem && t(`programme.refusal.${problem}`)}
          onValue={(months) => setProgramme({ expiry: { ...expiry, months } })}
        />
      )}
    </FieldGroup>
  );
}
