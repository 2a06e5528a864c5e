/** Over the tabs of the contact card: who it is, card and profile, badges, and the balance in large figures. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail, MemberDetail } from '../../contract/window-types.ts';
import { spacedCode } from '../format/code.ts';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './member-head.module.css';
import { nameOf } from './name-of.ts';

interface MemberHeadProps {
  /** Null for one who is being made. */
  readonly detail: CustomerDetail | null;
  readonly member: MemberDetail | null;
}

export function MemberHead({ detail, member }: MemberHeadProps): ReactNode {
  const { t } = useTranslation();
  const card = member?.cards.find(({ state }) => state === 'active')?.code ?? null;
  const name = detail ? nameOf({ name: detail.data.name, card }, t) : t('customers.newTitle');
  return (
    <header className={classes['head']}>
      <div className={classes['who']}>
        <h2 id="customer-title" className={classes['title']}>
          {name}
        </h2>
        {member?.badges.map(({ id, title }) => (
          <span key={id} className={classes['badge']}>
            {title}
          </span>
        ))}
        {member && <p className={classes['about']}>{standing(member, card, t(`members.status.${member.status}`))}</p>}
        {detail && <Since detail={detail} />}
      </div>
      {member && member.points !== null && (
        <p className={classes['balance']}>
          <span className={classes['over']}>{t(member.points < 0 ? 'members.debtLong' : 'members.balance')}</span>
          <span className={`${classes['figure']} ${member.points < 0 ? classes['debt'] : ''}`}>
            <PointsFigure hundredths={member.points} />
          </span>
        </p>
      )}
    </header>
  );
}

function standing({ profile, labels }: MemberDetail, card: string | null, status: string): string {
  return [card === null ? '' : spacedCode(card), profile, status, ...labels].filter((part) => part !== '').join(', ');
}

function Since({ detail }: { readonly detail: CustomerDetail }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  return (
    <p className={classes['about']}>
      {t('customers.since', { date: formatMoment(detail.createdAtMs, locale, timeZone) })}
      {detail.invoices > 0 && <> · {t('customers.invoices', { count: detail.invoices })}</>}
    </p>
  );
}
