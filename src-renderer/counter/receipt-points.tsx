/** The points on a paper: before, earned, used, given back and taken back, after; the badge; and why, where the programme says so. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { formatPercent } from '../format/percent.ts';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { PointsExplained } from '../parts/points-explained.tsx';
import classes from './receipt-panel.module.css';
import { useStandingName } from './use-standing-name.ts';

type Points = NonNullable<Receipt['points']>;

export function ReceiptPoints({ points }: { readonly points: Points }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { before, after, badge, gained, explanation } = points;
  return (
    <section className={classes['points']} aria-label={t('counterPoints.receipt.title')}>
      <dl>
        {before !== null && <Row name={t('counterPoints.receipt.before')} figure={formatPoints(before, locale)} />}
        <Changes points={points} />
        {after !== null && (
          <Row name={t('counterPoints.receipt.after')} figure={formatPoints(after, locale)} isStrong />
        )}
        {badge !== null && <Row name={t('counterPoints.receipt.badge')} figure={badge} />}
      </dl>
      {gained.map((title) => (
        <p key={title} className={classes['pointsTitle']}>
          {t('counterPoints.receipt.gained', { title })}
        </p>
      ))}
      {explanation && (
        <div className={classes['pointsWhy']}>
          <h3 className={classes['pointsTitle']}>{t('counterPoints.receipt.why')}</h3>
          <PointsExplained explanation={explanation} />
        </div>
      )}
    </section>
  );
}

/** What did not happen is not said; what was earned always is. */
function Changes({ points }: { readonly points: Points }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { earned, spent, takenBack, givenBack } = points;
  const changes = [
    ...(earned !== 0 || takenBack === 0 ? [['earned', earned] as const] : []),
    ...(spent === 0 ? [] : [['spent', -spent] as const]),
    ...(takenBack === 0 ? [] : [['takenBack', -takenBack] as const]),
    ...(givenBack === 0 ? [] : [['givenBack', givenBack] as const]),
  ];
  return changes.map(([name, hundredths]) => (
    <Row key={name} name={t(`counterPoints.receipt.${name}`)} figure={formatSignedPoints(hundredths, locale)} />
  ));
}

interface RowProps {
  readonly name: string;
  readonly figure: string;
  readonly isStrong?: boolean;
}

function Row({ name, figure, isStrong = false }: RowProps): ReactNode {
  return (
    <div className={isStrong ? classes['strong'] : ''}>
      <dt>{name}</dt>
      <dd>{figure}</dd>
    </div>
  );
}

/** Under a line: what the customer's profile or badge took off, and what was paid in points. */
export function ReceiptLinePoints({ line }: { readonly line: Receipt['lines'][number] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const standingName = useStandingName();
  const { standing, gift } = line;
  const note = (name: string, minorUnits: number): ReactNode => (
    <>
      <span className={classes['lineNote']}>{name}</span>
      <span className={`${classes['lineNote']} ${classes['lineOff']}`}>{formatAmount(-minorUnits, formats)}</span>
    </>
  );
  return (
    <>
      {standing && note(standingName(standing), standing.amount)}
      {gift &&
        note(
          t('counterPoints.receipt.gift', {
            percent: formatPercent(gift.percentage, formats.locale),
            points: gift.points,
          }),
          gift.amount,
        )}
    </>
  );
}
