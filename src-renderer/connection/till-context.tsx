/** Hands the till to the components, so that none of them makes or imports one. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { ConnectionState } from './connection.ts';
import type { Till } from './till.ts';

const TillContext = createContext<Till | null>(null);

export function TillProvider({ till, children }: { readonly till: Till; readonly children: ReactNode }): ReactNode {
  return <TillContext value={till}>{children}</TillContext>;
}

export function useTill(): Till {
  const till = useContext(TillContext);
  if (!till) throw new Error('useTill is used outside TillProvider');
  return till;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useTill();
  return useSyncExternalStore(connection.onState, connection.state);
}
