/**
 * Basket + tenders -> what will be written: the kind of document, every line's amounts, VAT,
 * rounding, payments and change. Pure; the number, the ids and the time are given to it by the
 * one who stores the sale.
 */
import type { DiscountCap } from '../loyalty/points-discount.ts';
import { cashRounding } from '../quantities/cash-rounding.ts';
import { addMoney, type Money, money } from '../quantities/money.ts';
import type { Points } from '../quantities/points.ts';
import type { VatShare } from '../quantities/vat.ts';
import { amountsOf, type BasketAmounts, type LineAmounts, type UsedVoucher } from './amounts.ts';
import type { AskedPoints, Basket, BasketLine } from './basket.ts';
import type { Discount } from './discount.ts';
import { type ClosingKind, type DocumentKind, type DocumentState, isOpenKind } from './documents.ts';
import { type RefundLimits, type RefundRefusal, type RefundResult, refundWith } from './refunds.ts';
import {
  type OfferedTender,
  type Payment,
  payPart,
  payWith,
  type TenderRefusal,
  type TenderResult,
} from './tenders.ts';

export interface SettledLine extends BasketLine {
  readonly amounts: LineAmounts;
}

/** A points discount as it was taken: what was asked, by what it was computed, and what it came to. */
export interface TakenPoints extends AskedPoints {
  readonly points: Points;
  readonly amount: Money;
  readonly cap: DiscountCap;
}

export interface SettledSale {
  readonly kind: DocumentKind;
  readonly states: readonly DocumentState[];
  readonly lines: readonly SettledLine[];
  /** As typed, and what it came to. */
  readonly receiptDiscount: { readonly typed: Discount; readonly amount: Money } | null;
  readonly vouchers: readonly UsedVoucher[];
  /** Null where none was asked for, or where nothing came of it. */
  readonly pointsDiscount: TakenPoints | null;
  readonly giftPoints: Points;
  readonly total: Money;
  /** Empty while the document is not yet turnover. */
  readonly vat: readonly VatShare[];
  /** Signed; zero where nothing is rounded. */
  readonly rounding: Money;
  /** Their sum is total + rounding; of an open document it is what was paid of it so far. */
  readonly payments: readonly Payment[];
}

export type SettleRefusal =
  | 'basket-empty'
  | 'customer-missing'
  | 'prices-not-settled'
  | 'returns-not-here'
  | 'nothing-left-to-owe'
  | TenderRefusal
  | RefundRefusal;

export type SettleResult =
  | { readonly ok: true; readonly sale: SettledSale }
  | { readonly ok: false; readonly refusal: SettleRefusal };

export interface Closing {
  readonly kind: ClosingKind;
  /** In the order in which they were taken. */
  readonly offered: readonly OfferedTender[];
  /** Cash rounding step in minor units, 0 for none. */
  readonly step: Money;
  readonly limits: RefundLimits;
}

type PaidAmounts = Pick<BasketAmounts, 'total' | 'paidInPoints'>;

/** What is asked for in money: the total less what points pay of it. */
export function moneyDue({ total, paidInPoints: { taken, givenBack } }: PaidAmounts): Money {
  return money(total - taken + givenBack);
}

/** What is asked for when all is paid in cash: the total, rounded to the step of the smallest coin. */
export function cashDue(total: Money, step: Money): Money {
  return addMoney(total, cashRounding(total, step));
}

/** Points are a means of payment like a card: with them nothing is rounded (SALES.md 1). */
export function stepOf({ paidInPoints: { taken, givenBack } }: PaidAmounts, step: Money): Money {
  return taken === 0 && givenBack === 0 ? step : money(0);
}

