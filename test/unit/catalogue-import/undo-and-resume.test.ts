/** Taking an import back, and going on with one that was interrupted. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_IMPORT_BYTES } from '../../../contract/imports.ts';
import { stagingPath } from '../../../src-main/file-import/staging-file.ts';
import { manyRows, type SomeFields } from '../support/catalogue-file.ts';
import {
  importRows,
  priceRows,
  stageRows,
  statusIn,
  statusOf,
  undoImport,
  visibleCatalogue,
} from '../support/imports.ts';
import { articleOf, DAY_MS, putArticles, rowsOf, runSql, sell, type TestTill, testTill } from '../support/test-till.ts';

const OLD = manyRows(40, (number) => ({
  ...(number % 3 === 0 ? { Offerta: 'S', 'Prezzo offerta': '0,50' } : {}),
  ...(number % 4 === 0 ? { 'Prezzo acquisto': '' } : { Sc1: '10' }),
}));

/** Half of them changed in one thing or another, a third as they were, some new, some not named. */
const NEW: readonly SomeFields[] = [
  ...OLD.slice(0, 30).map((row, index): SomeFields => {
    const changes: readonly SomeFields[] = [
      {},
      { 'Prezzo vendita': '77,00' },
      { Descrizione: 'Renamed', Marca: 'Other brand', Categoria: '' },
      { Offerta: 'S', 'Prezzo offerta': '0,10' },
      { Offerta: 'N', 'Prezzo offerta': '' },
      { 'Prezzo acquisto': '3,1234', Sc1: '', Sc2: '7' },
      {
        Barcode: `SHOP-${index}`,
        IVA: '10',
        'Punti generati': '2',
        'Controvalore punti': '100',
        'Controvalore fisso': 'S',
      },
    ];
    return { ...row, ...changes[index % changes.length] };
  }),
  ...manyRows(50).slice(40),
];

async function importedOver(): Promise<{ till: TestTill; before: unknown; importId: number }> {
  const till = await testTill();
  await importRows(till, OLD);
  till.clock.nowMs += DAY_MS;
  const before = visibleCatalogue(till);
  const { importId } = await importRows(till, NEW);
  return { till, before, importId };
}

