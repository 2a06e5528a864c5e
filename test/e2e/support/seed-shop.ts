/**
 * The demo shop with the goods that the seeds name: what the manuals' examples cost, an offer,
 * goods of a category and brand with points of their own. Made before the till starts, on a day
 * that a test may choose, because points expire and gifts come round by days.
 */
import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import type { TillClient } from '../../../contract/index.ts';
import { openTill } from '../../../src-main/app.ts';
import type { CountryCode } from '../../../src-main/first-run/countries.ts';
import { noKnownIds, setArticle } from '../../../src-main/store/catalogue.ts';
import { articleOf } from '../../unit/support/test-till.ts';
import type { Goods } from './goods.ts';

export const BALL: Goods = { name: 'Palla Gomma Morbida', code: '8001234567897', price: '5,10' };
export const BOWL: Goods = { name: 'Ciotola Party', code: '8001234567903', price: '2,80' };
/** Nobody knows what it cost. */
export const CARRIER: Goods = { name: 'Trasportino', code: '8001234567910', price: '100,00' };
/** Bought with discounts of 10 % and 5 %. */
export const LITTER: Goods = { name: 'Lettiera agglomerante', code: '8001234567927', price: '8,00' };
/** On offer: 50,00 before. */
export const BED: Goods = { name: 'Cuccia imbottita', code: '8001234567934', price: '40,00' };
/** Gives 3 points where points come from the articles. */
export const BISCUITS: Goods = { name: 'Biscotti Fido', code: '8001234567941', price: '10,00' };

/** All of them 7,00: dear to buy, and less so. */
const SEVENS = [
  ['Mangime di marca', 43_750],
  ['Guinzaglio', 31_818],
  ['Pesce rosso', 20_588],
] as const;

const STATES = [
  articleOf('S1', 510, { description: BALL.name, barcode: BALL.code, cost: 21_500 }),
  articleOf('S2', 280, { description: BOWL.name, barcode: BOWL.code, cost: 11_800 }),
  articleOf('S3', 10_000, { description: CARRIER.name, barcode: CARRIER.code }),
  articleOf('S4', 800, {
    description: LITTER.name,
    barcode: LITTER.code,
    cost: 40_000,
    supplierDiscounts: [1000, 500],
  }),
  articleOf('S5', 5000, { description: BED.name, barcode: BED.code, cost: 200_000, offerPrice: 4000 }),
  articleOf('S6', 1000, {
    description: BISCUITS.name,
    barcode: BISCUITS.code,
    category: 'Biscotti',
    brand: 'Fido',
    generatedPointsHundredths: 300,
  }),
  ...SEVENS.map(([description, cost], index) => articleOf(`S${index + 7}`, 700, { description, cost })),
];

export interface SeedShop {
  readonly client: TillClient;
  /** What the shop's clock says while it is made; the till that starts then has the real one. */
  readonly clock: { nowMs: number };
}

export async function makeSeedShop(
  dataDir: string,
  prepare: (shop: SeedShop) => Promise<void> = async () => {},
  { country = 'IT', daysAgo = 0 }: { readonly country?: CountryCode; readonly daysAgo?: number } = {},
): Promise<void> {
  const clock = { nowMs: Date.now() - daysAgo * DAY_MS };
  const now = () => clock.nowMs;
  const till = await openTill({ dataDir, shell: 'browser', demo: true, country, warnings: [], now });
  const { store, time, newId } = till.services;
  const vatCode = country === 'RO' ? '21' : '22';
  const writing = { day: time.dayOf(now() - DAY_MS), nowMs: now(), newId, knownIds: noKnownIds() };
  store.writeTransaction((write) => {
    for (const state of STATES) setArticle(write, state.code, () => ({ ...state, vatCode }), writing);
  });
  await prepare({ client: createRouterClient(till.router, { context: till.connect() }), clock });
  await till.close();
}

const DAY_MS = 86_400_000;

/** @returns the customer's id */
export async function enrol(client: TillClient, code: string, name: string): Promise<string> {
  const id = randomUUID();
  const nobody = { telephone: '', email: '', birthday: null, profileId: null };
  const made = await client.members.enrol({ id, code, name, ...nobody });
  if (!made.ok) throw new Error(made.refusal);
  return id;
}

/** @param whole points */
export async function credit(client: TillClient, customerId: string, whole: number): Promise<void> {
  const operation = { kind: 'manual-credit', points: whole * 100 } as const;
  const done = await client.points.operate({ id: randomUUID(), customerId, operation, note: 'benvenuto' });
  if (!done.ok) throw new Error(done.refusal);
}
