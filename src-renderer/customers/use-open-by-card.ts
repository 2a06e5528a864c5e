/** A card scanned on the screen of customers opens its customer; any other code is the counter's. */
import { useTill } from '../connection/till-context.tsx';
import { useCommands } from '../counter/commands-context.tsx';
import { scanAtCounter } from '../counter/scan-at-counter.ts';
import { useScanTaker } from '../counter/scan-taker.ts';

export function useOpenByCard(onOpen: (customerId: string, card: string) => void): void {
  const { client } = useTill();
  const commands = useCommands();
  const look = async (code: string): Promise<void> => {
    // Without an answer it is the counter's too: there a scan waits until there is one.
    const found = await client.members.byCard({ code }).catch(() => null);
    if (found) onOpen(found.customerId, found.card);
    else scanAtCounter(commands, code);
  };
  useScanTaker((code) => {
    void look(code);
    return true;
  });
}
