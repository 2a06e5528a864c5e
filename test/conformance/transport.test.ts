/** What every transport owes a window, whatever the till behind it does. */
import { randomFillSync } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_IMPORT_BYTES } from '../../contract/imports.ts';
import { SOME_UUID, type StubTill, stubTill } from './stub-till.ts';
import { type TestShell, transports } from './transports.ts';

describe('the list of transports', () => {
  it('refuses a name that it does not know', () => {
    expect(() => transports(['carrier pigeon'])).toThrow('No transport is called "carrier pigeon"');
  });
  it('runs all of them when none is named', () => expect(transports()).toHaveLength(3));
});

const code = (expected: string) => expect.objectContaining({ code: expected });

describe.each(transports())('%s', (_name, transport) => {
  let till: StubTill;
  let shell: TestShell;
  beforeEach(async () => {
    till = stubTill();
    shell = await transport(till);
  });
  afterEach(() => shell.close());

  it('answers a call', async () => {
    const { client } = await shell.open();
    expect(await client.app.hello()).toMatchObject({ shop: { name: 'Bottega' } });
  });

  it('hands an expected refusal over as data', async () => {
    const { client } = await shell.open();
    const answer = await client.counter.add({
      commandId: SOME_UUID,
      articleId: SOME_UUID,
      quantity: 1000,
      price: null,
    });
    expect(answer).toEqual({ ok: false, refusal: 'article-not-found' });
  });

  it('hands a declared error over with its code', async () => {
    const { client } = await shell.open();
    const failure = await client.counter.undo({ commandId: SOME_UUID }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ORPCError);
    expect(failure).toMatchObject({ code: 'DISK_FULL', defined: true });
  });

  it('says nothing of what went wrong inside', async () => {
    const window = await shell.open();
    const answers: string[] = [];
    window.onRaw((message) => answers.push(message));
    await expect(window.client.app.setPreferences({ theme: 'dark' })).rejects.toEqual(code('INTERNAL_SERVER_ERROR'));
    expect(answers.join()).toContain('INTERNAL_SERVER_ERROR');
    expect(answers.join()).not.toMatch(/SECRET|home|\bat /);
  });

  it('refuses malformed input and an unknown procedure', async () => {
    const { client } = await shell.open();
    await expect(client.articles.search({ text: 'x'.repeat(201), limit: 5 })).rejects.toEqual(code('BAD_REQUEST'));
    const unknown = (client as unknown as { no: { such(): Promise<never> } }).no.such();
    await expect(unknown).rejects.toEqual(code('NOT_FOUND'));
  });

  it.each([
    ['no JSON', 'not json'],
    ['JSON of the wrong shape', '[]'],
    ['null', 'null'],
    ['a request without a path', '{"i":"1","p":{}}'],
    ['a path that is no URL', '{"i":"2","p":{"u":"http://["}}'],
    ['a path of another origin', '{"i":"3","p":{"u":"http://evil.example/app/hello"}}'],
    ['a prototype as an id', '{"i":"__proto__","p":{"u":"/app/hello"}}'],
    ['a broken multipart body', new Uint8Array([123, 125, 255, 1, 2, 3])],
    ['an empty message', ''],
  ])('survives %s', async (_what, message) => {
    const window = await shell.open();
    window.sendRaw(message);
    expect(await window.client.app.hello()).toMatchObject({ demo: false });
    expect(shell.reported).toEqual([]);
  });

  it('streams to two windows at once, the same snapshots in the same order', async () => {
    const windows = [await shell.open(), await shell.open()];
    const streams = await Promise.all(windows.map(({ client }) => client.counter.watch()));
    const seen = streams.map((stream) => take(stream, 4));
    await vi.waitFor(() => expect(till.following()).toBe(2));
    for (const revision of [1, 2, 3]) till.publish(revision);
    expect(await Promise.all(seen)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('ends a stream that the window leaves', async () => {
    const { client } = await shell.open();
    for await (const snapshot of await client.counter.watch()) {
      expect(snapshot.revision).toBe(0);
      break;
    }
    await vi.waitFor(() => expect(till.following()).toBe(0));
  });

  it('aborts streams and calls when the window goes', async () => {
    const window = await shell.open();
    await (await window.client.counter.watch()).next();
    window.client.articles.count().catch(() => {});
    await vi.waitFor(() => expect([till.following(), till.waiting()]).toEqual([1, 1]));
    window.closeWindow();
    await vi.waitFor(() => expect([till.following(), till.aborted()]).toEqual([0, 1]));
  });

  it('rejects what a window waits for when the till goes', async () => {
    const { client } = await shell.open();
    const stream = await client.counter.watch();
    await stream.next();
    const next = stream.next();
    const call = client.articles.count();
    await vi.waitFor(() => expect(till.waiting()).toBe(1));
    await Promise.all([expect(next).rejects.toThrow(), expect(call).rejects.toThrow(), shell.close()]);
  });

  it.each([
    ['an empty file', 0],
    ['a small file', 1000],
    ['the largest import', MAX_IMPORT_BYTES],
  ])('carries %s unharmed', async (_what, size) => {
    const { client } = await shell.open();
    const bytes = randomFillSync(new Uint8Array(size));
    const name = 'più caro "è" €.csv';
    await client.imports.stage({ fileName: name, file: new File([bytes], name) });
    const arrived = till.files.get(name);
    expect(Buffer.compare(arrived ?? Buffer.from('nothing'), bytes)).toBe(0);
  });

  it('refuses a file that is too large', async () => {
    const { client } = await shell.open();
    const file = new File([new Uint8Array(MAX_IMPORT_BYTES + 1)], 'large.csv');
    await expect(client.imports.stage({ fileName: 'large.csv', file })).rejects.toEqual(code('BAD_REQUEST'));
    expect(till.files.size).toBe(0);
  });
});

async function take(stream: AsyncIterable<{ readonly revision: number }>, count: number): Promise<readonly number[]> {
  const revisions: number[] = [];
  for await (const { revision } of stream) {
    revisions.push(revision);
    if (revisions.length === count) break;
  }
  return revisions;
}
