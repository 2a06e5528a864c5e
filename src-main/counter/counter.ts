/**
 * The counter: the open basket lives here, in the main process, and nowhere else. Every
 * command is stored before its snapshot is shown, so what a cashier has seen survives a
 * crash, a reload and a power cut.
 */

import type {
  AskedPoints,
  ClosedSale,
  CloseResult,
  CounterRefusal,
  CounterSnapshot,
  GiftOffers,
  GiftResult,
  PointsOffer,
  ScanRecord,
  ScanResult,
  UsePointsResult,
} from '../../contract/window-types.ts';
import { amountsOf } from '../../core/basket/amounts.ts';
import { type Basket, type CommandId, emptyBasket, type SaleId } from '../../core/basket/basket.ts';
import { applyCommand, type BasketCommand } from '../../core/basket/commands.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { type Money, money } from '../../core/quantities/money.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { closedSaleOf } from '../documents/closed-sale.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { findById } from '../store/articles.ts';
import { deleteDraft } from '../store/drafts.ts';
import { countParked, deleteParked, findParked } from '../store/parked.ts';
import { readSale } from '../store/sales.ts';
import { nextNumber } from '../store/sessions.ts';
import { findVoucher } from '../store/vouchers.ts';
import { type Closing, closeBasket } from './close-basket.ts';
import { atCounter, chooseCustomer, copied, counterCustomer } from './customer-at-counter.ts';
import { COUNTER_SLOT, storeDraft } from './draft.ts';
import { findScanned } from './find-scanned.ts';
import { type AskedGift, giftOffers } from './gift-offers.ts';
import { limitsFor } from './ledger-says.ts';
import { type ParkResult, parkBasket, recallBasket } from './parking.ts';
import { previewOf, spentIn } from './points-preview.ts';
import { redeemVoucher } from './redeem-voucher.ts';
import type { Resolved } from './resolved.ts';
import { scanCard } from './scan-card.ts';
import { articlesOfToday, sellArticle } from './sell-goods.ts';
import { snapshotOf } from './snapshot.ts';
import { askPoints, giftCommand, offerOf, type Spending, spendingOf, type WantedGift } from './spend-points.ts';
import { type TakenArticle, takenAsGift } from './take-as-gift.ts';
import { type Watched, watched } from './watchers.ts';

const SCANS_SHOWN = 7;

export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly refusal: CounterRefusal };

export class Counter {
  readonly #context: DocumentsContext;
  readonly #snapshot: Watched<CounterSnapshot>;
  #basket: Basket;
  #lastClosed: ClosedSale | null = null;
  #lastScans: readonly ScanRecord[] = [];
  #differences: CounterSnapshot['priceDifferences'] = [];
  #next: CounterSnapshot['next'];
  #cashRoundingStep: Money;
  #parked: number;

