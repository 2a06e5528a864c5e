/**
 * More points by category and brand (LOYALTY.md 2.6, *Applica griglia cat/marche*): of the rows
 * that match a line the most specific one counts, both before brand before category, of
 * categories the nearest, then the first.
 */
import type { Money } from '../quantities/money.ts';
import type { Multiplier, Points } from '../quantities/points.ts';

export type GridGift =
  /** So many points for each unit sold. */
  | { readonly kind: 'per-unit'; readonly points: Points }
  /** So many points for each whole step of the line's counting amount. */
  | { readonly kind: 'per-step'; readonly step: Money; readonly points: Points }
  /** Makes the line's share of the base points so many times; never less than once. */
  | { readonly kind: 'multiplier'; readonly times: Multiplier };

export interface GridRow {
  /** Null: any category. */
  readonly categoryId: string | null;
  /** Null: any brand. */
  readonly brandId: string | null;
  readonly gives: GridGift;
}

/** A row that counts for a line, and where it stands in the grid. */
export interface GridMatch {
  readonly row: number;
  readonly gives: GridGift;
}

export interface Shelved {
  /** The article's category and those above it, nearest first. */
  readonly categoryIds: readonly string[];
  readonly brandId: string | null;
}

/** By brand and by category the first row of each, so that a line looks at no other. */
export type IndexedGrid = ReadonlyMap<string | null, ReadonlyMap<string | null, GridMatch>>;

export function indexedGrid(grid: readonly GridRow[]): IndexedGrid {
  const byBrand = new Map<string | null, Map<string | null, GridMatch>>();
  for (const [row, { categoryId, brandId, gives }] of grid.entries()) {
    const byCategory = byBrand.get(brandId) ?? new Map<string | null, GridMatch>();
    byBrand.set(brandId, byCategory);
    if (!byCategory.has(categoryId)) byCategory.set(categoryId, { row, gives });
  }
  return byBrand;
}

export function matchingRow(grid: IndexedGrid, { categoryIds, brandId }: Shelved): GridMatch | null {
  const [ofBrand, ofAny] = [brandId === null ? undefined : grid.get(brandId), grid.get(null)];
  return nearest(ofBrand, categoryIds) ?? ofBrand?.get(null) ?? nearest(ofAny, categoryIds) ?? ofAny?.get(null) ?? null;
}

function nearest(
  rows: ReadonlyMap<string | null, GridMatch> | undefined,
  categoryIds: readonly string[],
): GridMatch | undefined {
  for (const categoryId of rows ? categoryIds : []) {
    const found = rows?.get(categoryId);
    if (found) return found;
  }
  return undefined;
}

export const ONCE = 100;

export type GridRefusal =
  | 'grid-row-twice'
  | 'grid-step-not-positive'
  | 'grid-points-negative'
  | 'grid-multiplier-below-one';

/** Why the grid cannot be saved (LOYALTY.md 2.5, 2.6), and which row is meant. */
export function gridRefusals(
  grid: readonly GridRow[],
): readonly { readonly row: number; readonly refusal: GridRefusal }[] {
  const seen = new Set<string>();
  return grid.flatMap(({ categoryId, brandId, gives }, row) => {
    const key = JSON.stringify([categoryId, brandId]);
    const refusals: GridRefusal[] = seen.has(key) ? ['grid-row-twice'] : [];
    seen.add(key);
    if (gives.kind === 'per-step' && gives.step <= 0) refusals.push('grid-step-not-positive');
    if (gives.kind !== 'multiplier' && gives.points < 0) refusals.push('grid-points-negative');
    if (gives.kind === 'multiplier' && gives.times < ONCE) refusals.push('grid-multiplier-below-one');
    return refusals.map((refusal) => ({ row, refusal }));
  });
}
