/** The counter over a real till: what a scan or a command answers, and what the windows are shown. */
import { describe, expect, it } from 'vitest';
import { counterSnapshot } from '../../../contract/counter-snapshot.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import {
  articleOf,
  cash,
  nextCommandId,
  putArticles,
  rowsOf,
  runSql,
  scanAll,
  sell,
  testTill,
  UNKNOWN_ID,
} from '../support/test-till.ts';

const GOODS = [
  articleOf('A1', 169, { barcode: '8001234567897', description: 'Latte' }),
  articleOf('A2', 250, { barcode: '036000291452' }),
  articleOf('96385074', 100),
  articleOf('A3', 10_000_000_000),
  articleOf('A4', 300),
  articleOf('A5', 300),
  articleOf('kg', 799),
];

async function stockedTill() {
  const till = await testTill();
  putArticles(till, ...GOODS);
  runSql(
    till,
    "UPDATE article_price SET valid_to = '2026-11-20' WHERE article_row = (SELECT row FROM article WHERE code = 'A4')",
  );
  runSql(till, "UPDATE vat_rate_period SET valid_from = '2026-11-22' WHERE vat_code = '10'");
  runSql(till, "UPDATE article SET vat_code = '10' WHERE code = 'A5'");
  runSql(till, "UPDATE article SET unit = 'kg' WHERE code = 'kg'");
  return till;
}

describe('a scan', async () => {
  const till = await stockedTill();
  it.each([
    ['8001234567897', 1000, { outcome: 'added', description: 'Latte' }],
    ['08001234567897\r\n', 1000, { outcome: 'added', description: 'Latte' }],
    ['0036000291452', 2000, { outcome: 'added', description: 'Article A2' }],
    ['A1', 1000, { outcome: 'added', description: 'Latte' }],
    ['96385074', 1000, { outcome: 'added', description: 'Article 96385074' }],
    ['kg', 1235, { outcome: 'added', description: 'Article kg' }],
    ['a1', 1000, { outcome: 'unknown', code: 'a1' }],
    ['8001234567890', 1000, { outcome: 'unknown', code: '8001234567890' }],
    ["' OR 1=1 --", 1000, { outcome: 'unknown', code: "' OR 1=1 --" }],
    ['\u0002\u0003', 1000, { outcome: 'unreadable' }],
    ['   ', 1000, { outcome: 'unreadable' }],
    ['A4', 1000, { outcome: 'refused', refusal: 'article-without-price', description: 'Article A4' }],
    ['A5', 1000, { outcome: 'refused', refusal: 'article-without-vat', description: 'Article A5' }],
    ['A1', 0, { outcome: 'refused', refusal: 'quantity-not-positive', description: 'Latte' }],
    ['A1', -1000, { outcome: 'refused', refusal: 'quantity-not-positive', description: 'Latte' }],
    ['A1', 1500, { outcome: 'refused', refusal: 'whole-pieces-only', description: 'Latte' }],
    ['A1', 100_000_000, { outcome: 'refused', refusal: 'quantity-too-large', description: 'Latte' }],
    ['A3', 2000, { outcome: 'refused', refusal: 'amount-too-large', description: 'Article A3' }],
  ])('%j x %i: %o', (code, thousandths, expected) => {
    expect(till.counter.scan(nextCommandId(), code, thousandths)).toEqual(expected);
    expect(till.counter.snapshot.lastScans[0]).toMatchObject({ atMs: till.clock.nowMs, outcome: expected.outcome });
    expect(till.counter.snapshot.lastScans.length).toBeLessThanOrEqual(7);
  });

  it('at the end of all those the snapshot is one that the contract lets through', () => {
    expect(counterSnapshot.parse(till.counter.snapshot)).toEqual(till.counter.snapshot);
    expect(till.counter.snapshot.lastScans.length).toBe(7);
  });
});

