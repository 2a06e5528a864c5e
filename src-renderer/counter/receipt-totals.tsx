/** From the subtotal to the last payment: everything with its sign, and what stays open. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { formatAmount, formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './receipt-panel.module.css';
import { useDiscountName } from './use-discount-name.ts';

interface ReceiptProps {
  readonly receipt: Receipt;
}

export function ReceiptTotals({ receipt }: ReceiptProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const discountName = useDiscountName();
  const { sale, receiptDiscount, vouchers, subtotal } = receipt;
  const points = receipt.points;
  const offByPoints = points?.discount ?? 0;
  const hasParts = receiptDiscount !== null || vouchers.length > 0 || offByPoints !== 0;
  return (
    <dl className={classes['totals']}>
      {hasParts && <Row name={t('receipt.subtotal')} minorUnits={subtotal} />}
      {receiptDiscount && <Row name={discountName(receiptDiscount)} minorUnits={-receiptDiscount.amount} />}
      {vouchers.map(({ code, amount }) => (
        <Row key={code} name={t('document.voucherOf', { code })} minorUnits={-amount} />
      ))}
      {offByPoints !== 0 && <Row name={t('counterPoints.discountRow')} minorUnits={-offByPoints} />}
      <div className={`${classes['total']} ${sale.total < 0 ? classes['back'] : ''}`}>
        <dt>{t('receipt.total')}</dt>
        <dd>{formatMoney(sale.total, formats)}</dd>
      </div>
      {sale.rounding !== 0 && <Row name={t('receipt.rounding')} minorUnits={sale.rounding} />}
      {sale.rounding !== 0 && (
        <Row name={t(sale.due < 0 ? 'receipt.toGiveBack' : 'receipt.due')} minorUnits={sale.due} />
      )}
      <Payments receipt={receipt} />
      <CreditNote receipt={receipt} />
    </dl>
  );
}

function Payments({ receipt: { sale, payments } }: ReceiptProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = ({ tender, reference, amount }: Receipt['payments'][number]): string => {
    const name = t(`pay.${tender}`);
    const full = reference ? t('pay.withReference', { tender: name, reference }) : name;
    return amount < 0 ? t('receipt.refund', { tender: full }) : full;
  };
  const wasCash = payments.some(({ tender, given }) => tender === 'cash' && given > 0);
  return (
    <>
      {payments
        .filter(({ given }) => given !== 0)
        .map((payment) => (
          <Row key={payment.id} name={nameOf(payment)} minorUnits={payment.given} />
        ))}
      {(wasCash || sale.change > 0) && <Row name={t('receipt.change')} minorUnits={sale.change} />}
      {sale.owed > 0 && <Row name={t('receipt.owed')} minorUnits={sale.owed} strong />}
    </>
  );
}

/** To be copied by hand or read by a scanner: the code stands alone. */
function CreditNote({ receipt: { sale, balance } }: ReceiptProps): ReactNode {
  const { t } = useTranslation();
  if (!sale.creditNote) return null;
  const { code, amount } = sale.creditNote;
  return (
    <>
      <div className={classes['note']}>
        <dt>{t('receipt.creditNote')}</dt>
        <dd>{code}</dd>
      </div>
      <Row name={t('receipt.creditNoteAmount')} minorUnits={amount} />
      {balance !== null && balance !== amount && <Row name={t('receipt.balance')} minorUnits={balance} />}
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly minorUnits: number;
  readonly strong?: boolean;
}

function Row({ name, minorUnits, strong = false }: RowProps): ReactNode {
  const formats = useFormats();
  return (
    <div className={strong ? classes['strong'] : ''}>
      <dt>{name}</dt>
      <dd>{formatAmount(minorUnits, formats)}</dd>
    </div>
  );
}
