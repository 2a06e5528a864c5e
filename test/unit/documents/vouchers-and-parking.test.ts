/** Discount vouchers, parked sales, numbers of every series: on a real ledger, also when it is opened again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineId } from '../../../core/basket/basket.ts';
import {
  amountsOf,
  byCreditNote,
  close,
  command,
  expectWell,
  inCash,
  open,
  putVoucher,
  rows,
  takeBack,
  tryClose,
  voidIt,
} from '../support/documents.ts';
import {
  articleOf,
  nextCommandId,
  putArticles,
  rowsOf,
  scanAll,
  sell,
  type TestTill,
  testTill,
  UNKNOWN_ID,
} from '../support/test-till.ts';

let till: TestTill;

beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('TEN', 1000), articleOf('FIVE', 500, { vatCode: '10' }));
  putVoucher(till, 'V8', 800);
  putVoucher(till, 'V9', 900);
});
afterEach(() => expectWell(till));

const scan = (code: string) => till.counter.scan(nextCommandId(), code, 1000);
function park(name = 'Rossi'): string {
  const { saleId } = till.counter.snapshot;
  expect(till.counter.park(saleId, name, till.operatorId)).toEqual({ ok: true });
  return saleId;
}
const recall = (saleId: string) => expect(till.counter.recall(saleId)).toEqual({ ok: true });

describe('a discount voucher', () => {
  it('takes off what is left at most, one after another, and is used up', () => {
    scanAll(till, 'TEN');
    expect([scan('V8'), scan('V9')].map(({ outcome }) => outcome)).toEqual(['voucher', 'voucher']);
    const sale = close(till);
    expect([sale.total, rows(till, sale.saleId).vouchers.map(({ discount }) => discount)]).toEqual([0, [800, 200]]);
    expect(scan('V8')).toMatchObject({ outcome: 'refused', refusal: 'voucher-used' });
  });

  it('twice in one basket, out of its days, and unknown', () => {
    scanAll(till, 'TEN');
    scan('V8');
    expect(scan('V8')).toMatchObject({ refusal: 'voucher-in-use' });
    putVoucher(till, 'OLD', 100, ['2026-01-01', '2026-11-20']);
    putVoucher(till, 'TODAY', 100, ['2026-11-21', '2026-11-21']);
    expect([scan('OLD'), scan('TODAY'), scan('V0')]).toMatchObject([
      { refusal: 'voucher-not-valid' },
      { outcome: 'voucher' },
      { outcome: 'unknown' },
    ]);
    close(till);
  });

  it('that another sale used while this one was parked', () => {
    scanAll(till, 'TEN');
    scan('V8');
    const parked = park();
    scan('V8');
    sell(till, 'TEN');
    recall(parked);
    expect(tryClose(till, [inCash()])).toEqual({ ok: false, refusal: 'voucher-used' });
    command(till, { type: 'drop-voucher', code: 'V8' });
    expect(close(till).total).toBe(1000);
  });

  it('is returned with the goods: share by share', () => {
    scanAll(till, 'TEN', 'FIVE');
    scan('V9');
    const sale = close(till);
    expect(amountsOf(rows(till, sale.saleId))).toEqual([400, 200]);
    takeBack(till, sale.saleId, [1, 1000]);
    expect(close(till).total).toBe(-200);
    takeBack(till, sale.saleId, [0, 1000]);
    expect(close(till).total).toBe(-400);
  });
});

describe('a parked sale', () => {
  it('comes back as it was after the till was started again, with undo', async () => {
    scanAll(till, 'TEN', 'FIVE');
    scan('V8');
    const { lines, total, saleId } = till.counter.snapshot;
    park('tavolo 3');
    expect(till.counter.snapshot).toMatchObject({ lines: [], parked: 1 });
    await till.close();
    till = await testTill({ dataDir: till.dataDir });
    expect(till.counter.snapshot.parked).toBe(1);
    recall(saleId);
    expect(till.counter.snapshot).toMatchObject({ lines, total, saleId, parked: 0, priceDifferences: [] });
    command(till, { type: 'undo' });
    expect(till.counter.snapshot.total).toBe(1500);
    expect(close(till).saleId).toBe(saleId);
  });

  it('the edges: empty, another sale, not empty, not there, twice', () => {
    const { saleId } = till.counter.snapshot;
    expect(till.counter.park(saleId, '', till.operatorId)).toEqual({ ok: false, refusal: 'basket-empty' });
    scanAll(till, 'TEN');
    expect(till.counter.park(UNKNOWN_ID, '', till.operatorId)).toEqual({ ok: false, refusal: 'another-sale' });
    park();
    expect(till.counter.park(saleId, 'Rossi', till.operatorId)).toEqual({ ok: true });
    expect(till.counter.snapshot.parked).toBe(1);
    scanAll(till, 'FIVE');
    expect(till.counter.recall(saleId)).toEqual({ ok: false, refusal: 'basket-not-empty' });
    till.counter.clear(till.counter.snapshot.saleId);
    expect(till.counter.recall(UNKNOWN_ID)).toEqual({ ok: false, refusal: 'parked-not-found' });
    recall(saleId);
    recall(saleId);
    park();
    expect(till.counter.dropParked(saleId)).toEqual({ ok: true });
    expect(till.counter.snapshot.parked).toBe(0);
  });

  it.each([
    ['then', 1500],
    ['now', 1700],
  ] as const)(
    'whose prices have changed asks, also after a start; with those of %s it costs %i',
    async (prices, total) => {
      scanAll(till, 'TEN', 'FIVE');
      const parked = park();
      putArticles(till, articleOf('TEN', 1200));
      recall(parked);
      const differences = [{ description: 'Article TEN', was: 1000, now: 1200 }];
      expect(till.counter.snapshot.priceDifferences).toMatchObject(differences);
      expect(tryClose(till, [inCash()])).toEqual({ ok: false, refusal: 'prices-not-settled' });
      await till.close();
      till = await testTill({ dataDir: till.dataDir });
      expect(till.counter.snapshot.priceDifferences).toMatchObject(differences);
      expect(till.counter.settlePrices(nextCommandId(), prices)).toEqual({ ok: true });
      expect(till.counter.snapshot).toMatchObject({ total, priceDifferences: [] });
      command(till, { type: 'undo' });
      expect(till.counter.snapshot).toMatchObject({ total: 1500, priceDifferences: differences });
      till.counter.settlePrices(nextCommandId(), prices);
      expect(close(till).total).toBe(total);
    },
  );

  it('a typed price and goods that come back are no question', () => {
    const { saleId } = sell(till, 'TEN');
    scanAll(till, 'FIVE');
    const lineId = till.counter.snapshot.currentLineId as LineId;
    command(till, { type: 'set-price', lineId, price: 700 as never });
    takeBack(till, saleId, [0, 1000]);
    const parked = park();
    putArticles(till, articleOf('TEN', 1), articleOf('FIVE', 2, { vatCode: '10' }));
    recall(parked);
    expect(till.counter.snapshot).toMatchObject({ total: -300, priceDifferences: [] });
    close(till);
  });

  it.each([
    ['the same goods', 0],
    ['other goods of the same receipt, whose VAT now stands otherwise', 1],
  ])('%s were returned meanwhile: it is said, and adding the line again helps', (_name, other) => {
    scanAll(till, 'TEN', 'FIVE');
    putArticles(till, articleOf('FIVE', 500));
    scanAll(till, 'FIVE', 'TEN', 'TEN');
    const { saleId } = close(till);
    takeBack(till, saleId, [0, 1000]);
    const parked = park();
    takeBack(till, saleId, [other === 0 ? 0 : 2, 1000]);
    close(till);
    recall(parked);
    expect(tryClose(till, [inCash()])).toEqual({ ok: false, refusal: 'already-returned' });
    command(till, { type: 'remove', lineId: till.counter.snapshot.currentLineId as LineId });
    takeBack(till, saleId, [3, 1000]);
    close(till);
  });
});

describe('numbers', () => {
  it('run per kind and series without gaps; a sospeso and an order have none', () => {
    const first = sell(till, 'TEN', 'TEN');
    open(till, 'order', 'TEN');
    open(till, 'on-account', 'TEN');
    open(till, 'delivery-note', 'TEN');
    open(till, 'invoice', 'TEN', [inCash()]);
    takeBack(till, first.saleId, [0, 1000]);
    close(till);
    takeBack(till, first.saleId, [0, 1000]);
    close(till, [byCreditNote()]);
    const last = sell(till, 'TEN');
    voidIt(till, last.saleId);
    open(till, 'invoice', 'TEN', [inCash()]);
    const numbers = rowsOf<{ kind: string; number: number | null }>(till, 'SELECT kind, number FROM sale ORDER BY row');
    expect(numbers.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      'receipt 1',
      'order null',
      'on-account null',
      'delivery-note 1',
      'invoice 1',
      'return 1',
      'credit-note 1',
      'receipt 2',
      'return 2',
      'invoice 2',
    ]);
    expect(till.counter.snapshot.next.number).toBe(3);
  });
});
