/** What the manager reads of the ledger, asked of the worker over a real file. */
import { describe, expect, it } from 'vitest';
import { deleteMovement, operate } from '../../../src-main/points/by-hand.ts';
import { mergeCustomers } from '../../../src-main/points/merges.ts';
import { type NewMovement, recordMovements } from '../../../src-main/points/post-movements.ts';
import { PointsReports } from '../../../src-main/points/reports/ask-points.ts';
import type { MovementFilter } from '../../../src-main/points/reports/movement-filter.ts';
import { putMember } from '../../../src-main/store/members.ts';
import { putCustomer } from '../support/customers.ts';
import { countingIds } from '../support/ids.ts';
import { HUNDRED_FOR_ONE, profile, programme, pts } from '../support/loyalty.ts';
import { pointsOf } from '../support/points.ts';
import { closeAtEnd } from '../support/temp-dir.ts';
import { DAY_MS, MORNING, testTill } from '../support/test-till.ts';

const newId = countingIds(0x600_000);
const ALL: MovementFilter = {
  customerId: null,
  from: null,
  to: null,
  kinds: [],
  least: null,
  most: null,
  text: '',
};
const PAGE = { offset: 0, limit: 50 };

const till = await testTill();
const elsewhere = profile({ id: 'elsewhere' as never, code: 'EXT', isDefault: false, keepsBalance: false });
const context = pointsOf(till, {
  programme: programme({ expiry: { kind: 'each-lot', months: 6 }, discount: HUNDRED_FOR_ONE }),
  profiles: [profile(), elsewhere],
});
const reports = new PointsReports({
  databasePath: till.path,
  rules: { ...context.rules, stored: () => context.set.profiles.map((each) => ({ profile: each, isArchived: false })) },
  time: till.documents.time,
  now: () => till.clock.nowMs,
  timeZone: 'Europe/Rome',
  currencyDecimals: 2,
});
closeAtEnd(() => reports.close());

const [anna, bruno, carla, dario] = ['Anna', 'Bruno', 'Carla', 'Dario'].map((name) => putCustomer(till, name)) as [
  string,
  string,
  string,
  string,
];
const { operatorId } = till;
const on = (days: number) => {
  till.clock.nowMs = MORNING + days * DAY_MS;
};
const move = (customerId: string, ...movements: readonly NewMovement[]) =>
  till.store.writeTransaction((write) =>
    recordMovements(context, write, { customerId, operatorId, atMs: till.clock.nowMs, movements }),
  );

move(anna, { kind: 'earn', points: pts(100) });
on(40);
const mistaken = newId();
operate(context, anna, { kind: 'manual-credit', points: pts(50) }, { id: mistaken, note: 'Perché È lei', operatorId });
deleteMovement(context, mistaken, { id: newId(), note: 'per errore', operatorId });
move(bruno, { kind: 'earn', points: pts(30) });
move(carla, { kind: 'return', points: pts(-7) });
on(100);
move(anna, { kind: 'gift-taken', points: pts(-64) });
till.store.writeTransaction((write) => {
  const row = { profile_id: 'elsewhere', status: 'visitor', birthday: null, invited_by: null } as const;
  putMember(write, { ...row, customer_id: dario, registered_at_ms: MORNING });
});
move(dario, { kind: 'earn', points: pts(500) });

const listed = async (filter: Partial<MovementFilter>) => {
  const { rows, total, points } = await reports.ask('movements', { filter: { ...ALL, ...filter }, ...PAGE });
  return { rows: rows.map(({ kind, balance, state }) => [kind, balance, state]), total, points };
};

