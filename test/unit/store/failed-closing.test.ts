/** A sale that cannot be written leaves nothing, and the basket stands as it was. */
import { describe, expect, it } from 'vitest';
import { articleOf, cash, putArticles, rowsOf, runSql, scanAll, sell, testTill } from '../support/test-till.ts';

const COUNTED = [
  'sale',
  'sale_line',
  'sale_vat',
  'sale_state',
  'payment',
  'event',
  'till_session',
  'session_total',
  'number_series',
];

describe('a close that fails half-way', () => {
  const steps = [0, 1, 2, 3];
  it.each(steps)(
    'at the id that comes after %i others: nothing is written, nothing is lost, no number is skipped',
    async (after) => {
      const till = await testTill();
      putArticles(till, articleOf('A1', 1232));
      scanAll(till, 'A1');
      const counts = () => COUNTED.map((table) => rowsOf(till, `SELECT count(*) AS rows FROM ${table}`)[0]?.rows);
      const [nothing, shown] = [counts(), till.counter.snapshot];
      let left = after;
      till.beforeId.hook = () => {
        left -= 1;
        if (left < 0) throw new Error('no id');
      };
      expect(() =>
        till.counter.close({ saleId: shown.saleId, tenders: cash(null), operatorId: till.operatorId }),
      ).toThrow('no id');
      expect(counts()).toEqual(nothing);
      expect(till.counter.snapshot).toEqual(shown);
      till.beforeId.hook = () => {};
      const closed = till.counter.close({ saleId: shown.saleId, tenders: cash(null), operatorId: till.operatorId });
      expect(closed.ok && closed.sale.number).toBe(1);
      expect(sell(till, 'A1').number).toBe(2);
      expect(rowsOf(till, 'SELECT seq FROM event').map(({ seq }) => seq)).toEqual([1, 2, 3]);
    },
  );

  it('after the commit: the sale stands, and the retry returns it instead of making another', async () => {
    const till = await testTill();
    putArticles(till, articleOf('A1', 1232));
    scanAll(till, 'A1');
    const { saleId } = till.counter.snapshot;
    let left = 4;
    till.beforeId.hook = () => {
      left -= 1;
      if (left < 0) throw new Error('no id for the next basket');
    };
    expect(() => till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId })).toThrow(
      'no id for the next basket',
    );
    expect(rowsOf(till, 'SELECT id, number FROM sale')).toEqual([{ id: saleId, number: 1 }]);
    till.beforeId.hook = () => {};
    const again = till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId });
    expect(again.ok && [again.sale.saleId, again.sale.number]).toEqual([saleId, 1]);
    expect(rowsOf(till, 'SELECT count(*) AS events FROM event')).toEqual([{ events: 2 }]);
    expect(till.counter.snapshot.lines).toEqual([]);
  });

  it('because a table refuses the last row', async () => {
    const till = await testTill();
    putArticles(till, articleOf('A1', 1232));
    sell(till, 'A1');
    runSql(till, "CREATE TRIGGER broken BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no room for events'); END");
    scanAll(till, 'A1');
    const { saleId } = till.counter.snapshot;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(() => till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId })).toThrow(
        'no room for events',
      );
    }
    expect(till.counter.snapshot.next.number).toBe(2);
    runSql(till, 'DROP TRIGGER broken');
    expect(till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId }).ok).toBe(true);
    expect(rowsOf(till, 'SELECT number FROM sale ORDER BY row').map(({ number }) => number)).toEqual([1, 2]);
    expect(rowsOf(till, 'SELECT sales, turnover FROM session_total')).toEqual([{ sales: 2, turnover: 2464 }]);
  });
});

describe('a close that is refused', () => {
  it.each([
    ['basket-empty', 0, null],
    ['given-too-little', 1, 1229],
    ['given-too-large', 1, 100_000_000_001],
  ])('%s', async (refusal, pieces, given) => {
    const till = await testTill();
    putArticles(till, articleOf('A1', 1232));
    scanAll(till, ...Array<string>(pieces).fill('A1'));
    const shown = till.counter.snapshot;
    expect(till.counter.close({ saleId: shown.saleId, tenders: cash(given), operatorId: till.operatorId })).toEqual({
      ok: false,
      refusal,
    });
    expect(till.counter.snapshot).toEqual(shown);
    expect(rowsOf(till, 'SELECT count(*) AS rows FROM event')).toEqual([{ rows: 0 }]);
  });

  it('another-sale: an id that is neither open nor closed', async () => {
    const till = await testTill();
    putArticles(till, articleOf('A1', 1232));
    scanAll(till, 'A1');
    const result = till.counter.close({
      saleId: '018f2f6e-ffff-7000-8000-000000000000',
      tenders: cash(null),
      operatorId: till.operatorId,
    });
    expect(result).toEqual({ ok: false, refusal: 'another-sale' });
    expect(till.counter.snapshot.lines.length).toBe(1);
  });
});
