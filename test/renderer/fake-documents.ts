/** The fake till's documents: what a test put there, answered page by page, and everything that was asked of them. */
import type { ClosedSale, DocumentRow, OfferedTender, Receipt } from '../../contract/window-types.ts';
import { DOCUMENT_KINDS, type DocumentKind, isOpenKind } from '../../core/basket/documents.ts';

interface Asked {
  readonly filter: {
    readonly kinds: readonly DocumentKind[];
    readonly open: boolean;
    readonly from: string | null;
    readonly to: string | null;
    readonly text: string;
  };
  readonly offset: number;
  readonly limit: number;
}

type Refusal = 'not-open' | 'different-customers' | 'credit-note-not-found';

export class FakeDocuments {
  /** Newest first. */
  readonly rows: DocumentRow[] = [];
  readonly receipts = new Map<string, Receipt>();
  readonly asked: string[] = [];
  readonly filters: Asked['filter'][] = [];
  /** The next settlement is refused with it. */
  refusal: Refusal | null = null;

  put(kind: DocumentKind, number: number | null, more: Partial<DocumentRow> = {}): DocumentRow {
    const row: DocumentRow = {
      saleId: crypto.randomUUID(),
      kind,
      series: 'A',
      number,
      year: 2026,
      atMs: Date.UTC(2026, 10, 21, 10, 30),
      total: 1000,
      rounding: 0,
      due: 1000,
      tenders: [],
      given: 0,
      change: 0,
      owed: isOpenKind(kind) ? 1000 : 0,
      creditNote: null,
      points: null,
      customer: '',
      state: isOpenKind(kind) ? 'created' : 'completed',
      returned: false,
      voided: false,
      ...more,
    };
    this.rows.unshift(row);
    this.receipts.set(row.saleId, receiptOf(row));
    return row;
  }

  page({ filter, offset, limit }: Asked) {
    this.filters.push(filter);
    const documents = this.rows.filter(
      ({ kind, number, state }) =>
        filter.kinds.includes(kind) &&
        (!filter.open || (isOpenKind(kind) && state === 'created')) &&
        (filter.text === '' || String(number) === filter.text),
    );
    return { documents: documents.slice(offset, offset + limit), total: documents.length };
  }

  settle(what: string, saleIds: readonly string[], tenders: readonly OfferedTender[]) {
    const names = this.rows
      .filter(({ saleId }) => saleIds.includes(saleId))
      .map(({ kind, number }) => `${kind} ${number}`);
    this.asked.push(`${what} ${names.join(', ')} ${JSON.stringify(tenders)}`);
    const { refusal } = this;
    this.refusal = null;
    if (refusal) return { ok: false as const, refusal };
    return { ok: true as const, sale: this.#saleOf(this.put('receipt', DOCUMENT_KINDS.length)) };
  }

  void(saleId: string) {
    this.asked.push('void');
    const at = this.rows.findIndex((row) => row.saleId === saleId);
    const row = this.rows[at];
    if (!row) return { ok: false as const, refusal: 'not-found' as const };
    this.rows[at] = { ...row, voided: true };
    return { ok: true as const, sale: this.#saleOf(this.put('return', 1, { total: -row.total })) };
  }

  #saleOf({
    customer: _customer,
    state: _state,
    returned: _returned,
    voided: _voided,
    ...sale
  }: DocumentRow): ClosedSale {
    return sale;
  }
}

function receiptOf(row: DocumentRow): Receipt {
  const { customer, state, returned: _returned, voided: _voided, ...sale } = row;
  return {
    sale,
    shop: { name: 'Bottega Ferraris', address: '', vatNumber: '', header: '', footer: '' },
    country: 'IT',
    till: 'Cassa 1',
    operator: 'Giulia Conti',
    customer,
    recipient: null,
    lines: [],
    subtotal: sale.total,
    receiptDiscount: null,
    vouchers: [],
    vat: [],
    payments: [],
    states: [{ state, atMs: sale.atMs }],
    origins: [],
    completedBy: null,
    voids: null,
    voidedBy: null,
    balance: null,
    points: null,
  };
}
