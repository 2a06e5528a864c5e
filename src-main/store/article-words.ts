/** The search index of the articles: forgotten and written anew when a word of theirs changes. */
import type { WriteHandle } from './handle.ts';
import { rawStatement } from './statement.ts';

export interface ArticleWords {
  readonly description: string;
  readonly code: string;
  readonly brand: string | null;
}

type Words = { row: number; description: string; code: string; brand: string };
const insertWords = rawStatement<Words, never>(
  'INSERT INTO article_search (rowid, description, code, brand) VALUES (?, ?, ?, ?)',
  ['row', 'description', 'code', 'brand'],
);
const deleteWords = rawStatement<{ row: number }, never>('DELETE FROM article_search WHERE rowid = ?', ['row']);

export function indexWords(write: WriteHandle, row: number, { description, code, brand }: ArticleWords): void {
  write.run(insertWords, { row, description, code, brand: brand ?? '' });
}

export function forgetWords(write: WriteHandle, row: number): void {
  write.run(deleteWords, { row });
}
