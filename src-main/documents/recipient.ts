/**
 * To whom a document is made out: frozen with it, in a table of its own, as law requires
 * (SALES.md 5). A credit note goes to whom its invoice went, whatever became of the customer.
 */
import type { Receipt } from '../../contract/window-types.ts';
import { type DocumentKind, hasRecipient } from '../../core/basket/documents.ts';
import { findCustomer } from '../store/customers.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { freezeRecipient, readRecipient } from '../store/invoice-recipients.ts';
import type { InvoiceRecipientRow, PersonalData } from '../store/schema.ts';

interface MadeOut {
  readonly saleId: string;
  readonly kind: DocumentKind;
  readonly customerId: string | null;
  readonly lines: readonly { readonly returned: { readonly kind: string; readonly saleId?: string } | null }[];
}

/** @returns false when a document that must name its recipient could not */
export function canBeMadeOut(read: ReadHandle, kind: DocumentKind, customerId: string | null): boolean {
  if (!hasRecipient(kind)) return true;
  const customer = customerId === null ? undefined : findCustomer(read, customerId);
  return customer !== undefined && customer.erased_at_ms === null && isComplete(customer);
}

/** Inside the transaction of the document. */
export function freezeWithDocument(write: WriteHandle, document: MadeOut): void {
  const recipient = recipientOf(write, document);
  if (recipient) freezeRecipient(write, document.saleId, recipient);
}

export function frozenRecipient(read: ReadHandle, saleId: string): Receipt['recipient'] {
  const row = readRecipient(read, saleId);
  return row
    ? {
        name: row.name,
        address: row.address,
        postalCode: row.postal_code,
        city: row.city,
        province: row.province,
        country: row.country,
        vatNumber: row.vat_number,
        taxCode: row.tax_code,
      }
    : null;
}

function recipientOf(read: ReadHandle, { kind, customerId, lines }: MadeOut) {
  if (kind === 'credit-note') {
    const corrected = lines.flatMap(({ returned }) => (returned?.saleId ? [returned.saleId] : []));
    const frozen = corrected.map((saleId) => readRecipient(read, saleId)).find((row) => row !== undefined);
    if (frozen) return ofInvoice(frozen);
  }
  return hasRecipient(kind) && customerId !== null ? findCustomer(read, customerId) : undefined;
}

function ofInvoice(row: InvoiceRecipientRow) {
  return { ...row, id: row.customer_id, telephone: '', email: '' };
}

/** A name, a place and a number that the tax office knows. */
function isComplete({ name, address, vat_number, tax_code }: Readonly<PersonalData>): boolean {
  return name !== '' && address !== '' && (vat_number !== '' || tax_code !== '');
}
