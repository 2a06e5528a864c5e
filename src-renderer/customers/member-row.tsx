/** A row of the list: who it is and what there is in points; card, profile, status, how to reach them and when last seen beneath. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberHit } from '../../contract/window-types.ts';
import { spacedCode } from '../format/code.ts';
import { dayAt, formatDay } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './member-row.module.css';
import { nameOf } from './name-of.ts';

export function MemberRow({ member }: { readonly member: MemberHit | undefined }): ReactNode {
  const { t } = useTranslation();
  if (!member) return null;
  const { name, card, city, telephone, email, profile, status, badges, points } = member;
  // Without a name the card stands in its place already.
  const code = name !== '' && card !== null ? spacedCode(card) : '';
  const about = [code, profile, t(`members.status.${status}`), telephone || email, code === '' ? city : ''];
  return (
    <>
      <span className={classes['name']}>
        <span className={classes['called']}>{nameOf(member, t)}</span>
        {badges.map(({ id, title }) => (
          <span key={id} className={classes['badge']}>
            {title}
          </span>
        ))}
      </span>
      <span className={`${classes['points']} ${points !== null && points < 0 ? classes['debt'] : ''}`}>
        {points !== null && <PointsFigure hundredths={points} />}
      </span>
      <span className={classes['about']}>{about.filter((part) => part !== '').join(', ')}</span>
      <LastSeen member={member} />
    </>
  );
}

function LastSeen({ member: { points, lastActivityMs } }: { readonly member: MemberHit }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  return (
    <span className={classes['seen']}>
      {points !== null && points < 0 && <span className={classes['debt']}>{t('members.debt')}</span>}
      {lastActivityMs !== null && formatDay(dayAt(lastActivityMs, timeZone), locale)}
    </span>
  );
}
