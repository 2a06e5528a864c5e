/** A whole file, from its bytes to what is staged and what is said about it. */
import { describe, expect, it } from 'vitest';
import { catalogueProblem, type ImportProblem } from '../../../contract/imports.ts';
import type { ImportNotice } from '../../../contract/window-types.ts';
import { stageCatalogue } from '../../../src-main/catalogue-import/stage-catalogue.ts';
import type { StagedRow } from '../../../src-main/file-import/staging-file.ts';
import type { ArticleState } from '../../../src-main/store/article-state.ts';
import { catalogueFile, HEADING, rowText, type SomeFields } from '../support/catalogue-file.ts';

function stage(bytes: Uint8Array, owners: Readonly<Record<string, string>> = {}) {
  const rows: StagedRow<ArticleState>[] = [];
  const notices: ImportNotice[] = [];
  let finished = 0;
  const result = stageCatalogue(
    {
      bytes,
      currencyDecimals: 2,
      vatCodeFor: (text) => (text === '22' ? text : null),
      ownerOf: (key) => owners[key] ?? null,
      currentState: () => null,
    },
    {
      add: (row) => rows.push(row),
      notice: (notice) => notices.push(notice),
      finish: () => {
        finished += 1;
      },
    },
  );
  expect(finished).toBe(1);
  return { result, rows, notices };
}

const text = (...lines: readonly string[]) => Buffer.from(lines.join('\n'));
const utf16 = (file: string) => Buffer.from(`\ufeff${file}`, 'utf16le');
const GOOD = rowText();

describe('files that are read', () => {
  it.each<[string, Buffer, string[]]>([
    ['one row', text(HEADING, GOOD), ['Article']],
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(HEADING, GOOD)]), ['Article']],
    ['CRLF', text(`${HEADING}\r`, `${GOOD}\r`, ''), ['Article']],
    ['no end of line at the end', text(HEADING, GOOD), ['Article']],
    ['empty lines', text(HEADING, '', GOOD, '', ''), ['Article']],
    ['quotes around a field', text(HEADING, rowText({ Descrizione: '"Pane; fresco"' })), ['Pane; fresco']],
    ['quotes inside quotes', text(HEADING, rowText({ Descrizione: '"24"" wide"' })), ['24" wide']],
    ['a quote in the middle of a field', text(HEADING, rowText({ Descrizione: 'Pane 24" x' })), ['Pane 24" x']],
    ['a line end inside quotes', text(HEADING, rowText({ Descrizione: '"Pane\nfresco"' })), ['Pane fresco']],
    ['names with space around them', text(HEADING.replaceAll(';', ' ; '), GOOD), ['Article']],
    [
      'the columns in another order',
      text(...[HEADING, GOOD].map((line) => line.split(';').reverse().join(';'))),
      ['Article'],
    ],
    ['a column more', text(`${HEADING};Note`, `${GOOD};whatever`), ['Article']],
    ['a heading alone', text(HEADING), []],
    ['accents', text(HEADING, rowText({ Descrizione: 'Caffè, Weißer, țuică' })), ['Caffè, Weißer, țuică']],
    [
      'letters that look like formulas',
      text(
        HEADING,
        ...['=1+1', '+1', '-1', '@A1'].map((Descrizione, index) => rowText({ Codice: `F${index}`, Descrizione })),
      ),
      ['=1+1', '+1', '-1', '@A1'],
    ],
  ])('%s', (_name, bytes, names) => {
    const { result, rows, notices } = stage(bytes);
    expect(result).toMatchObject({ ok: true, counts: { rows: names.length, refused: 0, warned: 0 } });
    expect(rows.map(({ state }) => state.description)).toEqual(names);
    expect(notices).toEqual([]);
  });
});

type FileCase = readonly [problem: ImportProblem, name: string, bytes: Buffer, detail: string | RegExp];

