/**
 * What the customer pays with, and what is written of it (SALES.md 1, 3). Tenders are split
 * freely: card for an amount, a third party's voucher at face value without change, a credit
 * note of ours up to its balance, cash for the rest. Change comes from cash only. The total is
 * rounded to the smallest coin only when every payment is cash, earlier ones included.
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
  | { readonly tender: 'voucher'; readonly faceValue: Money; readonly reference: string | null }
  /** `amount` null: as much as the balance and the rest allow. For a refund: a new one. */
  | { readonly tender: 'credit-note'; readonly code: string; readonly balance: Money; readonly amount: Money | null };

/** A signed row: `amount` is what it pays of the document. */
export interface Payment {
  /**
   * `advance`: what was paid before on the order, sospeso or delivery note that this document
   * completes. `points`: a points discount that is a means of payment (LOYALTY.md 3.5).
   */
  readonly tender: OfferedTender['tender'] | 'advance' | 'points';
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
  | 'amount-not-positive'
  | 'credit-note-too-small'
  | 'credit-note-twice';

/** What was paid on a document before now. */
export interface PaidBefore {
  readonly amount: Money;
  readonly allCash: boolean;
}

export const NOTHING_PAID: PaidBefore = { amount: money(0), allCash: true };

export type TenderResult =
  | { readonly ok: true; readonly payments: readonly Payment[]; readonly rounding: Money }
  | { readonly ok: false; readonly refusal: TenderRefusal };

export type PartResult =
  | { readonly ok: true; readonly payments: readonly Payment[]; readonly rest: Money }
  | { readonly ok: false; readonly refusal: TenderRefusal };

/** Nobody hands over so much: a barcode was typed as an amount. */
export const MAX_GIVEN_MINOR = 1_000_000_000_00;

/** @returns the rounding of `total` when everything that pays it is cash */
export function roundingOf(total: Money, offered: readonly OfferedTender[], step: Money, before: PaidBefore): Money {
  const allCash = before.allCash && offered.every(({ tender }) => tender === 'cash');
  return allCash ? cashRounding(total, step) : money(0);
}

/**
 * The whole of what is owed.
 * @param total minor units, not negative
 * @param offered in the order in which they were taken
 * @param step cash rounding step in minor units, 0 for none
 * @returns total + rounding = the sum of the payments' amounts, always
 */
export function payWith(
  total: Money,
  offered: readonly OfferedTender[],
  step: Money,
  before: PaidBefore = NOTHING_PAID,
): TenderResult {
  const paid = payPart(total, offered, step, before);
  if (!paid.ok) return paid;
  const payments = before.amount === 0 ? paid.payments : [advance(before.amount), ...paid.payments];
  if (paid.rest > 0 || payments.length === 0) return { ok: false, refusal: 'given-too-little' };
  // More was taken before than is owed now only where it was rounded up then: that stands.
  const rounding = subtractMoney(roundingOf(total, offered, step, before), paid.rest);
  return { ok: true, payments, rounding };
}

/**
 * Something of what is owed, or nothing: on an order, a sospeso, a delivery note.
 * @returns `rest`, what is still owed if the payments to come are like those made
 */
export function payPart(
  total: Money,
  offered: readonly OfferedTender[],
  step: Money,
  before: PaidBefore = NOTHING_PAID,
): PartResult {
  if (isTwice(offered)) return { ok: false, refusal: 'credit-note-twice' };
  let rest = subtractMoney(addMoney(total, roundingOf(total, offered, step, before)), before.amount);
  const payments: Payment[] = [];
  for (const tender of offered) {
    if (rest <= 0 && (payments.length > 0 || before.amount > 0)) return { ok: false, refusal: 'nothing-left-to-pay' };
    const paid = pay(rest, tender);
    if (typeof paid === 'string') return { ok: false, refusal: paid };
    payments.push(paid);
    rest = subtractMoney(rest, paid.amount);
  }
  return { ok: true, payments, rest };
}

export function advance(amount: Money): Payment {
  return { tender: 'advance', amount, given: amount, change: money(0), reference: null };
}

function isTwice(offered: readonly OfferedTender[]): boolean {
  const codes = offered.flatMap((tender) => (tender.tender === 'credit-note' ? [tender.code] : []));
  return new Set(codes).size < codes.length;
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
    case 'credit-note':
      return payFromBalance(rest, offered);
  }
}

/** A balance stays what it is: only what pays is taken from it. */
function payFromBalance(
  rest: Money,
  { code, balance, amount: typed }: Extract<OfferedTender, { tender: 'credit-note' }>,
): Payment | TenderRefusal {
  if (rest === 0) return 'nothing-left-to-pay';
  if (typed !== null && typed <= 0) return 'amount-not-positive';
  if (balance <= 0 || (typed ?? 0) > balance) return 'credit-note-too-small';
  const amount = money(Math.min(typed ?? balance, rest));
  return { tender: 'credit-note', amount, given: amount, change: money(0), reference: code };
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
