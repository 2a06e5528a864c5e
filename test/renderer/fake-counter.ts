/**
 * The counter of the fake till: a basket in memory with the contract's own answers. It keeps
 * what it was asked, so that a test can see what the window sent, and can be told to fail.
 */
import { ORPCError } from '@orpc/server';
import type {
  ArticleHit,
  ClosedSale,
  CloseResult,
  CounterLine,
  CounterRefusal,
  CounterSnapshot,
  OfferedTender,
  Receipt,
  ScanRecord,
  TypedDiscount,
} from '../../contract/window-types.ts';
import { FAKE_ARTICLES } from './fake-articles.ts';
import { settle, takenOf } from './fake-money.ts';

type Command = { readonly ok: true } | { readonly ok: false; readonly refusal: CounterRefusal };

export class FakeCounter {
  readonly asked: string[] = [];
  readonly seenCommandIds = new Set<string>();
  readonly receipts: Receipt[] = [];
  /** The next commands fail with these codes. */
  failures: ('DISK_FULL' | 'STORAGE_FAILED' | 'NOT_ALLOWED' | 'INTERNAL_SERVER_ERROR')[] = [];
  cashStep = 1;
  nowMs: () => number = Date.now;
  #listeners = new Set<(snapshot: CounterSnapshot) => void>();
  #past: { readonly lines: CounterLine[]; readonly discount: TypedDiscount | null }[] = [];
  #lines: CounterLine[] = [];
  #discount: TypedDiscount | null = null;
  #current: string | null = null;
  #saleId = crypto.randomUUID() as string;
  #revision = 0;
  #number = 1284;
  #lastClosed: ClosedSale | null = null;
  #scans: ScanRecord[] = [];

