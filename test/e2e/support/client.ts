/**
 * A window of the running till without a page: the contract client, for what the screens under
 * test cannot do themselves. It gets in as every window does, with a launch address of its own.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { TillClient } from '../../../contract/index.ts';
import { closeAtEnd } from '../../unit/support/temp-dir.ts';

/** @param url from `anotherUrl`: it lets one window in, once */
export async function aClient(url: string): Promise<TillClient> {
  const { origin, hash } = new URL(url);
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.replace('#launch=', '') }),
  });
  const { secret } = (await response.json()) as { secret: string };
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, ['tessera', secret], {
    headers: { origin, cookie },
  });
  socket.binaryType = 'arraybuffer';
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  closeAtEnd(() => socket.close());
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