describe('the list of movements', () => {
  it('is newest first, with the balance after each and what was deleted', async () => {
    expect(await listed({ customerId: anna })).toEqual({
      rows: [
        ['gift-taken', 3600, 'stands'],
        ['reversal', 10000, 'deletion'],
        ['manual-credit', 15000, 'deleted'],
        ['earn', 10000, 'stands'],
      ],
      total: 4,
      points: 3600,
    });
  });

  it.each<[string, Partial<MovementFilter>, string[]]>([
    ['all of everybody', {}, ['earn', 'gift-taken', 'return', 'earn', 'reversal', 'manual-credit', 'earn']],
    ['from a day', { from: '2027-03-01' }, ['earn', 'gift-taken']],
    ['to a day', { to: '2026-12-30' }, ['earn']],
    ['kinds', { kinds: ['return', 'gift-taken'] }, ['gift-taken', 'return']],
    ['what was taken, ten points at most', { least: -1000, most: -1 }, ['return']],
    ['text of a note, without capitals', { text: 'perché è' }, ['manual-credit']],
    ['text as it is', { text: '%' }, []],
    ['an account that is kept elsewhere', { customerId: dario }, ['earn']],
  ])('%s', async (_name, filter, kinds) => {
    const { rows, total } = await listed(filter);
    expect(rows.map(([kind]) => kind)).toEqual(kinds);
    expect(total).toBe(kinds.length);
    expect(rows.every(([, balance]) => balance === null)).toBe(true);
  });

  it('has a running balance also of what was filtered, and page by page', async () => {
    const filter = { ...ALL, customerId: anna, kinds: ['earn', 'gift-taken'] as const };
    const { rows } = await reports.ask('movements', { filter, offset: 1, limit: 1 });
    expect(rows.map(({ kind, balance }) => [kind, balance])).toEqual([['earn', 10000]]);
  });

  it('goes into a file, formulas made text', async () => {
    operate(context, bruno, { kind: 'manual-credit', points: pts(1) }, { id: newId(), note: '=SUM(A1)', operatorId });
    const text = Buffer.from(await reports.ask('csv', { filter: { ...ALL, customerId: bruno } })).toString('utf8');
    const [header, newest, oldest, rest] = text.split('\r\n');
    expect(header).toContain('time;kind;points_hundredths;balance_hundredths');
    expect(newest).toMatch(/;2027-03-01 11:00:00;manual-credit;100;3100;.*;Bruno;STD;'=SUM\(A1\);.*;stands;/);
    expect(oldest).toMatch(/;earn;3000;3000;/);
    expect(rest).toBe('');
  });
});

describe("a customer's head", () => {
  it('has balance, worth, what was redeemed and what goes next', async () => {
    expect(await reports.ask('customer', { customerId: anna })).toMatchObject({
      name: 'Anna',
      balance: 3600,
      worth: 36,
      lifetime: 10000,
      redeemed: 6400,
      movements: 4,
      nextExpiry: { points: 3600, lastDay: '2027-05-21' },
    });
    expect(await reports.ask('customer', { customerId: dario })).toMatchObject({ balance: null, worth: null });
  });
});

describe('the overview', () => {
  it('adds up: earned less redeemed less expired is what customers hold', async () => {
    const { months, ...overview } = await reports.ask('overview', {});
    expect(overview).toMatchObject({
      earned: 62_400,
      redeemed: 6400,
      expired: 0,
      unredeemed: 6700,
      debt: 700,
      customersWithPoints: 2,
      members: 3,
      visitors: 1,
    });
    expect(months.map(({ month }) => month).slice(-2)).toEqual(['2027-02', '2027-03']);
    expect(months.find(({ month }) => month === '2026-11')?.earned).toBe(10_000);
  });

  it('lists customers, those in debt, and who is looked for', async () => {
    const names = async (text: string) =>
      (await reports.ask('customers', { text, order: 'most-points', ...PAGE })).rows.map(({ name }) => name);
    expect(await names('')).toEqual(['Anna', 'Bruno', 'Carla', 'Dario']);
    expect(await names('bru')).toEqual(['Bruno']);
    const debts = await reports.ask('debts', PAGE);
    expect(debts).toMatchObject({ total: 1, rows: [{ name: 'Carla', balance: -700, status: 'member' }] });
  });
});

describe('the report', () => {
  it('counts operations, their sum and average, kinds and top customers', async () => {
    const { kinds, topCustomers, ...figures } = await reports.ask('report', { filter: { ...ALL, to: '2027-02-01' } });
    expect(figures).toEqual({
      operations: 5,
      points: 12_300,
      credited: 18_000,
      debited: 5700,
      average: 4740,
      totalBalance: 6000,
    });
    expect(kinds[0]).toEqual({ kind: 'earn', operations: 2, points: 13_000 });
    expect(topCustomers.map(({ name, credited }) => [name, credited])).toEqual([
      ['Anna', 15_000],
      ['Bruno', 3000],
    ]);
  });

  it('says what the shop owes, by age', async () => {
    const { ages, ...all } = await reports.ask('liability', {});
    expect(all).toEqual({ points: 6700, atGiftCost: 223, atConversion: 67, customers: 2, debt: 700 });
    expect(ages.map(({ points }) => points)).toEqual([3100, 3600, 0, 0, 0]);
  });

  it('counts a merged customer as one', async () => {
    mergeCustomers(context, { absorbedId: bruno, intoId: anna, operatorId });
    const { topCustomers } = await reports.ask('report', { filter: { ...ALL, customerId: anna } });
    expect(topCustomers).toMatchObject([{ name: 'Anna', credited: 18_100, balance: 6700 }]);
  });

  it('is empty where no article was given', async () => {
    expect(await reports.ask('gifts', { filter: ALL })).toMatchObject({ gifts: [], points: 0, discounts: 0 });
  });
});
