/**
 * Basket + cash -> what will be written: amounts, VAT, rounding, payment and change. Pure;
 * the number, the ids and the time are given to it by the one who stores the sale.
 */
import { cashRounding } from '../quantities/cash-rounding.ts';
import { addMoney, type Money, subtractMoney } from '../quantities/money.ts';
import type { VatShare } from '../quantities/vat.ts';
import { amountOf, type Basket, type BasketLine, totalsOf } from './basket.ts';

export interface SettledLine extends BasketLine {
  readonly amount: Money;
}

export interface SettledSale {
  readonly lines: readonly SettledLine[];
  readonly total: Money;
  readonly vat: readonly VatShare[];
  /** Signed; zero where nothing is rounded. total + rounding = the sum of the payments. */
  readonly rounding: Money;
  readonly payments: readonly [CashPayment];
}

export interface CashPayment {
  readonly tender: 'cash';
  /** What stays in the drawer: given less change. */
  readonly amount: Money;
  readonly given: Money;
  readonly change: Money;
}

export type SettleRefusal = 'basket-empty' | 'given-too-little' | 'given-too-large';

export type SettleResult =
  | { readonly ok: true; readonly sale: SettledSale }
  | { readonly ok: false; readonly refusal: SettleRefusal };

/** Nobody hands over so much: a barcode was typed as an amount. */
export const MAX_GIVEN_MINOR = 1_000_000_000_00;

/** What is asked for in cash: the total, rounded to the step of the smallest coin. */
export function cashDue(total: Money, step: Money): Money {
  return addMoney(total, cashRounding(total, step));
}

/**
 * @param given what the customer handed over in minor units; null means the exact amount
 * @param step cash rounding step in minor units, 0 for none
 */
export function settleInCash(basket: Basket, given: Money | null, step: Money): SettleResult {
  if (basket.lines.length === 0) return { ok: false, refusal: 'basket-empty' };
  const { total, vat } = totalsOf(basket.lines);
  const due = cashDue(total, step);
  const received = given ?? due;
  if (received > MAX_GIVEN_MINOR) return { ok: false, refusal: 'given-too-large' };
  if (received < due) return { ok: false, refusal: 'given-too-little' };
  return {
    ok: true,
    sale: {
      lines: basket.lines.map((line) => ({ ...line, amount: amountOf(line) })),
      total,
      vat,
      rounding: subtractMoney(due, total),
      payments: [{ tender: 'cash', amount: due, given: received, change: subtractMoney(received, due) }],
    },
  };
}
