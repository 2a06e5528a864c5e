/**
 * Basket + tenders -> what will be written: every line's amounts, VAT, rounding, payments and
 * change. Pure; the number, the ids and the time are given to it by the one who stores the sale.
 */
import { cashRounding } from '../quantities/cash-rounding.ts';
import { addMoney, type Money } from '../quantities/money.ts';
import type { VatShare } from '../quantities/vat.ts';
import { amountsOf, type LineAmounts } from './amounts.ts';
import type { Basket, BasketLine } from './basket.ts';
import type { Discount } from './discount.ts';
import { type OfferedTender, type Payment, payWith, type TenderRefusal } from './tenders.ts';

export interface SettledLine extends BasketLine {
  readonly amounts: LineAmounts;
}

export interface SettledSale {
  readonly lines: readonly SettledLine[];
  /** As typed, and what it came to. */
  readonly receiptDiscount: { readonly typed: Discount; readonly amount: Money } | null;
  readonly total: Money;
  readonly vat: readonly VatShare[];
  /** Signed; zero where nothing is rounded. total + rounding = the sum of the payments. */
  readonly rounding: Money;
  readonly payments: readonly Payment[];
}

export type SettleRefusal = 'basket-empty' | TenderRefusal;

export type SettleResult =
  | { readonly ok: true; readonly sale: SettledSale }
  | { readonly ok: false; readonly refusal: SettleRefusal };

/** What is asked for when all is paid in cash: the total, rounded to the step of the smallest coin. */
export function cashDue(total: Money, step: Money): Money {
  return addMoney(total, cashRounding(total, step));
}

/**
 * @param offered the tenders in the order in which they were taken
 * @param step cash rounding step in minor units, 0 for none
 */
export function settle(basket: Basket, offered: readonly OfferedTender[], step: Money): SettleResult {
  if (basket.lines.length === 0) return { ok: false, refusal: 'basket-empty' };
  const amounts = amountsOf(basket);
  const paid = payWith(amounts.total, offered, step);
  if (!paid.ok) return paid;
  return {
    ok: true,
    sale: {
      lines: basket.lines.map((line) => ({ ...line, amounts: amountsOfLine(amounts.lineById, line) })),
      receiptDiscount: basket.receiptDiscount && { typed: basket.receiptDiscount, amount: amounts.receiptDiscount },
      total: amounts.total,
      vat: amounts.vat,
      rounding: paid.rounding,
      payments: paid.payments,
    },
  };
}

function amountsOfLine(byId: ReadonlyMap<string, LineAmounts>, line: BasketLine): LineAmounts {
  const found = byId.get(line.id);
  if (!found) throw new Error(`line ${line.id} has no amounts`);
  return found;
}
