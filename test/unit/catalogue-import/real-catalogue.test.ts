/** The catalogue of a real shop program, as it came: 26,405 rows. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countArticles, searchArticles } from '../../../src-main/store/articles.ts';
import { catalogueDump, statusIn, statusOf } from '../support/imports.ts';
import { rowsOf, sell, testTill } from '../support/test-till.ts';

const FILE = gunzipSync(readFileSync(new URL('../../fixtures/catalog-it.csv.gz', import.meta.url)));
const ROWS = 26_405;
const LONG_MS = 120_000;

const till = await testTill({ chunkStepMs: 0.005 });
const staged = statusIn(await till.imports.stage('catalog-it.csv', FILE));

async function applied(importId: number) {
  statusIn(till.imports.apply(importId));
  await till.imports.settled();
  return statusOf(till, importId);
}

describe('the real catalogue', () => {
  it('is staged: no row is refused', () => {
    expect(staged).toMatchObject({ state: 'staged', rows: ROWS, refused: 0, failure: null });
    expect(till.imports.notices(staged.importId, 0, 200).notices.filter(({ refused }) => refused)).toEqual([]);
    expect(countArticles(till.store.read)).toBe(0);
  });

  it(
    'is applied: every row is an article',
    async () => {
      expect(await applied(staged.importId)).toMatchObject({ state: 'applied', done: ROWS, created: ROWS });
      expect(countArticles(till.store.read)).toBe(ROWS);
      expect(rowsOf(till, "SELECT count(*) AS prices FROM article_price WHERE kind = 'ordinary'")).toEqual([
        { prices: ROWS },
      ]);
      expect(rowsOf(till, "SELECT count(*) AS offers FROM article_price WHERE kind = 'offer'")).toEqual([
        { offers: 2200 },
      ]);
      expect(rowsOf(till, 'SELECT count(*) AS fixed FROM article WHERE gift_points_fixed = 1')).toEqual([
        { fixed: 648 },
      ]);
    },
    LONG_MS,
  );

  it.each([
    ['A000134', 'Star Saikebon Cup Noodles Chicken & Veg'],
    ['A000315', 'Cela &aroma'],
    ['A000451', '" Le Cottarelle " Apricot Glazed Puff Pastry *'],
    ['A000555', 'Garofalo Papardelle Nido Flach, 3er Pack (3 x 500 g)'],
    ['A002683', 'Plasmon-kekse 540 GR. (biscotti Plasmon)'],
    ['A011633', '@'],
    ['A023357', '- Lasagnone Ricciolone'],
  ])('%s is called %j', (code, description) => {
    expect(rowsOf(till, `SELECT description FROM article WHERE code = '${code}'`)).toEqual([{ description }]);
  });

  it('no name has an entity left, an end of line, or space at its ends', () => {
    const names = rowsOf<{ name: string }>(
      till,
      'SELECT description AS name FROM article UNION SELECT name FROM category UNION SELECT name FROM brand',
    );
    expect(names.filter(({ name }) => /&#?\w+;|&#\d|\p{Cc}|\s\s|^\s|\s$/u.test(name))).toEqual([]);
  });

  it('sells: by barcode, at its price, at its offer', () => {
    expect(sell(till, '8000000000767')).toMatchObject({ total: 1729, due: 1730 });
    expect(sell(till, '8000003030259')).toMatchObject({ total: 2623, due: 2625 });
    expect(searchArticles(till.store.read, 'yaourt', 1)[0]?.article.code).toBe('A000002');
  });

  it(
    'the same file again changes nothing at all',
    async () => {
      const before = catalogueDump(till);
      const again = statusIn(await till.imports.stage('catalog-it.csv', FILE));
      expect(await applied(again.importId)).toMatchObject({ done: ROWS, created: 0, changed: 0, unchanged: ROWS });
      const after = catalogueDump(till);
      for (const table of Object.keys(before))
        expect(JSON.stringify(after[table]) === JSON.stringify(before[table])).toBe(true);
    },
    LONG_MS,
  );
});
