/** Enter in the pay panel: closes with what was taken and typed, unless that cannot be meant. */
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { usePayState } from './pay-state.ts';
import { offeredOf } from './taken-tenders.ts';

/** @returns null while closing makes no sense */
export function useClose(): (() => void) | null {
  const commands = useCommands();
  const { tender, taken, due, given, isAmount, change } = usePayState();
  const closing = useCounter((state) => state.closing);
  const reference = useCounter((state) => state.reference);
  if (!isAmount || change < 0 || closing) return null;
  return () => {
    const before = taken.map((each) => offeredOf(each, each.amount, due));
    const isNeeded = taken.length === 0 || due > 0 || given !== null;
    commands.close(isNeeded ? [...before, offeredOf({ tender, reference }, given, due)] : before);
  };
}
