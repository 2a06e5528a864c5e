/**
 * The receipt series that this folder ever used, kept outside the database: a database that
 * goes back in time must not hand out a letter a second time.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'used-series.txt';

export function readUsedSeries(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z]+$/.test(line));
  } catch {
    return [];
  }
}

/** Written before the series is used. */
export function noteUsedSeries(dataDir: string, series: string): void {
  appendFileSync(join(dataDir, FILE), `${series}\n`, { mode: 0o600, flush: true });
}