describe('undo', () => {
  it.each([0, 10 * DAY_MS])('brings back exactly what was there, %i ms later', async (laterMs) => {
    const { till, before, importId } = await importedOver();
    expect(visibleCatalogue(till)).not.toEqual(before);
    till.clock.nowMs += laterMs;
    const status = await undoImport(till, importId);
    expect(status).toMatchObject({ state: 'undone', created: 10, changed: 22, unchanged: 8, done: 32 });
    expect(visibleCatalogue(till)).toEqual(before);
    expect(rowsOf(till, `SELECT * FROM catalogue_import_change WHERE import_id = ${importId}`)).toEqual([]);
  });

  it('an undone import may be applied again, with the same result and the same ids', async () => {
    const { till, importId } = await importedOver();
    const after = visibleCatalogue(till);
    const ids = rowsOf(till, 'SELECT code, id FROM article ORDER BY code');
    await undoImport(till, importId);
    statusIn(till.imports.apply(importId));
    await till.imports.settled();
    expect(visibleCatalogue(till)).toEqual(after);
    expect(rowsOf(till, 'SELECT code, id FROM article ORDER BY code')).toEqual(ids);
    expect(statusOf(till, importId)).toMatchObject({
      state: 'applied',
      created: 10,
      changed: 22,
      unchanged: 8,
      done: 40,
    });
  });

  it('leaves alone what somebody changed since', async () => {
    const { till, importId } = await importedOver();
    putArticles(till, articleOf('A2', 1234), articleOf('A45', 999));
    const changed = visibleCatalogue(till).filter((state) => state && ['A2', 'A45'].includes(state.code));
    const status = await undoImport(till, importId);
    expect(status.done).toBe(30);
    expect(visibleCatalogue(till).filter((state) => state && ['A2', 'A45'].includes(state.code))).toEqual(changed);
  });

  it('of the earlier of two imports leaves alone what the later one set', async () => {
    const till = await testTill();
    const row = { Codice: 'A1', 'Prezzo vendita': '1,00' };
    await importRows(till, [row, { Codice: 'A2' }]);
    const second = await importRows(till, [
      { ...row, 'Prezzo vendita': '2,00' },
      { Codice: 'A2', Descrizione: 'Two' },
    ]);
    await importRows(till, [{ ...row, 'Prezzo vendita': '3,00' }]);
    await undoImport(till, second.importId);
    const [first, other] = visibleCatalogue(till);
    expect([first?.price, other?.description]).toEqual([300, 'Article']);
  });

  it('what it takes out of sale cannot be scanned or found, its barcode is free, and old receipts stand', async () => {
    const till = await testTill();
    const row = { Codice: 'A1', Barcode: '96385074', Descrizione: 'Bread' };
    const { importId } = await importRows(till, [row]);
    sell(till, '96385074');
    await undoImport(till, importId);
    expect(
      ['96385074', 'A1'].map((code) => till.counter.scan('018f2f6e-0000-7000-8000-00000000000a', code, 1000).outcome),
    ).toEqual(['unknown', 'unknown']);
    expect(rowsOf(till, "SELECT rowid FROM article_search WHERE article_search MATCH 'bread'")).toEqual([]);
    await importRows(till, [{ ...row, Codice: 'A2' }]);
    expect(sell(till, '96385074').number).toBe(2);
    expect(rowsOf(till, 'SELECT code FROM sale_line ORDER BY code')).toEqual([{ code: 'A1' }, { code: 'A2' }]);
  });

  it('a barcode that another article took in the meantime stays with that one', async () => {
    const till = await testTill();
    const first = await importRows(till, [{ Codice: 'A1', Barcode: '96385074' }]);
    await undoImport(till, first.importId);
    await importRows(till, [{ Codice: 'A2', Barcode: '96385074' }]);
    statusIn(till.imports.apply(first.importId));
    await till.imports.settled();
    expect(rowsOf(till, 'SELECT code FROM article_barcode JOIN article ON row = article_row')).toEqual([
      { code: 'A2' },
    ]);
  });

  it('a revived article has the prices of today, whatever it cost before', async () => {
    const till = await testTill();
    const { importId } = await importRows(till, [{ Codice: 'A1', Offerta: 'S', 'Prezzo offerta': '0,10' }]);
    await undoImport(till, importId);
    till.clock.nowMs += DAY_MS;
    await importRows(till, [{ Codice: 'A1', 'Prezzo vendita': '2,00' }]);
    expect(priceRows(till, 'A1')).toEqual([
      'ordinary 100 ..2026-11-21',
      'offer 10 ..2026-11-21',
      'ordinary 200 2026-11-22..',
    ]);
    expect(sell(till, 'A1').total).toBe(200);
  });
});

