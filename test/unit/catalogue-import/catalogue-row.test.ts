import { describe, expect, it } from 'vitest';
import { type Reading, readCatalogueRow } from '../../../src-main/catalogue-import/catalogue-row.ts';
import { RowRefused } from '../../../src-main/file-import/csv-file.ts';
import type { ArticleState } from '../../../src-main/store/article-state.ts';
import { record, type SomeFields } from '../support/catalogue-file.ts';

const ITALIAN: Reading = {
  currencyDecimals: 2,
  vatCodeFor: (text) => (['22', '10', '4', 'N4'].includes(text) ? text : null),
};

const read = (fields: SomeFields) => readCatalogueRow(record(fields), ITALIAN);

describe('what a row says', () => {
  it.each<[SomeFields, Partial<ArticleState>]>([
    [{ Codice: ' A 1 ' }, { code: 'A 1' }],
    [{ Descrizione: '  Caffè \t macinato  ' }, { description: 'Caffè macinato' }],
    [{ Descrizione: 'a\u0000b\u0007c\u00a0d' }, { description: 'a b c d' }],
    [{ Descrizione: 'Noodles Chicken &amp; Veg' }, { description: 'Noodles Chicken & Veg' }],
    [{ Descrizione: '&quot;il piccante&quot;' }, { description: '"il piccante"' }],
    [{ Descrizione: '3er Pack &#40;3 x 500 g&#41;' }, { description: '3er Pack (3 x 500 g)' }],
    [{ Descrizione: 'Plasmon&#41' }, { description: 'Plasmon)' }],
    [{ Descrizione: 'Caff&egrave; &#xE8; &euro;' }, { description: 'Caffè è €' }],
    [{ Descrizione: 'Cela &aroma, cocoa&Milk' }, { description: 'Cela &aroma, cocoa&Milk' }],
    [{ Descrizione: '&amp;amp;' }, { description: '&amp;' }],
    [{ Descrizione: 'a&nbsp;b' }, { description: 'a b' }],
    [{ Descrizione: '<script>alert(1)</script>' }, { description: '<script>alert(1)</script>' }],
    [{ Descrizione: '=HYPERLINK("x")' }, { description: '=HYPERLINK("x")' }],
    [{ Descrizione: '+39 Lasagne' }, { description: '+39 Lasagne' }],
    [{ Descrizione: '- Lasagnone Ricciolone' }, { description: '- Lasagnone Ricciolone' }],
    [{ Descrizione: '@' }, { description: '@' }],
    [{ Descrizione: 'x'.repeat(500) }, { description: 'x'.repeat(500) }],
    [
      { Categoria: 'Pane &amp; snack', Marca: 'S&amp;P' },
      { category: 'Pane & snack', brand: 'S&P' },
    ],
    [
      { Categoria: ' ', Marca: '' },
      { category: null, brand: null },
    ],
    [{ IVA: ' 10 ' }, { vatCode: '10' }],
    [{ Barcode: ' 8001234567897 ' }, { barcodes: [{ key: '08001234567897', printed: '8001234567897' }] as never }],
    [{ Barcode: '036000291452' }, { barcodes: [{ key: '00036000291452', printed: '036000291452' }] as never }],
    [{ Barcode: 'SHOP-7' }, { barcodes: [{ key: 'SHOP-7', printed: 'SHOP-7' }] as never }],
    [{ Barcode: '' }, { barcodes: [] }],
    [{ 'Prezzo vendita': '1.234,5' }, { price: 123_450 }],
    [{ 'Prezzo vendita': '0' }, { price: 0 }],
    [{ 'Prezzo vendita': '100.000.000,00' }, { price: 10_000_000_000 }],
    [{ 'Prezzo acquisto': '12,6543' }, { cost: 126_543 }],
    [{ 'Prezzo acquisto': ' ' }, { cost: null }],
    [{ Sc1: '30' }, { supplierDiscounts: [3000] }],
    [{ Sc1: '30', Sc2: '', Sc3: '2,5' }, { supplierDiscounts: [3000, 0, 250] }],
    [{ Sc1: '', Sc5: '100' }, { supplierDiscounts: [0, 0, 0, 0, 10_000] }],
    [{ Sc1: '0', Sc2: '0' }, { supplierDiscounts: [] }],
    [
      { 'Prezzo acquisto': '', Sc1: '30' },
      { cost: null, supplierDiscounts: [] },
    ],
    [{ Offerta: 'S', 'Prezzo offerta': '0,80' }, { offerPrice: 80 }],
    [{ Offerta: ' sì ', 'Prezzo offerta': '0,80' }, { offerPrice: 80 }],
    [{ Offerta: 'si', 'Prezzo offerta': '0' }, { offerPrice: 0 }],
    [{ Offerta: 'N', 'Prezzo offerta': '0,80' }, { offerPrice: null }],
    [{ Offerta: '', 'Prezzo offerta': 'x' }, { offerPrice: null }],
    [{ 'Punti generati': '1,25' }, { generatedPointsHundredths: 125 }],
    [
      { 'Controvalore punti': '300', 'Controvalore fisso': 'S' },
      { giftPoints: 300, giftPointsFixed: true },
    ],
    [
      { 'Controvalore punti': '', 'Controvalore fisso': 'no' },
      { giftPoints: null, giftPointsFixed: false },
    ],
  ])('%j', (fields, state) => {
    expect(read(fields).state).toMatchObject(state);
  });
});

