/** To whom an invoice or a delivery note is made out, as it was that day; of other documents the customer's name. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import classes from './receipt-panel.module.css';

export function ReceiptRecipient({ receipt }: { readonly receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const { recipient, customer } = receipt;
  if (!recipient) {
    return customer === '' ? null : <p className={classes['recipient']}>{t('receipt.customer', { name: customer })}</p>;
  }
  const { postalCode, city, province } = recipient;
  const place = t('receipt.place', { postalCode, city, province }).trim();
  return (
    <section className={classes['recipient']} aria-label={t('receipt.recipient')}>
      <p>{t('receipt.recipient')}</p>
      <p className={classes['recipientName']}>{recipient.name}</p>
      {recipient.address && <p>{recipient.address}</p>}
      {place && <p>{place}</p>}
      {recipient.country && <p>{recipient.country}</p>}
      {recipient.vatNumber && <p>{t('receipt.vatNumber', { number: recipient.vatNumber })}</p>}
      {recipient.taxCode && <p>{t('receipt.taxCode', { code: recipient.taxCode })}</p>}
    </section>
  );
}
