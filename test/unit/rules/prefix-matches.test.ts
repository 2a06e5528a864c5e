import { describe, expect, it } from 'vitest';
import { prefixMatches } from '../../../src-main/rules/prefix-matches.ts';
import { articleOf, putArticles, testTill } from '../support/test-till.ts';

const till = await testTill();
putArticles(
  till,
  articleOf('A', 100, { barcode: '8003716003435' }),
  articleOf('B', 100, { barcode: '8003716003442' }),
  // A UPC-A, stored with its filling zero.
  articleOf('C', 100, { barcode: '036000291452' }),
  articleOf('D', 100, { barcode: 'XY-12' }),
  articleOf('E', 100, { barcode: '96385074' }),
);

describe('articles under the prefix of a card (LOYALTY 2.8)', () => {
  it.each<[prefix: string, barcodes: number]>([
    ['8003716', 2],
    ['80037160034', 2],
    ['8003716003435', 0],
    ['040', 0],
    ['036', 1],
    ['0036', 1],
    ['36', 0],
    ['XY', 1],
    ['9638', 1],
    ['', 0],
  ])('%s: %i', (prefix, barcodes) => {
    expect(prefixMatches(till.store.read, [prefix])).toEqual(barcodes === 0 ? [] : [{ prefix, barcodes }]);
  });
});
