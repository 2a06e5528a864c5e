/** What the window holds of the till: the contract client, its queries, and the state of the line. */
import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { TillClient } from '../../contract/index.ts';
import { type Connection, keepConnected } from './connection.ts';
import { resendingLink } from './resending-link.ts';
import type { OpenWire } from './wire.ts';

export interface Till {
  readonly client: TillClient;
  readonly connection: Connection;
  readonly query: ReturnType<typeof createTanstackQueryUtils<TillClient>>;
  readonly queryClient: QueryClient;
}

export function openTill(openWire: OpenWire): Till {
  const connection = keepConnected(openWire);
  const client = createORPCClient<TillClient>(resendingLink(connection));
  return { client, connection, query: createTanstackQueryUtils(client), queryClient: newQueryClient() };
}

/** The till is on this machine: no network state matters, and the resending link retries already. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
