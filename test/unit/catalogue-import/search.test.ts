import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countArticles, searchArticles } from '../../../src-main/store/articles.ts';
import { importRows } from '../support/imports.ts';
import { testTill } from '../support/test-till.ts';

const NAMES = [
  'Caffè macinato',
  'Caffettiera',
  'Pâté di fegato',
  'Țuică de prune',
  'Jamón ibérico',
  'Pane NEAR casa',
  '=1+1 gratis',
  '-Lasagne',
  '@home',
  'Latte 3,5% "fresco"',
  'OR AND NOT',
  'Ciocolată col:on (bio)',
  'Λάδι ελιάς',
  '牛乳',
];

const till = await testTill();
await importRows(
  till,
  NAMES.map((Descrizione, index) => ({
    Codice: `X${index + 1}`,
    Descrizione: `"${Descrizione.replaceAll('"', '""')}"`,
    Marca: 'Ferraris',
  })),
);
const search = (text: string, limit = 50) =>
  searchArticles(till.store.read, text, limit).map(({ article }) => article.description);

describe('search by the beginnings of words', () => {
  it.each<[string, string[]]>([
    ['caff', ['Caffè macinato', 'Caffettiera']],
    ['caffe', ['Caffè macinato', 'Caffettiera']],
    ['caffè', ['Caffè macinato', 'Caffettiera']],
    ['CAFFÈ', ['Caffè macinato', 'Caffettiera']],
    ['caffe\u0300', ['Caffè macinato', 'Caffettiera']],
    ['caffe mac', ['Caffè macinato']],
    ['mac caffe', ['Caffè macinato']],
    ['pate', ['Pâté di fegato']],
    ['tuica', ['Țuică de prune']],
    ['jamon iberico', ['Jamón ibérico']],
    ['ciocolata', ['Ciocolată col:on (bio)']],
    ['λάδι', ['Λάδι ελιάς']],
    ['牛', ['牛乳']],
    ['affè', []],
    ['x3', ['Pâté di fegato']],
    ['X1 caf', ['Caffè macinato']],
    ['ferraris lat', ['Latte 3,5% "fresco"']],
    ['caffe lasagne', []],
    ['', []],
    ['   ', []],
  ])('%j', (text, found) => {
    expect(search(text)).toEqual(found);
  });
});

describe('what means something to the search engine is text', () => {
  it.each<[string, string[]]>([
    ['"', []],
    ['"caff', ['Caffè macinato', 'Caffettiera']],
    ['caff*', ['Caffè macinato', 'Caffettiera']],
    ['*', []],
    ['caffe OR pate', []],
    ['caffe NOT macinato', []],
    ['pane NEAR casa', ['Pane NEAR casa']],
    ['NEAR(pane casa)', ['Pane NEAR casa']],
    ['NEAR(pane pate, 5)', []],
    ['or and not', ['OR AND NOT']],
    ['-lasagne', ['-Lasagne']],
    ['- lasagne', ['-Lasagne']],
    ['^caffe', ['Caffè macinato', 'Caffettiera']],
    ['description:caffe', []],
    ['{description code}:caffe', []],
    ['col:on', ['Ciocolată col:on (bio)']],
    ['(bio)', ['Ciocolată col:on (bio)']],
    ['(', []],
    ['caffe + mac', ['Caffè macinato']],
    ['=1+1', ['=1+1 gratis']],
    ['@home', ['@home']],
    ['3,5%', ['Latte 3,5% "fresco"']],
    ["'; DROP TABLE article; --", []],
    ['caffe\u0000', ['Caffè macinato', 'Caffettiera']],
    ['\u0301', []],
    ['\ud800', []],
  ])('%j', (text, found) => {
    expect(search(text)).toEqual(found);
  });

  it('whatever is typed, nothing is thrown and the catalogue stands', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '*', 'NEAR(', ')', ' OR ', ' NOT ', ':', '-', '^', '{', '}', '+', 'caffe', ',', "'", ';'),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        search(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
    expect(countArticles(till.store.read)).toBe(NAMES.length);
  });

  it('gives as many as were asked for, in the order of the catalogue', () => {
    expect(search('ferraris', 3)).toEqual(NAMES.slice(0, 3));
    expect(search('ferraris')).toEqual(NAMES);
  });
});
