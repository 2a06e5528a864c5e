/**
 * Events `points_movements` and `customer_merge`, version 1. Movements of points that are not
 * born with a sale: by hand, deletions, expiry, gifts for what a customer does; those of a sale
 * stand in the sale's own body in the same form. What an operator noted about one is no part of
 * it, because it may name somebody.
 */
import { z } from 'zod';
import { MOVEMENT_KINDS } from '../../core/ledger/movement.ts';
import { instantMs, pointsHundredths, storedDay, uuid } from '../quantities.ts';

export const POINTS_MOVEMENTS_EVENT = { type: 'points_movements', version: 1 } as const;
export const CUSTOMER_MERGE_EVENT = { type: 'customer_merge', version: 1 } as const;

export const pointsMovement = z.strictObject({
  id: uuid,
  /** Whose it was when it was written: of two who were merged later, one. */
  customerId: uuid,
  kind: z.enum(MOVEMENT_KINDS),
  /** What the balance gains; negative for what it loses. */
  points: pointsHundredths,
  /** Of a credit that is taken back: what had expired of it. */
  fromExpired: pointsHundredths.nonnegative(),
  day: storedDay,
  /** Of a credit: the last day on which it may be spent; null: it does not expire by itself. */
  spendableUntil: storedDay.nullable(),
  saleId: uuid.nullable(),
  /** The movement that this one takes back, gives back, lets expire or deletes. */
  about: uuid.nullable(),
  /** What it was given for, where that is given once. */
  occasion: z.string().max(120).nullable(),
});

export const pointsMovementsBody = z.strictObject({
  movements: z.array(pointsMovement).min(1),
  /** Null where nobody did it: expiry, gifts on a date. */
  operatorId: uuid.nullable(),
  atMs: instantMs,
});

export const customerMergeBody = z.strictObject({
  absorbedId: uuid,
  intoId: uuid,
  change: z.enum(['merged', 'undone']),
  operatorId: uuid,
  atMs: instantMs,
});

export type PointsMovementBody = z.infer<typeof pointsMovement>;
export type PointsMovementsBody = z.infer<typeof pointsMovementsBody>;
export type CustomerMergeBody = z.infer<typeof customerMergeBody>;
