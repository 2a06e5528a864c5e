/**
 * The customer's screen comes through a door of its own: its token, secret and socket let it look
 * on as a customer may, and nothing else. Whoever walks up to that screen walks up to no till.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { TillClient } from '../../contract/index.ts';
import { PROCEDURES } from '../conformance/procedures.ts';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';
import { exchange, type ReadyAddress, readyAddress, startTill } from './till-process.ts';

const MAY = ['app.hello', 'customerDisplay.watch'];

let door: ReadyAddress;
let cashier: TillClient;
let customer: TillClient;

async function connect(token: string): Promise<TillClient> {
  const response = await exchange(door, token);
  const { secret } = (await response.json()) as { secret: string };
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { origin: door.origin, cookie };
  const socket = new WebSocket(`${door.origin.replace('http', 'ws')}/rpc`, ['tessera', secret], { headers });
  socket.binaryType = 'arraybuffer';
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  closeAtEnd(() => socket.close());
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}

/** Without an input: the door is asked before the input is read. */
function call(client: TillClient, name: string): Promise<unknown> {
  const [group = '', procedure = ''] = name.split('.');
  const groups = client as unknown as Record<string, Record<string, () => Promise<unknown>>>;
  return groups[group]?.[procedure]?.() ?? Promise.reject(new Error(`no ${name}`));
}

beforeAll(async () => {
  door = await readyAddress(startTill(['--no-open', '--port', '0', '--data', tempDir(), '--demo']));
  cashier = await connect(door.token ?? '');
  const { token } = await cashier.customerDisplay.open();
  customer = await connect(token ?? '');
});

describe('the customer\u2019s screen', () => {
  it('is nobody of the shop', async () => {
    expect((await customer.app.hello()).operator).toMatchObject({ name: '', rights: ['watch-as-customer'] });
  });

  it('sees what is sold', async () => {
    const views = await customer.customerDisplay.watch();
    expect((await views.next()).value).toMatchObject({ lines: [], customer: null });
    await cashier.counter.scan({ commandId: crypto.randomUUID(), code: 'D001', quantity: 1000 });
    expect((await views.next()).value).toMatchObject({ lines: [{ quantity: 1000, amount: 399 }], total: 399 });
  });

  const closed = PROCEDURES.map(({ name }) => name).filter((name) => !MAY.includes(name));
  it.each(closed)('is refused %s', async (name) => {
    await expect(call(customer, name)).rejects.toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
  });

  it('has a token that works once', async () => {
    const { token } = await cashier.customerDisplay.open();
    expect((await exchange(door, token ?? '')).status).toBe(200);
    expect((await exchange(door, token ?? '')).status).toBe(401);
  });
});
