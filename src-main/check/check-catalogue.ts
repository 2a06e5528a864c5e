/**
 * The catalogue: every article that can be sold is found by its words, and none that cannot; what
 * articles say about points is what the log says.
 */
import type { ReadHandle } from '../store/handle.ts';
import { rawStatement } from '../store/statement.ts';
import { checkArticlePoints } from './check-article-points.ts';
import { type Finding, FindingDraft } from './finding.ts';

type Counts = { readonly articles: number; readonly indexed: number; readonly stray: number };

const counts = rawStatement<Record<never, never>, Counts>(
  `SELECT (SELECT count(*) FROM article WHERE archived_at_ms IS NULL) AS articles,
          (SELECT count(*) FROM article_search) AS indexed,
          (SELECT count(*) FROM article_barcode b JOIN article a ON a.row = b.article_row
           WHERE a.archived_at_ms IS NOT NULL) AS stray`,
  [],
);

export function checkCatalogue(read: ReadHandle): Finding {
  const catalogue = new FindingDraft('catalogue');
  const found = read.get(counts, {});
  if (found) {
    catalogue.examine(found.articles);
    catalogue.expect(
      found.articles === found.indexed,
      () => `${found.articles} articles, ${found.indexed} in the search index`,
    );
    catalogue.expect(found.stray === 0, () => `${found.stray} barcodes of articles that are not sold any more`);
  }
  checkArticlePoints(catalogue, read);
  return catalogue.done();
}
