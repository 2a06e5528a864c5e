/** Real sales under rules that are only typed: a day at a till, counted again. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReplayNews } from '../../../contract/window-types.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import { type RuleSet, replaySales } from '../../../src-main/rules/replay/replay-sales.ts';
import { rulesOf } from '../../../src-main/rules/replay/replay-task.ts';
import { Replays } from '../../../src-main/rules/replay/replays.ts';
import { cancel, close, complete, done, inCash, open, ROSSI, takeBack } from '../support/documents.ts';
import { eur, percentOf, pts } from '../support/loyalty.ts';
import { articleOf, DAY_MS, putArticles, scanAll, type TestTill, testTill } from '../support/test-till.ts';

let till: TestTill;
let standard: Profile;

beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('TEN', 1000), articleOf('SIX', 600));
  const profile = till.rules.defaultProfile();
  if (!profile) throw new Error('a shop begins with a profile');
  standard = profile;
});

type Earning = Partial<Profile['earning']>;
const withEarning = (earning: Earning): Profile => ({ ...standard, earning: { ...standard.earning, ...earning } });

/** Points given by the rules in force and by the typed ones, and how many documents earn. */
function given(earning: Earning, days = 1): unknown {
  const { rules, store, documents, clock } = till;
  const programme = rules.programme();
  const sets = [standard, withEarning(earning)].map((each) => rulesOf({ programme, profiles: [each] })) as [
    RuleSet,
    RuleSet,
  ];
  const replay = replaySales(store.read, documents.time.dayOf(clock.nowMs - (days - 1) * DAY_MS), sets);
  replay.step(replay.total);
  return replay.result().map(({ given: points, eligible }) => [points / 100, eligible]);
}

async function newsOf(typed: Profile): Promise<readonly ReplayNews[]> {
  const { rules, documents, path, clock } = till;
  const replays = new Replays({ databasePath: path, rules, time: documents.time, now: () => clock.nowMs });
  const news: ReplayNews[] = [];
  for await (const each of replays.run({ days: 1, profiles: [typed], rules: null }, undefined)) news.push(each);
  return news;
}

const sell = (codes: string, customer: string | null = ROSSI) => {
  scanAll(till, ...codes.split(' '));
  return close(till, [inCash()], customer === null ? {} : { customer });
};

describe('a day counted again', () => {
  const CASES: readonly (readonly [name: string, act: () => void, earning: Earning, expected: unknown])[] = [
    [
      'twice the points',
      () => sell('TEN SIX'),
      { pointsPerStep: pts(2) },
      [
        [16, 1],
        [32, 1],
      ],
    ],
    [
      'a step of 5.00',
      () => sell('TEN SIX'),
      { threshold: eur(5), step: eur(5) },
      [
        [16, 1],
        [3, 1],
      ],
    ],
    [
      'nobody at the counter',
      () => sell('TEN', null),
      { pointsPerStep: pts(2) },
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'goods that came back count as never bought',
      () => {
        takeBack(till, sell('TEN SIX').saleId, [0, 1000]);
        close(till);
      },
      { pointsPerStep: pts(2) },
      [
        [6, 1],
        [12, 1],
      ],
    ],
    [
      'an open document',
      () => void open(till, 'delivery-note', 'TEN'),
      { earnsOnDocuments: true },
      [
        [0, 0],
        [10, 1],
      ],
    ],
    [
      'completed it earns once, whenever that is',
      () => void done(till, complete(till, [open(till, 'delivery-note', 'TEN').saleId], [inCash()])),
      { earnsOnDocuments: true },
      [
        [10, 1],
        [10, 2],
      ],
    ],
    [
      'cancelled it earns nothing',
      () => void cancel(till, open(till, 'on-account', 'TEN').saleId),
      { earnsOnAccount: true },
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ];
  it.each(CASES)('%s', (_name, act, earning, expected) => {
    act();
    expect(given(earning)).toEqual(expected);
  });

  it('looks back as far as it is asked', () => {
    sell('TEN');
    till.clock.nowMs += 3 * DAY_MS;
    sell('SIX');
    expect([given({}, 3), given({}, 4)]).toEqual([
      [
        [6, 1],
        [6, 1],
      ],
      [
        [16, 2],
        [16, 2],
      ],
    ]);
  });
});

it('in a worker: says how far it is, what the points cost the shop and whose they are', async () => {
  sell('TEN');
  const news = await newsOf({ ...withEarning({ pointsPerStep: pts(3) }), discount: percentOf(10) });
  expect(news.map(({ kind }) => kind)).toEqual(['progress', 'done']);
  expect(news.at(-1)).toMatchObject({
    // 30 points for 1.00 of cost.
    typed: { atGiftCost: 100, profiles: [{ code: standard.code, sales: 1, given: 3000 }] },
    inForce: { atGiftCost: 33, atConversion: null },
  });
});

it('refuses what cannot be counted with', async () => {
  expect(await newsOf(withEarning({ step: eur(0) }))).toEqual([{ kind: 'refused' }]);
});
