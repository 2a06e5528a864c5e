/** What the customer would hold: header, lines and discounts, total, VAT by rate, each payment and the change. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { formatMoment } from '../format/instants.ts';
import { formatAmount, formatMoney } from '../format/money.ts';
import { discountMark } from '../format/percent.ts';
import { formatQuantity, formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { useTillName } from '../shell/use-till-name.ts';
import { notFiscalKey } from './not-fiscal.ts';
import classes from './receipt-panel.module.css';
import { ReceiptVat } from './receipt-vat.tsx';

export function ReceiptPaper({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const { sale, shop } = receipt;
  const tillName = useTillName();
  return (
    <article className={classes['paper']}>
      <header className={classes['header']}>
        <p className={classes['shop']}>{shop.name}</p>
        {shop.address && <p>{shop.address}</p>}
        {shop.vatNumber && <p>{t('receipt.vatNumber', { number: shop.vatNumber })}</p>}
        {shop.header && <p>{shop.header}</p>}
      </header>
      <ReceiptLines receipt={receipt} />
      <ReceiptTotals receipt={receipt} />
      <ReceiptVat vat={receipt.vat} />
      <footer className={classes['header']}>
        <p>
          {t('receipt.document', {
            number: formatWhole(sale.number, locale),
            date: formatMoment(sale.atMs, locale, timeZone),
          })}
        </p>
        <p>{t('receipt.where', { till: tillName(receipt.till), operator: receipt.operator })}</p>
        {shop.footer && <p>{shop.footer}</p>}
        <p className={classes['notFiscal']}>{t(notFiscalKey(receipt.country))}</p>
      </footer>
    </article>
  );
}

function ReceiptLines({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul className={classes['lines']}>
      {receipt.lines.map((line) => (
        <li key={line.id} className={classes['line']}>
          <span>{line.description}</span>
          <span className={classes['lineAmount']}>{formatAmount(line.fullAmount, formats)}</span>
          {line.quantity !== 1000 && (
            <span className={classes['lineNote']}>
              {t('counter.times', {
                price: formatAmount(line.unitPrice, formats),
                quantity: formatQuantity(line.quantity, line.unit, formats.locale),
              })}
            </span>
          )}
          {line.discount && <LineDiscount discount={line.discount} />}
        </li>
      ))}
    </ul>
  );
}

function LineDiscount({ discount }: { readonly discount: Discount }): ReactNode {
  const formats = useFormats();
  const name = useDiscountName();
  return (
    <>
      <span className={classes['lineNote']}>{name(discount)}</span>
      <span className={`${classes['lineNote']} ${classes['lineOff']}`}>{formatAmount(-discount.amount, formats)}</span>
    </>
  );
}

type Discount = NonNullable<Receipt['receiptDiscount']>;

/** A percentage is named, because the amount beside it does not say it. */
function useDiscountName(): (discount: Discount) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ typed }) =>
    typed.kind === 'percent' ? t('receipt.discountOf', { mark: discountMark(typed, formats) }) : t('receipt.discount');
}

function ReceiptTotals({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const discountName = useDiscountName();
  const { sale, receiptDiscount, payments } = receipt;
  const paid = ({ tender, reference }: Receipt['payments'][number]): string => {
    const name = t(`pay.${tender}`);
    return reference ? t('pay.withReference', { tender: name, reference }) : name;
  };
  return (
    <dl className={classes['totals']}>
      {receiptDiscount && <Row name={t('receipt.subtotal')} minorUnits={receipt.subtotal} />}
      {receiptDiscount && <Row name={discountName(receiptDiscount)} minorUnits={-receiptDiscount.amount} />}
      <div className={classes['total']}>
        <dt>{t('receipt.total')}</dt>
        <dd>{formatMoney(sale.total, formats)}</dd>
      </div>
      {sale.rounding !== 0 && <Row name={t('receipt.rounding')} minorUnits={sale.rounding} />}
      {sale.rounding !== 0 && <Row name={t('receipt.due')} minorUnits={sale.due} />}
      {payments.map((payment) => (
        <Row key={payment.id} name={paid(payment)} minorUnits={payment.given} />
      ))}
      <Row name={t('receipt.change')} minorUnits={sale.change} />
    </dl>
  );
}

function Row({ name, minorUnits }: { readonly name: string; readonly minorUnits: number }): ReactNode {
  const formats = useFormats();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatAmount(minorUnits, formats)}</dd>
    </div>
  );
}
