/** Ways in which the basket in hand may be paid or given back: each of them settles it to the cent. */
import type { OfferedTender } from '../../contract/window-types.ts';
import { creditNoteBalance } from '../store/credit-notes.ts';
import { recentSales } from '../store/sales.ts';
import { oneOf, type Shift } from './shift.ts';

const CASH: OfferedTender = { tender: 'cash', given: null };
const RECENT = 40;

export function someTenders(shift: Shift): OfferedTender[] {
  const { total } = shift.counter.snapshot;
  return total < 0 ? refunds(shift) : payments(shift, total);
}

function payments(shift: Shift, total: number): OfferedTender[] {
  const { chance, counter } = shift;
  const note = chance.percent(15) ? creditNote(shift) : null;
  if (note && total > 0) {
    const tender = { tender: 'credit-note', code: note.code, amount: null } as const;
    return note.balance >= total ? [tender] : [tender, CASH];
  }
  if (total < 200 || chance.percent(40)) return [CASH];
  if (chance.percent(40)) return [{ tender: 'cash', given: counter.snapshot.cashDue + 500 * chance.whole(10) }];
  if (chance.percent(50)) return [{ tender: 'card', amount: null, reference: null }];
  const half = Math.floor(total / 2);
  return chance.percent(50)
    ? [{ tender: 'card', amount: half, reference: '4711' }, CASH]
    : [{ tender: 'voucher', faceValue: half, reference: null }, CASH];
}

/** As much as went through the card back to it, the rest in cash or as a credit note. */
function refunds({ chance, counter }: Shift): OfferedTender[] {
  const { total, refund } = counter.snapshot;
  const card = Math.min(refund?.card ?? 0, -total);
  const rest: OfferedTender = chance.percent(40) ? { tender: 'credit-note', code: null, amount: null } : CASH;
  if (card === 0 || chance.percent(30)) return [rest];
  const toCard: OfferedTender = { tender: 'card', amount: card, reference: null };
  return card === -total ? [toCard] : [toCard, rest];
}

function creditNote({ documents, chance }: Shift): { code: string; balance: number } | null {
  const { read } = documents.store;
  const issued = recentSales(read, RECENT).flatMap(({ payments }) =>
    payments.filter(({ tender, amount }) => tender === 'credit-note' && amount < 0),
  );
  const code = oneOf(chance, issued)?.reference;
  const balance = code ? creditNoteBalance(read, code) : null;
  return code && balance ? { code, balance } : null;
}
