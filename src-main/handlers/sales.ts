/** Documents: lists, receipts, and what happens to them after they were made. */
import type { z } from 'zod';
import type { documentFilter } from '../../contract/sales.ts';
import type { DocumentRow } from '../../contract/window-types.ts';
import { returnable } from '../../core/basket/returned.ts';
import type { OfferedTender } from '../../core/basket/tenders.ts';
import { closedSaleOf } from '../documents/closed-sale.ts';
import {
  cancelOpenDocument,
  completeDocuments,
  type OpenDocumentRefusal,
  payOpenDocument,
} from '../documents/open-documents.ts';
import { documentPdf } from '../documents/pdf/document-pdf.ts';
import { receiptOf } from '../documents/receipt.ts';
import { returnableLines } from '../documents/returnable.ts';
import { lastState } from '../documents/states.ts';
import { resolveTenders } from '../documents/tenders.ts';
import { type VoidRefusal, voidSale } from '../documents/void-sale.ts';
import { mergedCustomers } from '../points/accounts.ts';
import { creditNoteBalance } from '../store/credit-notes.ts';
import { customerName, searchCustomers } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { returnedLines, voidedBy } from '../store/returns.ts';
import { pageDocuments } from '../store/sale-lists.ts';
import { readSale, recentSales, type SaleRows } from '../store/sales.ts';
import { preferencesOf } from './app.ts';
import type { TillServices } from './context.ts';
import { door } from './door.ts';

export const salesHandlers = door.sales.router({
  recent: door.sales.recent.handler(({ context, input }) =>
    recentSales(context.till.store.read, input.limit).map((rows) => closedSaleOf(rows)),
  ),
  receipt: door.sales.receipt.handler(({ context, input }) => {
    const { read } = context.till.store;
    const rows = readSale(read, input.saleId);
    return rows ? receiptOf(read, rows, context.till.rules.programme()) : null;
  }),
  page: door.sales.page.handler(({ context, input }) => {
    const { read } = context.till.store;
    const { ids, total } = pageDocuments(read, storedFilter(read, input.filter), input);
    return { documents: ids.flatMap((id) => rowById(read, id)), total };
  }),
  find: door.sales.find.handler(({ context, input }) => {
    const { read } = context.till.store;
    const number = numberIn(input.text);
    if (number === null) return [];
    const filter = { kinds: RETURNABLE, open: false, from: null, to: null, number, customerIds: null };
    return pageDocuments(read, filter, { offset: 0, limit: FOUND }).ids.flatMap((id) => rowById(read, id));
  }),
  returnable: door.sales.returnable.handler(({ context, input }) => {
    const { read } = context.till.store;
    const rows = readSale(read, input.saleId);
    return (rows ? returnableLines(read, rows) : []).map(({ row, origin }) => ({
      lineId: row.id,
      description: row.description,
      code: row.barcode ?? row.code,
      unit: row.unit,
      sold: row.quantity,
      left: returnable(origin),
      amount: row.amount,
    }));
  }),
  pay: door.sales.pay.handler(({ context: { till, operator }, input }) =>
    withTenders(till, input, (tenders) =>
      payOpenDocument(till.documents, { ...input, tenders, operatorId: operator.id }),
    ),
  ),
  complete: door.sales.complete.handler(({ context: { till, operator }, input }) =>
    withTenders(till, input, (tenders) =>
      completeDocuments(till.documents, { ...input, tenders, operatorId: operator.id }),
    ),
  ),
  cancel: door.sales.cancel.handler(({ context: { till, operator }, input }) => {
    const anyInCash = operator.rights.includes('refund-in-cash');
    return withTenders(till, input, (tenders) =>
      cancelOpenDocument(till.documents, { ...input, tenders, operatorId: operator.id, anyInCash }),
    );
  }),
  void: door.sales.void.handler(({ context: { till, operator }, input }) =>
    asDocument(till, voidSale(till.documents, { ...input, operatorId: operator.id })),
  ),
  creditNote: door.sales.creditNote.handler(({ context, input }) => {
    const code = input.code.toUpperCase();
    const balance = creditNoteBalance(context.till.store.read, code);
    return balance === null ? null : { code, balance };
  }),
  pdf: door.sales.pdf.handler(async ({ context: { till }, input }) => {
    const { language } = preferencesOf(till);
    const made = await documentPdf(till.store.read, { ...input, language });
    if (!made) return null;
    const { fileName, bytes } = made;
    return { fileName, file: new File([bytes], fileName, { type: 'application/pdf' }) };
  }),
});

const FOUND = 20;
const CUSTOMERS_SEARCHED = 200;
const RETURNABLE = ['receipt', 'invoice', 'return', 'credit-note'] as const;

/** `A 12`, `12`, `A 12/2026`: the last digits before a year. */
function numberIn(text: string): number | null {
  const digits = /(\d{1,9})(?:\/\d{4})?$/.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What is searched for is a number or a customer. */
function storedFilter(read: ReadHandle, { kinds, open, from, to, text }: z.infer<typeof documentFilter>) {
  if (text === '') return { kinds, open, from, to, number: null, customerIds: null };
  const customers = searchCustomers(read, text, { offset: 0, limit: CUSTOMERS_SEARCHED }).rows;
  return {
    kinds,
    open,
    from,
    to,
    number: numberIn(text) ?? 0,
    customerIds: customers.flatMap(({ id }) => mergedCustomers(read, id)),
  };
}

function rowById(read: ReadHandle, id: string): DocumentRow[] {
  const rows = readSale(read, id);
  return rows ? [rowOf(read, rows)] : [];
}

function rowOf(read: ReadHandle, rows: SaleRows): DocumentRow {
  const { sale } = rows;
  return {
    ...closedSaleOf(rows),
    customer: customerName(read, sale.customer_id),
    state: lastState(rows.states),
    returned: returnedLines(read, sale.id).length > 0,
    voided: voidedBy(read, sale.id) !== null,
  };
}

type Named = { readonly id: string; readonly tenders: Parameters<typeof resolveTenders>[1] };
type Done<Refusal> = { readonly ok: true; readonly saleId: string } | { readonly ok: false; readonly refusal: Refusal };

function withTenders(
  till: TillServices,
  { id, tenders }: Named,
  act: (tenders: readonly OfferedTender[]) => Done<OpenDocumentRefusal>,
) {
  const resolved = resolveTenders(till.store.read, tenders, id);
  if (resolved === 'credit-note-not-found') return { ok: false as const, refusal: resolved };
  return asDocument(till, act(resolved));
}

function asDocument<Refusal extends OpenDocumentRefusal | VoidRefusal>(till: TillServices, done: Done<Refusal>) {
  if (!done.ok) return done;
  const rows = readSale(till.store.read, done.saleId);
  if (!rows) throw new Error(`document ${done.saleId} was just written`);
  till.counter.refresh();
  return { ok: true as const, sale: closedSaleOf(rows) };
}
