/** The fake till's money: discounts and payments, roughly as the real core settles them. */
import type { CloseResult, OfferedTender, Receipt, TypedDiscount } from '../../contract/window-types.ts';

type Payment = Receipt['payments'][number];
type Refusal = Extract<CloseResult, { ok: false }>['refusal'];

export function takenOf(typed: TypedDiscount, of: number) {
  const amount = typed.kind === 'amount' ? typed.amount : Math.round((of * typed.basisPoints) / 10_000);
  return { typed, amount };
}

export function settle(due: number, tenders: readonly OfferedTender[]): Payment[] | Refusal {
  const payments: Payment[] = [];
  let rest = due;
  for (const offered of tenders) {
    const given = givenOf(offered) ?? rest;
    if (rest === 0) return 'nothing-left-to-pay';
    if (given <= 0) return 'amount-not-positive';
    if (offered.tender === 'card' && given > rest) return 'card-too-large';
    const amount = Math.min(given, rest);
    payments.push({
      id: crypto.randomUUID(),
      tender: offered.tender,
      amount,
      given,
      change: offered.tender === 'cash' ? given - amount : 0,
      reference: offered.tender === 'cash' ? null : offered.reference,
    });
    rest -= amount;
  }
  return rest > 0 ? 'given-too-little' : payments;
}

function givenOf(offered: OfferedTender): number | null {
  if (offered.tender === 'cash') return offered.given;
  return offered.tender === 'card' ? offered.amount : offered.faceValue;
}
