/**
 * A list of articles and categories that something is for, or is not for (LOYALTY.md 3.4).
 * The programme has one that says what earns, the points discount has a second one (3.5), a
 * discount by badge a third (5). A category always means its children too.
 */
import type { ArticleId } from '../basket/ids.ts';

export type Selection =
  | { readonly kind: 'all' }
  | ({ readonly kind: 'any-of' } & Chosen)
  | ({ readonly kind: 'none-of' } & Chosen);

interface Chosen {
  readonly categoryIds: readonly string[];
  readonly articleIds: readonly ArticleId[];
}

export interface Selectable {
  readonly id: ArticleId;
  /** The article's category and those above it, nearest first. */
  readonly categoryIds: readonly string[];
}

export const EVERYTHING: Selection = { kind: 'all' };

export function isSelected(article: Selectable, selection: Selection): boolean {
  if (selection.kind === 'all') return true;
  const chosen =
    selection.articleIds.includes(article.id) ||
    article.categoryIds.some((categoryId) => selection.categoryIds.includes(categoryId));
  return chosen === (selection.kind === 'any-of');
}
