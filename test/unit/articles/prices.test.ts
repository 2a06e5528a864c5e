/** Dated prices: a change ends one row and adds another, over every list the lowest in force wins. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inForce } from '../../../core/basket/price-in-force.ts';
import { dayAfter } from '../../../src-main/shop-time.ts';
import { pricesOf } from '../../../src-main/store/articles.ts';
import { day, detailOf, endPrice, priceOn, setPrice } from '../support/edited-articles.ts';
import { importRows, priceRows } from '../support/imports.ts';
import { articleOf, DAY_MS, putArticles, rowsOf, type TestTill, testTill } from '../support/test-till.ts';

let till: TestTill;
beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('A', 500));
});

const maybe = (text: string | null) => (text === null ? null : day(text));
const priceIds = () => detailOf(till, 'A').prices.map(({ priceId }) => priceId);

describe('which price counts, by list and day', () => {
  it.each([
    ['2026-11-24', 500, false],
    ['2026-11-25', 450, true],
    ['2026-11-30', 450, true],
    ['2026-12-01', 500, false],
    ['2026-12-05', 480, false],
    ['2026-12-06', 480, false],
    ['2026-12-07', 500, false],
  ])('%s: %i, on offer %s', (on, price, onOffer) => {
    setPrice(till, 'A', 450, { kind: 'offer', from: day('2026-11-25'), to: day('2026-11-30') });
    setPrice(till, 'A', 480, { list: 'wholesale', from: day('2026-12-05'), to: day('2026-12-06') });
    setPrice(till, 'A', 900, { list: 'dear', from: day('2026-11-21') });
    expect(priceOn(till, 'A', on)).toMatchObject({ price, onOffer });
  });

  it('is marked, and only that one', () => {
    setPrice(till, 'A', 450, { kind: 'offer' });
    setPrice(till, 'A', 440, { kind: 'offer', list: 'club' });
    setPrice(till, 'A', 100, { kind: 'offer', list: 'club', from: day('2026-11-22') });
    const won = detailOf(till, 'A').prices.filter(({ wins }) => wins);
    expect(won).toMatchObject([{ list: 'club', price: 440, from: '2026-11-21', to: '2026-11-21' }]);
  });
});

describe('setting a price', () => {
  it('ends the one in force the day before', () => {
    setPrice(till, 'A', 520, { from: day('2026-12-01') });
    expect(priceRows(till, 'A')).toEqual(['ordinary 500 ..2026-11-30', 'ordinary 520 2026-12-01..']);
  });

  it('for some days lets the one before go on afterwards', () => {
    setPrice(till, 'A', 520, { from: day('2026-12-01'), to: day('2026-12-24') });
    expect(priceRows(till, 'A')).toEqual([
      'ordinary 500 ..2026-11-30',
      'ordinary 500 2026-12-25..',
      'ordinary 520 2026-12-01..2026-12-24',
    ]);
  });

  it('twice on a day leaves a trace of the first, which was never in force', () => {
    setPrice(till, 'A', 520);
    setPrice(till, 'A', 530);
    expect(priceRows(till, 'A')).toEqual([
      'ordinary 500 ..2026-11-20',
      'ordinary 520 2026-11-21..2026-11-20',
      'ordinary 530 2026-11-21..',
    ]);
  });

  it('touches neither another list nor another kind', () => {
    setPrice(till, 'A', 450, { kind: 'offer', to: day('2026-11-30') });
    setPrice(till, 'A', 470, { list: 'wholesale' });
    expect(priceRows(till, 'A')).toEqual([
      'ordinary 500 ..',
      'offer 450 2026-11-21..2026-11-30',
      'ordinary 470 2026-11-21..',
    ]);
  });

  it.each([
    ['price-invalid', -1, {}],
    ['price-invalid', 10_000_000_001, {}],
    ['list-missing', 100, { list: ' \t ' }],
    ['days-reversed', 100, { from: day('2026-12-02'), to: day('2026-12-01') }],
    ['day-past', 100, { from: day('2026-11-20') }],
    ['article-not-found', 100, { articleId: '00000000-0000-4000-8000-000000000000' }],
    ['ok', 0, { to: day('2026-11-21') }],
  ])('%s for %i %o', (expected, price, more) => {
    expect(setPrice(till, 'A', price, more)).toBe(expected);
  });
});

describe('ending a price', () => {
  it.each([
    ['ok', '2026-11-28', '2026-11-28'],
    ['ok, withdrawn', '2026-11-24', '2026-11-24'],
    ['days-reversed', '2026-11-23', '2026-11-30'],
    ['price-ended', '2026-12-01', '2026-11-30'],
  ])('%s: an offer of 25 to 30 November, on %s', (expected, lastDay, to) => {
    setPrice(till, 'A', 450, { kind: 'offer', from: day('2026-11-25'), to: day('2026-11-30') });
    expect(endPrice(till, priceIds()[0] ?? 0, lastDay)).toBe(expected.split(',')[0]);
    expect(detailOf(till, 'A').prices[0]?.to).toBe(to);
  });

  it('never changes a day that is over, and needs a price', () => {
    till.clock.nowMs += 10 * DAY_MS;
    expect(endPrice(till, priceIds()[0] ?? 0, '2026-11-29')).toBe('day-past');
    expect(endPrice(till, priceIds()[0] ?? 0, '2026-11-30')).toBe('ok');
    expect(endPrice(till, 999, '2026-12-30')).toBe('price-not-found');
  });
});

describe('an import', () => {
  it('changes the shop list alone and lets a planned price begin when it should', async () => {
    setPrice(till, 'A', 470, { list: 'wholesale' });
    setPrice(till, 'A', 550, { from: day('2027-01-01') });
    await importRows(till, [{ Codice: 'A', 'Prezzo vendita': '5,20' }]);
    expect(priceRows(till, 'A')).toEqual([
      'ordinary 500 ..2026-11-20',
      'ordinary 470 2026-11-21..',
      'ordinary 550 2027-01-01..',
      'ordinary 520 2026-11-21..2026-12-31',
    ]);
  });
});

describe('whatever is set and ended', () => {
  const offset = fc.integer({ min: 0, max: 12 });
  const move = fc.oneof(
    fc.record({
      type: fc.constant('set' as const),
      list: fc.constantFrom('shop', 'club'),
      kind: fc.constantFrom('ordinary' as const, 'offer' as const),
      price: fc.integer({ min: 1, max: 999 }),
      from: offset,
      length: fc.option(offset),
    }),
    fc.record({ type: fc.constant('end' as const), which: fc.nat(30), last: fc.integer({ min: -2, max: 12 }) }),
    fc.record({ type: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 3 }) }),
  );
  const dayIn = (days: number) => new Date(till.clock.nowMs + days * DAY_MS).toISOString().slice(0, 10);

  it('a list has one price of a kind a day at most, the last that was set counts, and the past stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        till = await testTill();
        putArticles(till, articleOf('A', 500));
        for (const each of moves) {
          const past = stand().filter(([on]) => on < dayIn(0));
          if (each.type === 'wait') till.clock.nowMs += each.days * DAY_MS;
          else if (each.type === 'end') {
            const ids = priceIds();
            endPrice(till, ids[each.which % ids.length] ?? 0, dayIn(each.last));
          } else {
            const [from, to] = [dayIn(each.from), each.length === null ? null : dayIn(each.from + each.length)];
            setPrice(till, 'A', each.price, { ...each, from: day(from), to: to === null ? null : day(to) });
            const standing = stand().find(
              ([on, list, kind]) => on === from && list === each.list && kind === each.kind,
            );
            expect(standing?.[3]).toEqual([each.price]);
          }
          for (const [on, list, kind, found] of stand())
            expect(found.length, `${on} ${list} ${kind}`).toBeLessThanOrEqual(1);
          expect(stand().filter(([on]) => on < (past.at(-1)?.[0] ?? ''))).toEqual(
            past.filter(([on]) => on < (past.at(-1)?.[0] ?? '')),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  /** Of each day around the first one, list and kind: the prices in force. */
  function stand() {
    const { prices } = detailOf(till, 'A');
    const days: string[] = [];
    for (let on = day('2026-11-18'); on < '2027-01-20'; on = dayAfter(on)) days.push(on);
    return days.flatMap((on) =>
      (['shop', 'club'] as const).flatMap((list) =>
        (['ordinary', 'offer'] as const).map(
          (kind) =>
            [
              on,
              list,
              kind,
              prices
                .filter((row) => row.list === list && row.kind === kind)
                .filter(({ from, to }) => inForce({ validFrom: maybe(from), validTo: maybe(to) }, day(on)))
                .map(({ price }) => price),
            ] as const,
        ),
      ),
    );
  }
});

it('the counter reads every list', () => {
  setPrice(till, 'A', 470, { list: 'wholesale' });
  const [row] = rowsOf<{ row: number }>(till, "SELECT row FROM article WHERE code = 'A'");
  expect(pricesOf(till.store.read, row?.row ?? 0).map(({ price }) => price)).toEqual([500, 470]);
});
