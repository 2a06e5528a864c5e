/** Saving an article, its barcodes and what it pulls along; and asking what a code costs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { barcodeKey } from '../../../core/codes/gtin.ts';
import { removeBarcode } from '../../../src-main/articles/edit-barcodes.ts';
import { unlinkArticle } from '../../../src-main/articles/edit-links.ts';
import { enquire } from '../../../src-main/articles/enquire.ts';
import { type ArticleInput, saveArticle } from '../../../src-main/articles/save-article.ts';
import { articlePage } from '../../../src-main/store/article-pages.ts';
import { findByBarcode, findByCode, findLinks, searchArticles } from '../../../src-main/store/articles.ts';
import { day, detailOf, idOf, link, putBarcode, said, setPrice, todayOf } from '../support/edited-articles.ts';
import { importRows, undoImport } from '../support/imports.ts';
import { articleOf, putArticles, rowsOf, type TestTill, testTill, UNKNOWN_ID } from '../support/test-till.ts';

const MILK = '8000633042004';
const CASE = '8001060001848';

let till: TestTill;
beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('MILK', 150, { barcode: MILK, description: 'Latte intero', brand: 'Alpi' }));
  putArticles(till, articleOf('DEPOSIT', 50, { vatCode: 'N1', description: 'Cauzione' }), articleOf('BAG', 10));
});

const ask = (code: string) => enquire(till.store.read, code, todayOf(till));

describe('saving an article', () => {
  const save = (change: Partial<ArticleInput>) => {
    const { id, code, description, unit, vatCode, openPrice, isDeposit } = detailOf(till, 'MILK');
    const input = { id, code, description, unit, vatCode, openPrice, isDeposit, ...change };
    return till.store.writeTransaction((write) => saveArticle(write, input, todayOf(till)));
  };

  it.each<[string, Partial<ArticleInput>]>([
    ['ok', {}],
    ['ok', { code: 'LATTE', description: ' Latte \n fresco ', unit: 'l', openPrice: true }],
    ['code-taken', { code: 'BAG' }],
    ['code-missing', { code: ' \0' }],
    ['description-missing', { description: '' }],
    ['vat-unknown', { vatCode: '21' }],
    ['deposit-with-vat', { isDeposit: true }],
    ['ok', { isDeposit: true, vatCode: 'N1' }],
    ['ok', { id: UNKNOWN_ID, code: 'NEW' }],
    ['code-taken', { id: UNKNOWN_ID }],
  ])('%s: %o', (expected, change) => {
    expect(said(save(change))).toBe(expected);
  });

  it('is found by its new words, its brand, and no more by the old ones', () => {
    save({ description: 'Bevanda di soia', code: 'SOIA' });
    const found = (text: string) => searchArticles(till.store.read, text, 5).map(({ article }) => article.code);
    expect([found('soia'), found('alpi'), found('latte'), found('milk')]).toEqual([['SOIA'], ['SOIA'], [], []]);
  });

  it('sent twice makes one article; it has no price yet', () => {
    const change = { id: UNKNOWN_ID, code: 'NEW', description: 'Nuovo' };
    expect([save(change), save(change)]).toEqual([
      { ok: true, id: UNKNOWN_ID },
      { ok: true, id: UNKNOWN_ID },
    ]);
    expect(detailOf(till, 'NEW')).toMatchObject({ price: null, prices: [], category: null });
  });

  it('with the code of one that is sold no more is that article again', async () => {
    const { importId } = await importRows(till, [{ Codice: 'OLD', Descrizione: 'Vecchio' }]);
    await undoImport(till, importId);
    const id = idOf(till, 'OLD');
    expect(save({ id: UNKNOWN_ID, code: 'OLD', description: 'Di nuovo' })).toEqual({ ok: true, id });
    expect(findByCode(till.store.read, 'OLD')?.article.description).toBe('Di nuovo');
    expect(searchArticles(till.store.read, 'nuovo', 5)).toHaveLength(1);
  });
});

describe('barcodes', () => {
  it.each([
    ['ok', CASE, 6000],
    ['ok', 'SHOP-17', 1000],
    ['ok', '12345', 1000],
    ['ok', '01234565', 1000],
    ['barcode-taken', `0${MILK}`, 1000],
    ['barcode-missing', '\t', 1000],
    ['check-digit-wrong', '8001060001849', 1000],
    ['check-digit-wrong', '12345678', 1000],
    ['quantity-not-positive', CASE, 0],
    ['quantity-too-large', CASE, 1_000_001],
    ['whole-pieces-only', CASE, 500],
  ])('%s: %s for %i', (expected, printed, quantity) => {
    expect(putBarcode(till, 'BAG', printed, quantity)).toBe(expected);
  });

  it('may mean a case, and are changed and taken away', () => {
    putBarcode(till, 'MILK', CASE, 6000);
    const found = () => findByBarcode(till.store.read, barcodeKey(CASE));
    expect(found()).toMatchObject({ barcode: CASE, scannedQuantity: 6000, article: { code: 'MILK' } });
    expect(findByCode(till.store.read, 'MILK')?.scannedQuantity).toBe(1000);
    putBarcode(till, 'MILK', CASE, 12_000);
    expect(found()?.scannedQuantity).toBe(12_000);
    till.store.writeTransaction((write) => removeBarcode(write, { articleId: idOf(till, 'MILK'), printed: CASE }));
    expect(found()).toBeNull();
  });
});

describe('links', () => {
  it.each([
    ['ok', 'MILK', 'DEPOSIT', 1000],
    ['ok', 'BAG', 'DEPOSIT', 2000],
    ['link-to-itself', 'MILK', 'MILK', 1000],
    ['quantity-not-positive', 'MILK', 'BAG', -1000],
    ['quantity-too-large', 'MILK', 'BAG', 101_000],
    ['whole-pieces-only', 'MILK', 'BAG', 1500],
    ['linked-has-links', 'BAG', 'CRATE', 1000],
    ['article-is-linked', 'BOTTLE', 'BAG', 1000],
  ])('%s: %s pulls %s, %i', (expected, code, linked, quantity) => {
    putArticles(till, articleOf('CRATE', 300), articleOf('BOTTLE', 20));
    link(till, 'CRATE', 'BOTTLE');
    expect(link(till, code, linked, quantity)).toBe(expected);
  });

  it('are five at most, keep their order, change in place and go again', () => {
    const codes = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'];
    putArticles(till, ...codes.map((code) => articleOf(code, 5)));
    expect(codes.map((code) => link(till, 'MILK', code))).toEqual([...Array(5).fill('ok'), 'too-many-links']);
    expect(link(till, 'MILK', 'L2', 3000)).toBe('ok');
    till.store.writeTransaction((write) =>
      unlinkArticle(write, { articleId: idOf(till, 'MILK'), linkedId: idOf(till, 'L1') }),
    );
    expect(link(till, 'MILK', 'L6')).toBe('ok');
    const [{ row } = { row: 0 }] = rowsOf<{ row: number }>(till, "SELECT row FROM article WHERE code = 'MILK'");
    expect(findLinks(till.store.read, row).map(({ article, quantity }) => [article.code, quantity])).toEqual([
      ['L2', 3000],
      ['L3', 1000],
      ['L4', 1000],
      ['L5', 1000],
      ['L6', 1000],
    ]);
  });

  it('outlive an import and its undo, with flags and the quantities of barcodes', async () => {
    link(till, 'MILK', 'BAG');
    putBarcode(till, 'MILK', CASE, 6000);
    const before = detailOf(till, 'MILK');
    const { importId } = await importRows(till, [
      { Codice: 'MILK', Barcode: '8000139001253', Descrizione: 'Latte', 'Prezzo vendita': '1,60' },
    ]);
    const during = detailOf(till, 'MILK');
    expect(during.price).toBe(160);
    expect(during.barcodes).toHaveLength(3);
    expect(during.links).toEqual(before.links);
    await undoImport(till, importId);
    expect(detailOf(till, 'MILK')).toMatchObject({ barcodes: before.barcodes, links: before.links, price: 150 });
  });
});

describe('a price enquiry', () => {
  it.each([
    [MILK, { outcome: 'found', price: 120, ordinaryPrice: 150, onOffer: true, offerUntil: '2026-11-30' }],
    ['MILK', { outcome: 'found', price: 120, quantity: 1000, amount: 120, linkedAmount: 50 }],
    [CASE, { outcome: 'found', code: CASE, price: 120, quantity: 6000, amount: 720, linkedAmount: 300 }],
    ['BAG', { outcome: 'found', onOffer: false, offerUntil: null, links: [], linkedAmount: 0 }],
    ['\u0002\u0003', { outcome: 'unreadable' }],
    ['999', { outcome: 'unknown', code: '999' }],
  ])('%j: %o', (code, expected) => {
    setPrice(till, 'MILK', 120, { kind: 'offer', to: day('2026-11-30') });
    putBarcode(till, 'MILK', CASE, 6000);
    link(till, 'MILK', 'DEPOSIT');
    expect(ask(code)).toMatchObject(expected);
    expect(till.counter.snapshot.lines).toEqual([]);
  });
});

describe('the list', () => {
  it('is paged: by code, or in the order of the catalogue what a word finds', () => {
    const page = (text: string, offset = 0, limit = 2) => {
      const { articles, total } = articlePage(till.store.read, text, { offset, limit });
      return [articles.map(({ code }) => code), total];
    };
    expect(page('')).toEqual([['BAG', 'DEPOSIT'], 3]);
    expect(page('', 2)).toEqual([['MILK'], 3]);
    expect(page('*', 9)).toEqual([[], 3]);
    expect(page('lat alp')).toEqual([['MILK'], 1]);
    expect(page('niente')).toEqual([[], 0]);
  });
});
