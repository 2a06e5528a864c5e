/** Days at random, each from its seed: whatever is done, refused or not, the ledger is whole at the end. */
import { describe, expect, it } from 'vitest';
import type { OfferedTender } from '../../../contract/window-types.ts';
import type { LineId } from '../../../core/basket/basket.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { type Chance, seededChance } from '../../../src-main/simulate/random.ts';
import {
  BIANCHI,
  byCard,
  byCreditNote,
  byMealVoucher,
  cancel,
  complete,
  expectWell,
  inCash,
  openAnotherSession,
  pay,
  putVoucher,
  ROSSI,
  takeBack,
  tryClose,
  voidIt,
} from '../support/documents.ts';
import { amountOff, article, percent, rate } from '../support/line-articles.ts';
import {
  articleOf,
  nextCommandId,
  putArticles,
  rowsOf,
  runSql,
  sell,
  type TestTill,
  testTill,
} from '../support/test-till.ts';

const LENGTH = 150;
const DEPOSIT = article({ id: 9, cents: 50, vat: rate(0, 'N1'), isDeposit: true });
const KINDS = ['receipt', 'receipt', 'invoice', 'order', 'delivery-note', 'on-account', 'delivery-note'] as const;

const OPEN = "kind IN ('order', 'on-account', 'delivery-note')";

interface Day {
  readonly till: TestTill;
  readonly chance: Chance;
  /** How often what was done. */
  readonly done: Map<string, number>;
}

function one<Item>(chance: Chance, items: readonly Item[]): Item | undefined {
  return items[chance.whole(items.length)];
}

function idsOf({ till }: Day, where: string): string[] {
  return rowsOf<{ id: string }>(till, `SELECT id FROM sale WHERE ${where} ORDER BY row`).map(({ id }) => id);
}

function someTenders({ till, chance }: Day): OfferedTender[] {
  const notes = rowsOf<{ code: string }>(till, "SELECT reference AS code FROM payment WHERE tender = 'credit-note'");
  const part = 1 + chance.whole(1500);
  const first = [inCash(part), byCard(part), byMealVoucher(part), byCreditNote(one(chance, notes)?.code ?? null)];
  const rest = [inCash(), inCash(), byCard(), byCreditNote()];
  const begins = chance.percent(25) ? [one(chance, first) ?? inCash()] : [];
  return chance.percent(90) ? [...begins, one(chance, rest) ?? inCash()] : begins;
}

function fillBasket({ till, chance }: Day): void {
  const codes = ['A', 'B', 'C', 'kg', 'V1', 'V2', 'V3'];
  for (let scans = 1 + chance.whole(5); scans > 0; scans -= 1) {
    till.counter.scan(nextCommandId(), one(chance, codes) ?? 'A', 1000 * (1 + chance.whole(3)));
  }
  const lineId = one(chance, till.counter.snapshot.lines)?.id as LineId;
  const discount = chance.percent(50) ? percent(1 + chance.whole(60)) : amountOff(1 + chance.whole(400));
  if (chance.percent(40)) till.counter.command(nextCommandId(), { type: 'discount-line', lineId, discount });
  if (chance.percent(40)) till.counter.command(nextCommandId(), { type: 'discount-receipt', discount });
  const deposit = { lineId: nextCommandId() as LineId, article: DEPOSIT, quantity: quantity(2000) };
  if (chance.percent(30)) till.counter.command(nextCommandId(), { type: 'add', ...deposit });
  const empties = { ...deposit, lineId: nextCommandId() as LineId, returned: { kind: 'empties' as const } };
  if (chance.percent(20)) till.counter.command(nextCommandId(), { type: 'return', lines: [empties] });
}

function returnSomething(day: Day): void {
  const { till, chance } = day;
  const id = one(chance, idsOf(day, `NOT ${OPEN}`)) ?? '';
  for (const line of [0, chance.whole(3)]) takeBack(till, id, [line, 1000 * (1 + chance.whole(2))]);
}

function endBasket(day: Day) {
  const { till, chance } = day;
  const customer = chance.percent(80) ? { customer: one(chance, [ROSSI, ROSSI, BIANCHI]) ?? ROSSI } : {};
  const ending = { kind: one(chance, KINDS) ?? 'receipt', anyInCash: chance.percent(70), ...customer };
  const closed = tryClose(till, someTenders(day), ending);
  if (!closed.ok && chance.percent(80)) till.counter.clear(till.counter.snapshot.saleId);
  return closed;
}

