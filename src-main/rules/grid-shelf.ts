/** What a row of the grid is for, by the names of the catalogue: there, names are given and never changed. */
import type { GridRow } from '../../core/loyalty/grid.ts';
import { brandName, categoryName } from '../store/article-edits.ts';
import type { ReadHandle } from '../store/handle.ts';
import { listRuleVersions } from '../store/rule-versions.ts';
import { readProgrammeBody } from './documents.ts';

/** Null: any category, any brand. */
export interface GridShelf {
  readonly category: string | null;
  readonly brand: string | null;
}

export type ShelfOf = (row: number) => GridShelf | null;

/** @param grid asked for only when a row is */
export function shelvesOf(read: ReadHandle, grid: () => readonly GridRow[]): ShelfOf {
  let rows: readonly GridRow[] | null = null;
  return (row) => {
    rows ??= grid();
    return shelfOf(read, rows[row]);
  };
}

/** Every command at the counter explains its points: names are looked up once for each row of the rules in force. */
const named = new WeakMap<GridRow, GridShelf>();

/** @returns null where a name is gone from the catalogue */
function shelfOf(read: ReadHandle, row: GridRow | undefined): GridShelf | null {
  if (!row) return null;
  const before = named.get(row);
  if (before) return before;
  const { categoryId, brandId } = row;
  const category = categoryName(read, { category_id: categoryId });
  const brand = brandName(read, { brand_id: brandId });
  if ((categoryId !== null && category === null) || (brandId !== null && brand === null)) return null;
  const shelf = { category, brand };
  named.set(row, shelf);
  return shelf;
}

/** @param version of profile and programme together, as a sale keeps it */
export function gridOfVersion(read: ReadHandle, version: string): readonly GridRow[] {
  const rows = new Set(version.split('.').map(Number));
  const programme = listRuleVersions(read).find(({ row, subject_kind: kind }) => kind === 'programme' && rows.has(row));
  return programme ? readProgrammeBody(programme.body).programme.grid : [];
}
