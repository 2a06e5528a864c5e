/**
 * Money given back (SALES.md 3): to the tenders that the original was paid with, in cash by
 * right, or as a credit note with a balance. Signed rows like payments, all of them negative.
 */
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';
import { NOTHING_PAID, type OfferedTender, type Payment, roundingOf } from './tenders.ts';

/** Minor units that the originals took by each tender and nobody has given back yet. */
export interface RefundLimits {
  readonly cash: Money;
  readonly card: Money;
  readonly voucher: Money;
  /** By right: everything may be given back in cash. */
  readonly anyInCash: boolean;
}

export type RefundRefusal =
  | 'refund-incomplete'
  | 'refund-too-large'
  | 'refund-not-in-cash'
  | 'refund-not-to-card'
  | 'refund-not-to-voucher'
  | 'credit-note-twice'
  | 'amount-not-positive';

export type RefundResult =
  | { readonly ok: true; readonly payments: readonly Payment[]; readonly rounding: Money }
  | { readonly ok: false; readonly refusal: RefundRefusal };

/**
 * @param total minor units, below zero: what the document comes to
 * @param offered amounts above zero, null for the exact rest
 * @returns total + rounding = the sum of the payments' amounts, always
 */
export function refundWith(
  total: Money,
  offered: readonly OfferedTender[],
  step: Money,
  limits: RefundLimits,
): RefundResult {
  const rounding = roundingOf(total, offered, step, NOTHING_PAID);
  let rest = money(-addMoney(total, rounding));
  const payments: Payment[] = [];
  for (const tender of offered) {
    if (rest === 0 && payments.length > 0) return { ok: false, refusal: 'refund-too-large' };
    const amount = askedOf(tender) ?? rest;
    const refusal = amountRefusal(amount, rest) ?? limitRefusal(tender, amount, payments, { step, limits });
    if (refusal) return { ok: false, refusal };
    payments.push(refund(tender, amount));
    rest = subtractMoney(rest, amount);
  }
  if (rest > 0 || payments.length === 0) return { ok: false, refusal: 'refund-incomplete' };
  return { ok: true, payments, rounding };
}

function askedOf(offered: OfferedTender): Money | null {
  if (offered.tender === 'cash') return offered.given;
  return offered.tender === 'voucher' ? offered.faceValue : offered.amount;
}

function amountRefusal(amount: Money, rest: Money): RefundRefusal | null {
  if (amount < 0 || (amount === 0 && rest > 0)) return 'amount-not-positive';
  return amount > rest ? 'refund-too-large' : null;
}

const NOT_TO = {
  cash: 'refund-not-in-cash',
  card: 'refund-not-to-card',
  voucher: 'refund-not-to-voucher',
} as const;

function limitRefusal(
  { tender }: OfferedTender,
  amount: Money,
  payments: readonly Payment[],
  { step, limits }: { readonly step: Money; readonly limits: RefundLimits },
): RefundRefusal | null {
  const before = payments.filter((payment) => payment.tender === tender);
  if (tender === 'credit-note') return before.length > 0 ? 'credit-note-twice' : null;
  if (tender === 'cash' && limits.anyInCash) return null;
  const given = before.reduce((sum, payment) => sum - payment.amount, 0) + amount;
  // Rounded cash may differ from what is owed by less than a step.
  return given > limits[tender] + (tender === 'cash' ? step : 0) ? NOT_TO[tender] : null;
}

function refund(offered: OfferedTender, amount: Money): Payment {
  const back = money(-amount);
  const reference =
    offered.tender === 'cash' ? null : offered.tender === 'credit-note' ? offered.code : offered.reference;
  return { tender: offered.tender, amount: back, given: back, change: money(0), reference };
}
