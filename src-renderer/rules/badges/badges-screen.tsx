/** Badges and the discounts that they bring: a list builder each, and beside them what the cashier will see. */
import { NativeSelect, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDocument } from '../../../contract/window-types.ts';
import { RulesFrame } from '../rules-frame.tsx';
import rules from '../rules-screen.module.css';
import type { RulesDraft } from '../use-rules-draft.ts';
import { BadgeDiscounts } from './badge-discounts.tsx';
import { BadgePreview } from './badge-preview.tsx';
import { BadgeRows } from './badge-rows.tsx';
import classes from './badges-screen.module.css';

type Basis = ProgrammeDocument['badgeBasis'];

export function BadgesScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <RulesFrame title={t('badges.title')}>
      {(draft) => (
        <div className={classes['columns']}>
          <div className={classes['lists']}>
            <Choices draft={draft} />
            <BadgeRows draft={draft} />
            <BadgeDiscounts draft={draft} />
          </div>
          <BadgePreview rules={draft.rules} />
        </div>
      )}
    </RulesFrame>
  );
}

function Choices({ draft: { rules: document, set } }: { readonly draft: RulesDraft }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={rules['fields']}>
      <Switch
        label={t('programme.label.showsBadges')}
        description={t('badges.showsHelp')}
        checked={document.showsBadges}
        onChange={({ currentTarget }) => set({ showsBadges: currentTarget.checked })}
      />
      <NativeSelect
        label={t('programme.label.badgeBasis')}
        description={t('badges.basisHelp')}
        value={document.badgeBasis}
        data={(['balance', 'lifetime'] as const).map((value) => ({ value, label: t(`badges.basis.${value}`) }))}
        onChange={({ currentTarget }) => set({ badgeBasis: currentTarget.value as Basis })}
      />
    </div>
  );
}
