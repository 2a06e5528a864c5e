/** The basket comes back from the file: line for line, with undo, or not at all but kept and said. */
import { describe, expect, it } from 'vitest';
import { openTill } from '../../../src-main/app.ts';
import type { Counter } from '../../../src-main/counter/counter.ts';
import { closeAtEnd } from '../support/temp-dir.ts';
import {
  articleOf,
  cash,
  MORNING,
  nextCommandId,
  putArticles,
  rowsOf,
  runSql,
  scanAll,
  sell,
  testTill,
} from '../support/test-till.ts';

async function reopened(dataDir: string, nowMs = MORNING) {
  const till = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [], now: () => nowMs });
  let closed = false;
  const close = async () => {
    if (!closed) await till.close();
    closed = true;
  };
  closeAtEnd(close);
  return { ...till, close, store: till.services.store, counter: till.services.counter };
}

async function tillWithBasket() {
  const till = await testTill();
  putArticles(
    till,
    articleOf('A1', 169, { cost: 10_000, offerPrice: 150 }),
    articleOf('A2', 250),
    articleOf('A3', 300),
  );
  scanAll(till, 'A1', 'A1', 'A2', 'A3', 'A1');
  const second = till.counter.snapshot.lines[1]?.id as never;
  till.counter.command(nextCommandId(), { type: 'remove', lineId: second });
  return till;
}

const BEFORE = ['A1x2 A2x1 A3x1 A1x1', 'A1x2 A2x1 A3x1', 'A1x2 A2x1', 'A1x2', 'A1x1', ''];

function undoneToTheBeginning(counter: Counter): string[] {
  const seen: string[] = [];
  while (counter.snapshot.canUndo) {
    counter.command(nextCommandId(), { type: 'undo' });
    seen.push(counter.snapshot.lines.map((line) => `${line.code}x${line.quantity / 1000}`).join(' '));
  }
  return seen;
}

describe('a basket after the till was started again', () => {
  it('is there line for line, and undo goes back to the beginning', async () => {
    const till = await tillWithBasket();
    const { lines, saleId, total, currentLineId } = till.counter.snapshot;
    await till.close();
    const again = await reopened(till.dataDir);
    expect(again.counter.snapshot).toMatchObject({ lines, saleId, total, currentLineId, canUndo: true });
    expect(again.services.warnings()).not.toContain('draft-unreadable');
    expect(undoneToTheBeginning(again.counter)).toEqual(BEFORE);
  });

  it('keeps the prices that its lines were added at', async () => {
    const till = await tillWithBasket();
    putArticles(till, articleOf('A1', 999), articleOf('A3', 999));
    const shown = till.counter.snapshot.total;
    await till.close();
    expect((await reopened(till.dataDir)).counter.snapshot.total).toBe(shown);
  });

  it('knows the last command, should it be sent again', async () => {
    const till = await tillWithBasket();
    const id = nextCommandId();
    till.counter.scan(id, 'A2', 1000);
    const { lines } = till.counter.snapshot;
    await till.close();
    const again = await reopened(till.dataDir);
    again.counter.scan(id, 'A2', 1000);
    expect(again.counter.snapshot.lines).toEqual(lines);
  });

  it('of version 1, which knew no points, comes back as it was', async () => {
    const till = await tillWithBasket();
    const { total, lines } = till.counter.snapshot;
    const former = `json_set(json_remove(body, '$.basket.standing', '$.basket.pointsDiscount', '$.basket.lines[0].gift',
      '$.basket.lines[0].article.points', '$.basket.lines[0].article.categoryIds'), '$.version', 1)`;
    runSql(till, `UPDATE draft SET body = ${former}`);
    await till.close();
    expect((await reopened(till.dataDir)).counter.snapshot).toMatchObject({ total, lines });
  });

  it('of version 2, whose steps kept whole lines, is undone all the same', async () => {
    const till = await tillWithBasket();
    const line = "json_set(body -> '$.basket.lines[0]', '$.quantity', 1000)";
    const step = `json_object('type', 'restore-line', 'line', json(${line}))`;
    runSql(till, `UPDATE draft SET body = json_set(body, '$.version', 2, '$.basket.undo[1][0]', json(${step}))`);
    await till.close();
    expect(undoneToTheBeginning((await reopened(till.dataDir)).counter)).toEqual(BEFORE);
  });

  it('is gone when the sale was closed', async () => {
    const till = await tillWithBasket();
    sell(till, 'A2');
    await till.close();
    expect((await reopened(till.dataDir)).counter.snapshot).toMatchObject({ lines: [], canUndo: false });
  });
});

