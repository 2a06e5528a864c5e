/** What every change of an article answers, and whether the article is there to be changed. */
import type { ArticleRefusal } from '../../contract/window-types.ts';
import { articleById } from '../store/article-edits.ts';
import type { ArticleRow } from '../store/articles.ts';
import type { ReadHandle } from '../store/handle.ts';

export type ArticleAnswer =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: ArticleRefusal };

export function refused(refusal: ArticleRefusal): ArticleAnswer {
  return { ok: false, refusal };
}

/** The article while it is sold. */
export function articleOnSale(read: ReadHandle, id: string): ArticleRow | null {
  const article = articleById(read, id);
  return article && article.archived_at_ms === null ? article : null;
}
