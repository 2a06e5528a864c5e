/** Sheets of cards read back: the bars of every card are its code, in three columns of eight, at the nominal size. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../contract/app.ts';
import { ean13Modules } from '../../../core/codes/ean13-bars.ts';
import { cardCode } from '../../../core/loyalty/card-range.ts';
import { type CardSheetTask, drawCardSheets } from '../../../src-main/documents/pdf/card-sheet.ts';
import { type Box, pdfBoxes, pdfRows } from '../support/pdf-text.ts';

const MODULE = 0.33 * (72 / 25.4);
const TASK: CardSheetTask = {
  codes: Array.from({ length: 25 }, (_, at) => cardCode('040', at + 1)),
  shop: 'Ferramenta Bianchi',
  profile: 'Standard',
  language: 'it',
  atMs: Date.UTC(2026, 10, 21),
};

function modulesOf(bars: readonly Box[]): string {
  const left = Math.min(...bars.map(({ x }) => x));
  const modules = Array.from({ length: 95 }, () => '0');
  for (const { x, width } of bars) {
    const [at, count] = [Math.round((x - left) / MODULE), Math.round(width / MODULE)];
    for (let module = at; module < at + count; module += 1) modules[module] = '1';
  }
  return modules.join('');
}

describe('sheets of cards', async () => {
  const bytes = await drawCardSheets(TASK);
  const sheets = pdfBoxes(bytes);

  it('hold twenty-four cards each, thirty bars a card', () => {
    expect(sheets.map((boxes) => boxes.length / 30)).toEqual([24, 1]);
  });

  it('show each code in bars, as it is printed under them', () => {
    const cards = sheets.flatMap((boxes) => chunksOf(boxes, 30));
    expect(cards.map(modulesOf)).toEqual(TASK.codes.map(ean13Modules));
    const [, row] = pdfRows(bytes)[0] ?? [];
    const first = TASK.codes.slice(0, 3).map((code) => [code.slice(0, 1), code.slice(1, 7), code.slice(7)].join(' | '));
    expect(row).toBe(first.join(' | '));
  });

  it('keep all on the paper, with the quiet zones between cards', () => {
    for (const box of sheets.flat()) {
      expect(box.x).toBeGreaterThan(11 * MODULE);
      expect(box.x + box.width).toBeLessThan(595.28 - 7 * MODULE);
      expect(box.y + box.height).toBeLessThan(841.89);
    }
    const [first, second] = chunksOf(sheets[0] ?? [], 30);
    const end = Math.max(...(first ?? []).map(({ x, width }) => x + width));
    const begin = Math.min(...(second ?? []).map(({ x }) => x));
    expect(begin - end).toBeGreaterThan(18 * MODULE);
  });

  it.each(LANGUAGES)('say in %s which cards they are', async (language) => {
    const rows = pdfRows(await drawCardSheets({ ...TASK, language }));
    expect(rows.map((page) => page.at(-1))).toMatchSnapshot();
  });

  it('are the same file again', async () => {
    expect(Buffer.from(await drawCardSheets(TASK)).equals(Buffer.from(bytes))).toBe(true);
  });
});

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