describe('what the windows are shown', async () => {
  const till = await stockedTill();
  it('a line, its amount, the total, what is due in cash and the next number', () => {
    scanAll(till, '8001234567897', '8001234567897', 'A2');
    const { lines, ...rest } = till.counter.snapshot;
    expect(
      lines.map(({ code, quantity: amount, unitPrice, amount: costs }) => [code, amount, unitPrice, costs]),
    ).toEqual([
      ['8001234567897', 2000, 169, 338],
      ['036000291452', 1000, 250, 250],
    ]);
    expect(rest).toMatchObject({ total: 588, cashDue: 590, pieces: 3, canUndo: true, lastClosed: null });
    expect(rest.next).toEqual({ series: 'A', number: 1 });
    expect(rest.currentLineId).toBe(lines[1]?.id);
  });

  it('after closing: the sale with its change, until the next command', () => {
    const result = till.counter.close({
      saleId: till.counter.snapshot.saleId,
      tenders: cash(1000),
      operatorId: till.operatorId,
    });
    expect(result.ok && result.sale).toMatchObject({ total: 588, rounding: 2, due: 590, given: 1000, change: 410 });
    expect(till.counter.snapshot).toMatchObject({
      lines: [],
      total: 0,
      cashDue: 0,
      canUndo: false,
      next: { number: 2 },
    });
    expect(till.counter.snapshot.lastClosed).toEqual(result.ok && result.sale);
    scanAll(till, 'A1');
    expect(till.counter.snapshot.lastClosed).toBeNull();
  });

  it('every change has a higher revision, and a watcher gets the newest', async () => {
    const stop = new AbortController();
    const watching = till.counter.watch(stop.signal);
    const first = (await watching.next()).value;
    scanAll(till, 'A1', 'A1');
    const second = (await watching.next()).value;
    expect(second).toEqual(till.counter.snapshot);
    expect(second && first && second.revision > first.revision).toBe(true);
    const waiting = watching.next();
    stop.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});

describe('commands', async () => {
  const till = await stockedTill();
  scanAll(till, 'A1', 'A2');
  const lineId = till.counter.snapshot.lines[0]?.id as never;

  it('an article that is not there cannot be added', () => {
    expect(till.counter.add(nextCommandId(), UNKNOWN_ID, 1000)).toEqual({ ok: false, refusal: 'article-not-found' });
  });

  it('an article is added by its id', () => {
    const [article] = rowsOf<{ id: string }>(till, "SELECT id FROM article WHERE code = 'kg'");
    expect(till.counter.add(nextCommandId(), article?.id ?? '', 500)).toEqual({ ok: true });
    expect(till.counter.snapshot.lines.at(-1)).toMatchObject({ code: 'kg', quantity: 500, amount: 400 });
  });

  it('the same command id acts once, also through a scan', () => {
    const id = nextCommandId();
    expect(till.counter.scan(id, 'A1', 1000).outcome).toBe('added');
    const shown = till.counter.snapshot.lines;
    expect(till.counter.scan(id, 'A1', 1000).outcome).toBe('added');
    expect(till.counter.snapshot.lines).toEqual(shown);
  });

  it('a scan sent again after the sale was closed does not land in the next one', () => {
    const id = nextCommandId();
    till.counter.scan(id, 'A2', 1000);
    till.counter.close({ saleId: till.counter.snapshot.saleId, tenders: cash(null), operatorId: till.operatorId });
    till.counter.scan(id, 'A2', 1000);
    expect(till.counter.snapshot.lines).toEqual([]);
  });

  it('a line of the sale before is not found in this one', () => {
    const result = till.counter.command(nextCommandId(), { type: 'set-quantity', lineId, quantity: quantity(1000) });
    expect(result).toEqual({ ok: false, refusal: 'line-not-found' });
  });
});

describe('clearing', async () => {
  const till = await stockedTill();
  it('a late clear leaves the next sale alone', () => {
    const { saleId } = till.counter.snapshot;
    sell(till, 'A1');
    scanAll(till, 'A2');
    const shown = till.counter.snapshot;
    expect(till.counter.clear(saleId)).toEqual({ cleared: false });
    expect(till.counter.snapshot).toEqual(shown);
    expect(rowsOf(till, 'SELECT count(*) AS drafts FROM draft')).toEqual([{ drafts: 1 }]);
  });

  it('the sale that the cashier sees is emptied, for good, and another id begins', () => {
    const { saleId } = till.counter.snapshot;
    expect(till.counter.clear(saleId)).toEqual({ cleared: true });
    expect(till.counter.snapshot).toMatchObject({ lines: [], canUndo: false, lastClosed: null });
    expect(till.counter.snapshot.saleId).not.toBe(saleId);
    expect(rowsOf(till, 'SELECT count(*) AS drafts FROM draft')).toEqual([{ drafts: 0 }]);
    expect(till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId })).toEqual({
      ok: false,
      refusal: 'another-sale',
    });
  });
});