function parkOrRecall({ till, chance }: Day) {
  const parked = one(chance, rowsOf<{ sale_id: string }>(till, 'SELECT sale_id FROM parked_basket'));
  if (parked && chance.percent(60)) return till.counter.recall(parked.sale_id);
  return till.counter.park(till.counter.snapshot.saleId, 'x', till.operatorId);
}

const WAITING = "NOT EXISTS (SELECT 1 FROM sale_state WHERE sale_id = sale.id AND state IN ('completed', 'cancelled'))";

/** One of the latest, so that it is often still open. */
const anOpenOne = (day: Day) => one(day.chance, idsOf(day, OPEN).slice(-4)) ?? '';

type Told = readonly [what: string, result: { readonly ok: boolean; readonly refusal?: string }];
const sellSomething = (day: Day): Told => {
  fillBasket(day);
  if (day.chance.percent(30)) returnSomething(day);
  day.till.counter.settlePrices(nextCommandId(), day.chance.percent(50) ? 'then' : 'now');
  return ['close', endBasket(day)];
};
const ACTS: readonly ((day: Day) => Told)[] = [
  sellSomething,
  sellSomething,
  sellSomething,
  (day) => ['pay', pay(day.till, anOpenOne(day), someTenders(day))],
  (day) => ['pay', pay(day.till, anOpenOne(day), [inCash(1 + day.chance.whole(500))])],
  (day) => ['pay', pay(day.till, anOpenOne(day), [byCard(1 + day.chance.whole(500))])],
  (day) => ['complete', complete(day.till, [anOpenOne(day)], someTenders(day))],
  (day) => ['complete', complete(day.till, [anOpenOne(day)])],
  (day) => {
    day.till.counter.clear(day.till.counter.snapshot.saleId);
    fillBasket(day);
    tryClose(day.till, [], { kind: 'delivery-note', customer: ROSSI });
    const two = idsOf(day, `${OPEN} AND customer_id = '${ROSSI}' AND ${WAITING}`).slice(-2);
    return [`complete ${two.length}`, complete(day.till, two, [byCard()], { kind: 'invoice' })];
  },
  (day) => {
    const tenders = day.chance.percent(50) ? someTenders(day) : [];
    return ['cancel', cancel(day.till, anOpenOne(day), tenders, { anyInCash: day.chance.percent(50) })];
  },
  (day) => ['void', voidIt(day.till, idsOf(day, 'number IS NOT NULL').at(-1) ?? '')],
  (day) => {
    if (day.chance.percent(60)) fillBasket(day);
    return ['park', parkOrRecall(day)];
  },
  (day) => {
    returnSomething(day);
    const byHand = day.chance.percent(50) ? [inCash()] : someTenders(day);
    return ['return', tryClose(day.till, byHand, { anyInCash: true })];
  },
];

async function playDay(seed: number): Promise<Day> {
  const till = await testTill();
  const goods = [articleOf('A', 1232), articleOf('B', 333, { vatCode: '10' }), articleOf('C', 35, { vatCode: '4' })];
  putArticles(till, ...goods, articleOf('kg', 799));
  runSql(till, "UPDATE article SET unit = 'kg' WHERE code = 'kg'");
  for (const [index, cents] of [100, 500, 3000].entries()) putVoucher(till, `V${index + 1}`, cents);
  const day = { till, chance: seededChance(seed), done: new Map<string, number>() };
  sell(till, 'A');
  for (let acts = 0; acts < LENGTH; acts += 1) {
    if (acts === LENGTH / 2) openAnotherSession(till);
    if (day.chance.percent(5)) putArticles(till, articleOf('A', 1000 + day.chance.whole(500)));
    const [what, { ok }] = (one(day.chance, ACTS) ?? sellSomething)(day);
    if (ok) day.done.set(what, (day.done.get(what) ?? 0) + 1);
  }
  return day;
}

describe('a day at random', () => {
  const done = new Map<string, number>();
  it.each([1, 2, 3, 4, 5, 6])('of seed %i leaves a ledger that is whole', async (seed) => {
    const day = await playDay(seed);
    for (const [what, times] of day.done) done.set(what, (done.get(what) ?? 0) + times);
    expectWell(day.till);
  });

  it('does everything now and then', () => {
    for (const what of ['pay', 'complete', 'complete 2', 'cancel', 'void', 'park', 'return', 'close']) {
      expect([what, (done.get(what) ?? 0) > 2]).toEqual([what, true]);
    }
  });
});
