/**
 * What the open sale would do with points if it were closed now: what it earns and why, what it
 * spends, what each line would cost as a gift. Computed with every snapshot, by the same engine
 * that computes the committed sale.
 */
import type { CounterLine, CounterPoints } from '../../contract/window-types.ts';
import type { BasketAmounts } from '../../core/basket/amounts.ts';
import { type Basket, type BasketLine, isSoldGoods, type LineArticle } from '../../core/basket/basket.ts';
import { loyaltyLines } from '../../core/basket/loyalty-lines.ts';
import { type CounterValue, counterValue, type ValuedArticle } from '../../core/loyalty/counter-value.ts';
import { earn } from '../../core/loyalty/earn.ts';
import { giftPoints, WHOLE_GIFT } from '../../core/loyalty/gift-price.ts';
import { spendingRefusal } from '../../core/loyalty/may-spend.ts';
import { worthOf } from '../../core/loyalty/points-discount.ts';
import type { GiftRules } from '../../core/loyalty/profile.ts';
import type { Programme } from '../../core/loyalty/programme.ts';
import { spendable } from '../../core/loyalty/take-gift.ts';
import { type Money, money } from '../../core/quantities/money.ts';
import { addPoints, NO_POINTS, negatePoints, type Points, subtractPoints } from '../../core/quantities/points.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { explained } from '../rules/explain.ts';
import { shelvesOf } from '../rules/grid-shelf.ts';
import type { AtCounter } from './customer-at-counter.ts';

type PreviewContext = Pick<DocumentsContext, 'rules' | 'minorPerMajor' | 'store'>;
export type LinePreview = Pick<CounterLine, 'giftPoints' | 'affordable' | 'giftRefusal'>;

export interface Preview {
  readonly points: CounterPoints;
  /** What each line would cost, in the order of the basket. */
  readonly gifts: readonly LinePreview[];
}

export function previewOf(
  context: PreviewContext,
  basket: Basket,
  { amounts, at }: { readonly amounts: BasketAmounts; readonly at: AtCounter },
): Preview | null {
  const { programme } = context.rules.programme();
  if (!programme.isOn) return null;
  const earned = earn(
    {
      kind: 'receipt',
      order: null,
      lines: loyaltyLines(basket.lines, amounts),
      receiptDiscount: basket.receiptDiscount,
      vouchers: addVouchers(amounts),
      minorPerMajor: context.minorPerMajor,
    },
    at,
    programme,
  );
  const earns = earned.eligible ? earned.earning.points : NO_POINTS;
  const spends = spentIn(amounts);
  const why = explained(earned, {
    lineOf: (_id, place) => {
      const line = basket.lines[place];
      return { description: line?.article.description ?? '', quantity: line?.quantity ?? 0 };
    },
    shelfOf: shelvesOf(context.store.read, () => programme.grid),
  });
  const refusal = spendingRefusal(at, programme);
  const rest = spendable(at, spends);
  return {
    points: {
      earns,
      spends,
      balanceAfter: at.profile.keepsBalance ? addPoints(subtractPoints(at.balance, spends), earns) : null,
      next: earned.eligible ? [...earned.next] : [],
      asMoney: asMoney(programme, at, { earns, spends }),
      discount: takenPoints(basket, amounts),
      why,
    },
    gifts: basket.lines.map((line) => giftOf(context, line, { at, rest, refusal })),
  };
}

/** Points as money, where the programme shows them so; only one with a points discount says what they are worth. */
export function worthShown({
  shownAs,
  discount,
}: Pick<Programme, 'shownAs' | 'discount'>): ((points: Points) => Money) | null {
  if (shownAs !== 'money' || discount === null) return null;
  return (points) => (points < 0 ? money(-worthOf(negatePoints(points), discount)) : worthOf(points, discount));
}

function asMoney(
  { shownAs, discount }: Programme,
  { balance, profile }: AtCounter,
  { earns, spends }: { readonly earns: Points; readonly spends: Points },
): CounterPoints['asMoney'] {
  const worth = worthShown({ shownAs, discount });
  if (worth === null) return null;
  const kept = profile.keepsBalance;
  return {
    balance: kept ? worth(balance) : null,
    earns: worth(earns),
    spends: worth(spends),
    balanceAfter: kept ? worth(addPoints(subtractPoints(balance, spends), earns)) : null,
  };
}

/** Gifts and points discount together. */
export function spentIn({ giftPoints: gifts, pointsDiscount }: BasketAmounts): Points {
  return addPoints(gifts, pointsDiscount?.ok ? pointsDiscount.points : NO_POINTS);
}

export function valuedArticle({ points, cost, ordinaryPrice, vat }: LineArticle): ValuedArticle {
  return { ...points, cost, ordinaryPrice, vat: vat.basisPoints };
}

function addVouchers({ vouchers, total }: BasketAmounts) {
  return vouchers.reduce((sum, { amount }) => (sum + amount) as typeof total, 0 as typeof total);
}

function takenPoints({ pointsDiscount: wanted }: Basket, { pointsDiscount: taken }: BasketAmounts) {
  if (wanted === null || taken === null) return null;
  const { asked, allowance } = wanted;
  const same = { asked: asked ?? ({ kind: 'all' } as const), lowersTaxable: allowance.rules.lowersTaxable };
  return taken.ok
    ? { ...same, points: taken.points, amount: taken.discount, cap: taken.cap, refusal: null }
    : { ...same, points: 0, amount: 0, cap: null, refusal: taken.refusal };
}

interface Spending {
  readonly at: AtCounter;
  /** What can still be spent in this sale. */
  readonly rest: Points;
  readonly refusal: CounterLine['giftRefusal'];
}

function giftOf(context: PreviewContext, line: BasketLine, { at, rest, refusal }: Spending): LinePreview {
  if (!isSoldGoods(line) || line.link) {
    const why = line.article.isDeposit ? 'deposit' : line.link ? 'line-follows-another' : 'quantity-not-positive';
    return { giftPoints: null, affordable: false, giftRefusal: why };
  }
  const whole = wholeGift(line, at.profile.gifts, context.minorPerMajor);
  if (typeof whole === 'string') return { giftPoints: null, affordable: false, giftRefusal: whole };
  if (line.gift) return { giftPoints: whole, affordable: true, giftRefusal: null };
  const affordable = refusal === null && whole <= rest;
  return { giftPoints: whole, affordable, giftRefusal: refusal ?? (affordable ? null : 'balance-too-low') };
}

type WholeGift = Points | Extract<CounterValue, { kind: 'none' }>['why'];

/** A line is replaced when it changes, and rules are the same object until they are saved again. */
const known = new WeakMap<BasketLine, { readonly rules: GiftRules; readonly whole: WholeGift }>();

/** What the line would cost as a whole gift, or why it has no counter-value. */
function wholeGift(line: BasketLine, rules: GiftRules, minorPerMajor: number): WholeGift {
  const before = known.get(line);
  if (before?.rules === rules) return before.whole;
  const { article, quantity } = line;
  const value = counterValue(valuedArticle(article), rules, minorPerMajor);
  const whole =
    value.kind === 'none'
      ? value.why
      : giftPoints({ counterValue: value.points, unit: article.unit, quantity, percentage: WHOLE_GIFT });
  known.set(line, { rules, whole });
  return whole;
}
