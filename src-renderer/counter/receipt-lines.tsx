/** The lines as they are printed: what was sold, what came back and from where, each with its own discount. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './receipt-panel.module.css';
import { ReceiptLinePoints } from './receipt-points.tsx';
import { useDiscountName } from './use-discount-name.ts';
import { useOriginNames } from './use-origin-names.ts';

type Line = Receipt['lines'][number];

export function ReceiptLines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const formats = useFormats();
  const origins = useOriginNames(lines.flatMap(({ returned }) => returned?.saleId ?? []));
  return (
    <ul className={classes['lines']}>
      {lines.map((line) => (
        <li key={line.id} className={`${classes['line']} ${line.linkedTo === null ? '' : classes['linked']}`}>
          <span>{line.description}</span>
          <span className={`${classes['lineAmount']} ${line.returned ? classes['back'] : ''}`}>
            {formatAmount(line.fullAmount, formats)}
          </span>
          <Pieces line={line} />
          {line.returned && <ReturnNote returned={line.returned} origin={origins.get(line.returned.saleId ?? '')} />}
          {line.discount && <LineDiscount discount={line.discount} />}
          <ReceiptLinePoints line={line} />
        </li>
      ))}
    </ul>
  );
}

/** One piece needs no words. */
function Pieces({ line }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (Math.abs(line.quantity) === 1000) return null;
  const price = formatAmount(line.unitPrice, formats);
  const quantity = formatQuantity(line.quantity, line.unit, formats.locale);
  return <span className={classes['lineNote']}>{t('counter.times', { price, quantity })}</span>;
}

interface ReturnNoteProps {
  readonly returned: NonNullable<Line['returned']>;
  /** The document's name, once the till has told it. */
  readonly origin: string | undefined;
}

function ReturnNote({ returned: { kind, reason }, origin }: ReturnNoteProps): ReactNode {
  const { t } = useTranslation();
  const known = REASONS.find((each) => each === reason);
  const note = origin
    ? t('receipt.returnedFrom', { document: origin })
    : known
      ? t('receipt.returnedBecause', { reason: t(`receipt.reason.${known}`) })
      : t(`receipt.returned.${kind}`);
  return <span className={classes['lineNote']}>{note}</span>;
}

const REASONS = ['defective', 'wrong-article', 'unwanted', 'other'] as const;

function LineDiscount({ discount }: { readonly discount: NonNullable<Line['discount']> }): ReactNode {
  const formats = useFormats();
  const name = useDiscountName();
  return (
    <>
      <span className={classes['lineNote']}>{name(discount)}</span>
      <span className={`${classes['lineNote']} ${classes['lineOff']}`}>{formatAmount(-discount.amount, formats)}</span>
    </>
  );
}
