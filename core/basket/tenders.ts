/**
 * What the customer pays with, and what is written of it (SALES.md 1, 3). Tenders are split
 * freely: card for an amount, a third party's voucher at face value without change, cash for
 * the rest. Change comes from cash only. The total is rounded to the smallest coin only when
 * every payment is cash.
 */
import { cashRounding } from '../quantities/cash-rounding.ts';
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';

/** As the cashier entered it. */
export type OfferedTender =
  /** `given` null: the exact rest. */
  | { readonly tender: 'cash'; readonly given: Money | null }
  /** `amount` null: the exact rest; `reference` is what stands on the terminal's slip. */
  | { readonly tender: 'card'; readonly amount: Money | null; readonly reference: string | null }
  /** `faceValue` of a third party's voucher; what it is worth beyond the rest is not given back. */
  | { readonly tender: 'voucher'; readonly faceValue: Money; readonly reference: string | null };

/** A signed row: `amount` is what it pays of the document. */
export interface Payment {
  readonly tender: OfferedTender['tender'];
  readonly amount: Money;
  /** Handed over: cash, the voucher's face value, the card's amount. */
  readonly given: Money;
  readonly change: Money;
  readonly reference: string | null;
}

export type TenderRefusal =
  | 'given-too-little'
  | 'given-too-large'
  | 'card-too-large'
  | 'nothing-left-to-pay'
  | 'amount-not-positive';

export type TenderResult =
  | { readonly ok: true; readonly payments: readonly Payment[]; readonly rounding: Money }
  | { readonly ok: false; readonly refusal: TenderRefusal };

/** Nobody hands over so much: a barcode was typed as an amount. */
export const MAX_GIVEN_MINOR = 1_000_000_000_00;

/**
 * @param total minor units, not negative
 * @param offered in the order in which they were taken
 * @param step cash rounding step in minor units, 0 for none
 * @returns total + rounding = the sum of the payments' amounts, always
 */
export function payWith(total: Money, offered: readonly OfferedTender[], step: Money): TenderResult {
  const allCash = offered.every(({ tender }) => tender === 'cash');
  const rounding = allCash ? cashRounding(total, step) : money(0);
  let rest = addMoney(total, rounding);
  const payments: Payment[] = [];
  for (const tender of offered) {
    if (rest === 0 && payments.length > 0) return { ok: false, refusal: 'nothing-left-to-pay' };
    const paid = pay(rest, tender);
    if (typeof paid === 'string') return { ok: false, refusal: paid };
    payments.push(paid);
    rest = subtractMoney(rest, paid.amount);
  }
  return rest > 0 || payments.length === 0
    ? { ok: false, refusal: 'given-too-little' }
    : { ok: true, payments, rounding };
}

function pay(rest: Money, offered: OfferedTender): Payment | TenderRefusal {
  switch (offered.tender) {
    case 'cash':
      return offered.given === null ? exactCash(rest) : payInCash(rest, offered.given);
    case 'card': {
      const amount = offered.amount ?? rest;
      if (amount > rest) return 'card-too-large';
      return amount < 0 || (amount === 0 && rest > 0)
        ? 'amount-not-positive'
        : { tender: 'card', amount, given: amount, change: money(0), reference: offered.reference };
    }
    case 'voucher': {
      const { faceValue, reference } = offered;
      if (faceValue <= 0) return 'amount-not-positive';
      if (rest === 0) return 'nothing-left-to-pay'; // nobody gives a voucher away for nothing
      if (faceValue > MAX_GIVEN_MINOR) return 'given-too-large';
      return {
        tender: 'voucher',
        amount: money(Math.min(faceValue, rest)),
        given: faceValue,
        change: money(0),
        reference,
      };
    }
  }
}

function exactCash(rest: Money): Payment {
  return { tender: 'cash', amount: rest, given: rest, change: money(0), reference: null };
}

/** Less than the rest is a part payment; more gives change. */
function payInCash(rest: Money, given: Money): Payment | TenderRefusal {
  if (given > MAX_GIVEN_MINOR) return 'given-too-large';
  if (given < 0 || (given === 0 && rest > 0)) return 'amount-not-positive';
  const amount = money(Math.min(given, rest));
  return { tender: 'cash', amount, given, change: subtractMoney(given, amount), reference: null };
}
