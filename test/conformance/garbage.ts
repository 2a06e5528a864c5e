/**
 * What no honest window sends: every kind of value that has ever broken a parser, a query or
 * a prototype, alone, in place of one field of a good input, or beside the good fields.
 */
import fc from 'fast-check';
import type { TillClient } from '../../contract/index.ts';
import { goodPoints } from './garbage-points.ts';
import { SOME_UUID } from './stub-till.ts';

export type GoodInputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const NOBODY = {
  name: '',
  address: '',
  postalCode: '',
  city: '',
  province: '',
  country: '',
  vatNumber: '',
  taxCode: '',
  telephone: '',
  email: '',
};

const ENROLMENT = { telephone: '', email: '', birthday: null, profileId: null };

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
  const data = { ...NOBODY, name: 'Anna Ferretti', email: 'anna@example.it' };
  const customer = await client.customers.save({ id: null, data });
  if (!customer.ok) throw new Error(customer.refusal);
  const { id } = customer;
  const note = await client.customers.addNote({ customerId: id, text: 'paga il venerdì' });
  const [stored] = await client.rules.profiles();
  if (!stored) throw new Error('the demo shop has no profile');
  const { profile } = stored;
  const { rules } = await client.rules.programme();
  const tried = {
    id: SOME_UUID,
    article: { kind: 'catalogue', articleId: line.articleId },
    quantity: 1000,
    discount: null,
  };
  const days = { from: '2998-01-01', to: '2998-12-31' };
  const saved = {
    code: line.code,
    description: line.description,
    unit: 'piece',
    vatCode: '4',
    openPrice: false,
    isDeposit: false,
  };
  return {
    ...(await goodPoints(client, id)),
    'app.setPreferences': { theme: 'dark' },
    'articles.search': { text: line.description, limit: 5 },
    'articles.page': { text: line.description, offset: 0, limit: 5 },
    'articles.detail': { id: line.articleId },
    'articles.enquire': { code: barcode },
    'articles.save': { ...saved, id: line.articleId },
    'articles.setPrice': { articleId: line.articleId, list: 'shop', kind: 'offer', price: 100, ...days },
    'articles.endPrice': { priceId: 999_999, lastDay: days.to },
    'articles.saveBarcode': { articleId: line.articleId, printed: barcode, quantity: 1000 },
    'articles.removeBarcode': { articleId: line.articleId, printed: 'none' },
    'articles.link': { articleId: line.articleId, linkedId: SOME_UUID, quantity: 1000 },
    'articles.unlink': { articleId: line.articleId, linkedId: SOME_UUID },
    'counter.scan': scan,
    'counter.add': { commandId: SOME_UUID, articleId: line.articleId, quantity: 1000, price: null },
    'counter.changeQuantity': { ...command, by: 1000 },
    'counter.setQuantity': { ...command, quantity: 1000 },
    'counter.remove': command,
    'counter.undo': { commandId: SOME_UUID },
    'counter.clear': { saleId },
    'counter.close': { saleId, kind: 'receipt', tenders: [{ tender: 'cash', given: 1000 }], seenTotal: 1000 },
    'counter.discountLine': { ...command, discount: { kind: 'percent', basisPoints: 1000 } },
    'counter.discountReceipt': { commandId: SOME_UUID, discount: { kind: 'amount', amount: 100 } },
    'counter.sellDepartment': { commandId: SOME_UUID, department: 1, price: 100, quantity: 1000 },
    'counter.takeEmpties': { commandId: SOME_UUID, articleId: line.articleId, quantity: 1000 },
    'counter.returnByReceipt': { commandId: SOME_UUID, saleId, lines: [{ lineId: line.id, quantity: 1000 }] },
    'counter.returnWithoutReceipt': {
      commandId: SOME_UUID,
      articleId: line.articleId,
      quantity: 1000,
      reason: 'defective',
    },
    'counter.useVoucher': { commandId: SOME_UUID, code: 'AUTUNNO' },
    'counter.dropVoucher': { commandId: SOME_UUID, code: 'AUTUNNO' },
    'counter.setCustomer': { commandId: SOME_UUID, customerId: null },
    'counter.giveGift': { ...command, quantity: null, percentage: null },
    'counter.takeAsGift': {
      commandId: SOME_UUID,
      articleId: line.articleId,
      quantity: 1000,
      percentage: null,
    },
    'counter.giftOffers': { lineId: SOME_UUID, quantity: null },
    'counter.undoGift': command,
    'counter.usePoints': { commandId: SOME_UUID, asked: { kind: 'all' } },
    'counter.dropPoints': { commandId: SOME_UUID },
    'counter.pointsOffer': { asked: { kind: 'points', points: 1000 } },
    'counter.affordableGifts': { text: '', offset: 0, limit: 10 },
    'counter.settlePrices': { commandId: SOME_UUID, prices: 'then' },
    'counter.park': { saleId, name: 'Bianchi' },
    'counter.recall': { saleId },
    'counter.dropParked': { saleId },
    'counter.parked': { offset: 0, limit: 10 },
    'counter.setPrice': { ...command, price: 100 },
    'customers.search': { text: 'anna ferretti', offset: 0, limit: 10 },
    'customers.detail': { id },
    'customers.save': { id, data },
    'customers.addNote': { customerId: id, text: 'paga il venerdì' },
    'customers.removeNote': { noteId: note.ok ? note.id : SOME_UUID },
    'customers.erase': { id },
    'members.search': { text: 'anna', offset: 0, limit: 10 },
    'members.detail': { customerId: id },
    'members.byCard': { code: 'C-1' },
    'members.enrol': { ...ENROLMENT, id: SOME_UUID, code: 'C-1', name: 'Anna' },
    'members.addCard': { customerId: id, code: 'C-2' },
    'members.blockCard': { code: 'C-2' },
    'members.unblockCard': { code: 'C-2' },
    'members.replaceCard': { lost: 'C-2', code: 'C-3' },
    'members.setStatus': { customerId: id, status: 'pending', birthday: '1980-02-29', invitedBy: null },
    'members.changeProfile': { id: SOME_UUID, customerId: id, profileId: 'none', reason: 'fedele' },
    'members.setGroups': { customerId: id, groupIds: [] },
    'members.setLabels': { customerId: id, labels: ['celiaca'] },
    'members.setConsent': { customerId: id, purpose: 'marketing', given: true },
    'memberFiles.stage': { fileName: 'a.csv', file: {} },
    'memberFiles.apply': { importId: 999, givesRegistration: true },
    'memberFiles.notices': { importId: 999, offset: 0, limit: 10 },
    'memberFiles.issueCards': { id: SOME_UUID, profileId: 'none', first: null, count: 1 },
    'memberFiles.cardsList': { rangeId: SOME_UUID },
    'memberFiles.cardsSheet': { rangeId: SOME_UUID },
    'memberFiles.person': { customerId: id },
    'imports.stage': { fileName: 'a.csv', file: {} },
    'imports.apply': { importId: 999 },
    'imports.undo': { importId: 999 },
    'imports.notices': { importId: 999, offset: 0, limit: 10 },
    'rules.saveProfile': { profile, fromMs: null },
    'rules.archiveProfile': { id: profile.id, isArchived: false },
    'rules.prefixMatches': { prefixes: ['29', '040'] },
    'rules.saveProgramme': { rules, fromMs: null },
    'rules.withdrawPlan': { versionId: SOME_UUID },
    'rules.history': { subject: { kind: 'profile', id: profile.id }, offset: 0, limit: 10 },
    'rules.saveGroup': { id: SOME_UUID, name: 'Amici' },
    'rules.article': { articleId: line.articleId },
    'rules.saveArticle': {
      articleId: line.articleId,
      said: { generatedPoints: 100, ownRule: null, noGift: false, fixedCounterValue: null },
    },
    'replay.run': { days: 30, profiles: [profile], rules },
    'rules.tryOut': {
      profile,
      rules,
      basket: { kind: 'receipt', lines: [tried], receiptDiscount: null, vouchers: 0 },
    },
    'sales.recent': { limit: 10 },
    'sales.receipt': { saleId },
    'sales.page': {
      filter: { kinds: ['receipt'], open: false, from: null, to: null, text: '' },
      offset: 0,
      limit: 10,
    },
    'sales.find': { text: '12' },
    'sales.returnable': { saleId },
    'sales.pay': { id: SOME_UUID, saleId, tenders: [{ tender: 'cash', given: null }] },
    'sales.complete': { id: SOME_UUID, saleIds: [saleId], kind: 'receipt', tenders: [] },
    'sales.cancel': { id: SOME_UUID, saleId, tenders: [] },
    'sales.void': { id: SOME_UUID, saleId },
    'sales.creditNote': { code: 'NC0000000001' },
    'sales.pdf': { saleId },
    'vouchers.issue': {
      count: 2,
      prefix: 'XMAS',
      discount: { kind: 'percent', basisPoints: 1000 },
      validFrom: '2026-12-01',
      validTo: null,
    },
    'vouchers.page': { offset: 0, limit: 10 },
    'vat.add': { code: 'X', basisPoints: 500, nature: null, department: 20 },
    'vat.setRate': { code: '5', basisPoints: 600, from: '2027-01-01' },
    'departments.save': { number: 7, name: 'Pane', vatCode: '4' },
    'departments.remove': { number: 7 },
    'shop.save': {
      name: 'Bottega',
      address: 'Via Roma 1',
      vatNumber: '00743110157',
      receiptHeader: '',
      receiptFooter: 'Grazie',
      cashRoundingStep: 5,
    },
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
