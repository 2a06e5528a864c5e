/**
 * Two hundred days of a shop with every option of points on, by seed and by a clock that the test
 * holds: the rules change, points expire, gifts are given by themselves, goods come back under
 * other rules than they were sold under, the till is shut and opened. `till check` finds nothing.
 */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MovementKind } from '../../core/ledger/movement.ts';
import { type OpenTill, openTill } from '../../src-main/app.ts';
import { changeProfile, setConsent, setGroups } from '../../src-main/members/keep-member.ts';
import { DailyPoints } from '../../src-main/points/daily-run.ts';
import { saveArticleRules } from '../../src-main/rules/article-rules.ts';
import { playOffice } from '../../src-main/simulate/play-office.ts';
import { playTurn } from '../../src-main/simulate/play-turn.ts';
import { type Chance, seededChance } from '../../src-main/simulate/random.ts';
import { oneOf, type Shift } from '../../src-main/simulate/shift.ts';
import { someCustomers } from '../../src-main/simulate/some-customers.ts';
import { someVouchers } from '../../src-main/simulate/some-vouchers.ts';
import { listBarcodes } from '../../src-main/store/articles.ts';
import { saveGroup } from '../../src-main/store/groups.ts';
import { rawStatement } from '../../src-main/store/statement.ts';
import { uuidOf } from '../unit/support/ids.ts';
import { pts } from '../unit/support/loyalty.ts';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';
import { DAY_MS, MORNING } from '../unit/support/test-till.ts';
import { changeRules } from './support/changing-rules.ts';
import { type Acknowledged, expectNothingLost } from './support/selling-till.ts';

const SEED = 20261121;
const DAYS = 200;
const TURNS_A_DAY = 3;
const TURN_MS = 7 * 60_000;
const RULES_EVERY = 8;
const RESTART_EVERY = 23;
const LOOK_EVERY = 50;
const GROUPS = [uuidOf(0x6_001), uuidOf(0x6_002)];

/** Days on which nothing of this happened would prove nothing. */
const MOVED: MovementKind[] = [
  'earn',
  'gift-taken',
  'discount-taken',
  'return',
  'give-back',
  'reversal',
  'expiry',
  'periodic-gift',
  'registration',
  'manual-credit',
  'set-balance',
];

const movedKinds = rawStatement<object, { kind: string }>('SELECT DISTINCT kind FROM points_movement', []);
const sumOfAccounts = rawStatement<object, { points: number }>('SELECT sum(points) AS points FROM points_entry', []);
const everybody = rawStatement<object, { id: string }>('SELECT id FROM customer ORDER BY row', []);
const articles = rawStatement<object, { id: string }>('SELECT id FROM article ORDER BY row', []);

test('two hundred days of a shop with every option on leave nothing for the check to find', async () => {
  const dataDir = tempDir();
  const clock = { nowMs: MORNING };
  const chance = seededChance(SEED);
  const sold: Acknowledged[] = [];
  let till = await openShop(dataDir, clock);
  closeAtEnd(() => till.close());
  makeGroups(till);
  let shift = shiftOf(till, chance);
  for (let day = 1; day <= DAYS; day += 1) {
    clock.nowMs = MORNING + day * DAY_MS;
    if (day % RESTART_EVERY === 0) {
      await till.close();
      till = await openShop(dataDir, clock);
      shift = shiftOf(till, chance);
    }
    if (day % RULES_EVERY === 1) changeShop(till, shift, Math.floor(day / RULES_EVERY));
    await runDay(till);
    changeSomebody(till, shift);
    if (chance.percent(30)) playOffice(shift);
    for (let turn = 0; turn < TURNS_A_DAY; turn += 1) {
      clock.nowMs += TURN_MS;
      const sale = playTurn(shift);
      if (sale) sold.push(sale);
    }
    if (day % LOOK_EVERY === 0) {
      expectNothingLost(dataDir, sold, `seed ${SEED}, day ${day}`);
      expect(till.services.store.read.get(sumOfAccounts, {})?.points).toBe(0);
    }
  }
  const kinds = till.services.store.read.all(movedKinds, {}).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(MOVED));
}, 180_000);

function openShop(dataDir: string, clock: { readonly nowMs: number }): Promise<OpenTill> {
  return openTill({ dataDir, shell: 'browser', demo: true, warnings: [], now: () => clock.nowMs });
}

function shiftOf(till: OpenTill, chance: Chance): Shift {
  const { counter, customers, documents, store } = till.services;
  return {
    counter,
    documents,
    members: till.services,
    operatorId: till.connect().operator.id,
    codes: listBarcodes(store.read, 100),
    vouchers: someVouchers(store),
    customers: someCustomers(customers),
    mostScans: 4,
    looksBack: 100,
    chance,
  };
}

function makeGroups({ services: { store } }: OpenTill): void {
  store.writeTransaction((write) => {
    for (const id of GROUPS) saveGroup(write, id, id);
  });
}

/** What the till does by itself once a day: here at the day's opening and not when a minute has passed. */
async function runDay({ services: { points } }: OpenTill): Promise<void> {
  const daily = new DailyPoints({ ...points, monotonicMs: () => performance.now() });
  daily.start();
  await daily.settled();
  await daily.close();
}

function changeShop({ services }: OpenTill, { chance, operatorId }: Shift, round: number): void {
  changeRules(services, operatorId, round, GROUPS);
  const all = services.store.read.all(articles, {});
  services.store.writeTransaction((write) => {
    for (const { id } of all.filter(() => chance.percent(15))) {
      const said = {
        generatedPoints: chance.percent(50) ? pts(1.5) : null,
        ownRule: chance.percent(30) ? ({ kind: 'per-unit', points: pts(4) } as const) : null,
        noGift: chance.percent(20),
        fixedCounterValue: chance.percent(40) ? pts(10 + chance.whole(90)) : null,
      };
      saveArticleRules(services.documents, write, { articleId: id, said, operatorId, fromMs: null });
    }
  });
}

/** Into a group, into another profile, written to from now on. */
function changeSomebody({ services }: OpenTill, { chance, operatorId }: Shift): void {
  const customerId = oneOf(chance, services.store.read.all(everybody, {}))?.id ?? '';
  const turn = chance.whole(100);
  if (turn < 40) {
    setGroups(
      services,
      customerId,
      GROUPS.filter(() => chance.percent(60)),
    );
  } else if (turn < 60) {
    const profileId = oneOf(chance, services.rules.profiles())?.id ?? '';
    changeProfile(services, { id: randomUUID(), customerId, profileId, reason: 'as agreed' }, operatorId);
  } else if (turn < 80) {
    setConsent(services, { customerId, purpose: 'marketing', given: chance.percent(70) }, operatorId);
  }
}
