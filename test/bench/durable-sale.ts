/** A durable sale of five lines through the counter's service, against the disk and against bare statements. */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bareSale, type RowsByTable } from './bare-sale.ts';
import { type Figure, median, print, timed } from './measure.ts';
import { rawDisk } from './raw-disk.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const LINES = 5;
const ROUNDS = 400;

export async function durableSale(): Promise<Figure[]> {
  const under = await tillUnderTest();
  const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-'));
  try {
    under.fillBasket(LINES);
    under.close(); // the first sale opens the session
    const walBytes = walBytesOfAClose(under);
    const reader = new Database(under.databasePath, { readonly: true });
    const bare = bareSale(copyOf(under, join(folder, 'bare.sqlite')));
    const disk = rawDisk(join(folder, 'raw'), walBytes);
    const ours: number[] = [];
    const raw: number[] = [];
    const statements: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      under.fillBasket(LINES);
      bare.prepareDraft(reader.prepare("SELECT body FROM draft WHERE slot = 'counter'").pluck().get() as string);
      ours.push(timed(() => under.close()));
      raw.push(timed(() => disk.write()));
      const rows = rowsOfTheLastSale(reader);
      statements.push(timed(() => bare.write(rows)));
    }
    for (const open of [reader, bare, disk]) open.close();
    return [
      print({
        figure: `durable sale of ${LINES} lines`,
        value: median(ours),
        unit: 'ms',
        ratio: median(ours) / median(raw),
        against: `raw overwrite + fdatasync of the same ${walBytes} WAL bytes (${median(raw).toFixed(3)} ms)`,
        target: 4.5,
      }),
      print({
        figure: `durable sale of ${LINES} lines`,
        value: median(ours),
        unit: 'ms',
        ratio: median(ours) / median(statements),
        against: `the same rows by bare prepared statements (${median(statements).toFixed(3)} ms)`,
        target: 1.5,
      }),
    ];
  } finally {
    await under.dispose();
    rmSync(folder, { recursive: true });
  }
}

/** The log only grows until its first checkpoint, so the size before and after tells what a commit appends. */
function walBytesOfAClose(under: TillUnderTest): number {
  const wal = `${under.databasePath}-wal`;
  const grown = Array.from({ length: 9 }, () => {
    under.fillBasket(LINES);
    const before = statSync(wal).size;
    under.close();
    return statSync(wal).size - before;
  });
  return median(grown.filter((bytes) => bytes > 0));
}

function copyOf(under: TillUnderTest, path: string): string {
  const db = new Database(under.databasePath);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  copyFileSync(under.databasePath, path);
  return path;
}

const TABLES = ['sale_line', 'sale_vat', 'sale_state', 'sale_rounding', 'payment'] as const;

function rowsOfTheLastSale(db: Database.Database): RowsByTable {
  const all = (sql: string, ...bind: unknown[]) => db.prepare(sql).all(...bind) as Record<string, never>[];
  const sale = all('SELECT * FROM sale ORDER BY row DESC LIMIT 1');
  const id = sale[0]?.['id'];
  return [
    ['sale', sale],
    ...TABLES.map((table) => [table, all(`SELECT * FROM ${table} WHERE sale_id = ?`, id)] as const),
    ['number_series', all('SELECT * FROM number_series')],
    ['session_total', all('SELECT * FROM session_total')],
    ['session_tender', all('SELECT * FROM session_tender')],
    ['event', all('SELECT * FROM event ORDER BY position DESC LIMIT 1')],
  ];
}
