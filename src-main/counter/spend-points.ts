/** Points for goods: what a gift or a points discount would cost, and the command for it, or why not. */
import type { AskedPoints as Asked, GiftResult, PointsOffer } from '../../contract/window-types.ts';
import { amountsOf, pointsOf } from '../../core/basket/amounts.ts';
import type { AskedPoints, Basket, BasketLine, LineId } from '../../core/basket/basket.ts';
import type { BasketCommand } from '../../core/basket/commands.ts';
import {
  type AskedDiscount,
  discountAllowance,
  type PointsDiscountResult,
} from '../../core/loyalty/points-discount.ts';
import type { PointsDiscountRefusal } from '../../core/loyalty/spending-refusals.ts';
import { spendable, takeGift } from '../../core/loyalty/take-gift.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { type Points, points, subtractPoints } from '../../core/quantities/points.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { type AtCounter, atCounter } from './customer-at-counter.ts';
import { spentIn, valuedArticle } from './points-preview.ts';

export interface WantedGift {
  readonly lineId: string;
  /** Thousandths; null: the whole line. */
  readonly quantity: number | null;
  /** Null: as a whole. */
  readonly percentage: number | null;
}

type Refused<Result> = Extract<Result, { readonly ok: false }>;
type Ready = { readonly ok: true; readonly command: BasketCommand };

export function giftCommand(
  context: DocumentsContext,
  basket: Basket,
  wanted: WantedGift,
): Ready | Refused<GiftResult> {
  const line = basket.lines.find(({ id }) => id === wanted.lineId);
  if (!line) return { ok: false, refusal: 'line-not-found', missing: null };
  if (line.link) return { ok: false, refusal: 'line-follows-another', missing: null };
  const at = basket.customerId === null ? null : atCounter(context, basket.customerId);
  if (!at) return { ok: false, refusal: 'customer-missing', missing: null };
  const some = wanted.quantity === null ? line.quantity : quantity(wanted.quantity);
  const percentage = wanted.percentage === null ? null : basisPoints(wanted.percentage);
  const taken = takeGift(
    { article: giftArticle(line), quantity: some, percentage },
    {
      customer: at,
      programme: context.rules.programme().programme,
      spentInSale: subtractPoints(spentIn(amountsOf(basket)), pointsOf(line)),
      minorPerMajor: context.minorPerMajor,
    },
  );
  if (!taken.ok) return { ok: false, refusal: taken.refusal, missing: 'missing' in taken ? taken.missing : null };
  const gift = { percentage: taken.percentage, counterValue: taken.counterValue };
  return {
    ok: true,
    command: {
      type: 'give-gift',
      lineId: line.id,
      quantity: some === line.quantity ? null : some,
      gift,
      newIds: newIdsFor(context, basket, line),
    },
  };
}

export function giftArticle({ article }: Pick<BasketLine, 'article'>) {
  const { isDeposit, unit } = article;
  return { ...valuedArticle(article), isDeposit, unit };
}

/** For the pieces that are split off and for each line that follows them. */
export function newIdsFor({ newId }: DocumentsContext, basket: Basket, line: BasketLine): readonly LineId[] {
  const followers = basket.lines.filter(({ link }) => link?.lineId === line.id);
  return [line, ...followers].map(() => newId() as LineId);
}

export type AskRefusal = PointsDiscountRefusal | 'customer-missing' | 'basket-empty';

/** What asking would give now, computed on the basket as it stands. */
export function askPoints(
  context: DocumentsContext,
  basket: Basket,
  asked: Asked,
): { readonly pointsDiscount: AskedPoints; readonly result: Extract<PointsDiscountResult, { ok: true }> } | AskRefusal {
  const at = basket.customerId === null ? null : atCounter(context, basket.customerId);
  if (!at) return 'customer-missing';
  const allowance = discountAllowance(at, context.rules.programme().programme);
  if (typeof allowance === 'string') return allowance;
  if (basket.lines.length === 0) return 'basket-empty';
  const pointsDiscount: AskedPoints = { asked: askedDiscount(asked), allowance };
  const result = amountsOf({ ...basket, pointsDiscount }).pointsDiscount;
  if (!result?.ok) return result?.refusal ?? 'nothing-discountable';
  return { pointsDiscount, result };
}

export function offerOf(context: DocumentsContext, basket: Basket, asked: Asked): PointsOffer {
  const offer = askPoints(context, basket, asked);
  if (typeof offer === 'string') return { ok: false, refusal: offer, limit: limitOf(context, offer) };
  const { discount: amount, points: costs, cap, caps, loweredToBlocks, lowersTaxable } = offer.result;
  return { ok: true, amount, points: costs, cap, caps: [...caps], loweredToBlocks, lowersTaxable };
}

/** The figure that a refusal is about, so that the cashier can tell what is missing. */
function limitOf({ rules }: DocumentsContext, refusal: AskRefusal): Refused<PointsOffer>['limit'] {
  const { discount } = rules.programme().programme;
  if (discount === null) return null;
  switch (refusal) {
    case 'balance-below-minimum':
      return { kind: 'points', points: discount.minimumBalance };
    case 'below-minimum-spend':
      return { kind: 'money', money: discount.minimumSpend };
    case 'above-maximum-spend':
      return discount.maximumSpend === null ? null : { kind: 'money', money: discount.maximumSpend };
    case 'below-one-block':
      return { kind: 'points', points: discount.points };
    default:
      return null;
  }
}

function askedDiscount(asked: Asked): AskedDiscount {
  switch (asked.kind) {
    case 'all':
      return null;
    case 'points':
      return { kind: 'points', points: points(asked.points) };
    case 'money':
      return { kind: 'money', money: money(asked.money) };
  }
}

export interface Spending {
  readonly at: AtCounter;
  /** After what the sale spends already. */
  readonly rest: Points;
}

export function spendingOf(context: DocumentsContext, basket: Basket): Spending | null {
  const at = basket.customerId === null ? null : atCounter(context, basket.customerId);
  return at && { at, rest: spendable(at, spentIn(amountsOf(basket))) };
}
