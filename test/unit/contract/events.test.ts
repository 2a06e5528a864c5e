/**
 * Every version of every event keeps a fixture that must parse for ever: from the first
 * release tag a fixture is never changed, a new version gets a file of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodySchema } from '../../../contract/events/index.ts';

const FIXTURES = new URL('../../fixtures/events/', import.meta.url);
const EVENTS = new URL('../../../contract/events/', import.meta.url);

const fixtures = readdirSync(FIXTURES).map((file) => {
  const [, type = '', version = ''] = /^([a-z_]+)-(\d+)(?:-[a-z-]+)?\.json$/.exec(file) ?? [];
  return { file, type, version: Number(version) };
});

/** What the files of contract/events declare, whether or not the index lists it. */
async function declaredEvents(): Promise<{ type: string; version: number }[]> {
  const files = readdirSync(EVENTS).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const modules = await Promise.all(files.map((file) => import(new URL(file, EVENTS).href)));
  const exported = modules.flatMap((module) => Object.entries<{ type: string; version: number }>(module));
  return exported.filter(([name]) => name.endsWith('_EVENT')).map(([, event]) => event);
}

const declared = await declaredEvents();

describe('event versions', () => {
  it.each(declared)('$type $version is listed and has a fixture', ({ type, version }) => {
    expect(bodySchema(type, version)).toBeDefined();
    expect(fixtures).toContainEqual(expect.objectContaining({ type, version }));
  });

  it.each(fixtures)('$file parses, and nothing of it is dropped', ({ file, type, version }) => {
    const body = JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'));
    expect(bodySchema(type, version)?.parse(body)).toEqual(body);
  });

  it.each([
    ['sale', 0],
    ['sale', 2],
    ['Sale', 1],
    ['', 1],
  ])('%j %i is unknown', (type, version) => {
    expect(bodySchema(type, version)).toBeUndefined();
  });
});

describe('a body', () => {
  const body = () => JSON.parse(readFileSync(new URL('sale-1.json', FIXTURES), 'utf8'));
  const parses = (value: unknown) => bodySchema('sale', 1)?.safeParse(value).success;

  it.each<[string, (sale: ReturnType<typeof body>) => void]>([
    ['a field more', (sale) => Object.assign(sale, { customerName: 'Rossi' })],
    ['a field more on a line', (sale) => Object.assign(sale.lines[0], { note: 'for Rossi' })],
    ['a field less', (sale) => delete sale.day],
    ['half a cent', (sale) => Object.assign(sale, { total: 0.5 })],
    ['an amount as text', (sale) => Object.assign(sale, { total: '100' })],
    ['a customer by name', (sale) => Object.assign(sale, { customerId: 'Rossi' })],
    ['no line', (sale) => Object.assign(sale, { lines: [] })],
    ['number nothing', (sale) => Object.assign(sale, { number: 0 })],
    ['a day that is none', (sale) => Object.assign(sale, { day: '2026-02-30' })],
    ['another kind', (sale) => Object.assign(sale, { kind: 'quote' })],
    ['another state', (sale) => Object.assign(sale.states[0], { state: 'lost' })],
    ['a voucher without what it took off', (sale) => delete sale.vouchers[0].amount],
    ['another tender', (sale) => Object.assign(sale.payments[0], { tender: 'shell' })],
  ])('with %s is refused', (_name, spoil) => {
    const spoilt = body();
    expect(parses(spoilt)).toBe(true);
    spoil(spoilt);
    expect(parses(spoilt)).toBe(false);
  });
});

/** Each of these was looked at: none says anything about a person. A new field must be added here by hand. */
const FIELDS_WITHOUT_PERSON = [
  ...[
    'saleId',
    'sessionId',
    'kind',
    'series',
    'year',
    'number',
    'day',
    'operatorId',
    'customerId',
    'lines',
    'vat',
    'total',
  ],
  ...[
    'rounding',
    'payments',
    'states',
    'clockSuspect',
    'float',
    'id',
    'articleId',
    'code',
    'description',
    'barcode',
    'unit',
  ],
  ...[
    'quantity',
    'unitPrice',
    'ordinaryPrice',
    'onOffer',
    'cost',
    'categoryId',
    'brandId',
    'amount',
    'rate',
    'basisPoints',
  ],
  ...['typedPrice', 'fullAmount', 'discount', 'receiptDiscount', 'receiptShare', 'typed'],
  ...['isDeposit', 'linkedTo', 'vouchers', 'origins', 'voids', 'returned', 'reason', 'lineId', 'ofInvoice'],
  ...['soldQuantity', 'soldAmount', 'returnedQuantity', 'returnedAmount', 'standingGross'],
  ...['nature', 'gross', 'net', 'tender', 'given', 'change', 'reference', 'state', 'atMs'],
  ...[
    'categoryIds',
    'generatedPoints',
    'ownRule',
    'noGift',
    'fixedCounterValue',
    'supplierDiscounts',
    'standing',
    'by',
    'title',
  ],
  ...['badgeDiscountId', 'gift', 'percentage', 'counterValue', 'voucherShare', 'pointsShare', 'soldInPoints'],
  ...[
    'returnedInPoints',
    'profileId',
    'rulesVersion',
    'earning',
    'eligible',
    'why',
    'basis',
    'gifts',
    'before',
    'after',
    'badge',
  ],
  ...['rules', 'minorPerMajor', 'threshold', 'step', 'pointsPerStep', 'wholePointsOnly', 'fractionalThreshold'],
  ...['giftThreshold', 'giftPoints', 'maxDiscount', 'excludesOffers', 'earnsOnGiftMoney', 'usesGrid', 'money'],
  ...['attenuatesByVouchers', 'voucherMultiplier', 'pointsByArticle', 'earnsOnAccount', 'earnsOnDocuments'],
  ...['exclusion', 'earns', 'grid', 'row', 'gives', 'times', 'giftPercentage', 'paid', 'paidInPoints', 'asked'],
  ...['allowance', 'balance', 'worth', 'minimumBalance', 'minimumSpend', 'maximumSpend', 'maximumDiscount', 'cap'],
  ...['maximumPercentage', 'wholeBlocks', 'selection', 'categoryIds', 'articleIds', 'lowersTaxable'],
  ...['movements', 'points', 'fromExpired', 'spendableUntil', 'about', 'occasion', 'absorbedId', 'intoId'],
  ...['fromId', 'toId', 'prefix', 'firstNumber', 'lastNumber', 'skipped', 'badgeId', 'changes'],
];

function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

describe('no personal data', () => {
  it.each(declared)(
    '$type $version has only fields that are known to say nothing about a person',
    ({ type, version }) => {
      const schema = bodySchema(type, version);
      const fields = schema ? fieldsOf(z.toJSONSchema(schema)) : [];
      expect(fields.length).toBeGreaterThan(2);
      expect(fields.filter((field) => !FIELDS_WITHOUT_PERSON.includes(field))).toEqual([]);
    },
  );
});
