/**
 * Double entry (LOYALTY.md 3): every movement is posted to the customer's account and to those of
 * points issued, spent and expired. The entries of a movement add up to nothing, so the sum over
 * all accounts is nothing after every transaction.
 */
import type { CustomerId } from '../basket/ids.ts';
import { invariant } from '../quantities/brand.ts';
import { addPoints, negatePoints, type Points } from '../quantities/points.ts';
import type { Movement, MovementId, MovementKind } from './movement.ts';

/** The shop's side: what was given, what came back as goods or discounts, what lapsed. */
export const SHOP_ACCOUNTS = ['issued', 'spent', 'expired'] as const;
export type ShopAccount = (typeof SHOP_ACCOUNTS)[number];

export type Account = { readonly kind: 'customer'; readonly customerId: CustomerId } | { readonly kind: ShopAccount };

export interface Entry {
  readonly movementId: MovementId;
  readonly account: Account;
  readonly points: Points;
}

type Direct = Exclude<MovementKind, 'reversal'>;

const ACROSS: Readonly<Record<Direct, ShopAccount>> = {
  earn: 'issued',
  registration: 'issued',
  newsletter: 'issued',
  review: 'issued',
  referral: 'issued',
  'periodic-gift': 'issued',
  automation: 'issued',
  'manual-credit': 'issued',
  'manual-debit': 'issued',
  'set-balance': 'issued',
  import: 'issued',
  return: 'issued',
  'gift-taken': 'spent',
  'discount-taken': 'spent',
  'give-back': 'spent',
  expiry: 'expired',
};

/** @param about the movement that a reversal deletes; nothing else is asked of it */
export function entriesOf(movement: Movement, about: Movement | null): readonly Entry[] {
  const { id, customerId, points, fromExpired } = movement;
  const entries: Entry[] = [
    { movementId: id, account: { kind: 'customer', customerId }, points },
    {
      movementId: id,
      account: { kind: shopAccountOf(movement, about) },
      points: addPoints(negatePoints(points), fromExpired),
    },
    { movementId: id, account: { kind: 'expired' }, points: negatePoints(fromExpired) },
  ];
  const posted = entries.filter((entry) => entry.points !== 0);
  invariant(addPoints(...posted.map((entry) => entry.points)) === 0, 'the entries of a movement add up to nothing');
  return posted;
}

function shopAccountOf({ kind }: Movement, about: Movement | null): ShopAccount {
  return shopSideOf(kind === 'reversal' ? (about?.kind ?? kind) : kind);
}

/** @param kind of a reversal that of the movement that it deletes */
export function shopSideOf(kind: MovementKind): ShopAccount {
  invariant(kind !== 'reversal', 'a reversal is about a movement that is none');
  return ACROSS[kind];
}
