/**
 * The whole path, as issue 2 asks for it: the real catalogue comes in through its screen, an
 * article is sold for cash in each language, and the basket after it survives a reload, a
 * kill -9 and a second kill -9. One till, one story; each test goes on from the one before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';
import { chooseLanguage, given, importCatalogue, lines, openScreen, seen, total } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const YAOURTE = '8000000000767';
const dataDir = tempDir();

let shown: TillWindow;
let page: Page;
let till: Awaited<ReturnType<typeof aTill>>;

beforeAll(async () => {
  till = await aTill({ dataDir });
  shown = await aWindow(till.url);
  page = shown.page;
});

afterAll(() => {
  expect(shown.complaints).toEqual([]);
});

test('the real catalogue is imported through its screen', async () => {
  await openScreen(page, 'imports');
  await importCatalogue(page, realCatalogue());
  const report = page.getByRole('region', { name: 'catalog-it.csv' });
  await expect.poll(() => report.innerText(), { timeout: 60_000 }).toMatch(/Nuovi\s+26\.405\s/);
  expect(await report.innerText()).toMatch(
    /Righe\s+26\.405\s+Nuovi\s+26\.405\s+Cambiati\s+0\s+Uguali\s+0\s+Rifiutate\s+0\s/,
  );
  await expectText(page, '26.405 articoli');
  await type(page, 'Escape');
});

const LANGUAGES = [
  {
    name: 'Italiano',
    total: '17,29€',
    due: '17,30',
    given: '20',
    words: ['Scontrino 1 ', 'Totale 17,29 €', 'Arrotondamento 0,01', 'Contanti 20,00', 'Resto 2,70'],
  },
  {
    name: 'English',
    total: '€17.29',
    due: '17.30',
    given: '50',
    words: ['Receipt 2 ', 'Total €17.29', 'Cash 50.00', 'Change 32.70'],
  },
  {
    name: 'Español',
    total: '17,29€',
    due: '17,30',
    given: '',
    words: ['Tique 3 ', 'Total 17,29 €', 'Efectivo 17,30', 'Cambio 0,00'],
  },
  {
    name: 'Română',
    total: '17,29€',
    due: '17,30',
    given: '18,5',
    words: ['4 ', 'Total 17,29 €', '18,50', 'Rest 1,20'],
  },
] as const;

describe('it is sold for cash, from the scan to the receipt without a mouse', () => {
  test.each(LANGUAGES)('in $name', async (language) => {
    await openScreen(page, 'settings');
    await chooseLanguage(page, language.name);
    await scan(page, YAOURTE);
    await expectTotal(page, language.total);
    await expectLines(page, `1 Yaourte ${language.due.replace('30', '29')}`);
    await type(page, 'F9');
    await given(page).waitFor();
    await type(page, language.given, 'Enter');
    const receipt = page.getByRole('article');
    await receipt.waitFor();
    const text = (await seen(page)).replaceAll(' ', ' ');
    for (const words of language.words) expect(text).toContain(words);
  });
});

describe('the next basket', () => {
  let before: readonly string[];
  let due: string;

  test('survives a reload of the window', async () => {
    await openScreen(page, 'settings');
    await chooseLanguage(page, 'Italiano');
    for (const code of ['8000000000026', YAOURTE, '8000105005964']) await scan(page, code);
    await type(page, '3*');
    await scan(page, '8000491000444');
    await type(page, '+');
    await expectTotal(page, '201,45€');
    before = await lines(page);
    due = await total(page);
    await page.reload();
    await expectLines(page, ...before);
    await expectTotal(page, due);
  });

  test('survives kill -9 of the till, line for line, and can still be undone', async () => {
    const { complaints } = shown;
    expect(complaints).toEqual([]);
    await shown.close();
    await till.kill();
    till = await aTill({ dataDir });
    shown = await aWindow(till.url);
    page = shown.page;
    await expectLines(page, ...before);
    await expectTotal(page, due);
    await page.keyboard.press('Control+z');
    await expectLines(page, ...before.slice(0, -1), '3 Pane Carasau 106,29');
  });

  test('is paid, and its receipt follows the four before', async () => {
    await type(page, 'F9');
    await given(page).waitFor();
    await type(page, 'Enter');
    await expectText(page, /Scontrino 5\s/);
  });
});

function realCatalogue(): string {
  const path = join(tempDir(), 'catalog-it.csv');
  writeFileSync(path, gunzipSync(readFileSync(new URL('../fixtures/catalog-it.csv.gz', import.meta.url))));
  return path;
}
