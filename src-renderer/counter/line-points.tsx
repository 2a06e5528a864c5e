/** What a line earns or costs in points, at its right; and what it would cost as a gift, while the customer could afford it. */
import { IconGift } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterLine, CounterPoints } from '../../contract/window-types.ts';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { useCounter } from './counter-store.ts';
import classes from './line.module.css';

type Eligible = Extract<CounterPoints['why'], { eligible: true }>;
type Exclusion = NonNullable<Eligible['lines'][number]['exclusion']>;

export interface LinePointsShown {
  /** Hundredths: below zero what a gift costs, otherwise what the line earns. */
  readonly points: number;
  /** Why it earns nothing. */
  readonly because: Exclusion | null;
}

/** @returns null where the sale has nothing to do with points */
export function useLinePoints(): (line: CounterLine) => LinePointsShown | null {
  const points = useCounter((state) => state.snapshot?.points ?? null);
  const why = points?.why.eligible ? points.why.lines : [];
  return (line) => {
    if (points === null) return null;
    const because = why.find(({ lineId }) => lineId === line.id)?.exclusion ?? null;
    return { points: line.gift ? -line.gift.points : line.earns, because };
  };
}

export function LinePoints({ shown }: { readonly shown: LinePointsShown | null }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  if (shown === null) return <span />;
  const { points, because } = shown;
  const look = points === 0 ? classes['nothing'] : classes['earned'];
  return (
    <span className={`${classes['points']} ${look}`}>
      {points === 0 ? formatPoints(0, locale) : formatSignedPoints(points, locale)}
      {because !== null && points <= 0 && (
        <span className={classes['because']}>{t(`counterPoints.because.${because}`)}</span>
      )}
    </span>
  );
}

interface PointsPriceProps {
  readonly line: CounterLine;
  /** On the large line: `oppure 58 pt`. */
  readonly isOr?: boolean;
}

export function PointsPrice({ line, isOr = false }: PointsPriceProps): ReactNode {
  const { t } = useTranslation();
  if (!line.affordable || line.giftPoints === null || line.gift !== null) return null;
  const points = line.giftPoints;
  return (
    <span className={classes['pointsPrice']}>
      <IconGift size={isOr ? 16 : 14} stroke={2} aria-hidden="true" />
      <span aria-hidden="true">{t(isOr ? 'counterPoints.priceOr' : 'counterPoints.price', { points })}</span>
      <span className="visually-hidden">{t('counterPoints.priceSpoken', { points })}</span>
    </span>
  );
}
