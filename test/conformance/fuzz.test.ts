/**
 * Every procedure under garbage: nothing crashes, no answer tells of stack or files, and an
 * input that the contract does not allow changes no row. The seed is fixed; a failure prints
 * the smallest body that shows it.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Garbage, type GoodInputs, garbageFor, goodInputs, NASTY_FILES } from './garbage.ts';
import { type ContractProcedure, PROCEDURES } from './procedures.ts';
import { rawCaller } from './raw-caller.ts';
import { type RealTill, realTill } from './real-till.ts';
import { SOME_UUID } from './stub-till.ts';
import { type TestShell, transports } from './transports.ts';

const SEED = 20_261_121;
const RUNS = 150;
const TELLTALE = /node_modules|\.ts\b|\.js\b|\bat \w+ \(|file:\/\/|SQLITE|Broken invariant|tessera-test-/;
/** What a garbage input may be answered with; anything else would be a bug of ours. */
const EXPECTED_CODES = ['BAD_REQUEST'];

let till: RealTill;
let shell: TestShell;
let call: ReturnType<typeof rawCaller>;
let good: GoodInputs;
let commands = 1000;
const logged = vi.spyOn(console, 'error');

beforeAll(async () => {
  till = await realTill();
  const [[, transport] = []] = transports(['worker MessagePort']);
  if (transport === undefined) throw new Error('no transport');
  shell = await transport(till);
  const window = await shell.open();
  call = rawCaller(window);
  good = await goodInputs(window.client, till.barcode);
});
afterAll(() => shell.close());

it('has a good input for every procedure that takes one', () => {
  const takers = PROCEDURES.filter(({ input }) => !input.safeParse(undefined).success).map(({ name }) => name);
  expect(Object.keys(good).sort()).toEqual([...takers].sort());
});

describe('under garbage', () => {
  it.each(PROCEDURES.map((procedure) => [procedure.name, procedure] as const))(
    '%s stands',
    async (_name, procedure) => {
      await fc.assert(
        fc.asyncProperty(garbageFor(good[procedure.name] ?? {}), (body) => stands(procedure, body)),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );

  it.each(NASTY_FILES)('an import of %s is refused in words, or found empty', async (what, bytes) => {
    const { client } = await shell.open();
    const answer = await client.imports.stage({ fileName: what, file: new File([Uint8Array.from(bytes)], what) });
    expect(JSON.stringify(answer)).not.toMatch(TELLTALE);
  });

  it('leaves no mark on any prototype', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('leaves the till selling', async () => {
    const { client } = await shell.open();
    const scan = { commandId: crypto.randomUUID(), code: till.barcode, quantity: 1000 };
    expect(await client.counter.scan(scan)).toMatchObject({ outcome: 'added' });
  });

  it('gives the log nothing to tell', () => {
    expect(logged).not.toHaveBeenCalled();
    expect(shell.reported).toEqual([]);
  });
});

async function stands(procedure: ContractProcedure, garbage: Garbage): Promise<void> {
  const body = { ...garbage, json: withFreshCommand(garbage.json) };
  const before = till.rowsChanged();
  const answer = await call(procedure.path, body);
  expect(answer.text).not.toMatch(TELLTALE);
  if (answer.status !== 200) expect(EXPECTED_CODES).toContain((answer.body as { code?: string }).code);
  // With meta the input is not what `json` says; the answer alone tells whether it was allowed.
  const isAllowed = body.meta === undefined ? procedure.input.safeParse(body.json).success : answer.status === 200;
  expect(answer.status === 200).toBe(isAllowed);
  if (!isAllowed) expect(till.rowsChanged()).toBe(before);
}

/** A command id that was seen does nothing; a new one lets the garbage beside it go all the way. */
function withFreshCommand(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('commandId' in json) || json.commandId !== SOME_UUID) return json;
  commands += 1;
  return { ...json, commandId: `018f2f6e-0000-7000-8000-${String(commands).padStart(12, '0')}` };
}
