/** Applying an import: what becomes of prices, offers, barcodes, and of a file that says nothing new. */
import { describe, expect, it } from 'vitest';
import { barcodeKey } from '../../../core/codes/gtin.ts';
import { findByBarcode } from '../../../src-main/store/articles.ts';
import { manyRows } from '../support/catalogue-file.ts';
import {
  catalogueDump,
  importRows,
  priceRows,
  stageRows,
  statusIn,
  statusOf,
  visibleCatalogue,
} from '../support/imports.ts';
import { DAY_MS, MORNING, rowsOf, scanAll, sell, testTill } from '../support/test-till.ts';

describe('the same file again', () => {
  const ROWS = manyRows(120, (number) => ({
    Categoria: `Category ${number % 7}`,
    Marca: number % 5 === 0 ? '' : `Brand ${number % 11}`,
    IVA: ['22', '10', '4', 'N4'][number % 4] ?? '22',
    ...(number % 3 === 0 ? { Offerta: 'S', 'Prezzo offerta': '0,50' } : {}),
    ...(number % 4 === 0 ? { 'Prezzo acquisto': '', Sc1: '30' } : { Sc1: '10', Sc3: '5' }),
    ...(number % 6 === 0 ? { Barcode: '' } : {}),
    'Punti generati': number % 2 === 0 ? '1,5' : '',
    'Controvalore fisso': number % 2 === 0 ? 'S' : 'N',
  }));

  it.each([0, DAY_MS, 400 * DAY_MS])('changes nothing, %i ms later', async (laterMs) => {
    const till = await testTill();
    const first = await importRows(till, ROWS);
    expect(first).toMatchObject({ state: 'applied', rows: 120, done: 120, created: 120, changed: 0, unchanged: 0 });
    const before = catalogueDump(till);
    till.clock.nowMs += laterMs;
    const second = await importRows(till, ROWS);
    expect(second).toMatchObject({ state: 'applied', rows: 120, done: 120, created: 0, changed: 0, unchanged: 120 });
    expect(catalogueDump(till)).toEqual(before);
    expect(rowsOf(till, `SELECT * FROM catalogue_import_change WHERE import_id = ${second.importId}`)).toEqual([]);
  });
});

it('the report says beforehand what applying then does', async () => {
  const till = await testTill();
  await importRows(till, manyRows(30));
  const mixed = manyRows(40, (number) => (number % 3 === 0 ? { 'Prezzo vendita': '9,99' } : {}));
  const importId = await stageRows(till, mixed);
  const { created, changed, unchanged } = statusOf(till, importId);
  expect([created, changed, unchanged]).toEqual([10, 10, 20]);
  statusIn(till.imports.apply(importId));
  await till.imports.settled();
  expect(statusOf(till, importId)).toMatchObject({ state: 'applied', created, changed, unchanged });
});

describe('a row that changes', () => {
  const A = { Codice: 'A1', Barcode: '96385074', 'Prezzo vendita': '1,00' };
  const OFFER = { ...A, Offerta: 'S', 'Prezzo offerta': '0,80' };
  it.each<[string, object, object, string[]]>([
    ['nothing', A, A, ['ordinary 100 ..']],
    [
      'the price: one row ends, one is added',
      A,
      { ...A, 'Prezzo vendita': '1,20' },
      ['ordinary 100 ..2026-11-21', 'ordinary 120 2026-11-22..'],
    ],
    ['an offer comes', A, OFFER, ['ordinary 100 ..', 'offer 80 2026-11-22..']],
    ['an offer goes', OFFER, A, ['ordinary 100 ..', 'offer 80 ..2026-11-21']],
    [
      'an offer changes',
      OFFER,
      { ...OFFER, 'Prezzo offerta': '0,70' },
      ['ordinary 100 ..', 'offer 80 ..2026-11-21', 'offer 70 2026-11-22..'],
    ],
    ['an offer stays', OFFER, OFFER, ['ordinary 100 ..', 'offer 80 ..']],
  ])('%s', async (_name, before, after, prices) => {
    const till = await testTill();
    await importRows(till, [before]);
    till.clock.nowMs += DAY_MS;
    await importRows(till, [after]);
    expect(priceRows(till, 'A1')).toEqual(prices);
  });

  it('twice on one day: the price of that morning was never in force', async () => {
    const till = await testTill();
    await importRows(till, [A]);
    await importRows(till, [{ ...A, 'Prezzo vendita': '1,20' }]);
    await importRows(till, [{ ...A, 'Prezzo vendita': '1,30' }]);
    expect(priceRows(till, 'A1')).toEqual([
      'ordinary 100 ..2026-11-20',
      'ordinary 120 2026-11-21..2026-11-20',
      'ordinary 130 2026-11-21..',
    ]);
    expect(sell(till, '96385074').total).toBe(130);
  });

  it('the cost with its discounts is ended and added in the same way', async () => {
    const till = await testTill();
    await importRows(till, [{ ...A, 'Prezzo acquisto': '0,50', Sc1: '10' }]);
    till.clock.nowMs += DAY_MS;
    await importRows(till, [{ ...A, 'Prezzo acquisto': '0,50', Sc1: '20' }]);
    await importRows(till, [{ ...A, 'Prezzo acquisto': '' }]);
    expect(
      rowsOf(till, 'SELECT cost, supplier_discounts AS off, valid_from AS a, valid_to AS b FROM article_cost'),
    ).toEqual([
      { cost: 5000, off: '[1000]', a: null, b: '2026-11-21' },
      { cost: 5000, off: '[2000]', a: '2026-11-22', b: '2026-11-21' },
    ]);
  });

  it('keeps its other barcodes and takes the new one', async () => {
    const till = await testTill();
    await importRows(till, [A]);
    await importRows(till, [{ ...A, Barcode: '036000291452' }]);
    await importRows(till, [{ ...A, Barcode: '' }]);
    const found = ['96385074', '036000291452'].map(
      (code) => findByBarcode(till.store.read, barcodeKey(code))?.article.code,
    );
    expect(found).toEqual(['A1', 'A1']);
  });

  it('a printed form that changed is changed, under the same key', async () => {
    const till = await testTill();
    await importRows(till, [{ ...A, Barcode: '036000291452' }]);
    await importRows(till, [{ ...A, Barcode: '0036000291452' }]);
    expect(rowsOf(till, 'SELECT key, printed FROM article_barcode')).toEqual([
      { key: '00036000291452', printed: '0036000291452' },
    ]);
  });

  it('is found by its new name and no longer by the old one', async () => {
    const till = await testTill();
    await importRows(till, [{ ...A, Descrizione: 'Pane casereccio' }]);
    await importRows(till, [{ ...A, Descrizione: 'Focaccia' }]);
    const hits = (word: string) =>
      rowsOf(till, `SELECT rowid FROM article_search WHERE article_search MATCH '${word}'`).length;
    expect([hits('pane'), hits('focaccia')]).toEqual([0, 1]);
  });

  it('does not touch a line that is already in the basket', async () => {
    const till = await testTill();
    await importRows(till, [A]);
    scanAll(till, 'A1');
    await importRows(till, [{ ...A, 'Prezzo vendita': '9,00', Descrizione: 'Dear' }]);
    expect(till.counter.snapshot).toMatchObject({ total: 100, lines: [{ description: 'Article' }] });
    scanAll(till, 'A1');
    expect(till.counter.snapshot.lines.map(({ unitPrice }) => unitPrice)).toEqual([100, 900]);
  });
});

