/** Up, Down, Home and End choose the line that `+`, `-` and Del are about. */
import { lineInHand, useCounter } from './counter-store.ts';

/** @returns false when the key chooses nothing */
export function selectLine(key: string): boolean {
  const state = useCounter.getState();
  const lines = state.snapshot?.lines ?? [];
  const at = lines.findIndex(({ id }) => id === lineInHand(state));
  const target = targetOf(key, at, lines.length);
  const line = target === null ? undefined : lines[target];
  if (!line) return false;
  state.set({ selectedLineId: line.id });
  return true;
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