  snapshot(): CounterSnapshot {
    const subtotal = this.#lines.reduce((sum, line) => sum + line.amount, 0);
    const receiptDiscount = this.#discount && takenOf(this.#discount, subtotal);
    const total = subtotal - (receiptDiscount?.amount ?? 0);
    return {
      saleId: this.#saleId,
      revision: this.#revision,
      lines: [...this.#lines],
      currentLineId: this.#current,
      subtotal,
      receiptDiscount,
      total,
      cashDue: Math.round(total / this.cashStep) * this.cashStep,
      pieces: this.#lines.reduce((sum, line) => sum + (line.unit === 'piece' ? line.quantity / 1000 : 1), 0),
      canUndo: this.#past.length > 0,
      next: { series: '', number: this.#number },
      lastClosed: this.#lastClosed,
      lastScans: [...this.#scans],
    };
  }

  async *watch(signal: AbortSignal | undefined): AsyncGenerator<CounterSnapshot> {
    const waiting: CounterSnapshot[] = [this.snapshot()];
    let wake: (() => void) | null = null;
    const listen = (snapshot: CounterSnapshot): void => {
      waiting.push(snapshot);
      wake?.();
    };
    this.#listeners.add(listen);
    signal?.addEventListener('abort', () => wake?.());
    try {
      while (!signal?.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#listeners.delete(listen);
    }
  }

  scan(code: string, quantity: number) {
    const article = FAKE_ARTICLES.find((each) => each.barcode === code || each.code === code);
    const record = (outcome: ScanRecord['outcome']): void => {
      this.#scans = [
        { atMs: this.nowMs(), code, outcome, description: article?.description ?? null },
        ...this.#scans,
      ].slice(0, 8);
    };
    if (!article) {
      record('unknown');
      this.#publish();
      return { outcome: 'unknown' as const, code };
    }
    const result = this.add(article.id, quantity, () => record('added'));
    if (result.ok) return { outcome: 'added' as const, description: article.description };
    record('refused');
    this.#publish();
    return { outcome: 'refused' as const, refusal: result.refusal, description: article.description };
  }

  add(articleId: string, quantity: number, before: () => void = () => {}): Command {
    const article = FAKE_ARTICLES.find(({ id }) => id === articleId);
    if (!article) return { ok: false, refusal: 'article-not-found' };
    if (article.price === null) return { ok: false, refusal: 'article-without-price' };
    if (quantity <= 0) return { ok: false, refusal: 'quantity-not-positive' };
    if (article.unit === 'piece' && quantity % 1000 !== 0) return { ok: false, refusal: 'whole-pieces-only' };
    before();
    const last = this.#lines.at(-1);
    if (last?.articleId === articleId && last.id === this.#current && last.unit === 'piece') {
      return this.#replace(last, last.quantity + quantity);
    }
    const line = lineOf(article, quantity);
    this.#change([...this.#lines, line], line.id);
    return { ok: true };
  }

  changeQuantity(lineId: string, by: number): Command {
    const line = this.#lines.find(({ id }) => id === lineId);
    if (!line) return { ok: false, refusal: 'line-not-found' };
    return line.quantity + by === 0 ? this.remove(lineId) : this.#replace(line, line.quantity + by);
  }

  remove(lineId: string): Command {
    const at = this.#lines.findIndex(({ id }) => id === lineId);
    if (at < 0) return { ok: false, refusal: 'line-not-found' };
    const lines = this.#lines.filter(({ id }) => id !== lineId);
    this.#change(lines, lines[Math.min(at, lines.length - 1)]?.id ?? null);
    return { ok: true };
  }

  undo(): Command {
    const before = this.#past.pop();
    if (!before) return { ok: false, refusal: 'nothing-to-undo' };
    this.#lines = before.lines;
    this.#discount = before.discount;
    this.#current = before.lines.at(-1)?.id ?? null;
    this.#publish();
    return { ok: true };
  }

  discountLine(lineId: string, typed: TypedDiscount | null): Command {
    const line = this.#lines.find(({ id }) => id === lineId);
    if (!line) return { ok: false, refusal: 'line-not-found' };
    if (typed?.kind === 'percent' && typed.basisPoints > 10_000) return { ok: false, refusal: 'discount-impossible' };
    return this.#put({ ...line, discount: typed && takenOf(typed, line.fullAmount) });
  }

  discountReceipt(typed: TypedDiscount | null): Command {
    const { subtotal } = this.snapshot();
    if (typed && takenOf(typed, subtotal).amount > subtotal)
      return { ok: false, refusal: 'discount-greater-than-receipt' };
    this.#change(this.#lines, this.#current);
    this.#discount = typed;
    this.#publish();
    return { ok: true };
  }

  setPrice(lineId: string, price: number | null): Command {
    const line = this.#lines.find(({ id }) => id === lineId);
    if (!line) return { ok: false, refusal: 'line-not-found' };
    const own = FAKE_ARTICLES.find(({ id }) => id === line.articleId)?.price ?? 0;
    return this.#put({ ...line, typedPrice: price, unitPrice: price ?? own });
  }

  clear(saleId: string) {
    if (saleId !== this.#saleId) return { cleared: false };
    this.#newSale();
    return { cleared: true };
  }

  close(saleId: string, tenders: readonly OfferedTender[]): CloseResult {
    const known = this.receipts.find(({ sale }) => sale.saleId === saleId);
    if (known) return { ok: true, sale: known.sale };
    if (saleId !== this.#saleId) return { ok: false, refusal: 'another-sale' };
    const snapshot = this.snapshot();
    if (snapshot.lines.length === 0) return { ok: false, refusal: 'basket-empty' };
    const due = tenders.every(({ tender }) => tender === 'cash') ? snapshot.cashDue : snapshot.total;
    const payments = settle(due, tenders);
    if (typeof payments === 'string') return { ok: false, refusal: payments };
    const sale: ClosedSale = {
      saleId,
      series: '',
      number: this.#number,
      year: 2026,
      atMs: this.nowMs(),
      total: snapshot.total,
      rounding: due - snapshot.total,
      due,
      tenders: payments.map(({ tender }) => tender),
      given: payments.reduce((sum, { given }) => sum + given, 0),
      change: payments.reduce((sum, { change }) => sum + change, 0),
    };
    this.receipts.unshift(receiptOf(sale, snapshot, payments));
    this.#number += 1;
    this.#lastClosed = sale;
    this.#newSale();
    return { ok: true, sale };
  }

  /** A command sent twice acts once; a failure that was ordered happens instead. */
  command<Result>(name: string, commandId: string, again: Result, act: () => Result): Result {
    this.asked.push(name);
    const failure = this.failures.shift();
    if (failure) throw new ORPCError(failure, { data: failure === 'NOT_ALLOWED' ? { right: 'sell' } : undefined });
    if (this.seenCommandIds.has(commandId)) return again;
    this.seenCommandIds.add(commandId);
    return act();
  }

  #replace(line: CounterLine, quantity: number): Command {
    if (quantity <= 0) return { ok: false, refusal: 'quantity-not-positive' };
    return this.#put({ ...line, quantity });
  }

  /** The line with its figures worked out anew. */
  #put(line: CounterLine): Command {
    const fullAmount = Math.round((line.unitPrice * line.quantity) / 1000);
    const discount = line.discount && takenOf(line.discount.typed, fullAmount);
    if (discount && discount.amount > fullAmount) return { ok: false, refusal: 'discount-greater-than-line' };
    const changed = { ...line, fullAmount, discount, amount: fullAmount - (discount?.amount ?? 0) };
    this.#change(
      this.#lines.map((each) => (each.id === line.id ? changed : each)),
      line.id,
    );
    return { ok: true };
  }

  #change(lines: CounterLine[], current: string | null): void {
    this.#past.push({ lines: this.#lines, discount: this.#discount });
    this.#lines = lines;
    this.#current = current;
    this.#lastClosed = null;
    this.#publish();
  }

  #newSale(): void {
    this.#saleId = crypto.randomUUID();
    this.#lines = [];
    this.#discount = null;
    this.#past = [];
    this.#current = null;
    this.#publish();
  }

