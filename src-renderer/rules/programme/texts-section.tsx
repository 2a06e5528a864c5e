/** What customers read: on their page, before they register, and on their receipts. */
import { Switch, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../rules-screen.module.css';
import type { SectionProps } from './section.ts';

const MOST_CHARACTERS = 4000;

export function TextsSection({ draft: { rules, set } }: SectionProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['fields']}>
      {(['welcomeText', 'registrationText'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`programme.label.${field}`)}
          description={t(`programme.help.${field}`)}
          rows={5}
          maxLength={MOST_CHARACTERS}
          value={rules[field]}
          onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      ))}
      <Switch
        label={t('programme.label.receiptExplains')}
        description={t('programme.help.receiptExplains')}
        checked={rules.receiptExplains}
        onChange={({ currentTarget }) => set({ receiptExplains: currentTarget.checked })}
      />
    </div>
  );
}
