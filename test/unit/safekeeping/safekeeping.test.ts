/** Backup, restore and export over real files: nothing is lost, nothing given out twice, nothing taken for a formula. */
import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextSeries } from '../../../core/sync/series.ts';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { BackupDamagedError, backUp, verifyBackup } from '../../../src-main/safekeeping/backup.ts';
import { csvLine } from '../../../src-main/safekeeping/csv.ts';
import { exportTill } from '../../../src-main/safekeeping/export.ts';
import { restore } from '../../../src-main/safekeeping/restore.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { tempDir } from '../support/temp-dir.ts';
import { articleOf, MORNING, putArticles, rowsOf, sell, type TestTill, testTill } from '../support/test-till.ts';

const CODE = '8000000000767';

async function tillWithSales(sales: number): Promise<TestTill> {
  const till = await testTill();
  putArticles(till, articleOf('A1', 1729, { barcode: CODE }));
  for (let sale = 0; sale < sales; sale += 1) sell(till, CODE);
  return till;
}

async function backupOf(till: TestTill): Promise<string> {
  const path = join(tempDir(), 'backup.sqlite');
  await backUp(till.path, path);
  return path;
}

function isWhole(path: string): boolean {
  const till = openReadOnly(path);
  try {
    return allIsWell(checkTill(till));
  } finally {
    till.close();
  }
}

describe('series letters', () => {
  test.each([
    [[], 'A'],
    [['A'], 'B'],
    [['A', 'C', 'B'], 'D'],
    [['Y'], 'Z'],
    [['Z'], 'AA'],
    [['AA'], 'AB'],
    [['AZ'], 'BA'],
    [['Z', 'AA'], 'AB'],
    [['ZZ'], 'AAA'],
  ])('after %j comes %s', (used, next) => {
    expect(nextSeries(used)).toBe(next);
  });
});

describe('backup', () => {
  test('is made beside a selling till, is one whole file, and its sum is beside it', async () => {
    const till = await tillWithSales(3);
    const path = await backupOf(till);
    sell(till, CODE);
    await verifyBackup(path);
    expect(isWhole(path)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(readFileSync(`${path}.sha256`, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  test.each([
    ['one byte more', (path: string) => appendFileSync(path, 'x')],
    ['no database at all', (path: string) => copyFileSync(`${path}.sha256`, path)],
    ['not there', (path: string) => rmSync(path)],
  ])('that is %s is refused, and nothing is touched', async (_what, damage) => {
    const till = await tillWithSales(2);
    const path = await backupOf(till);
    await till.close();
    const before = readFileSync(till.path);
    damage(path);
    await expect(restore(till.dataDir, path, MORNING)).rejects.toThrow();
    expect(readFileSync(till.path).equals(before)).toBe(true);
  });

  test('without its sum is still looked at', async () => {
    const path = await backupOf(await tillWithSales(1));
    rmSync(`${path}.sha256`);
    await expect(verifyBackup(path)).resolves.toBeUndefined();
    copyFileSync(new URL(import.meta.url).pathname, path);
    await expect(verifyBackup(path)).rejects.toThrow(BackupDamagedError);
  });
});

describe('restore', () => {
  test('goes back in time and gives out no number a second time', async () => {
    const till = await tillWithSales(2);
    const path = await backupOf(till);
    sell(till, CODE); // A 3: sold after the backup
    await till.close();
    const first = await restore(till.dataDir, path, MORNING);
    const second = await restore(till.dataDir, path, MORNING + 1);
    expect([first.series, second.series]).toEqual(['B', 'C']);
    expect(first.replaced && isWhole(first.replaced)).toBe(true);

    const again = await testTill({ dataDir: till.dataDir });
    expect(rowsOf(again, 'SELECT series, number FROM sale ORDER BY row')).toEqual([
      { series: 'A', number: 1 },
      { series: 'A', number: 2 },
    ]);
    expect(sell(again, CODE)).toMatchObject({ series: 'C', number: 1 });
    const [header] = rowsOf<{ epoch: number; seq: number }>(
      again,
      'SELECT epoch, seq FROM event ORDER BY position DESC LIMIT 1',
    );
    expect(header?.seq).toBe(1);
    expect(header?.epoch).toBeGreaterThanOrEqual(2 ** 31);
    expect(isWhole(again.path)).toBe(true);
  });

  test('the letters are remembered outside the database', async () => {
    const till = await tillWithSales(1);
    const path = await backupOf(till);
    await till.close();
    await restore(till.dataDir, path, MORNING);
    rmSync(till.path);
    expect((await restore(till.dataDir, path, MORNING + 1)).series).toBe('C');
  });

  test('an open basket of that day does not come back', async () => {
    const till = await tillWithSales(0);
    till.counter.scan('01a1ffc7-785d-716c-ad4a-53a425328c07', CODE, 1000);
    const path = await backupOf(till);
    await till.close();
    await restore(till.dataDir, path, MORNING);
    const again = await testTill({ dataDir: till.dataDir });
    expect(again.counter.snapshot.lines).toEqual([]);
  });
});

describe('export', () => {
  test('has every row, and the log with the bytes that were hashed', async () => {
    const till = await tillWithSales(3);
    const folder = join(tempDir(), 'export');
    const source = openReadOnly(till.path);
    const written = exportTill(source.db, folder);
    source.close();
    expect(Object.fromEntries(written)).toMatchObject({
      'sales.csv': 3,
      'sale-lines.csv': 3,
      'sale-states.csv': 9,
      'vouchers.csv': 0,
      'events.jsonl': 4,
      'articles.csv': 1,
      'vat-rates.csv': 11,
      'departments.csv': 4,
    });
    const events = readFileSync(join(folder, 'events.jsonl'), 'utf8').trimEnd().split('\n');
    expect(events.map((line) => JSON.parse(line).header[3])).toEqual([1, 2, 3, 4]);
    expect(readFileSync(join(folder, 'sales.csv'), 'utf8').split('\r\n')).toHaveLength(5);
  });

  test.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+39 010', "'+39 010"],
    ['-5 %', "'-5 %"],
    ['@ cereali', "'@ cereali"],
    ['\tTab', "'\tTab"],
    ['due; tre', '"due; tre"'],
    ['riga\nnuova', '"riga\nnuova"'],
    ['Palla "Gomma"', '"Palla ""Gomma"""'],
    ['', ''],
  ])('the cell %j is written as %j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  test('a number stays a number, also below zero', () => {
    expect(csvLine([-5, null, 0])).toBe('-5;;0\r\n');
  });
});