export function settle(basket: Basket, closing: Closing): SettleResult {
  const refusal = basketRefusal(basket, closing.kind);
  if (refusal) return { ok: false, refusal };
  const amounts = amountsOf(basket);
  const kind = kindOf(basket, closing, moneyDue(amounts));
  const due = moneyDue(amounts);
  const step = stepOf(amounts, closing.step);
  const byPoints = pointsPayments(amounts);
  const offered = byPoints.length > 0 && due === 0 ? closing.offered.filter(paysSomething) : closing.offered;
  const { limits } = closing;
  if (isOpenKind(kind)) {
    const part = payPart(due, offered, step);
    if (!part.ok) return part;
    if (kind === 'on-account' && part.rest <= 0) return { ok: false, refusal: 'nothing-left-to-owe' };
    const states = part.rest <= 0 ? (['created', 'paid'] as const) : (['created'] as const);
    const payments = [...byPoints, ...part.payments];
    return settled(basket, amounts, { kind, states, vat: [], rounding: money(0), payments });
  }
  const paid = payDue(due, offered, { step, limits, byPoints });
  if (!paid.ok) return paid;
  const { rounding } = paid;
  const payments = [...byPoints, ...paid.payments];
  const states = ['created', 'paid', 'completed'] as const;
  return settled(basket, amounts, { kind, states, vat: amounts.vat, rounding, payments });
}

function payDue(
  due: Money,
  offered: readonly OfferedTender[],
  { step, limits, byPoints }: Pick<Closing, 'step' | 'limits'> & { readonly byPoints: readonly Payment[] },
): TenderResult | RefundResult {
  if (due === 0 && byPoints.length > 0 && offered.length === 0) return { ok: true, payments: [], rounding: money(0) };
  return due < 0 ? refundWith(due, offered, step, limits) : payWith(due, offered, step);
}

function pointsPayments({ paidInPoints: { taken, givenBack } }: PaidAmounts): readonly Payment[] {
  return [taken, money(-givenBack)]
    .filter((amount) => amount !== 0)
    .map((amount) => ({ tender: 'points', amount, given: amount, change: money(0), reference: null }));
}

/** The window's "exact rest in cash" where points have paid everything. */
function paysSomething(offered: OfferedTender): boolean {
  return offered.tender !== 'cash' || (offered.given !== null && offered.given !== 0);
}

function basketRefusal({ lines, customerId, asksPrices }: Basket, kind: ClosingKind): SettleRefusal | null {
  if (lines.length === 0) return 'basket-empty';
  if (asksPrices) return 'prices-not-settled';
  if (kind === 'receipt') return null;
  if (lines.some(({ returned }) => returned !== null)) return 'returns-not-here';
  return customerId === null ? 'customer-missing' : null;
}

/** What comes back decides: an invoice is corrected, and a balance left, by a credit note only. */
function kindOf({ lines }: Basket, { kind, offered }: Closing, total: Money): DocumentKind {
  const comesBack = lines.filter(({ returned }) => returned !== null);
  if (comesBack.length === 0) return kind;
  const ofInvoice = comesBack.some(({ returned }) => returned?.kind === 'by-receipt' && returned.ofInvoice);
  const leavesBalance = total < 0 && offered.some(({ tender }) => tender === 'credit-note');
  if (ofInvoice || leavesBalance) return 'credit-note';
  const onlyEmpties = comesBack.every(({ returned }) => returned?.kind === 'empties');
  return onlyEmpties && total >= 0 ? 'receipt' : 'return';
}

function settled(
  basket: Basket,
  amounts: BasketAmounts,
  paid: Pick<SettledSale, 'kind' | 'states' | 'vat' | 'rounding' | 'payments'>,
): SettleResult {
  return {
    ok: true,
    sale: {
      ...paid,
      lines: basket.lines.map((line, place) => ({ ...line, amounts: amountsOfLine(amounts, line, place) })),
      receiptDiscount: basket.receiptDiscount && { typed: basket.receiptDiscount, amount: amounts.receiptDiscount },
      vouchers: amounts.vouchers,
      pointsDiscount: takenPoints(basket, amounts),
      giftPoints: amounts.giftPoints,
      total: amounts.total,
    },
  };
}

function takenPoints({ pointsDiscount: asked }: Basket, { pointsDiscount: taken }: BasketAmounts): TakenPoints | null {
  if (asked === null || !taken?.ok) return null;
  return { ...asked, points: taken.points, amount: taken.discount, cap: taken.cap };
}

function amountsOfLine({ lines }: BasketAmounts, line: BasketLine, place: number): LineAmounts {
  const found = lines[place];
  if (!found) throw new Error(`line ${line.id} has no amounts`);
  return found;
}
