/**
 * Which line is marked: the one that the cashier chose, else the one that the last command
 * touched, unless that is the newest, which is large anyway.
 */
import { lineInHand, useCounter } from './counter-store.ts';

export function useShownSelection(): string | null {
  return useCounter((state) => {
    const inHand = lineInHand(state);
    const newest = state.snapshot?.lines.at(-1)?.id;
    return inHand === newest && state.selectedLineId === null ? null : inHand;
  });
}
