/** Parked sales: the basket goes into the database under a name and comes back as it was. */
import type { z } from 'zod';
import type { parkedSale, parkResult } from '../../contract/counter-answers.ts';
import { amountsOf } from '../../core/basket/amounts.ts';
import type { Basket } from '../../core/basket/basket.ts';
import { deleteDraft } from '../store/drafts.ts';
import type { ReadHandle, Store } from '../store/handle.ts';
import { countParked, deleteParked, findParked, pageParked, writeParked } from '../store/parked.ts';
import { findOperator } from '../store/shop.ts';
import { basketFrom, COUNTER_SLOT, draftBody, storeDraft } from './draft.ts';

export type ParkResult = z.infer<typeof parkResult>;
type ParkedSale = z.infer<typeof parkedSale>;
type ParkRefusal = Extract<ParkResult, { ok: false }>['refusal'];

const GOODS_SHOWN = 3;

export function parkBasket(
  store: Store,
  basket: Basket,
  parking: { readonly name: string; readonly operatorId: string; readonly atMs: number },
): void {
  store.writeTransaction((write) => {
    writeParked(write, {
      sale_id: basket.saleId,
      name: parking.name,
      body: draftBody(basket),
      parked_at_ms: parking.atMs,
      operator_id: parking.operatorId,
    });
    deleteDraft(write, COUNTER_SLOT);
  });
}

/**
 * The parked basket becomes the stored draft in one transaction: it is always in exactly one
 * place. Its name, which may be somebody's, is gone.
 */
export function recallBasket(
  store: Store,
  saleId: string,
  prepare: (basket: Basket) => Basket,
  atMs: number,
): Basket | ParkRefusal {
  const row = findParked(store.read, saleId);
  if (!row) return 'parked-not-found';
  const parked = basketFrom(row.body);
  if (!parked) return 'parked-unreadable';
  const basket = prepare(parked);
  store.shreddingTransaction((write) => {
    deleteParked(write, saleId);
    storeDraft(write, basket, atMs);
  });
  return basket;
}

export function listParked(
  read: ReadHandle,
  of: { readonly offset: number; readonly limit: number },
): { sales: ParkedSale[]; total: number } {
  const sales = pageParked(read, of).map((row): ParkedSale => {
    const basket = basketFrom(row.body);
    const amounts = basket && amountsOf(basket);
    return {
      saleId: row.sale_id,
      name: row.name,
      parkedAtMs: row.parked_at_ms,
      operator: findOperator(read, row.operator_id)?.name ?? '',
      goods: basket?.lines.slice(0, GOODS_SHOWN).map(({ article }) => article.description) ?? [],
      pieces: amounts?.pieces ?? 0,
      total: amounts?.total ?? 0,
    };
  });
  return { sales, total: countParked(read) };
}
