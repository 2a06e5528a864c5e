/**
 * The counter of the fake till: a basket in memory with the contract's own answers. It keeps
 * what it was asked, so that a test can see what the window sent, and can be told to fail.
 */
import { ORPCError } from '@orpc/server';
import type { TillClient } from '../../contract/index.ts';
import type {
  AskedPoints,
  ClosedSale,
  CloseResult,
  CounterLine,
  CounterRefusal,
  CounterSnapshot,
  GiftOffers,
  GiftResult,
  OfferedTender,
  ParkedSale,
  PointsOffer,
  Receipt,
  ReturnableLine,
  ScanRecord,
  TypedDiscount,
  UsePointsResult,
} from '../../contract/window-types.ts';
import { type ClosingKind, hasNumber, isOpenKind } from '../../core/basket/documents.ts';
import { FAKE_ARTICLES, OPEN_PRICE_BARCODE } from './fake-articles.ts';
import { settle, takenOf } from './fake-money.ts';
import { FakePoints } from './fake-points.ts';
import { documentOf, lineOf, receiptOf, resized } from './fake-receipts.ts';

type Parking = Awaited<ReturnType<TillClient['counter']['park']>>;
type Command = { readonly ok: true } | { readonly ok: false; readonly refusal: CounterRefusal };

export class FakeCounter {
  readonly asked: string[] = [];
  readonly seenCommandIds = new Set<string>();
  readonly receipts: Receipt[] = [];
  /** The next commands fail with these codes. */
  failures: ('DISK_FULL' | 'STORAGE_FAILED' | 'NOT_ALLOWED' | 'INTERNAL_SERVER_ERROR')[] = [];
  cashStep = 1;
  /** What a recalled sale asks about. */
  differences: CounterSnapshot['priceDifferences'] = [];
  /** Vouchers that were issued. */
  readonly vouchers = new Map<string, TypedDiscount>([['AUTUNNO', { kind: 'amount', amount: 100 }]]);
  customer: CounterSnapshot['customer'] = null;
  /** Off unless a test wants points. */
  readonly points = new FakePoints();
  /** What the originals of returned goods were paid with. */
  refund: CounterSnapshot['refund'] = null;
  spent: CounterSnapshot['vouchers'] = [];
  /** Credit notes that exist, with what is left on each. */
  readonly balances = new Map<string, number>();
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
  #used: string[] = [];
  #asks: CounterSnapshot['priceDifferences'] = [];
  #parked: { readonly sale: ParkedSale; readonly lines: CounterLine[] }[] = [];
  #scans: ScanRecord[] = [];

