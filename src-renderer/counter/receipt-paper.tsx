/**
 * What the customer would hold, of every kind of document: header and recipient, lines and
 * discounts, total, VAT by rate, each payment and refund, and what is still owed or left.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { useTillName } from '../shell/use-till-name.ts';
import { notFiscalKey } from './not-fiscal.ts';
import { ReceiptLines } from './receipt-lines.tsx';
import classes from './receipt-panel.module.css';
import { ReceiptPoints } from './receipt-points.tsx';
import { ReceiptRecipient } from './receipt-recipient.tsx';
import { ReceiptTotals } from './receipt-totals.tsx';
import { ReceiptVat } from './receipt-vat.tsx';

interface ReceiptPaperProps {
  readonly receipt: Receipt;
  /** Somebody may already hold this paper. */
  readonly isCopy?: boolean;
}

export function ReceiptPaper({ receipt, isCopy = false }: ReceiptPaperProps): ReactNode {
  const { t } = useTranslation();
  const name = useDocumentName();
  const { sale, shop } = receipt;
  const tillName = useTillName();
  return (
    <article className={classes['paper']} data-paper>
      <header className={classes['header']}>
        <p className={classes['shop']}>{shop.name}</p>
        {shop.address && <p>{shop.address}</p>}
        {shop.vatNumber && <p>{t('receipt.vatNumber', { number: shop.vatNumber })}</p>}
        {shop.header && <p>{shop.header}</p>}
        {sale.kind !== 'receipt' && <p className={classes['kind']}>{name.short(sale)}</p>}
        {isCopy && <p className={classes['mark']}>{t('receipt.copy')}</p>}
        <Standing receipt={receipt} />
      </header>
      <ReceiptRecipient receipt={receipt} />
      <ReceiptLines lines={receipt.lines} />
      <ReceiptTotals receipt={receipt} />
      {receipt.vat.length > 0 && <ReceiptVat vat={receipt.vat} />}
      {receipt.points && <ReceiptPoints points={receipt.points} />}
      <footer className={classes['footer']}>
        <p>{name.withDate(sale)}</p>
        <p>{t('receipt.where', { till: tillName(receipt.till), operator: receipt.operator })}</p>
        {shop.footer && <p>{shop.footer}</p>}
        <p className={classes['notFiscal']}>{t(notFiscalKey(receipt.country))}</p>
      </footer>
    </article>
  );
}

/** Where this document stands among others, and whether it still counts. */
function Standing({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const name = useDocumentName();
  const { states, origins, completedBy, voids, voidedBy } = receipt;
  return (
    <>
      {states.some(({ state }) => state === 'cancelled') && <p className={classes['mark']}>{t('receipt.cancelled')}</p>}
      {voidedBy && <p className={classes['mark']}>{t('receipt.voidedBy', { document: name.withDate(voidedBy) })}</p>}
      {voids && <p>{t('receipt.voids', { document: name.withDate(voids) })}</p>}
      {origins.map((origin) => (
        <p key={origin.saleId}>{t('receipt.completes', { document: name.withDate(origin) })}</p>
      ))}
      {completedBy && <p>{t('receipt.completedBy', { document: name.withDate(completedBy) })}</p>}
    </>
  );
}
