/**
 * Turns a line into a gift, or says why not (LOYALTY.md 4.2). All gifts and the points discount
 * of one sale together may not pass the balance before it: what a sale earns is not spendable in it.
 */
import type { BasisPoints } from '../quantities/percentage.ts';
import { addPoints, NO_POINTS, type Points, subtractPoints } from '../quantities/points.ts';
import type { Quantity, Unit } from '../quantities/quantity.ts';
import { type CounterValue, counterValue, type ValuedArticle } from './counter-value.ts';
import { giftPoints, WHOLE_GIFT } from './gift-price.ts';
import { spendingRefusal } from './may-spend.ts';
import type { Programme } from './programme.ts';
import type { LoyaltyCustomer } from './sale.ts';
import type { SpendingRefusal } from './spending-refusals.ts';

export interface WantedGift {
  readonly article: ValuedArticle & { readonly isDeposit: boolean; readonly unit: Unit };
  /** Above zero: what comes back is never a gift. */
  readonly quantity: Quantity;
  /** Null: as a whole. */
  readonly percentage: BasisPoints | null;
}

export interface GiftContext {
  readonly customer: LoyaltyCustomer;
  readonly programme: Programme;
  /** Points of the sale's other gifts and of its points discount. */
  readonly spentInSale: Points;
  readonly minorPerMajor: number;
}

export type GiftRefusal =
  | SpendingRefusal
  | 'deposit'
  | 'quantity-not-positive'
  | 'percentage-unknown'
  | Extract<CounterValue, { kind: 'none' }>['why'];

export type GiftResult =
  | { readonly ok: true; readonly points: Points; readonly percentage: BasisPoints; readonly counterValue: Points }
  | { readonly ok: false; readonly refusal: GiftRefusal }
  | { readonly ok: false; readonly refusal: 'balance-too-low'; readonly costs: Points; readonly missing: Points };

export function takeGift(wanted: WantedGift, context: GiftContext): GiftResult {
  const { customer, programme, spentInSale, minorPerMajor } = context;
  const { article, quantity } = wanted;
  const percentage = wanted.percentage ?? WHOLE_GIFT;
  const refusal =
    spendingRefusal(customer, programme) ??
    (article.isDeposit ? 'deposit' : null) ??
    (quantity <= 0 ? 'quantity-not-positive' : null) ??
    (isOffered(percentage, customer.profile.gifts.percentages) ? null : 'percentage-unknown');
  if (refusal !== null) return { ok: false, refusal };
  const value = counterValue(article, customer.profile.gifts, minorPerMajor);
  if (value.kind === 'none') return { ok: false, refusal: value.why };
  const costs = giftPoints({ counterValue: value.points, unit: article.unit, quantity, percentage });
  const missing = subtractPoints(addPoints(costs, spentInSale), customer.balance);
  if (missing > 0) return { ok: false, refusal: 'balance-too-low', costs, missing };
  return { ok: true, points: costs, percentage, counterValue: value.points };
}

/** What a sale of this customer can still spend; nothing while there is a debt. */
export function spendable({ balance }: Pick<LoyaltyCustomer, 'balance'>, spentInSale: Points): Points {
  const left = subtractPoints(balance, spentInSale);
  return left > 0 ? left : NO_POINTS;
}

/** The standard mode has no list: a line is a gift as a whole. */
function isOffered(percentage: BasisPoints, percentages: readonly BasisPoints[] | null): boolean {
  return percentages === null ? percentage === WHOLE_GIFT : percentages.includes(percentage);
}
