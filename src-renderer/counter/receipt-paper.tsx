/** What the customer would hold: header, lines, VAT by rate, rounding, total, cash and change. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { formatMoment } from '../format/instants.ts';
import { formatAmount, formatMoney } from '../format/money.ts';
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
          <span className={classes['lineAmount']}>{formatAmount(line.amount, formats)}</span>
          {line.quantity !== 1000 && (
            <span className={classes['lineNote']}>
              {t('counter.times', {
                price: formatAmount(line.unitPrice, formats),
                quantity: formatQuantity(line.quantity, line.unit, formats.locale),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ReceiptTotals({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { sale } = receipt;
  const row = (key: 'rounding' | 'due' | 'given' | 'change', minorUnits: number): ReactNode => (
    <div>
      <dt>{t(`receipt.${key}`)}</dt>
      <dd>{formatAmount(minorUnits, formats)}</dd>
    </div>
  );
  return (
    <dl className={classes['totals']}>
      <div className={classes['total']}>
        <dt>{t('receipt.total')}</dt>
        <dd>{formatMoney(sale.total, formats)}</dd>
      </div>
      {sale.rounding !== 0 && row('rounding', sale.rounding)}
      {sale.rounding !== 0 && row('due', sale.due)}
      {row('given', sale.given)}
      {row('change', sale.change)}
    </dl>
  );
}
