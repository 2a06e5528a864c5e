/** Movements by the hundred thousand: the rows and accounts that the till would have written, without an event for each. */
import type { Movement } from '../../core/ledger/movement.ts';
import { type HybridTime, nextHybridTime } from '../../core/sync/hybrid-clock.ts';
import { newUuid } from '../../src-main/ids.ts';
import { movementOf } from '../../src-main/points/accounts.ts';
import { entryRows, movementRow } from '../../src-main/points/movement-facts.ts';
import { type Account, accountRow, moved, readAccount } from '../../src-main/points/write-movements.ts';
import type { WriteHandle } from '../../src-main/store/handle.ts';
import { addMovement, putAccount } from '../../src-main/store/points.ts';
import type { TillUnderTest } from './till-under-test.ts';

const A_TRANSACTION = 50_000;

export interface Filling {
  readonly customers: readonly string[];
  readonly movementsEach: number;
  readonly day: string;
  /** Copied onto every credit. */
  readonly spendableUntil?: string | null;
}

/** Customer by customer in turn, so that one's movements lie apart as in a shop; every fifth spends what three earned. */
export function fillWithMovements(under: TillUnderTest, filling: Filling): void {
  const { store, now } = under.till.services;
  const all = filling.customers.length * filling.movementsEach;
  let time = nextHybridTime(null, now());
  for (let from = 0; from < all; from += A_TRANSACTION) {
    const to = Math.min(all, from + A_TRANSACTION);
    store.writeTransaction((write) => {
      const accounts = new Map<string, Account>();
      for (let number = from; number < to; number += 1) {
        const movement = addOne(under, write, { ...filling, number, time });
        const { customerId } = movement;
        accounts.set(customerId, moved(accounts.get(customerId) ?? readAccount(write, customerId), movement, null));
        time = nextHybridTime(time, now());
      }
      for (const [customerId, account] of accounts) putAccount(write, accountRow(customerId, account));
    });
  }
}

interface One extends Filling {
  readonly number: number;
  readonly time: HybridTime;
}

function addOne({ till, operatorId }: TillUnderTest, write: WriteHandle, one: One): Movement {
  const { now, documents } = till.services;
  const { customers, number, time, day, spendableUntil = null } = one;
  const isSpent = Math.floor(number / customers.length) % 5 === 4;
  const said = isSpent
    ? ({ kind: 'gift-taken', points: -300, spendableUntil: null } as const)
    : ({ kind: 'earn', points: 100, spendableUntil } as const);
  const customerId = customers[number % customers.length] ?? '';
  const body = { id: newUuid(), customerId, ...said, fromExpired: 0, day, saleId: null, about: null, occasion: null };
  const row = movementRow(body, { operatorId, atMs: now(), time, tillId: documents.identity.tillId });
  const movement = movementOf(row);
  addMovement(write, row, entryRows(movement, null));
  return movement;
}
