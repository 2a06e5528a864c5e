/** 'Impostazioni generali': who the profile is, and whose cards are its own. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useDraftFields } from './draft-context.ts';
import { SwitchRow, TextRow } from './field-row.tsx';
import classes from './rules.module.css';

export function GeneralSection(): ReactNode {
  const { t } = useTranslation();
  const { matches } = useDraft();
  const { text, toggle } = useDraftFields();
  const warning =
    matches.length === 0
      ? null
      : matches.map(({ prefix, barcodes }) => t('profiles.matches', { prefix, count: barcodes })).join(' ');
  return (
    <section aria-labelledby="profile-general">
      <h2 id="profile-general" className={classes['heading']}>
        {t('profiles.section.general')}
      </h2>
      <TextRow {...text('code')} maxLength={40} />
      <TextRow {...text('description')} />
      <SwitchRow {...toggle('isDefault')} />
      <TextRow {...text('cardPrefix')} maxLength={32} warning={warning} />
      <TextRow {...text('alternativePrefixes')} maxLength={1000} />
      <TextRow {...text('profilePrefix')} maxLength={32} />
    </section>
  );
}
