/** Consents: for each purpose whether it stands, and the days on which it was given and taken back. */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentGiven, ConsentPurpose } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { dayAt, formatDay } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './customer-drawer.module.css';
import type { MemberPartProps } from './member-part.ts';
import { useMemberActions } from './use-member-actions.ts';

const PURPOSES: readonly ConsentPurpose[] = ['programme', 'profiling', 'marketing'];

export function ConsentPart({ member, mayEdit }: MemberPartProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const run = useMemberActions();
  const { customerId, consents } = member;
  return (
    <section className={classes['part']} aria-labelledby="consents-title">
      <h3 id="consents-title" className={classes['partTitle']}>
        {t('members.consents')}
      </h3>
      {PURPOSES.map((purpose) => {
        const own = consents.filter((consent) => consent.purpose === purpose);
        return (
          <div key={purpose} className={classes['fact']}>
            <Switch
              label={t(`members.consent.${purpose}`)}
              disabled={!mayEdit}
              checked={own.some(({ withdrawnAtMs }) => withdrawnAtMs === null)}
              onChange={(event) =>
                void run(client.members.setConsent({ customerId, purpose, given: event.currentTarget.checked }))
              }
            />
            <ConsentDays consent={own[0]} />
          </div>
        );
      })}
    </section>
  );
}

function ConsentDays({ consent }: { readonly consent: ConsentGiven | undefined }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const day = (atMs: number) => formatDay(dayAt(atMs, timeZone), locale);
  if (!consent) return <span className={classes['quiet']}>{t('members.neverGiven')}</span>;
  const { givenAtMs, withdrawnAtMs } = consent;
  return (
    <span className={classes['quiet']}>
      {withdrawnAtMs === null
        ? t('members.given', { date: day(givenAtMs) })
        : t('members.withdrawn', { given: day(givenAtMs), withdrawn: day(withdrawnAtMs) })}
    </span>
  );
}
