/** What a row of the grid is for, by the names that the catalogue has today. */
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

/** @param grid asked for only when a row is, and each name is looked up once */
export function shelvesOf(read: ReadHandle, grid: () => readonly GridRow[]): ShelfOf {
  const known = new Map<number, GridShelf | null>();
  let rows: readonly GridRow[] | null = null;
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    rows ??= grid();
    const shelf = shelfOf(read, rows[row]);
    known.set(row, shelf);
    return shelf;
  };
}

/** @returns null where a name is gone from the catalogue */
function shelfOf(read: ReadHandle, row: GridRow | undefined): GridShelf | null {
  if (!row) return null;
  const { categoryId, brandId } = row;
  const category = categoryName(read, { category_id: categoryId });
  const brand = brandName(read, { brand_id: brandId });
  const isGone = (categoryId !== null && category === null) || (brandId !== null && brand === null);
  return isGone ? null : { category, brand };
}

/** @param version of profile and programme together, as a sale keeps it */
export function gridOfVersion(read: ReadHandle, version: string): readonly GridRow[] {
  const rows = new Set(version.split('.').map(Number));
  const programme = listRuleVersions(read).find(({ row, subject_kind: kind }) => kind === 'programme' && rows.has(row));
  return programme ? readProgrammeBody(programme.body).programme.grid : [];
}