  #publish(): void {
    this.#revision += 1;
    for (const listen of this.#listeners) listen(this.snapshot());
  }
}

function lineOf(article: ArticleHit, quantity: number): CounterLine {
  const price = article.price ?? 0;
  return {
    id: crypto.randomUUID(),
    articleId: article.id,
    description: article.description,
    code: article.barcode ?? article.code,
    unit: article.unit,
    quantity,
    unitPrice: price,
    ordinaryPrice: article.ordinaryPrice ?? price,
    onOffer: article.onOffer,
    typedPrice: null,
    fullAmount: Math.round((price * quantity) / 1000),
    discount: null,
    amount: Math.round((price * quantity) / 1000),
  };
}

function receiptOf(sale: ClosedSale, snapshot: CounterSnapshot, payments: Receipt['payments']): Receipt {
  const rate = { code: '22', basisPoints: 2200, nature: null };
  const net = Math.round((sale.total * 100) / 122);
  return {
    sale,
    shop: {
      name: 'Bottega Ferraris',
      address: 'Via Roma 1, Cuneo',
      vatNumber: '01234567890',
      header: '',
      footer: 'Grazie e arrivederci',
    },
    country: 'IT',
    till: 'Cassa 1',
    operator: 'Giulia Conti',
    lines: snapshot.lines.map((line) => ({
      ...line,
      receiptShare: 0,
      barcode: line.code,
      cost: null,
      vat: rate,
      categoryId: null,
      brandId: null,
    })),
    vat: [{ rate, gross: sale.total, net, vat: sale.total - net }],
    subtotal: snapshot.subtotal,
    receiptDiscount: snapshot.receiptDiscount,
    payments,
  };
}
