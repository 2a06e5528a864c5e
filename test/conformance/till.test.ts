/** The real till behind every transport: rights at the door, and one truth for all windows. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RIGHTS } from '../../contract/rights.ts';
import { PROCEDURES } from './procedures.ts';
import { rawCaller } from './raw-caller.ts';
import { type RealTill, realTill } from './real-till.ts';
import { type TestShell, transports } from './transports.ts';

const OPEN_TO_ALL = ['app.hello'];

describe('every procedure', () => {
  it.each(PROCEDURES.map(({ name, right }) => [name, right]))('%s names the right %s', (name, right) => {
    expect(OPEN_TO_ALL.includes(name ?? '') ? ['none'] : RIGHTS).toContain(right);
  });
});

describe.each(transports())('%s', (_name, transport) => {
  let till: RealTill;
  let shell: TestShell;
  beforeAll(async () => {
    till = await realTill();
  });
  beforeEach(async () => {
    till.setRights(RIGHTS);
    shell = await transport(till);
  });
  afterEach(() => shell.close());

  const guarded = PROCEDURES.filter(({ name }) => !OPEN_TO_ALL.includes(name));
  it.each(guarded.map((one) => [one.name, one] as const))('%s is closed without its right', async (_which, one) => {
    till.setRights(RIGHTS.filter((right) => right !== one.right));
    const before = till.rowsChanged();
    const answer = await rawCaller(await shell.open())(one.path, {});
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED', data: { right: one.right } } });
    expect(till.rowsChanged()).toBe(before);
  });

  it('tells an operator without any right who stands at the till', async () => {
    till.setRights([]);
    const { client } = await shell.open();
    expect((await client.app.hello()).operator.rights).toEqual([]);
  });

  it('shows one basket in two windows', async () => {
    const [one, two] = [await shell.open(), await shell.open()];
    const streams = await Promise.all([one.client.counter.watch(), two.client.counter.watch()]);
    const first = await Promise.all(streams.map(nextOf));
    expect(first[0]).toEqual(first[1]);
    const commandId = crypto.randomUUID();
    const scanned = await one.client.counter.scan({ commandId, code: till.barcode, quantity: 1000 });
    expect(scanned).toMatchObject({ outcome: 'added' });
    const second = await Promise.all(streams.map(nextOf));
    expect(second[0]).toEqual(second[1]);
    expect(second[0]?.lines).toHaveLength((first[0]?.lines.length ?? 0) + 1);
  });

  it('adds once when the same command comes again over a new connection', async () => {
    const [one, two] = [await shell.open(), await shell.open()];
    const command = { commandId: crypto.randomUUID(), code: till.barcode, quantity: 1000 };
    await one.client.counter.scan(command);
    const stream = await two.client.counter.watch();
    const { pieces } = await nextOf(stream);
    await two.client.counter.scan(command);
    await two.client.counter.scan({ ...command, commandId: crypto.randomUUID() });
    let after = await nextOf(stream);
    while (after.pieces === pieces) after = await nextOf(stream);
    expect(after.pieces).toBe(pieces + 1);
  });
});

async function nextOf<Event>(stream: AsyncIterator<Event, unknown, void>): Promise<Event> {
  const next = await stream.next();
  if (next.done) throw new Error('the stream ended');
  return next.value;
}
