/** The list of all articles, a page at a time; plans of these statements may depend on what is bound. */
import { type ArticleRow, countArticles, literalPrefixes } from './articles.ts';
import type { ReadHandle } from './handle.ts';
import { rawStatement } from './statement.ts';

type Page = { readonly limit: number; readonly offset: number };

const all = rawStatement<Page, ArticleRow>(
  `SELECT * FROM article WHERE archived_at_ms IS NULL ORDER BY code LIMIT ? OFFSET ?`,
  ['limit', 'offset'],
);
const matching = rawStatement<Page & { match: string }, ArticleRow>(
  `SELECT article.* FROM article_search JOIN article ON article.row = article_search.rowid
   WHERE article_search MATCH ? ORDER BY article_search.rowid LIMIT ? OFFSET ?`,
  ['match', 'limit', 'offset'],
);
const countMatching = rawStatement<{ match: string }, { articles: number }>(
  'SELECT count(*) AS articles FROM article_search WHERE article_search MATCH ?',
  ['match'],
);

export interface ArticlePage {
  readonly articles: readonly ArticleRow[];
  readonly total: number;
}

/** @param text as typed; without a word in it everything is listed, by code: an index on descriptions would cost every import a fifth */
export function articlePage(read: ReadHandle, text: string, page: Page): ArticlePage {
  const match = literalPrefixes(text);
  if (match === '') return { articles: read.all(all, page), total: countArticles(read) };
  return {
    articles: read.all(matching, { ...page, match }),
    total: read.get(countMatching, { match })?.articles ?? 0,
  };
}
