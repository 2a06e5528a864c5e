/** To whom an invoice went, as it was then: a fact that later changes and erasures leave alone, as law requires. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { InvoiceRecipientRow, PersonalData } from './schema.ts';
import { statement } from './statement.ts';

const insert = insertInto<'invoice_recipient', InvoiceRecipientRow>('invoice_recipient', [
  'sale_id',
  'customer_id',
  'name',
  'address',
  'postal_code',
  'city',
  'province',
  'country',
  'vat_number',
  'tax_code',
]);
const bySale = statement<{ sale_id: string }>()((db, arg) =>
  db.selectFrom('invoice_recipient').selectAll().where('sale_id', '=', arg('sale_id')),
);
const ofCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db
    .selectFrom('invoice_recipient')
    .select((select) => select.fn.countAll<number>().as('invoices'))
    .where('customer_id', '=', arg('customer_id')),
);

/** Inside the transaction of the invoice. */
export function freezeRecipient(
  write: WriteHandle,
  saleId: string,
  customer: Readonly<PersonalData> & { readonly id: string },
): void {
  write.run(insert, { ...customer, sale_id: saleId, customer_id: customer.id });
}

export function readRecipient(read: ReadHandle, saleId: string): InvoiceRecipientRow | undefined {
  return read.get(bySale, { sale_id: saleId });
}

export function countInvoices(read: ReadHandle, customerId: string): number {
  return read.get(ofCustomer, { customer_id: customerId })?.invoices ?? 0;
}
