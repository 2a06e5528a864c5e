/**
 * What no honest window sends: every kind of value that has ever broken a parser, a query or
 * a prototype, alone, in place of one field of a good input, or beside the good fields.
 */
import fc from 'fast-check';
import type { TillClient } from '../../contract/index.ts';
import { SOME_UUID } from './stub-till.ts';

export type GoodInputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A good input of each procedure that takes one, about things that are really there, so that
 * the garbage in the one field that is replaced is met by the code behind the schema.
 */
export async function goodInputs(client: TillClient, barcode: string): Promise<GoodInputs> {
  const scan = { commandId: SOME_UUID, code: barcode, quantity: 1000 };
  await client.counter.scan(scan);
  const stream = await client.counter.watch();
  const { value: snapshot, done } = await stream.next();
  await stream.return(undefined);
  const line = done ? undefined : snapshot.lines[0];
  if (done || line === undefined) throw new Error('the demo shop sells nothing');
  const { saleId } = snapshot;
  const command = { commandId: SOME_UUID, lineId: line.id };
  return {
    'app.setPreferences': { theme: 'dark' },
    'articles.search': { text: line.description, limit: 5 },
    'counter.scan': scan,
    'counter.add': { commandId: SOME_UUID, articleId: line.articleId, quantity: 1000 },
    'counter.changeQuantity': { ...command, by: 1000 },
    'counter.setQuantity': { ...command, quantity: 1000 },
    'counter.remove': command,
    'counter.undo': { commandId: SOME_UUID },
    'counter.clear': { saleId },
    'counter.close': { saleId, tenders: [{ tender: 'cash', given: 1000 }], seenTotal: 1000 },
    'counter.discountLine': { ...command, discount: { kind: 'percent', basisPoints: 1000 } },
    'counter.discountReceipt': { commandId: SOME_UUID, discount: { kind: 'amount', amount: 100 } },
    'counter.setPrice': { ...command, price: 100 },
    'imports.stage': { fileName: 'a.csv', file: {} },
    'imports.apply': { importId: 999 },
    'imports.undo': { importId: 999 },
    'imports.notices': { importId: 999, offset: 0, limit: 10 },
    'sales.recent': { limit: 10 },
    'sales.receipt': { saleId },
  };
}

const NASTY_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  '\uDFFF\uD800',
  '\u202Egnirts',
  'é',
  '🧾'.repeat(60),
  "'; DROP TABLE sale; --",
  "' OR 1=1 --",
  'pane" OR "',
  'NEAR(pane latte, 2)',
  'description:pane*',
  '^pane + latte NOT (',
  '"',
  '*',
  '%_%',
  '-',
  '../../etc/passwd',
  'C:\\Windows\\win.ini',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  'x'.repeat(5000),
  '9'.repeat(400),
  '__proto__',
  'constructor',
];

const NASTY_NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  2 ** 31,
  2 ** 63,
  5e-324,
];

/** As it stands in JSON, so that `__proto__` is an own key after parsing. */
const POLLUTION = ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'];

const nastyValue = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom(...NASTY_NUMBERS),
  fc.constantFrom(null, true, [], {}, [[]], SOME_UUID),
  fc.constantFrom(...POLLUTION).map((json) => JSON.parse(json) as unknown),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** How oRPC marks what JSON cannot say: [type, ...path]. Noise here must not reach a prototype either. */
const nastyMeta = fc.array(
  fc.tuple(fc.integer({ min: -1, max: 9 }), fc.constantFrom('__proto__', 'constructor', 'text', 'quantity', 0, '')),
  { maxLength: 3 },
);

/** The body of a request: `json` is the input, `meta` how to read it. */
export interface Garbage {
  readonly json: unknown;
  readonly meta?: unknown;
}

export function garbageFor(good: Readonly<Record<string, unknown>>): fc.Arbitrary<Garbage> {
  const keys = Object.keys(good);
  const replaced =
    keys.length === 0
      ? nastyValue
      : fc.tuple(fc.constantFrom(...keys), nastyValue).map(([key, value]) => ({ ...good, [key]: value }));
  const added = nastyValue.map((value) => ({ ...good, extra: value }));
  const polluted = fc
    .constantFrom(...POLLUTION)
    .map((json) => JSON.parse(`${JSON.stringify(good).slice(0, -1)}${keys.length > 0 ? ',' : ''}${json.slice(1)}`));
  const input = fc.oneof({ weight: 6, arbitrary: replaced }, nastyValue, added, polluted);
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ json: input }) },
    { weight: 1, arbitrary: fc.record({ json: input, meta: nastyMeta }) },
  );
}

/** Files that are no catalogue, or nearly one. */
export const NASTY_FILES: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['one NUL', new Uint8Array([0])],
  ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x3b, 0x00])],
  ['one endless line', Buffer.alloc(200_000, 'x')],
  ['only quotes', Buffer.alloc(1_000, '"')],
  ['only separators', Buffer.alloc(1_000, ';\n,')],
  ['a heading that names prototypes', Buffer.from('__proto__;constructor;toString\n1;2;3\n')],
];
