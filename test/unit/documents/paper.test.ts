/** Invoices as PDF files, read back: in four languages, over many sheets, with every kind of currency. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../contract/app.ts';
import type { Receipt } from '../../../contract/window-types.ts';
import { NO_ARTICLE_POINTS } from '../../../core/basket/basket.ts';
import { drawPaper, type PaperTask } from '../../../src-main/documents/pdf/paper.ts';
import { uuidOf } from '../support/ids.ts';
import { pdfRows } from '../support/pdf-text.ts';

const GOLDEN = join(import.meta.dirname, '../../fixtures/papers');
const MORNING = Date.UTC(2026, 10, 21, 10);
const FULL_RATE = { code: '22', basisPoints: 2200, nature: null };
const NO_RATE = { code: 'N4', basisPoints: 0, nature: 'N4' };

type Line = Receipt['lines'][number];

function lineOf(at: number, more: Partial<Line> = {}): Line {
  return {
    id: uuidOf(at),
    articleId: uuidOf(0x100 + at),
    code: `A${at}`,
    description: `Articolo ${at}`,
    barcode: null,
    unit: 'piece',
    quantity: 2000,
    unitPrice: 1050,
    ordinaryPrice: 1050,
    onOffer: false,
    isDeposit: false,
    cost: null,
    vat: FULL_RATE,
    categoryId: null,
    brandId: null,
    categoryIds: [],
    points: NO_ARTICLE_POINTS,
    typedPrice: null,
    fullAmount: 2100,
    discount: null,
    receiptShare: 0,
    amount: 2100,
    linkedTo: null,
    standing: null,
    gift: null,
    voucherShare: 0,
    pointsShare: 0,
    returned: null,
    ...more,
  };
}

const SALE: Receipt['sale'] = {
  saleId: uuidOf(1),
  kind: 'invoice',
  series: 'A',
  number: 12,
  year: 2026,
  atMs: MORNING,
  total: 114_390,
  rounding: 0,
  due: 114_390,
  tenders: ['advance', 'card'],
  given: 114_390,
  change: 0,
  owed: 0,
  creditNote: null,
  points: null,
};

const INVOICE: Receipt = {
  sale: SALE,
  shop: {
    name: 'Bottega Ferraris',
    address: 'Via Roma 1, 12100 Cuneo',
    vatNumber: '01234567890',
    header: '',
    footer: 'Grazie e arrivederci',
  },
  country: 'IT',
  till: '1',
  operator: 'Giulia Conti',
  customer: 'Trattoria Țurcanu',
  recipient: {
    name: 'Trattoria di Ștefan Țurcanu',
    address: 'Via Garibaldi 12',
    postalCode: '12100',
    city: 'Cuneo',
    province: 'CN',
    country: 'IT',
    vatNumber: '09876543210',
    taxCode: '',
  },
  lines: [
    lineOf(1, {
      description: 'Biscuiți cu ciocolată și fulgi de ovăz',
      barcode: '8003716003435',
      discount: { typed: { kind: 'percent', basisPoints: 1000 }, amount: 210 },
      receiptShare: 25,
      amount: 1865,
    }),
    lineOf(2, {
      unit: 'kg',
      quantity: 385,
      unitPrice: 299_000,
      fullAmount: 115_115,
      receiptShare: 475,
      amount: 114_640,
    }),
    lineOf(3, { vat: NO_RATE, quantity: -1000, fullAmount: -1050, amount: -1050, typedPrice: 1000 }),
  ],
  subtotal: 115_955,
  receiptDiscount: { typed: { kind: 'amount', amount: 500 }, amount: 500 },
  vouchers: [{ code: 'BENVENUTO', typed: { kind: 'amount', amount: 1065 }, amount: 1065 }],
  vat: [
    { rate: FULL_RATE, gross: 115_440, net: 94_623, vat: 20_817 },
    { rate: NO_RATE, gross: -1050, net: -1050, vat: 0 },
  ],
  payments: [
    { id: uuidOf(2), tender: 'advance', amount: 10_000, given: 10_000, change: 0, reference: null },
    { id: uuidOf(3), tender: 'card', amount: 104_390, given: 104_390, change: 0, reference: '0042' },
  ],
  states: [],
  origins: [{ ...SALE, saleId: uuidOf(4), kind: 'delivery-note', number: 3 }],
  completedBy: null,
  voids: null,
  voidedBy: null,
  balance: null,
  points: null,
};

async function rowsOf(receipt: Receipt, more: Partial<PaperTask> = {}): Promise<readonly (readonly string[])[]> {
  const setting = { language: 'it', currency: 'EUR', decimals: 2, timeZone: 'Europe/Rome' } as const;
  return pdfRows(await drawPaper({ receipt, returnedFrom: [], ...setting, ...more }));
}

it.each(LANGUAGES)('an invoice in %s', async (language) => {
  const pages = await rowsOf(INVOICE, { language });
  await expect(`${pages.flat().join('\n')}\n`).toMatchFileSnapshot(join(GOLDEN, `invoice-${language}.txt`));
});

it('300 lines go over many sheets, each with the head, and each line once', async () => {
  const lines = Array.from({ length: 300 }, (_, at) =>
    lineOf(at + 10, at % 10 === 3 ? { description: 'Conserva di pomodori '.repeat(12).trim() } : {}),
  );
  const pages = await rowsOf({ ...INVOICE, lines });
  expect(pages.length).toBeGreaterThan(5);
  for (const [at, rows] of pages.entries()) {
    expect(rows.at(-1)).toContain(`Pagina ${at + 1} di ${pages.length}`);
    expect(rows.at(-1)).toContain('documento non fiscale');
  }
  const headed = pages.filter((rows) => rows.some((row) => row.startsWith('Codice | Descrizione | Quantità')));
  expect(headed.length).toBeGreaterThanOrEqual(pages.length - 1);
  for (const rows of pages.slice(1)) expect(rows[0]).toBe('Fattura n. A 12/2026 del 21/11/2026');
  const codes = pages.flat().flatMap((row) => /^(A\d+) \|/.exec(row)?.[1] ?? []);
  expect(codes).toEqual(lines.map(({ code }) => code));
  const words =
    pages
      .flat()
      .join(' ')
      .match(/Conserva/g) ?? [];
  expect(words.length).toBe(30 * 12);
});

describe('amounts have the decimals of the currency', () => {
  it.each([
    ['JPY', 0, '114.390', '2.100'],
    ['EUR', 2, '1.143,90', '21,00'],
    ['KWD', 3, '114,390', '2,100'],
  ])('%s', async (currency, decimals, total, amount) => {
    const text = (await rowsOf({ ...INVOICE, lines: [lineOf(1)] }, { currency, decimals })).flat();
    expect(text.find((row) => row.startsWith('Totale'))).toMatch(total);
    expect(text.find((row) => row.startsWith('A1 '))).toMatch(amount);
  });
});

it('a credit note names what it takes back, in the words of the shop’s country', async () => {
  const sale = {
    ...SALE,
    kind: 'credit-note',
    total: -2100,
    creditNote: { code: 'NC0000000001', amount: 2100 },
  } as const;
  const receipt: Receipt = {
    ...INVOICE,
    sale,
    country: 'RO',
    recipient: null,
    lines: [lineOf(1, { quantity: -2000, fullAmount: -2100, amount: -2100 })],
    balance: 1100,
  };
  const text = (await rowsOf(receipt, { language: 'en', returnedFrom: [SALE] })).flat();
  for (const row of [
    'Credit note',
    'Trattoria Țurcanu',
    'A1 | Articolo 1 | −2 | 10.50 | 22 % | −21.00',
    'Balance of NC0000000001 | 11.00',
    'Goods returned from: Invoice no. A 12/2026 of 21/11/2026',
  ])
    expect(text).toContain(row);
  expect(text.at(-1)).toContain('bon nefiscal');
});

it('a delivery note says what is owed, and has no VAT of its own', async () => {
  const sale = { ...SALE, kind: 'delivery-note', total: 2100, owed: 1600 } as const;
  const text = (await rowsOf({ ...INVOICE, sale, vat: [], lines: [lineOf(1)], origins: [] })).flat();
  expect(text).toContain('Documento di trasporto');
  expect(text).toContain('Ancora da pagare | 16,00');
  expect(text.filter((row) => row.startsWith('Aliquota'))).toEqual([]);
});

it('the same document is the same file', async () => {
  const task = { receipt: INVOICE, returnedFrom: [], language: 'it', currency: 'EUR', decimals: 2 } as const;
  const twice = [0, 1].map(() => drawPaper({ ...task, timeZone: 'Europe/Rome' }));
  const [first, second] = await Promise.all(twice);
  expect(first).toEqual(second);
});
