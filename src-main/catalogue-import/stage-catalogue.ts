/**
 * Bytes of a catalogue file -> staging file and counts. Runs in a worker: parsing 26,000
 * rows takes longer than a cashier should wait. Reads the catalogue, writes only its own file.
 */
import { type CsvRow, csvRows, FileRefused, RowRefused } from '../file-import/csv-file.ts';
import type { StagingCounts, StagingResult } from '../file-import/file-imports.ts';
import type { StagingWriter } from '../file-import/staging-file.ts';
import { type ArticleState, mergedState, sameState } from '../store/article-state.ts';
import { type CatalogueRecord, COLUMNS, type Reading, readCatalogueRow } from './catalogue-row.ts';

export interface StagingInput extends Reading {
  readonly bytes: Uint8Array;
  /** The code of the article that bears this barcode in the catalogue now, if any does. */
  readonly ownerOf: (barcodeKey: string) => string | null;
  /** What stands in the catalogue now under this code. */
  readonly currentState: (code: string) => ArticleState | null;
}

export function stageCatalogue(input: StagingInput, staging: StagingWriter<ArticleState>): StagingResult {
  try {
    const records = csvRows(input.bytes, 'not-a-catalogue');
    return { ok: true, counts: stageRows(records, input, staging) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { ok: false, problem: error.problem, detail: error.detail };
  } finally {
    staging.finish();
  }
}

function stageRows(
  [heading, ...rows]: readonly CsvRow[],
  input: StagingInput,
  staging: StagingWriter<ArticleState>,
): StagingCounts {
  const names = heading?.record.map((name) => name.trim()) ?? [];
  const missing = COLUMNS.find((column) => !names.includes(column));
  if (missing) throw new FileRefused(names.length < 3 ? 'not-a-catalogue' : 'column-missing', missing);
  const seen = { codes: new Set<string>(), barcodes: new Set<string>() };
  const counts = { rows: 0, refused: 0, warned: 0, created: 0, changed: 0, unchanged: 0 };
  const read = recordReader(names);
  for (const { record, line } of rows) {
    counts.rows += 1;
    try {
      if (record.length !== names.length) throw new RowRefused('column-count', record.join(';').slice(0, 60));
      const { state, warning } = readCatalogueRow(read(record), input);
      refuseRepeated(state, seen, input);
      staging.add({ line, state });
      counts[outcomeOf(input.currentState(state.code), state)] += 1;
      if (warning) {
        counts.warned += 1;
        staging.notice({ line, code: state.code, ...warning, refused: false });
      }
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      counts.refused += 1;
      const code = record[names.indexOf('Codice')] ?? '';
      staging.notice({ line, code, problem: error.problem, value: error.value, refused: true });
    }
  }
  return counts;
}

function outcomeOf(current: ArticleState | null, wanted: ArticleState): 'created' | 'changed' | 'unchanged' {
  if (!current) return 'created';
  return sameState(current, mergedState(current, wanted)) ? 'unchanged' : 'changed';
}

/** A row's fields under the names of our columns, wherever the file has them. */
function recordReader(names: readonly string[]): (record: readonly string[]) => CatalogueRecord {
  const places = COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return (record) => {
    const fields: Record<string, string> = {};
    for (const [column, place] of places) fields[column] = record[place] ?? '';
    return fields as CatalogueRecord;
  };
}

/** The first row with a code or a barcode has it; the later ones are refused. */
function refuseRepeated(
  state: ArticleState,
  seen: { readonly codes: Set<string>; readonly barcodes: Set<string> },
  input: StagingInput,
): void {
  if (seen.codes.has(state.code)) throw new RowRefused('code-repeated', state.code);
  for (const { key, printed } of state.barcodes) {
    if (seen.barcodes.has(key)) throw new RowRefused('barcode-repeated', printed);
    const owner = input.ownerOf(key);
    if (owner !== null && owner !== state.code) throw new RowRefused('barcode-of-another-article', printed);
  }
  seen.codes.add(state.code);
  for (const { key } of state.barcodes) seen.barcodes.add(key);
}