const REFUSED_FILES: readonly FileCase[] = [
  ['empty-file', 'no byte', Buffer.alloc(0), ''],
  ['empty-file', 'white space', Buffer.from(' \r\n \n'), ''],
  ['empty-file', 'a byte order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), ''],
  [
    'not-utf8',
    'Latin-1',
    Buffer.concat([text(HEADING, ''), Buffer.from(rowText({ Descrizione: 'Caffè' }), 'latin1')]),
    '',
  ],
  ['not-utf8', 'UTF-16', utf16(`${HEADING}\n${GOOD}`), ''],
  ['not-utf8', 'a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]), ''],
  ['not-a-catalogue', 'a letter', Buffer.from('Dear shop,\nhere are our prices.\n'), 'Codice'],
  ['not-a-catalogue', 'commas between the columns', text(HEADING.replaceAll(';', ','), GOOD), 'Codice'],
  ['not-a-catalogue', 'a quote that never ends', text(HEADING, rowText({ Descrizione: '"Pane' }), GOOD), /quote/i],
  ['column-missing', 'no price', text(HEADING.replace('Prezzo vendita', 'Prezzo'), GOOD), 'Prezzo vendita'],
  ['column-missing', 'names in another case', text(HEADING.toLowerCase(), GOOD), 'Codice'],
];

describe('files that are refused whole', () => {
  it.each(REFUSED_FILES)('%s: %s', (problem, _name, bytes, detail) => {
    const { result, rows } = stage(bytes);
    const said = typeof detail === 'string' ? detail : expect.stringMatching(detail);
    expect(result).toEqual({ ok: false, problem, detail: said });
    expect(rows).toEqual([]);
  });
});

type RowCase = readonly [
  problem: ImportProblem,
  rows: readonly (SomeFields | string)[],
  line: number,
  code: string,
  value: string,
];

const REFUSED_ROWS: readonly RowCase[] = [
  ['column-count', [{}, 'A2;only;three'], 3, 'A2', 'A2;only;three'],
  ['column-count', [{}, `${rowText({ Codice: 'A2' })};`], 3, 'A2', `${rowText({ Codice: 'A2' })};`.slice(0, 60)],
  ['code-missing', [{}, { Codice: ' ' }], 3, ' ', ' '],
  ['code-repeated', [{}, { Codice: 'A1 ' }], 3, 'A1 ', 'A1'],
  ['description-missing', [{}, { Codice: 'A2', Descrizione: '' }], 3, 'A2', ''],
  [
    'barcode-repeated',
    [{ Barcode: '036000291452' }, { Codice: 'A2', Barcode: '0036000291452' }],
    3,
    'A2',
    '0036000291452',
  ],
  ['barcode-of-another-article', [{}, { Codice: 'A2', Barcode: '96385074' }], 3, 'A2', '96385074'],
  ['price-invalid', [{}, { Codice: 'A2', 'Prezzo vendita': '1.5' }], 3, 'A2', '1.5'],
  ['cost-invalid', [{}, { Codice: 'A2', 'Prezzo acquisto': 'x' }], 3, 'A2', 'x'],
  ['discount-invalid', [{}, { Codice: 'A2', Sc3: '101' }], 3, 'A2', '101'],
  ['offer-invalid', [{}, { Codice: 'A2', Offerta: 'S' }], 3, 'A2', ''],
  ['points-invalid', [{}, { Codice: 'A2', 'Punti generati': 'x' }], 3, 'A2', 'x'],
  ['vat-unknown', [{}, { Codice: 'A2', IVA: '23' }], 3, 'A2', '23'],
  ['text-too-long', [{}, { Codice: 'A2', Marca: 'm'.repeat(501) }], 3, 'A2', 'm'.repeat(60)],
];

describe('rows that are refused, the others being read', () => {
  it.each(REFUSED_ROWS)('%s: %o', (problem, rows, line, code, value) => {
    const lines = rows.map((row) => (typeof row === 'string' ? row : rowText(row)));
    const bytes = text(HEADING, ...lines, rowText({ Codice: 'Z9' }));
    const { result, rows: staged, notices } = stage(bytes, { '00000096385074': 'OTHER' });
    expect(result).toMatchObject({ ok: true, counts: { rows: 3, refused: 1, warned: 0 } });
    expect(staged.map(({ line: at, state }) => [at, state.code])).toEqual([
      [2, 'A1'],
      [4, 'Z9'],
    ]);
    expect(notices).toEqual([{ line, code, problem, value, refused: true }]);
  });

  it('a refused row does not take its code or its barcode from a later one', () => {
    const bytes = catalogueFile([{ Barcode: '96385074', 'Prezzo vendita': 'x' }, { Barcode: '96385074' }]);
    expect(stage(bytes).rows.map(({ line }) => line)).toEqual([3]);
  });

  it('an article may keep its own barcode', () => {
    const { result } = stage(catalogueFile([{ Barcode: '96385074' }]), { '00000096385074': 'A1' });
    expect(result).toMatchObject({ counts: { refused: 0 } });
  });

  it('a wrong check digit is said and imported', () => {
    const { result, rows, notices } = stage(catalogueFile([{ Barcode: '8001234567890' }]));
    expect(result).toMatchObject({ ok: true, counts: { rows: 1, refused: 0, warned: 1 } });
    expect(rows.length).toBe(1);
    expect(notices).toEqual([
      { line: 2, code: 'A1', problem: 'barcode-check-digit', value: '8001234567890', refused: false },
    ]);
  });

  it('every problem that the contract names has a row in one of these tables', () => {
    const elsewhere: ImportProblem[] = ['interrupted', 'file-too-large', 'barcode-check-digit'];
    const here = [...REFUSED_FILES, ...REFUSED_ROWS].map(([problem]) => problem);
    expect(catalogueProblem.options.filter((problem) => ![...here, ...elsewhere].includes(problem))).toEqual([]);
  });
});
