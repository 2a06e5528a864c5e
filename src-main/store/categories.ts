/** Categories and brands: what rules of points are about. A category always means its children too. */
import type { ReadHandle } from './handle.ts';
import { statement } from './statement.ts';

export interface CategoryRow {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
}

const parentOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('category').select('parent_id').where('id', '=', arg('id')),
);
const categories = statement()((db) => db.selectFrom('category').selectAll().orderBy('name'));
const brands = statement()((db) => db.selectFrom('brand').selectAll().orderBy('name'));

/** The category and those above it, nearest first; a ring ends where it began. */
export function categoryPath(read: ReadHandle, id: string | null): readonly string[] {
  const path: string[] = [];
  for (let next = id; next !== null && !path.includes(next); ) {
    path.push(next);
    next = read.get(parentOf, { id: next })?.parent_id ?? null;
  }
  return path;
}

export function listCategories(read: ReadHandle): CategoryRow[] {
  return read.all(categories, {});
}

export function listBrands(read: ReadHandle): { id: string; name: string }[] {
  return read.all(brands, {});
}
