/**
 * The counter: the open basket lives here, in the main process, and nowhere else. Every
 * command is stored before its snapshot is shown, so what a cashier has seen survives a
 * crash, a reload and a power cut.
 */

import type {
  ClosedSale,
  CloseResult,
  CounterRefusal,
  CounterSnapshot,
  ScanRecord,
  ScanResult,
} from '../../contract/window-types.ts';
import { type Basket, type CommandId, emptyBasket, type LineId, type SaleId } from '../../core/basket/basket.ts';
import { applyCommand, type BasketCommand } from '../../core/basket/commands.ts';
import { settle } from '../../core/basket/settle.ts';
import type { OfferedTender } from '../../core/basket/tenders.ts';
import { barcodeKey } from '../../core/codes/gtin.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import type { Money } from '../../core/quantities/money.ts';
import { type Quantity, quantity } from '../../core/quantities/quantity.ts';
import { type FoundArticle, findByBarcode, findByCode, findById } from '../store/articles.ts';
import { deleteDraft } from '../store/drafts.ts';
import { readSale } from '../store/sales.ts';
import { nextNumber } from '../store/sessions.ts';
import { type ClosingContext, closeSale } from './close-sale.ts';
import { closedSaleOf } from './closed-sale.ts';
import { COUNTER_SLOT, storeDraft } from './draft.ts';
import { lineArticle } from './line-article.ts';
import { snapshotOf } from './snapshot.ts';
import { type Watched, watched } from './watchers.ts';

const SCANS_SHOWN = 7;

export interface CounterContext extends ClosingContext {
  readonly cashRoundingStep: Money;
  readonly clockSuspect: boolean;
}

export interface Closing {
  readonly saleId: string;
  readonly tenders: readonly OfferedTender[];
  readonly operatorId: string;
  /** The total that the window showed, in minor units. */
  readonly seenTotal?: number;
}

export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly refusal: CounterRefusal };

export class Counter {
  readonly #context: CounterContext;
  readonly #snapshot: Watched<CounterSnapshot>;
  #basket: Basket;
  #lastClosed: ClosedSale | null = null;
  #lastScans: readonly ScanRecord[] = [];
  #next: CounterSnapshot['next'];

  /** @param basket the draft as it was stored, or null for an empty one */
  constructor(context: CounterContext, basket: Basket | null) {
    this.#context = context;
    this.#basket = basket ?? emptyBasket(context.newId() as SaleId);
    this.#next = this.#nextNumber();
    this.#snapshot = watched(this.#draw(0));
  }

  get snapshot(): CounterSnapshot {
    return this.#snapshot.current;
  }

  watch(signal: AbortSignal | undefined): AsyncGenerator<CounterSnapshot, void, void> {
    return this.#snapshot.watch(signal);
  }

  /** An exact barcode first, then the shop's own code; what nothing bears is said, never guessed. */
  scan(commandId: string, raw: string, pieces: number): ScanResult {
    const code = scanText(raw);
    if (code === '') return this.#record(raw.slice(0, 40), { outcome: 'unreadable' }, null);
    const { read } = this.#context.store;
    const found = findByBarcode(read, barcodeKey(code)) ?? findByCode(read, code);
    if (!found) return this.#record(code, { outcome: 'unknown', code }, null);
    const { description } = found.article;
    const added = this.#addArticle(commandId, found, quantity(pieces));
    if (!added.ok) return this.#record(code, { outcome: 'refused', refusal: added.refusal, description }, description);
    return this.#record(code, { outcome: 'added', description }, description);
  }

  add(commandId: string, articleId: string, pieces: number): CommandResult {
    const found = findById(this.#context.store.read, articleId);
    return found ? this.#addArticle(commandId, found, quantity(pieces)) : { ok: false, refusal: 'article-not-found' };
  }

  /** A command on what is already in the basket. */
  command(commandId: string, command: BasketCommand): CommandResult {
    const result = applyCommand(this.#basket, commandId as CommandId, command);
    if (!result.ok) return result;
    if (result.basket !== this.#basket) this.#keep(result.basket);
    return { ok: true };
  }

  /** Empties the sale that the cashier saw; a different one is left alone. */
  clear(saleId: string): { cleared: boolean } {
    if (saleId !== this.#basket.saleId) return { cleared: false };
    this.#context.store.writeTransaction((write) => deleteDraft(write, COUNTER_SLOT));
    this.#startAfresh(null);
    return { cleared: true };
  }

  close({ saleId, tenders, operatorId, seenTotal }: Closing): CloseResult {
    if (saleId !== this.#basket.saleId) return this.#alreadyClosed(saleId);
    // A scan from another window may have come between: nobody agreed to that sum.
    if (seenTotal !== undefined && seenTotal !== this.snapshot.total) return { ok: false, refusal: 'total-changed' };
    const { cashRoundingStep, clockSuspect } = this.#context;
    const settled = settle(this.#basket, tenders, cashRoundingStep);
    if (!settled.ok) return settled;
    const rows = closeSale(this.#context, { saleId, settled: settled.sale, operatorId, clockSuspect });
    const sale = closedSaleOf(rows);
    this.#next = { series: sale.series, number: sale.number + 1 };
    this.#startAfresh(sale);
    return { ok: true, sale };
  }

  #addArticle(commandId: string, found: FoundArticle, pieces: Quantity): CommandResult {
    const { store, time, now, newId } = this.#context;
    const copied = lineArticle(store.read, found, time.dayOf(now()));
    if (!copied.ok) return copied;
    return this.command(commandId, {
      type: 'add',
      lineId: newId() as LineId,
      article: copied.article,
      quantity: pieces,
    });
  }

  #alreadyClosed(saleId: string): CloseResult {
    const rows = readSale(this.#context.store.read, saleId);
    return rows ? { ok: true, sale: closedSaleOf(rows) } : { ok: false, refusal: 'another-sale' };
  }

  /** Stored first, shown second. */
  #keep(basket: Basket): void {
    this.#context.store.writeTransaction((write) => storeDraft(write, basket, this.#context.now()));
    this.#basket = basket;
    this.#lastClosed = null;
    this.#show();
  }

  #startAfresh(lastClosed: ClosedSale | null): void {
    // A scan that was resent over a broken connection must not land in the next sale either.
    const { recentCommandIds } = this.#basket;
    this.#basket = { ...emptyBasket(this.#context.newId() as SaleId), recentCommandIds };
    this.#lastClosed = lastClosed;
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
    return snapshotOf(this.#basket, {
      revision,
      cashRoundingStep: this.#context.cashRoundingStep,
      next: this.#next,
      lastClosed: this.#lastClosed,
      lastScans: this.#lastScans,
    });
  }

  #nextNumber(): CounterSnapshot['next'] {
    const { store, time, now, identity } = this.#context;
    const { series } = identity;
    const year = Number(time.dayOf(now()).slice(0, 4));
    return { series, number: nextNumber(store.read, { kind: 'receipt', series, year }) };
  }
}