  snapshot(): CounterSnapshot {
    const lines = this.#lines.map((line) => this.points.shown(line, this.#lines, this.customer));
    const subtotal = lines.reduce((sum, line) => sum + line.amount, 0);
    const receiptDiscount = this.#discount && takenOf(this.#discount, subtotal);
    const vouchers = [
      ...this.spent,
      ...this.#used.map((code) => {
        const typed = this.vouchers.get(code) ?? { kind: 'amount', amount: 0 };
        return { code, ...takenOf(typed, subtotal) };
      }),
    ];
    const off = vouchers.reduce((sum, { amount }) => sum + amount, receiptDiscount?.amount ?? 0);
    const points = this.points.ofSale(lines, this.customer, subtotal - off);
    const total = subtotal - off - (points?.discount?.amount ?? 0);
    return {
      saleId: this.#saleId,
      revision: this.#revision,
      lines,
      currentLineId: this.#current,
      subtotal,
      receiptDiscount,
      vouchers,
      total,
      cashDue: Math.round(total / this.cashStep) * this.cashStep,
      pieces: this.#lines.reduce((sum, line) => sum + (line.unit === 'piece' ? line.quantity / 1000 : 1), 0),
      canUndo: this.#past.length > 0,
      customer: this.customer,
      points,
      priceDifferences: this.#asks,
      refund: this.refund,
      parked: this.#parked.length,
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
    const voucher = code.toUpperCase();
    if (!article && this.vouchers.has(voucher)) {
      const used = this.redeem(voucher);
      record('voucher');
      this.#publish();
      return used.ok
        ? { outcome: 'voucher' as const, code: voucher }
        : { outcome: 'refused' as const, refusal: used.refusal, description: null };
    }
    if (!article) {
      record('unknown');
      this.#publish();
      return { outcome: 'unknown' as const, code };
    }
    const result = this.add(article.id, quantity, null, () => record('added'));
    const { id: articleId, description } = article;
    if (result.ok) return { outcome: 'added' as const, description };
    if (result.refusal === 'price-missing') return { outcome: 'price-missing' as const, articleId, description };
    record('refused');
    this.#publish();
    return { outcome: 'refused' as const, refusal: result.refusal, description: article.description };
  }

  add(articleId: string, quantity: number, typed: number | null, before: () => void = () => {}): Command {
    const article = FAKE_ARTICLES.find(({ id }) => id === articleId);
    if (!article) return { ok: false, refusal: 'article-not-found' };
    if (typed === null && article.barcode === OPEN_PRICE_BARCODE) return { ok: false, refusal: 'price-missing' };
    const price = typed ?? article.price;
    if (price === null) return { ok: false, refusal: 'article-without-price' };
    if (quantity <= 0) return { ok: false, refusal: 'quantity-not-positive' };
    if (article.unit === 'piece' && quantity % 1000 !== 0) return { ok: false, refusal: 'whole-pieces-only' };
    before();
    const last = this.#lines.at(-1);
    if (last?.articleId === articleId && last.returned === null && last.id === this.#current && last.unit === 'piece') {
      return this.#replace(last, last.quantity + quantity);
    }
    const line = lineOf({ ...article, price }, quantity);
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

  setCustomer(customer: CounterSnapshot['customer']): void {
    this.customer = customer;
    this.#publish();
  }

  clear(saleId: string) {
    if (saleId !== this.#saleId) return { cleared: false };
    this.#newSale();
    return { cleared: true };
  }

  /** Goods of a receipt come back; what it was paid with, `refund` says. */
  takeBack(barcode: string, change: Partial<CounterLine> = {}): void {
    const article = FAKE_ARTICLES.find((each) => each.barcode === barcode);
    if (!article) throw new Error(`nothing bears ${barcode}`);
    const line = lineOf(article, -1000);
    this.#change([...this.#lines, { ...line, returned: 'by-receipt', ...change }], line.id);
  }

  close(saleId: string, kind: ClosingKind, tenders: readonly OfferedTender[]): CloseResult {
    const known = this.receipts.find(({ sale }) => sale.saleId === saleId);
    if (known) return { ok: true, sale: known.sale };
    if (saleId !== this.#saleId) return { ok: false, refusal: 'another-sale' };
    const snapshot = this.snapshot();
    if (snapshot.lines.length === 0) return { ok: false, refusal: 'basket-empty' };
    const due = tenders.every(({ tender }) => tender === 'cash') ? snapshot.cashDue : snapshot.total;
    if (kind !== 'receipt' && this.customer === null) return { ok: false, refusal: 'customer-missing' };
    const isOpen = isOpenKind(kind);
    const payments = settle(due, tenders, { balances: this.balances, isOpen });
    if (typeof payments === 'string') return { ok: false, refusal: payments };
    const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
    const issued = payments.find(({ tender, amount }) => tender === 'credit-note' && amount < 0);
    const sale: ClosedSale = {
      saleId,
      kind: documentOf(kind, snapshot, issued !== undefined),
      series: '',
      number: hasNumber(kind) ? this.#number : null,
      year: 2026,
      atMs: this.nowMs(),
      total: snapshot.total,
      rounding: isOpen ? 0 : due - snapshot.total,
      due: isOpen ? snapshot.total : due,
      tenders: payments.map(({ tender }) => tender),
      given: payments.reduce((sum, { given }) => sum + given, 0),
      change: payments.reduce((sum, { change }) => sum + change, 0),
      owed: isOpen ? snapshot.total - paid : 0,
      creditNote: issued?.reference ? { code: issued.reference, amount: -issued.amount } : null,
      points: this.points.closed(snapshot),
    };
    this.receipts.unshift(receiptOf(sale, snapshot, payments));
    if (hasNumber(kind)) this.#number += 1;
    this.#lastClosed = sale;
    this.#newSale();
    return { ok: true, sale };
  }

  sellDepartment(department: number, price: number, quantity: number): Command {
    const [article] = FAKE_ARTICLES;
    if (!article || department > 20) return { ok: false, refusal: 'department-not-found' };
    const line = lineOf({ ...article, description: `Reparto ${department}`, price }, quantity);
    this.#change([...this.#lines, line], line.id);
    return { ok: true };
  }

  redeem(code: string): Command {
    if (!this.vouchers.has(code)) return { ok: false, refusal: 'voucher-not-found' };
    if (this.#used.includes(code)) return { ok: false, refusal: 'voucher-in-use' };
    this.#used.push(code);
    this.#publish();
    return { ok: true };
  }

  dropVoucher(code: string): Command {
    this.#used = this.#used.filter((each) => each !== code);
    this.#publish();
    return { ok: true };
  }

  park(saleId: string, name: string): Parking {
    if (saleId !== this.#saleId) return { ok: false, refusal: 'another-sale' };
    const { pieces, total } = this.snapshot();
    const goods = this.#lines.map(({ description }) => description);
    const sale = { saleId, name, parkedAtMs: this.nowMs(), operator: 'Giulia Conti', goods, pieces, total };
    this.#parked.unshift({ sale, lines: this.#lines });
    this.#newSale();
    return { ok: true };
  }

  recall(saleId: string): Parking {
    const found = this.#parked.find(({ sale }) => sale.saleId === saleId);
    if (!found) return { ok: false, refusal: 'parked-not-found' };
    this.#parked = this.#parked.filter((each) => each !== found);
    this.#saleId = saleId;
    this.#asks = this.differences;
    this.#change(found.lines, found.lines.at(-1)?.id ?? null);
    return { ok: true };
  }

  dropParked(saleId: string): Parking {
    this.#parked = this.#parked.filter(({ sale }) => sale.saleId !== saleId);
    this.#publish();
    return { ok: true };
  }

  parked(offset: number, limit: number) {
    const sales = this.#parked.slice(offset, offset + limit).map(({ sale }) => sale);
    return { sales, total: this.#parked.length };
  }

  settlePrices(): Command {
    this.#asks = [];
    this.#publish();
    return { ok: true };
  }

  /** Some pieces become a line of their own, as in the real basket. */
  giveGift(lineId: string, quantity: number | null, percentage: number | null): GiftResult {
    const line = this.#lines.find(({ id }) => id === lineId);
    if (!line) return { ok: false, refusal: 'line-not-found', missing: null };
    const refused = this.points.refusalOf(line, { quantity, percentage }, this.#lines, this.customer);
    if (refused) return { ok: false, ...refused };
    const isWhole = quantity === null || quantity === line.quantity;
    const given = isWhole ? line : resized({ ...line, id: crypto.randomUUID() }, quantity);
    this.points.gifts.set(given.id, percentage ?? 10_000);
    const rest = isWhole ? [given] : [resized(line, line.quantity - quantity), given];
    this.#change(
      this.#lines.flatMap((each) => (each.id === lineId ? rest : [each])),
      given.id,
    );
    return { ok: true };
  }

  takeAsGift(articleId: string, quantity: number, percentage: number | null): GiftResult {
    const article = FAKE_ARTICLES.find(({ id }) => id === articleId);
    if (!article || article.price === null) return { ok: false, refusal: 'article-not-found', missing: null };
    const line = lineOf({ ...article, price: article.price }, quantity);
    const refused = this.points.refusalOf(line, { quantity: null, percentage }, this.#lines, this.customer);
    if (refused) return { ok: false, ...refused };
    this.points.gifts.set(line.id, percentage ?? 10_000);
    this.#change([...this.#lines, line], line.id);
    return { ok: true };
  }

  undoGift(lineId: string): Command {
    if (!this.points.gifts.delete(lineId)) return { ok: false, refusal: 'line-not-found' };
    this.#publish();
    return { ok: true };
  }

  giftOffers(lineId: string, quantity: number | null): GiftOffers {
    const line = this.#lines.find(({ id }) => id === lineId);
    if (!line) return { ok: false, refusal: 'line-not-found' };
    return this.points.offers(line, quantity, this.#lines, this.customer);
  }

  pointsOffer(asked: AskedPoints): PointsOffer {
    const { subtotal } = this.snapshot();
    return this.points.offer(asked, subtotal, this.#lines, this.customer);
  }

  usePoints(asked: AskedPoints): UsePointsResult {
    const offer = this.pointsOffer(asked);
    if (!offer.ok) return { ok: false, refusal: offer.refusal };
    this.points.asked = asked;
    this.#publish();
    return { ok: true };
  }

  dropPoints(): Command {
    this.points.asked = null;
    this.#publish();
    return { ok: true };
  }

  receiptOf(saleId: string): Receipt | undefined {
    return this.receipts.find(({ sale }) => sale.saleId === saleId);
  }

  returnable(receipt: Receipt | undefined): ReturnableLine[] {
    return (receipt?.lines ?? []).map(({ id, description, code, unit, quantity, amount }) => {
      return { lineId: id, description, code, unit, sold: quantity, left: quantity, amount };
    });
  }

  giveBack(articleId: string, quantity: number, returned: CounterLine['returned']): Command {
    const article = FAKE_ARTICLES.find(({ id }) => id === articleId);
    if (!article) return { ok: false, refusal: 'article-not-found' };
    const line = { ...lineOf(article, -quantity), returned };
    this.#change([...this.#lines, line], line.id);
    return { ok: true };
  }

  returnByReceipt(saleId: string, wanted: readonly { readonly lineId: string; readonly quantity: number }[]): Command {
    const lines = this.receipts.find(({ sale }) => sale.saleId === saleId)?.lines ?? [];
    for (const { lineId, quantity } of wanted) {
      const articleId = lines.find(({ id }) => id === lineId)?.articleId ?? '';
      this.giveBack(articleId, quantity, 'by-receipt');
    }
    return { ok: true };
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
    this.spent = [];
    this.customer = null;
    this.points.forget();
    this.refund = null;
    this.#used = [];
    this.#asks = [];
    this.#past = [];
    this.#current = null;
    this.#publish();
  }

  #publish(): void {
    this.#revision += 1;
    for (const listen of this.#listeners) listen(this.snapshot());
  }
}
