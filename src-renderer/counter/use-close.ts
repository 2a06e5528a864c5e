/** Enter in the pay panel: closes with what was typed, unless that cannot be meant. */
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { usePayState } from './pay-state.ts';

/** @returns null while closing makes no sense */
export function useClose(): (() => void) | null {
  const commands = useCommands();
  const { given, isAmount, change } = usePayState();
  const closing = useCounter((state) => state.closing);
  if (!isAmount || change < 0 || closing) return null;
  return () => commands.close(given);
}
