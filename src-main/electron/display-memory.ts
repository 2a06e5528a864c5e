/** Whether the customer's screen was open: then it comes back with the till. Somebody who closes it does not want it. */
import type { Store } from '../store/handle.ts';
import { readPreferences, writePreference } from '../store/shop.ts';

const KEY = 'customer-display';
const OPEN = 'open';

export interface DisplayMemory {
  wasOpen(): boolean;
  remember(isOpen: boolean): void;
}

export function displayMemory(store: Store): DisplayMemory {
  const wasOpen = () => readPreferences(store.read).get(KEY) === OPEN;
  return {
    wasOpen,
    remember: (isOpen) => {
      if (isOpen === wasOpen()) return;
      store.writeTransaction((write) => writePreference(write, { key: KEY, value: isOpen ? OPEN : 'closed' }));
    },
  };
}