describe('why a row is refused', () => {
  it.each<[SomeFields, string, value: string]>([
    [{ Codice: '' }, 'code-missing', ''],
    [{ Codice: ' \t' }, 'code-missing', ' \t'],
    [{ Codice: 'x'.repeat(65) }, 'text-too-long', 'x'.repeat(60)],
    [{ Descrizione: '' }, 'description-missing', ''],
    [{ Descrizione: '&nbsp;' }, 'description-missing', '&nbsp;'],
    [{ Descrizione: 'y'.repeat(501) }, 'text-too-long', 'y'.repeat(60)],
    [{ Categoria: 'y'.repeat(501) }, 'text-too-long', 'y'.repeat(60)],
    [{ Marca: 'y'.repeat(501) }, 'text-too-long', 'y'.repeat(60)],
    [{ Barcode: '8'.repeat(65) }, 'text-too-long', '8'.repeat(60)],
    [{ IVA: '23' }, 'vat-unknown', '23'],
    [{ IVA: '' }, 'vat-unknown', ''],
    [{ 'Prezzo vendita': '' }, 'price-invalid', ''],
    [{ 'Prezzo vendita': '1.5' }, 'price-invalid', '1.5'],
    [{ 'Prezzo vendita': '-1' }, 'price-invalid', '-1'],
    [{ 'Prezzo vendita': '1,005' }, 'price-invalid', '1,005'],
    [{ 'Prezzo vendita': '100.000.000,01' }, 'price-invalid', '100.000.000,01'],
    [{ 'Prezzo acquisto': 'x' }, 'cost-invalid', 'x'],
    [{ 'Prezzo acquisto': '1,00001' }, 'cost-invalid', '1,00001'],
    [{ Sc1: '100,01' }, 'discount-invalid', '100,01'],
    [{ Sc5: 'x' }, 'discount-invalid', 'x'],
    [{ Sc2: '-5' }, 'discount-invalid', '-5'],
    [{ 'Prezzo acquisto': '', Sc2: '-5' }, 'discount-invalid', '-5'],
    [{ Offerta: 'X' }, 'offer-invalid', 'X'],
    [{ Offerta: 'S', 'Prezzo offerta': '' }, 'offer-invalid', ''],
    [{ Offerta: 'S', 'Prezzo offerta': 'x' }, 'offer-invalid', 'x'],
    [{ 'Punti generati': '1,234' }, 'points-invalid', '1,234'],
    [{ 'Controvalore punti': '1,5' }, 'points-invalid', '1,5'],
    [{ 'Controvalore fisso': 'X' }, 'points-invalid', 'X'],
  ])('%j: %s', (fields, problem, value) => {
    const attempt = () => read(fields);
    expect(attempt).toThrow(RowRefused);
    expect(attempt).toThrow(expect.objectContaining({ problem, value }));
  });
});

describe('what is imported with a warning', () => {
  it.each([
    ['8001234567897', false],
    ['8001234567890', true],
    ['96385074', false],
    ['96385070', true],
    ['036000291453', true],
    ['18001234567895', true],
    ['12345', false],
    ['12345678901', false],
    ['SHOP-7', false],
    ['', false],
  ])('barcode %j: %s', (printed, warned) => {
    const { warning } = read({ Barcode: printed });
    expect(warning).toEqual(warned ? { problem: 'barcode-check-digit', value: printed } : null);
  });
});
