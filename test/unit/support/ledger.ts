/** Movements in short: the number says when, and is the id. */
import type { CustomerId, SaleId } from '../../../core/basket/basket.ts';
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import type { Movement, MovementId, MovementKind } from '../../../core/ledger/movement.ts';
import type { HybridTime } from '../../../core/sync/hybrid-clock.ts';
import { uuidOf } from './ids.ts';
import { CUSTOMER, pts } from './loyalty.ts';

export const day = (text: string) => text as ShopDay;
export const movementId = (number: number) => uuidOf(0x40_000 + number) as MovementId;
export const customerId = (number: number) => uuidOf(0x70_000 + number) as CustomerId;

/** @param whole signed points */
export function movement(number: number, kind: MovementKind, whole: number, change: Partial<Movement> = {}): Movement {
  return {
    id: movementId(number),
    customerId: CUSTOMER,
    kind,
    points: pts(whole),
    fromExpired: pts(0),
    time: number.toString(16).padStart(16, '0') as HybridTime,
    atMs: 1_700_000_000_000 + number,
    day: day('2026-01-15'),
    spendableUntil: null,
    operatorId: null,
    tillId: 'till-1',
    saleId: null,
    note: null,
    about: null,
    ...change,
  };
}

export const saleId = (number: number) => uuidOf(0x60_000 + number) as SaleId;
