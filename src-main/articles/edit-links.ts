/**
 * What an article pulls along: a deposit, a bag. One step deep: what is linked has no links of
 * its own, so nothing goes round in a circle.
 */
import { fitsUnit, quantity } from '../../core/quantities/quantity.ts';
import { addLink, changeLink, dropLink, isLinked, linkedRows } from '../store/article-edits.ts';
import type { WriteHandle } from '../store/handle.ts';
import { type ArticleAnswer, articleOnSale, refused } from './answer.ts';

export interface LinkInput {
  readonly articleId: string;
  readonly linkedId: string;
  /** Thousandths of the linked one for each 1.000 of the article. */
  readonly quantity: number;
}

const MOST_LINKS = 5;
/** A hundred of the linked one for each of the article. */
const MOST = 100_000;

export function linkArticle(write: WriteHandle, input: LinkInput): ArticleAnswer {
  if (input.articleId === input.linkedId) return refused('link-to-itself');
  if (input.quantity <= 0) return refused('quantity-not-positive');
  if (input.quantity > MOST) return refused('quantity-too-large');
  const article = articleOnSale(write, input.articleId);
  const linked = articleOnSale(write, input.linkedId);
  if (!article || !linked) return refused('article-not-found');
  if (!fitsUnit(quantity(input.quantity), linked.unit)) return refused('whole-pieces-only');
  if (linkedRows(write, linked.row).length > 0) return refused('linked-has-links');
  if (isLinked(write, article.row)) return refused('article-is-linked');

  const links = linkedRows(write, article.row);
  const link = { article_row: article.row, linked_row: linked.row, quantity: input.quantity };
  if (links.some(({ linked_row }) => linked_row === linked.row)) changeLink(write, link);
  else if (links.length >= MOST_LINKS) return refused('too-many-links');
  else addLink(write, { ...link, position: (links.at(-1)?.position ?? 0) + 1 });
  return { ok: true, id: article.id };
}

export function unlinkArticle(
  write: WriteHandle,
  { articleId, linkedId }: Pick<LinkInput, 'articleId' | 'linkedId'>,
): ArticleAnswer {
  const article = articleOnSale(write, articleId);
  const linked = articleOnSale(write, linkedId);
  if (!article || !linked) return refused('article-not-found');
  dropLink(write, article.row, linked.row);
  return { ok: true, id: article.id };
}
