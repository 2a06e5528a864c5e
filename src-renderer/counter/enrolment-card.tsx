/** The card in hand while its bearer is asked for a name, and why it cannot be given. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { spacedCode } from '../format/code.ts';
import { type Enrolling, useCustomerPanelState } from './customer-panel-state.ts';
import classes from './new-customer-form.module.css';

export function EnrolmentCard({ enrolling: { code, profileId } }: { readonly enrolling: Enrolling }): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const refusal = useCustomerPanelState((state) => state.enrolRefusal);
  const { data } = useQuery(query.members.choices.queryOptions());
  const profile = data?.profiles.find(({ id }) => id === profileId)?.name ?? '';
  return (
    <>
      <p className={classes['card']}>
        <span className={classes['code']}>{spacedCode(code)}</span> {profile}
      </p>
      <p className={classes['aboutCard']}>{t('members.enrolAbout')}</p>
      {refusal && (
        <p className={classes['problem']} role="alert">
          {t(`members.refusal.${refusal}`)}
        </p>
      )}
    </>
  );
}
