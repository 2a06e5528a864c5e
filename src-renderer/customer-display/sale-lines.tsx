/** The lines of the sale: the latest in sight and the last one large, as on the cashier's screen. */
import { IconGift } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './sale-lines.module.css';

type Line = CustomerView['lines'][number];

/** More do not fit on any screen. */
const MOST_SHOWN = 24;
const ONE_PIECE = 1000;

export function SaleLines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { t } = useTranslation();
  const shown = lines.slice(-MOST_SHOWN);
  return (
    <div className={classes['list']}>
      <ol className={classes['rows']} aria-label={t('customerDisplay.lines')}>
        {shown.map((line, index) => (
          <Row key={line.id} line={line} isLast={index === shown.length - 1} />
        ))}
      </ol>
    </div>
  );
}

function Row({ line, isLast }: { readonly line: Line; readonly isLast: boolean }): ReactNode {
  const formats = useFormats();
  const back = line.mark === 'returned' ? classes['back'] : '';
  return (
    <li className={isLast ? classes['last'] : classes['row']}>
      <span className={classes['quantity']}>
        <Quantity line={line} />
      </span>
      <span className={classes['article']}>
        <span className={classes['name']}>{line.description}</span>
        {line.mark && <Mark of={line.mark} />}
      </span>
      <span className={classes['before']}>{line.before !== null && <s>{formatAmount(line.before, formats)}</s>}</span>
      <span className={`${classes['amount']} ${back}`}>{formatAmount(line.amount, formats)}</span>
    </li>
  );
}

/** One piece is what everybody expects, so it is not said. */
function Quantity({ line: { quantity, unit } }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  if (unit === 'piece' && quantity === ONE_PIECE) return null;
  const amount = formatQuantity(quantity, unit, locale);
  return unit === 'piece'
    ? t('customerDisplay.pieces', { pieces: amount })
    : t('customerDisplay.measured', { amount, unit: t(`unit.${unit}`) });
}

function Mark({ of }: { readonly of: NonNullable<Line['mark']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={`${classes['mark']} ${classes[of]}`}>
      {of === 'gift' && <IconGift size={14} stroke={2} aria-hidden="true" />}
      {t(`customerDisplay.mark.${of}`)}
    </span>
  );
}
