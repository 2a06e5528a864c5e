/** Tenders as a window names them, with what the ledger knows of them: a credit note's balance, a new one's code. */
import type { OfferedTender as Offered } from '../../contract/window-types.ts';
import type { OfferedTender } from '../../core/basket/tenders.ts';
import { creditNoteCode } from '../../core/codes/credit-note-code.ts';
import { type Money, money } from '../../core/quantities/money.ts';
import { creditNoteBalance } from '../store/credit-notes.ts';
import type { ReadHandle } from '../store/handle.ts';

/** @param saleId of the document that closes: a credit note without a code is a new one, named after it */
export function resolveTenders(
  read: ReadHandle,
  offered: readonly Offered[],
  saleId: string,
): readonly OfferedTender[] | 'credit-note-not-found' {
  const tenders = offered.map((tender) => resolve(read, tender, saleId));
  return tenders.every((tender) => tender !== null) ? tenders : 'credit-note-not-found';
}

function resolve(read: ReadHandle, offered: Offered, saleId: string): OfferedTender | null {
  switch (offered.tender) {
    case 'cash':
      return { tender: 'cash', given: amountOf(offered.given) };
    case 'card':
      return { ...offered, amount: amountOf(offered.amount) };
    case 'voucher':
      return { ...offered, faceValue: money(offered.faceValue) };
    case 'credit-note': {
      const { code } = offered;
      if (code === null)
        return { ...offered, code: newCode(read, saleId), balance: money(0), amount: amountOf(offered.amount) };
      const balance = creditNoteBalance(read, code.toUpperCase());
      if (balance === null) return null;
      return { ...offered, code: code.toUpperCase(), balance: money(balance), amount: amountOf(offered.amount) };
    }
  }
}

function amountOf(minor: number | null): Money | null {
  return minor === null ? null : money(minor);
}

/** From the random bits of the sale's id, so that a code tells nothing about the next one. */
function newCode(read: ReadHandle, saleId: string): string {
  const random = BigInt(`0x${saleId.replaceAll('-', '').slice(-12)}`);
  for (let number = random; ; number += 1n) {
    const code = creditNoteCode(number);
    if (creditNoteBalance(read, code) === null) return code;
  }
}
