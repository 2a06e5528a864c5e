/** The fake till's money: discounts and payments, roughly as the real core settles them. */
import type { CloseResult, OfferedTender, Receipt, TypedDiscount } from '../../contract/window-types.ts';

type Payment = Receipt['payments'][number];
type Refusal = Extract<CloseResult, { ok: false }>['refusal'];

export function takenOf(typed: TypedDiscount, of: number) {
  const amount = typed.kind === 'amount' ? typed.amount : Math.round((of * typed.basisPoints) / 10_000);
  return { typed, amount };
}

/**
 * @param due below zero it is given back
 * @param balances of the credit notes that exist
 * @param isOpen a part or nothing is enough
 */
export function settle(
  due: number,
  tenders: readonly OfferedTender[],
  { balances, isOpen }: { readonly balances: ReadonlyMap<string, number>; readonly isOpen: boolean },
): Payment[] | Refusal {
  const sign = due < 0 ? -1 : 1;
  const payments: Payment[] = [];
  let rest = Math.abs(due);
  for (const offered of tenders) {
    const isOurs = sign > 0 && offered.tender === 'credit-note';
    const balance = isOurs ? balances.get(offered.code ?? '') : undefined;
    if (isOurs && balance === undefined) return 'credit-note-not-found';
    const given = givenOf(offered) ?? Math.min(balance ?? rest, rest);
    if (rest === 0 && due !== 0) return 'nothing-left-to-pay';
    if (given <= 0 && due !== 0) return 'amount-not-positive';
    if (offered.tender === 'card' && given > rest) return 'card-too-large';
    if (sign < 0 && given > rest) return 'refund-too-large';
    const amount = Math.min(given, rest);
    payments.push({
      id: crypto.randomUUID(),
      tender: offered.tender,
      amount: sign * amount,
      given: sign * given,
      change: offered.tender === 'cash' ? given - amount : 0,
      reference: referenceOf(offered, sign),
    });
    rest -= amount;
  }
  if (isOpen || (rest === 0 && payments.length > 0)) return payments;
  return sign < 0 ? 'refund-incomplete' : 'given-too-little';
}

function givenOf(offered: OfferedTender): number | null {
  if (offered.tender === 'cash') return offered.given;
  return offered.tender === 'voucher' ? offered.faceValue : offered.amount;
}

/** A credit note that is given back is a new one. */
function referenceOf(offered: OfferedTender, sign: number): string | null {
  if (offered.tender === 'cash') return null;
  if (offered.tender !== 'credit-note') return offered.reference;
  return sign < 0 ? 'NC0000000042' : offered.code;
}