describe('interrupted', () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  /** Closes the till after so many turns and opens it again. */
  async function interrupted(till: TestTill, turns: number): Promise<TestTill> {
    for (let left = turns; left > 0; left -= 1) await turn();
    await till.close();
    const again = await testTill({ dataDir: till.dataDir, nowMs: till.clock.nowMs, chunkStepMs: 2 });
    again.imports.resume();
    return again;
  }

  it.each([0, 1, 2, 3])('after %i turns: applying goes on and ends with the same catalogue', async (turns) => {
    const whole = await testTill();
    await importRows(whole, OLD);
    await importRows(whole, NEW);

    let till = await testTill({ chunkStepMs: 2 });
    await importRows(till, OLD);
    const importId = await stageRows(till, NEW);
    statusIn(till.imports.apply(importId));
    const done: number[] = [];
    for (let restart = 0; restart < 3; restart += 1) {
      till = await interrupted(till, turns);
      done.push(statusOf(till, importId).done);
    }
    expect(done[0]).toBeLessThan(40);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    await till.imports.settled();
    expect(statusOf(till, importId)).toMatchObject({
      state: 'applied',
      done: 40,
      created: 10,
      changed: 22,
      unchanged: 8,
    });
    expect(visibleCatalogue(till)).toEqual(visibleCatalogue(whole));
    await undoImport(till, importId);
    expect(statusOf(till, importId).done).toBe(32);
  });

  it('undoing goes on too', async () => {
    const till = await testTill({ chunkStepMs: 2 });
    await importRows(till, OLD);
    const before = visibleCatalogue(till);
    const { importId } = await importRows(till, NEW);
    statusIn(till.imports.undo(importId));
    const again = await interrupted(till, 2);
    expect(statusOf(again, importId)).toMatchObject({ state: 'undoing' });
    expect(statusOf(again, importId).done).toBeLessThan(32);
    await again.imports.settled();
    expect(statusOf(again, importId)).toMatchObject({ state: 'undone', done: 32 });
    expect(visibleCatalogue(again)).toEqual(before);
  });

  it('staging is given up: the file is sent again', async () => {
    const till = await testTill();
    const importId = await stageRows(till, OLD);
    runSql(till, "UPDATE file_import SET state = 'staging'");
    const again = await interrupted(till, 0);
    expect(statusOf(again, importId)).toMatchObject({
      state: 'failed',
      failure: { problem: 'interrupted', detail: '' },
    });
    expect(again.imports.apply(importId)).toEqual({ ok: false, refusal: 'wrong-state' });
  });

  it.each(['applying', 'undoing'])(
    'while %s, and its file is gone: said as failed, and the till opens',
    async (state) => {
      const till = await testTill();
      const importId = await stageRows(till, OLD);
      runSql(till, `UPDATE file_import SET state = '${state}'`);
      rmSync(stagingPath(till.dataDir, importId));
      const again = await interrupted(till, 0);
      expect(statusOf(again, importId)).toMatchObject({ state: 'failed', failure: { problem: 'interrupted' } });
      expect((await importRows(again, OLD)).state).toBe('applied');
    },
  );
});

describe('the staging file', () => {
  it('is one of its own, in the folder of the till', async () => {
    const till = await testTill();
    const importId = await stageRows(till, OLD);
    expect(existsSync(join(till.dataDir, 'imports', `${importId}.sqlite`))).toBe(true);
  });

  it('that is gone: applying and undoing are refused, and nothing changes state', async () => {
    const till = await testTill();
    const staged = await stageRows(till, OLD);
    const applied = await importRows(till, OLD);
    for (const id of [staged, applied.importId]) rmSync(stagingPath(till.dataDir, id));
    expect(till.imports.apply(staged)).toEqual({ ok: false, refusal: 'file-gone' });
    expect(till.imports.undo(applied.importId)).toEqual({ ok: false, refusal: 'file-gone' });
    expect([statusOf(till, staged).state, statusOf(till, applied.importId).state]).toEqual(['staged', 'applied']);
    expect(till.imports.notices(staged, 0, 10)).toEqual({ notices: [], total: 0 });
  });

  it('that cannot be written: whoever sent the file hears of it, and the till still closes', async () => {
    const till = await testTill();
    writeFileSync(join(till.dataDir, 'imports'), 'a file where the folder should be');
    const staging = till.imports.stage('catalogue.csv', Buffer.from('Dear shop'));
    await till.close();
    expect(statusIn(await staging)).toMatchObject({ state: 'failed', failure: { problem: 'interrupted' } });
  });

  it('says what was wrong, in pages', async () => {
    const till = await testTill();
    const importId = await stageRows(till, [{}, ...manyRows(5, () => ({ 'Prezzo vendita': 'x' }))]);
    const { notices, total } = till.imports.notices(importId, 1, 2);
    expect([total, notices.map(({ line }) => line)]).toEqual([5, [4, 5]]);
    expect(statusOf(till, importId)).toMatchObject({ state: 'staged', rows: 6, refused: 5, warned: 0 });
  });
});

describe('what cannot be staged', () => {
  it('a file over the limit is refused whole', async () => {
    const till = await testTill();
    const answer = await till.imports.stage('huge.csv', Buffer.alloc(MAX_IMPORT_BYTES + 1, 0x20));
    expect(statusIn(answer)).toMatchObject({ state: 'failed', failure: { problem: 'file-too-large' } });
  });
});
