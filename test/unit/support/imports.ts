/** Imports from bytes to applied, and dumps of the catalogue to compare. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ImportStatus } from '../../../contract/imports.ts';
import type { BarcodeKey } from '../../../core/codes/gtin.ts';
import type { ImportAnswer } from '../../../src-main/catalogue-import/imports.ts';
import { stageCatalogue } from '../../../src-main/catalogue-import/stage-catalogue.ts';
import { vatCodeReader } from '../../../src-main/catalogue-import/vat-code-reader.ts';
import { stagingPath, writeStaging } from '../../../src-main/file-import/staging-file.ts';
import { shopTime } from '../../../src-main/shop-time.ts';
import type { ArticleState } from '../../../src-main/store/article-state.ts';
import { findByBarcode } from '../../../src-main/store/articles.ts';
import { articleState } from '../../../src-main/store/catalogue.ts';
import { updateImportProgress, writeImport } from '../../../src-main/store/file-imports.ts';
import { readShop } from '../../../src-main/store/shop.ts';
import { vatRatesOn } from '../../../src-main/store/vat-rates.ts';
import { catalogueFile, type SomeFields } from './catalogue-file.ts';
import { rowsOf, type TestTill } from './test-till.ts';

export function statusIn(answer: ImportAnswer): ImportStatus {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal}`);
  return answer.status;
}

/** Stages as the worker does, without starting one: the tests of the worker send real files. */
export async function stageRows(till: TestTill, rows: readonly SomeFields[]): Promise<number> {
  const bytes = catalogueFile(rows);
  const row = { ...NEW_IMPORT, started_at_ms: till.clock.nowMs };
  const importId = till.store.writeTransaction((write) => writeImport(write, row));
  const path = stagingPath(till.dataDir, importId);
  mkdirSync(dirname(path), { recursive: true });
  const { read } = till.store;
  const shop = readShop(read);
  const day = shopTime(shop.time_zone).dayOf(till.clock.nowMs);
  const result = stageCatalogue(
    {
      bytes,
      currencyDecimals: shop.currency_decimals,
      vatCodeFor: vatCodeReader(vatRatesOn(read, day)),
      ownerOf: (key) => findByBarcode(read, key as BarcodeKey)?.article.code ?? null,
      currentState: (code) => articleState(read, code, day),
    },
    writeStaging(path),
  );
  if (!result.ok) throw new Error(result.problem);
  const staged = { ...row, state: 'staged' as const, ...result.counts };
  till.store.writeTransaction((write) => updateImportProgress(write, importId, staged));
  return importId;
}

const NEW_IMPORT = {
  subject: 'articles' as const,
  file_name: 'catalogue.csv',
  file_sha256: '',
  state: 'staging' as const,
  rows: 0,
  refused: 0,
  warned: 0,
  done: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  points: 0,
  operator_id: null,
  gives_registration: 0 as const,
  last_line: 0,
  failure: null,
};

export function statusOf(till: TestTill, importId: number): ImportStatus {
  const status = till.imports.list().find((each) => each.importId === importId);
  if (!status) throw new Error(`no import ${importId}`);
  return status;
}

/** Stages and applies, to the end. */
export async function importRows(till: TestTill, rows: readonly SomeFields[]): Promise<ImportStatus> {
  const importId = await stageRows(till, rows);
  statusIn(till.imports.apply(importId));
  await till.imports.settled();
  return statusOf(till, importId);
}

export async function undoImport(till: TestTill, importId: number): Promise<ImportStatus> {
  statusIn(till.imports.undo(importId));
  await till.imports.settled();
  return statusOf(till, importId);
}

const TABLES = {
  category: 'id',
  brand: 'id',
  article: 'row',
  article_barcode: 'key',
  article_price: 'id',
  article_cost: 'id',
  article_search_docsize: 'id',
  vat_rate: 'code',
  vat_rate_period: 'id',
};

/** Every row of every table of the catalogue. */
export function catalogueDump(till: Pick<TestTill, 'store'>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(TABLES).map(([table, key]) => [table, rowsOf(till, `SELECT * FROM ${table} ORDER BY ${key}`)]),
  );
}

/** What can be sold, as a window could see it: ids and ended rows left out. */
export function visibleCatalogue(till: Pick<TestTill, 'store' | 'clock'>): (ArticleState | null)[] {
  const day = shopTime('Europe/Rome').dayOf(till.clock.nowMs);
  return rowsOf<{ code: string }>(till, 'SELECT code FROM article WHERE archived_at_ms IS NULL ORDER BY code').map(
    ({ code }) => articleState(till.store.read, code, day),
  );
}

/** Ordinary and offer rows of one article as text: `ordinary 100 null..2026-11-20`. */
export function priceRows(till: Pick<TestTill, 'store'>, code: string): string[] {
  return rowsOf<{ text: string }>(
    till,
    `SELECT kind || ' ' || price || ' ' || ifnull(valid_from, '') || '..' || ifnull(valid_to, '') AS text
     FROM article_price JOIN article ON article.row = article_row WHERE code = '${code}' ORDER BY article_price.id`,
  ).map(({ text }) => text);
}
