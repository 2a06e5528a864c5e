/**
 * The table in a CSV file as shop programs and spreadsheets of our countries write it: UTF-8,
 * `;` between fields. Each row knows the line on which it begins.
 */
import papaparse from 'papaparse';
import type { ImportProblem } from '../../contract/imports.ts';

/** The whole file is refused. */
export class FileRefused extends Error {
  readonly problem: ImportProblem;
  /** A column's name or the like. */
  readonly detail: string;
  constructor(problem: ImportProblem, detail: string) {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}

/** The row is not imported; `value` is what stood there. */
export class RowRefused extends Error {
  readonly problem: ImportProblem;
  readonly value: string;
  constructor(problem: ImportProblem, value: string) {
    super(problem);
    this.problem = problem;
    this.value = value;
  }
}

export interface CsvRow {
  readonly record: readonly string[];
  /** 1 is the heading. */
  readonly line: number;
}

/** @throws FileRefused */
export function csvRows(bytes: Uint8Array, broken: ImportProblem): readonly CsvRow[] {
  return parsed(decodeUtf8(bytes), broken);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('not-utf8', '');
  }
}

/** A field in quotes may hold line ends of its own. */
function parsed(text: string, broken: ImportProblem): readonly CsvRow[] {
  if (text.trim() === '') throw new FileRefused('empty-file', '');
  const { data, errors } = papaparse.parse<string[]>(text.replace(/\r\n?/g, '\n'), { delimiter: ';', newline: '\n' });
  const [error] = errors;
  if (error) throw new FileRefused(broken, `${error.message} (${(error.row ?? 0) + 1})`);
  const rows: CsvRow[] = [];
  let line = 1;
  for (const record of data) {
    if (record.length > 1 || record[0]?.trim()) rows.push({ record, line });
    line += 1 + record.reduce((ends, field) => ends + lineEnds(field), 0);
  }
  return rows;
}

function lineEnds(field: string): number {
  return field.includes('\n') ? field.split('\n').length - 1 : 0;
}