describe('while the till sells', () => {
  it('a sale in the middle of an import goes through, and the import ends as if nothing was', async () => {
    const till = await testTill({ chunkStepMs: 2 });
    await importRows(till, [{ Codice: 'S1', Descrizione: 'Bread', 'Prezzo vendita': '1,00' }]);
    const importId = await stageRows(till, manyRows(200));
    const sold: (number | null)[] = [];
    statusIn(till.imports.apply(importId));
    const running = till.imports.settled();
    let ended = false;
    void running.then(() => {
      ended = true;
    });
    while (!ended) {
      if (statusOf(till, importId).state === 'applying') sold.push(sell(till, 'S1').number);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(sold.length).toBeGreaterThan(10);
    expect(sold).toEqual(sold.map((_number, index) => index + 1));
    expect(statusOf(till, importId)).toMatchObject({ state: 'applied', done: 200, created: 200 });
    expect(visibleCatalogue(till).length).toBe(201);
  });
});

describe('refusals', () => {
  const importedAt = MORNING;
  it('an import that is not there', async () => {
    const till = await testTill();
    expect(till.imports.apply(99)).toEqual({ ok: false, refusal: 'not-found' });
    expect(till.imports.undo(99)).toEqual({ ok: false, refusal: 'not-found' });
  });

  it('what cannot be done in its state', async () => {
    const till = await testTill({ nowMs: importedAt });
    const importId = await stageRows(till, manyRows(3));
    expect(till.imports.undo(importId)).toEqual({ ok: false, refusal: 'wrong-state' });
    statusIn(till.imports.apply(importId));
    await till.imports.settled();
    expect(till.imports.apply(importId)).toEqual({ ok: false, refusal: 'wrong-state' });
    statusIn(till.imports.undo(importId));
    await till.imports.settled();
    expect(till.imports.undo(importId)).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  it('a file that failed', async () => {
    const till = await testTill();
    const failed = statusIn(await till.imports.stage('letter.txt', Buffer.from('Dear shop')));
    expect(failed).toMatchObject({ state: 'failed', failure: { problem: 'not-a-catalogue', detail: 'Codice' } });
    expect(till.imports.apply(failed.importId)).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  it('anything while another import runs', async () => {
    const till = await testTill({ chunkStepMs: 2 });
    const [first, second] = [await stageRows(till, manyRows(50)), await stageRows(till, manyRows(5))];
    const busy = { ok: false, refusal: 'busy' };
    statusIn(till.imports.apply(first));
    expect(till.imports.apply(second)).toEqual(busy);
    expect(till.imports.undo(second)).toEqual(busy);
    expect(await till.imports.stage('c.csv', Buffer.from(''))).toEqual(busy);
    await till.imports.settled();
    const staging = till.imports.stage('c.csv', Buffer.from(''));
    expect(till.imports.apply(second)).toEqual(busy);
    expect(await till.imports.stage('d.csv', Buffer.from(''))).toEqual(busy);
    expect(statusIn(await staging)).toMatchObject({ state: 'failed', failure: { problem: 'empty-file' } });
  });
});
