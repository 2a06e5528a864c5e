/** What the till is told when the basket closes: the tenders taken, and the one in hand where it pays something. */
import type { OfferedTender } from '../../contract/window-types.ts';
import { payStateNow } from './pay-state.ts';
import { offeredOf } from './taken-tenders.ts';

/** @param reference of the tender in hand */
export function offeredTenders(reference: string): readonly OfferedTender[] {
  const { tender, taken, asked, due, given, isOpen } = payStateNow();
  // Goods against goods of the same worth: nothing passes from hand to hand.
  if (asked === 0 && !isOpen) return [{ tender: 'cash', given: null }];
  const before = taken.map((each) => offeredOf(each, due));
  const isNeeded = given !== null || (!isOpen && (taken.length === 0 || due > 0));
  return isNeeded ? [...before, offeredOf({ tender, reference, amount: given }, due)] : before;
}