  /** @param basket the draft as it was stored, or null for an empty one */
  constructor(context: DocumentsContext, basket: Basket | null) {
    this.#context = context;
    this.#basket = basket ?? emptyBasket(context.newId() as SaleId);
    this.#next = this.#nextNumber();
    this.#cashRoundingStep = context.cashRoundingStep();
    this.#parked = countParked(context.store.read);
    if (this.#basket.asksPrices) this.#differences = this.#priceDifferences(this.#basket);
    this.#snapshot = watched(this.#draw(0));
  }

  get snapshot(): CounterSnapshot {
    return this.#snapshot.current;
  }

  watch(signal: AbortSignal | undefined): AsyncGenerator<CounterSnapshot, void, void> {
    return this.#snapshot.watch(signal);
  }

  /** An exact barcode first, then the shop's own code, a card, a voucher; what nothing bears is said, never guessed. */
  scan(commandId: string, raw: string, pieces: number): ScanResult {
    const code = scanText(raw);
    if (code === '') return this.#record(raw.slice(0, 40), { outcome: 'unreadable' }, null);
    const found = findScanned(this.#context.store.read, code);
    if (!found) return this.#scanCard(commandId, code) ?? this.#scanVoucher(commandId, code);
    const { description, id: articleId } = found.article;
    const goods = sellArticle(this.#context, found, { readings: quantity(pieces), typedPrice: null });
    const added = this.run(commandId, goods);
    if (!added.ok && added.refusal === 'price-missing') {
      return this.#record(code, { outcome: 'price-missing', articleId, description }, description);
    }
    if (!added.ok) return this.#record(code, { outcome: 'refused', refusal: added.refusal, description }, description);
    return this.#record(code, { outcome: 'added', description }, description);
  }

  /** @param typedPrice minor units, of an article with an open price */
  add(commandId: string, articleId: string, pieces: number, typedPrice: number | null = null): CommandResult {
    const found = findById(this.#context.store.read, articleId);
    if (!found) return { ok: false, refusal: 'article-not-found' };
    const sold = { readings: quantity(pieces), typedPrice: typedPrice === null ? null : money(typedPrice) };
    return this.run(commandId, sellArticle(this.#context, found, sold));
  }

  /** What was looked up for a command, or why it cannot be. */
  run(commandId: string, resolved: Resolved): CommandResult {
    return resolved.ok ? this.command(commandId, resolved.command) : resolved;
  }

  /** A command on what is already in the basket. */
  command(commandId: string, command: BasketCommand): CommandResult {
    const result = applyCommand(this.#basket, commandId as CommandId, command);
    if (!result.ok) return result;
    if (result.basket === this.#basket) return { ok: true };
    if (command.type !== 'undo' && this.#overspends(result.basket)) return { ok: false, refusal: 'balance-too-low' };
    this.#keep(result.basket);
    return { ok: true };
  }

  /** @param customerId null takes the customer off, with gifts and points discount */
  setCustomer(commandId: string, customerId: string | null): CommandResult {
    if (customerId === null) return this.command(commandId, { type: 'set-customer', customerId: null, standing: null });
    const chosen = chooseCustomer(this.#context, customerId);
    return chosen.ok ? this.command(commandId, { type: 'set-customer', ...copied(chosen) }) : chosen;
  }

  giveGift(commandId: string, wanted: WantedGift): GiftResult {
    return this.#give(commandId, () => giftCommand(this.#context, this.#basket, wanted));
  }

  takeAsGift(commandId: string, wanted: TakenArticle): GiftResult {
    return this.#give(commandId, () => takenAsGift(this.#context, this.#basket, wanted));
  }

  giftOffers(asked: AskedGift): GiftOffers {
    return giftOffers(this.#context, this.#basket, asked);
  }

  usePoints(commandId: string, asked: AskedPoints): UsePointsResult {
    if (this.#basket.recentCommandIds.includes(commandId as CommandId)) return { ok: true };
    const offer = askPoints(this.#context, this.#basket, asked);
    if (typeof offer === 'string') return { ok: false, refusal: offer };
    return this.command(commandId, { type: 'use-points', pointsDiscount: offer.pointsDiscount });
  }

  pointsOffer(asked: AskedPoints): PointsOffer {
    return offerOf(this.#context, this.#basket, asked);
  }

  /** What the customer can still spend in this sale, and under which rules; null without a customer. */
  spending(): Spending | null {
    return spendingOf(this.#context, this.#basket);
  }

  /** The answer to a recalled sale whose prices have changed since. */
  settlePrices(commandId: string, prices: 'then' | 'now'): CommandResult {
    const renewed = prices === 'now' ? articlesOfToday(this.#context, this.#basket) : [];
    const articles = new Map(renewed.map(({ line, article }) => [line.id, article]));
    return this.command(commandId, { type: 'settle-prices', articles });
  }

  /** Empties the sale that the cashier saw; a different one is left alone. */
  clear(saleId: string): { cleared: boolean } {
    if (saleId !== this.#basket.saleId) return { cleared: false };
    this.#context.store.writeTransaction((write) => deleteDraft(write, COUNTER_SLOT));
    this.#startAfresh(null);
    return { cleared: true };
  }

  park(saleId: string, name: string, operatorId: string): ParkResult {
    const { store, now } = this.#context;
    if (saleId !== this.#basket.saleId) {
      return findParked(store.read, saleId) ? { ok: true } : { ok: false, refusal: 'another-sale' };
    }
    if (this.#basket.lines.length === 0) return { ok: false, refusal: 'basket-empty' };
    parkBasket(store, this.#basket, { name, operatorId, atMs: now() });
    this.#parked += 1;
    this.#startAfresh(null);
    return { ok: true };
  }

  recall(saleId: string): ParkResult {
    const { store, now } = this.#context;
    if (saleId === this.#basket.saleId) return { ok: true };
    if (this.#basket.lines.length > 0) return { ok: false, refusal: 'basket-not-empty' };
    const { recentCommandIds } = this.#basket;
    let differences: CounterSnapshot['priceDifferences'] = [];
    const basket = recallBasket(
      store,
      saleId,
      (parked) => {
        differences = this.#priceDifferences(parked);
        return { ...parked, recentCommandIds, asksPrices: differences.length > 0 };
      },
      now(),
    );
    if (typeof basket === 'string') return { ok: false, refusal: basket };
    this.#basket = basket;
    this.#differences = differences;
    this.#lastClosed = null;
    this.#parked = countParked(store.read);
    this.#show();
    return { ok: true };
  }

  dropParked(saleId: string): ParkResult {
    const { store } = this.#context;
    store.shreddingTransaction((write) => deleteParked(write, saleId));
    this.#parked = countParked(store.read);
    this.#show();
    return { ok: true };
  }

  close(closing: Closing): CloseResult {
    const { saleId, seenTotal } = closing;
    if (saleId !== this.#basket.saleId) return this.#alreadyClosed(saleId);
    // A scan from another window may have come between: nobody agreed to that sum.
    if (seenTotal !== undefined && seenTotal !== this.snapshot.total) return { ok: false, refusal: 'total-changed' };
    const closed = closeBasket(this.#context, this.#basket, { ...closing, step: this.#cashRoundingStep });
    if (!closed.ok) return closed;
    const { sale } = closed;
    if (sale.kind === 'receipt' && sale.number !== null) this.#next = { series: sale.series, number: sale.number + 1 };
    this.#startAfresh(sale);
    return closed;
  }

  /** Something changed elsewhere than in the basket: the next number, the step that cash is rounded to. */
  refresh(): void {
    this.#next = this.#nextNumber();
    this.#cashRoundingStep = this.#context.cashRoundingStep();
    this.#show();
  }

  #scanCard(commandId: string, code: string): ScanResult | null {
    const card = scanCard(this.#context, code);
    if (!card) return null;
    const { customerId, result, description } = card;
    if (customerId === null) return this.#record(code, result, description);
    const put = this.setCustomer(commandId, customerId);
    if (!put.ok) return this.#record(code, { outcome: 'refused', refusal: put.refusal, description }, description);
    return this.#record(code, result, description);
  }

  #scanVoucher(commandId: string, code: string): ScanResult {
    const voucher = findVoucher(this.#context.store.read, code);
    if (!voucher) return this.#record(code, { outcome: 'unknown', code }, null);
    const used = this.run(commandId, redeemVoucher(this.#context, voucher.code));
    if (!used.ok) return this.#record(code, { outcome: 'refused', refusal: used.refusal, description: null }, null);
    return this.#record(code, { outcome: 'voucher', code: voucher.code }, null);
  }

  #priceDifferences(basket: Basket): CounterSnapshot['priceDifferences'] {
    return articlesOfToday(this.#context, basket).map(({ line, article }) => ({
      lineId: line.id,
      description: article.description,
      was: line.article.unitPrice,
      now: article.unitPrice,
    }));
  }

  #alreadyClosed(saleId: string): CloseResult {
    const rows = readSale(this.#context.store.read, saleId);
    return rows ? { ok: true, sale: closedSaleOf(rows) } : { ok: false, refusal: 'another-sale' };
  }

  /** One sent twice is not asked again: the first has spent what the second would need. */
  #give(commandId: string, prepare: () => ReturnType<typeof giftCommand>): GiftResult {
    if (this.#basket.recentCommandIds.includes(commandId as CommandId)) return { ok: true };
    const ready = prepare();
    if (!ready.ok) return ready;
    const done = this.command(commandId, ready.command);
    return done.ok ? done : { ...done, missing: null };
  }

  #overspends(next: Basket): boolean {
    if (next.pointsDiscount === null && next.lines.every(({ gift }) => gift === null)) return false;
    const spends = spentIn(amountsOf(next));
    if (spends === 0 || spends <= spentIn(amountsOf(this.#basket))) return false;
    const at = next.customerId === null ? null : atCounter(this.#context, next.customerId);
    return at === null || spends > at.balance;
  }

  /** Stored first, shown second. */
  #keep(basket: Basket): void {
    this.#context.store.writeTransaction((write) => storeDraft(write, basket, this.#context.now()));
    if (basket.asksPrices !== this.#basket.asksPrices) {
      this.#differences = basket.asksPrices ? this.#priceDifferences(basket) : [];
    }
    this.#basket = basket;
    this.#lastClosed = null;
    this.#show();
  }

  #startAfresh(lastClosed: ClosedSale | null): void {
    // A scan that was resent over a broken connection must not land in the next sale either.
    const { recentCommandIds } = this.#basket;
    this.#basket = { ...emptyBasket(this.#context.newId() as SaleId), recentCommandIds };
    this.#lastClosed = lastClosed;
    this.#differences = [];
    this.#show();
  }

  #record<Result extends ScanResult>(code: string, result: Result, description: string | null): Result {
    const record = { atMs: this.#context.now(), code, outcome: result.outcome, description };
    this.#lastScans = [record, ...this.#lastScans].slice(0, SCANS_SHOWN);
    this.#show();
    return result;
  }

  #show(): void {
    this.#snapshot.set(this.#draw(this.#snapshot.current.revision + 1));
  }

  #draw(revision: number): CounterSnapshot {
    const basket = this.#basket;
    const amounts = amountsOf(basket);
    const at = basket.customerId === null ? null : atCounter(this.#context, basket.customerId);
    const preview = at && previewOf(this.#context, basket, { amounts, at });
    return snapshotOf(basket, amounts, {
      revision,
      cashRoundingStep: this.#cashRoundingStep,
      next: this.#next,
      customer: counterCustomer(this.#context, basket.customerId, { at, sale: preview?.points ?? null }),
      preview,
      priceDifferences: this.#differences,
      refund: this.#refund(),
      parked: this.#parked,
      lastClosed: this.#lastClosed,
      lastScans: this.#lastScans,
    });
  }

  /** Worked out only while something comes back: it looks at every original. */
  #refund(): CounterSnapshot['refund'] {
    if (this.#basket.lines.every(({ returned }) => returned === null)) return null;
    const { cash, card, voucher } = limitsFor(this.#context.store.read, this.#basket, false);
    return { cash, card, voucher };
  }

  #nextNumber(): CounterSnapshot['next'] {
    const { store, time, now, identity } = this.#context;
    const { series } = identity;
    const year = Number(time.dayOf(now()).slice(0, 4));
    return { series, number: nextNumber(store.read, { kind: 'receipt', series, year }) };
  }
}
