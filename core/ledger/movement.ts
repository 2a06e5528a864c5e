/**
 * A movement of points (LOYALTY.md 3.1). Movements are only ever added; balances come from them.
 * What is taken back, given back or deleted is one more movement that names the one it is about.
 */
import type { CustomerId, SaleId } from '../basket/ids.ts';
import type { ShopDay } from '../basket/price-in-force.ts';
import type { Brand } from '../quantities/brand.ts';
import type { Points } from '../quantities/points.ts';
import type { HybridTime } from '../sync/hybrid-clock.ts';

export type MovementId = Brand<string, 'MovementId'>;

export const MOVEMENT_KINDS = [
  'earn',
  'registration',
  'newsletter',
  'review',
  'referral',
  /** For a birthday, on a date or every so often. */
  'periodic-gift',
  'automation',
  'manual-credit',
  'manual-debit',
  /** The difference to the balance that was set. */
  'set-balance',
  'gift-taken',
  'discount-taken',
  /** Points earned are taken back. */
  'return',
  /** Points spent are given back. */
  'give-back',
  'expiry',
  /** "Deletes" another movement. */
  'reversal',
  'import',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export interface Movement {
  readonly id: MovementId;
  readonly customerId: CustomerId;
  readonly kind: MovementKind;
  /** What the customer's balance gains; negative for what it loses. */
  readonly points: Points;
  /** Of a credit that is taken back: what had expired of it, which the customer does not lose again. */
  readonly fromExpired: Points;
  /** Order of all movements, the same wherever they arrive; what one sale writes shares one. */
  readonly time: HybridTime;
  readonly atMs: number;
  /** The shop's day. */
  readonly day: ShopDay;
  /** Of a credit: the last day on which it may be spent; null: it does not expire by itself. */
  readonly spendableUntil: ShopDay | null;
  readonly operatorId: string | null;
  readonly tillId: string;
  readonly saleId: SaleId | null;
  readonly note: string | null;
  /** The movement that this one takes back, gives back, lets expire or deletes. */
  readonly about: MovementId | null;
}

/** By time; inside a sale spending comes first (LOYALTY.md 3.4); then by id. */
export function inOrder(a: Movement, b: Movement): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  const credit = Number(a.points > 0) - Number(b.points > 0);
  if (credit !== 0) return credit;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
