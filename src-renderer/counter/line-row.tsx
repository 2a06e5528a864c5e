/** One line of the sale, 56 px high and pressable over its whole width. */
import { IconArrowBackUp, IconGift, IconRosetteDiscount, IconTag } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterLine } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { discountMark, formatPercent } from '../format/percent.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './line.module.css';
import { LinePoints, type LinePointsShown, PointsPrice } from './line-points.tsx';
import { useStandingName } from './use-standing-name.ts';

interface LineRowProps {
  readonly line: CounterLine;
  /** What to show in the column of points; null keeps it free. */
  readonly points: LinePointsShown | null;
  readonly selected: boolean;
  readonly onSelect: (lineId: string) => void;
}

/** Redrawn only when its own figures change: a snapshot brings every line anew. */
export const LineRow = memo(PlainLineRow, sameRow);

function PlainLineRow({ line, points, selected, onSelect }: LineRowProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={classes['row']}
        aria-current={selected}
        data-line={line.id}
        onMouseDown={keepFocus}
        onClick={() => onSelect(line.id)}
      >
        <LineQuantity line={line} />
        <span className={`${classes['article']} ${line.linkedTo === null ? '' : classes['linked']}`}>
          <span className={classes['name']}>{line.description}</span>
          <span className={classes['notes']}>
            <LineMarks line={line} />
            {line.code}
            <PointsPrice line={line} />
          </span>
        </span>
        <LinePrice line={line} />
        <LineAmount line={line} />
        <LinePoints shown={points} />
      </button>
    </li>
  );
}

export function LineQuantity({ line }: { readonly line: CounterLine }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const isPiece = line.unit === 'piece';
  const isOne = isPiece && line.quantity === 1000;
  const names = [
    classes['quantity'],
    isOne ? '' : classes['several'],
    isPiece ? '' : classes['weighed'],
    line.returned ? classes['back'] : '',
  ];
  return (
    <span className={names.join(' ')}>
      {formatQuantity(line.quantity, line.unit, locale)}
      {!isPiece && <span className={classes['unit']}>{t(`unit.${line.unit}`)}</span>}
    </span>
  );
}

function LinePrice({ line }: { readonly line: CounterLine }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const price = formatAmount(line.unitPrice, formats);
  return (
    <span className={classes['price']}>
      {(line.onOffer || line.typedPrice !== null) && line.ordinaryPrice !== line.unitPrice && (
        <s className={classes['before']}>{formatAmount(line.ordinaryPrice, formats)}</s>
      )}
      {line.unit === 'piece' ? price : t('counter.unitPrice', { price, unit: t(`unit.${line.unit}`) })}
    </span>
  );
}

/** With a discount: the new amount, and the one before struck through beneath. */
export function LineAmount({ line }: { readonly line: CounterLine }): ReactNode {
  const formats = useFormats();
  const isLowered = line.discount !== null || line.standing !== null || line.gift !== null;
  return (
    <span className={`${classes['amount']} ${line.returned ? classes['back'] : ''}`} data-amount>
      {formatAmount(line.amount, formats)}
      {isLowered && <s className={classes['before']}>{formatAmount(line.fullAmount, formats)}</s>}
    </span>
  );
}

export function LineMarks({ line }: { readonly line: CounterLine }): ReactNode {
  const formats = useFormats();
  return (
    <>
      {line.returned && <ReturnMark of={line.returned} />}
      {line.discount && (
        <span className={classes['discount']}>
          <IconRosetteDiscount size={14} stroke={2} aria-hidden="true" />
          {discountMark(line.discount.typed, formats)}
        </span>
      )}
      {line.standing && <StandingMark standing={line.standing} />}
      {line.onOffer && line.typedPrice === null && <OfferMark />}
      {line.gift && <GiftMark gift={line.gift} />}
    </>
  );
}

/** What the customer brings along goes by the name of the profile or badge that gives it. */
function StandingMark({ standing }: { readonly standing: NonNullable<CounterLine['standing']> }): ReactNode {
  const name = useStandingName();
  return (
    <span className={classes['discount']}>
      <IconRosetteDiscount size={14} stroke={2} aria-hidden="true" />
      {name(standing)}
    </span>
  );
}

const WHOLE = 10_000;

function GiftMark({ gift: { percentage } }: { readonly gift: NonNullable<CounterLine['gift']> }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <span className={classes['gift']}>
      <IconGift size={14} stroke={2} aria-hidden="true" />
      {percentage === WHOLE
        ? t('counterPoints.giftMark')
        : t('counterPoints.giftMarkPart', { percent: formatPercent(percentage, locale) })}
    </span>
  );
}

function ReturnMark({ of: kind }: { readonly of: NonNullable<CounterLine['returned']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={classes['returned']}>
      <IconArrowBackUp size={14} stroke={2} aria-hidden="true" />
      {t(`receipt.returned.${kind}`)}
    </span>
  );
}

function OfferMark(): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={classes['offer']}>
      <IconTag size={14} stroke={2} aria-hidden="true" />
      {t('counter.offer')}
    </span>
  );
}

/** Each of them alone can leave the figures as they were. */
function markOf({ line, points }: LineRowProps): string {
  const { discount, typedPrice, standing, gift, giftPoints, affordable } = line;
  return JSON.stringify([discount?.typed ?? null, typedPrice, standing, gift, affordable && giftPoints, points]);
}

function sameRow(before: LineRowProps, after: LineRowProps): boolean {
  const [a, b] = [before.line, after.line];
  const sameFigures = a.quantity === b.quantity && a.amount === b.amount && a.unitPrice === b.unitPrice;
  const sameDiscount = a.fullAmount === b.fullAmount && markOf(before) === markOf(after);
  return (
    a.id === b.id &&
    sameFigures &&
    sameDiscount &&
    a.description === b.description &&
    before.selected === after.selected
  );
}