describe('a draft that cannot be read is kept aside and said, and the till sells on', () => {
  const LINE = '$.basket.lines[0]';
  it.each([
    ['no JSON', 'substr(body, 1, 100)'],
    ['another version', "json_set(body, '$.version', 4)"],
    ['a field too many', "json_set(body, '$.basket.customer', 'Rossi')"],
    ['a field missing', "json_remove(body, '$.basket.undo')"],
    ['a quantity of nothing', `json_set(body, '${LINE}.quantity', 0)`],
    ['half a thousandth', `json_set(body, '${LINE}.quantity', 0.5)`],
    ['a price with a fraction', `json_set(body, '${LINE}.article.unitPrice', 1.5)`],
    ['a unit that is none', `json_set(body, '${LINE}.article.unit', 'pound')`],
    ['an id that is none', `json_set(body, '${LINE}.id', '1')`],
    ['a null', "'null'"],
    ['nothing', "''"],
  ])('%s', async (_name, broken) => {
    const till = await tillWithBasket();
    runSql(till, `UPDATE draft SET body = ${broken}`);
    const [kept] = rowsOf<{ body: string }>(till, 'SELECT body FROM draft');
    await till.close();
    const again = await reopened(till.dataDir);
    expect(again.services.warnings()).toContain('draft-unreadable');
    expect(again.counter.snapshot.lines).toEqual([]);
    expect(again.counter.scan(nextCommandId(), 'A1', 1000).outcome).toBe('added');
    const aside = rowsOf(again, "SELECT body FROM draft WHERE slot LIKE 'counter-unreadable%'");
    expect(aside).toEqual([kept]);
    await again.close();
    const third = await reopened(till.dataDir, MORNING + 1);
    expect(third.services.warnings()).not.toContain('draft-unreadable');
    expect(third.counter.snapshot.lines.length).toBe(1);
  });
});

describe('a clock that is wrong at start', () => {
  const LATER = MORNING + 60_000;
  it.each([
    ['as late as the last sale', LATER, [], 0],
    ['a millisecond before it', LATER - 1, ['clock-before-last-sale'], 1],
    ['years before it and before the build', Date.UTC(2020, 0, 1), ['clock-before-last-sale', 'clock-before-build'], 1],
  ])('%s: said, marked on the sale and in its event, and sold all the same', async (_name, nowMs, warnings, flag) => {
    const till = await testTill({ nowMs: LATER });
    putArticles(till, articleOf('A1', 100));
    sell(till, 'A1');
    await till.close();
    const again = await reopened(till.dataDir, nowMs);
    const isClockWarning = (warning: string) => warning.startsWith('clock-');
    expect(again.services.warnings().filter(isClockWarning)).toEqual(warnings);
    again.counter.scan(nextCommandId(), 'A1', 1000);
    expect(
      again.counter.close({ saleId: again.counter.snapshot.saleId, tenders: cash(null), operatorId: till.operatorId })
        .ok,
    ).toBe(true);
    expect(rowsOf(again, 'SELECT clock_suspect FROM sale ORDER BY row')).toEqual([
      { clock_suspect: 0 },
      { clock_suspect: flag },
    ]);
    const bodies = rowsOf<{ suspect: number }>(
      again,
      "SELECT json_extract(body, '$.clockSuspect') AS suspect FROM (SELECT CAST(body AS TEXT) AS body FROM event ORDER BY position DESC LIMIT 1)",
    );
    expect(bodies).toEqual([{ suspect: flag }]);
  });
});
