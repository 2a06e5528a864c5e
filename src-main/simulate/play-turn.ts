/** What the next customer wants: mostly to buy, now and then everything else that a counter does. */
import type { ClosedSale } from '../../contract/window-types.ts';
import { playOffice } from './play-office.ts';
import { playOpenDocument, playSettlement } from './play-open-document.ts';
import { playParking } from './play-parking.ts';
import { playReturn, playVoid } from './play-return.ts';
import { pay, playSale } from './play-sale.ts';
import { isEmpty, type Shift } from './shift.ts';

/** @returns the document that was acknowledged, null when none was made */
export function playTurn(shift: Shift): ClosedSale | null {
  // Left by a till that was killed: whoever stood there is served first.
  if (!isEmpty(shift.counter.snapshot)) return pay(shift);
  const turn = shift.chance.whole(100);
  if (turn < 54) return playSale(shift);
  if (turn < 69) return playReturn(shift);
  if (turn < 73) return playVoid(shift);
  if (turn < 81) return playOpenDocument(shift);
  if (turn < 89) return playSettlement(shift);
  if (turn < 94) return playParking(shift);
  playOffice(shift);
  return null;
}
