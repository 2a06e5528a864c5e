/**
 * Every screen in every look: axe finds nothing, targets and figures are large enough, nothing
 * scrolls sideways. A screen is opened once and then wears one theme after the other; what it is
 * made of stays the same, so of the others only contrast is asked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueFile } from '../unit/support/catalogue-file.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { chooseTheme, given, importCatalogue, openScreen, search, startAfresh, tabTo } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { CRACKERS, FRISELLE } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const SIZES = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let shown: TillWindow;
let page: Page;

/** In this order each is reached from the one before. */
const SCREENS: readonly (readonly [screen: string, kind: 'counter' | 'management', open: () => Promise<void>])[] = [
  ['ready', 'counter', async () => startAfresh(page)],
  ['sale with an offer', 'counter', saleWithOffer],
  ['search', 'counter', searchList],
  ['pay', 'counter', payPanel],
  ['pay by document', 'counter', async () => type(page, 'd')],
  ['pay with a credit note', 'counter', creditNote],
  ['receipt', 'counter', receipt],
  ['help', 'counter', () => type(page, 'F1')],
  ['unknown code', 'counter', unknownCode],
  ['question about clearing', 'counter', clearQuestion],
  ['customer', 'counter', async () => customerPanel()],
  ['new customer', 'counter', async () => type(page, 'Insert')],
  ['price enquiry', 'counter', priceEnquiry],
  ['articles', 'management', articleDrawer],
  ['import report', 'management', importReport],
  ['programme', 'management', programme],
  ['badges', 'management', badges],
  ['VAT and departments', 'management', vatDrawer],
  ['customers', 'management', customers],
  ['profiles', 'management', profiles],
  ['points', 'management', pointsOverview],
  ['points report', 'management', pointsReport],
  ['points of a customer', 'management', pointsOfCustomer],
  ['document', 'management', openDocument],
  ['settings', 'management', async () => toSettings()],
];

beforeAll(async () => {
  shown = await aWindow((await aTill({ demo: true })).url);
  page = shown.page;
});

afterAll(() => {
  expect(shown.complaints).toEqual([]);
});

test.each([...THEMES].reverse())('%s can be chosen by keyboard', async (theme) => {
  await toSettings();
  await chooseTheme(page, theme);
});

test.each(SCREENS)('%s', async (_screen, kind, open) => {
  await open();
  for (const theme of THEMES) {
    await wear(theme);
    expect(await accessibilityFaults(theme === THEMES[0] ? 'all' : 'color-contrast'), theme).toEqual([]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const at = `${theme} at ${size.width} x ${size.height}`;
      expect(await sidewaysScroll(), at).toEqual([]);
      if (kind === 'counter') expect(await smallTargets(), at).toEqual([]);
    }
    await page.setViewportSize(SIZES[1]);
  }
  await wear(THEMES[0]);
});

test('total and last line can be read at 80 cm', async () => {
  await startAfresh(page);
  await saleWithOffer();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const figures = ['output > span', '[data-line]:not(li > *) > [data-amount]'];
    for (const figure of figures)
      expect(await fontSize(figure), `${figure} at ${size.width}`).toBeGreaterThanOrEqual(40);
  }
});

/** As src-renderer/theme/look.ts puts it on, without the way to the settings. */
function wear(theme: (typeof THEMES)[number]): Promise<void> {
  return page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
    document.documentElement.dataset['mantineColorScheme'] = chosen === 'dark' ? 'dark' : 'light';
  }, theme);
}

async function saleWithOffer(): Promise<void> {
  await scan(page, FRISELLE.code);
  await scan(page, CRACKERS.code);
  await expectLines(page, '1 Friselle integrali 1,89', '1 Crackers non salati 1,49');
}

async function searchList(): Promise<void> {
  await type(page, 'pa');
  await page.getByRole('option').first().waitFor();
}

async function payPanel(): Promise<void> {
  await type(page, 'Escape', 'Escape', 'F9');
  await given(page).waitFor();
  await type(page, '50');
  await expectText(page, 'Resto');
}

async function creditNote(): Promise<void> {
  await type(page, 'd', 'd', 'd', 'n');
  await page.locator('#reference').waitFor();
}

async function receipt(): Promise<void> {
  await type(page, 'Escape', 'F9', 'Enter');
  await page.getByRole('article').waitFor();
}

async function unknownCode(): Promise<void> {
  await startAfresh(page);
  await scan(page, '8001234567895');
  await expectText(page, 'Nessun articolo con');
}

async function clearQuestion(): Promise<void> {
  await startAfresh(page);
  await saleWithOffer();
  await type(page, 'Escape');
  await page.locator('dialog').waitFor();
}

async function customerPanel(): Promise<void> {
  await startAfresh(page);
  await type(page, 'F3');
  await search(page).waitFor();
}

async function customers(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'customers');
  await type(page, 'Insert', 'Anna');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Cancella i dati');
}

async function pointsOverview(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'points');
  await expectText(page, 'Punti al mese');
}

async function pointsReport(): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: 'Panoramica' }));
  await type(page, 'ArrowRight');
  await expectText(page, 'Impegno per i punti non spesi');
}

/** With an operation begun. */
async function pointsOfCustomer(): Promise<void> {
  await type(page, 'Insert', 'Carla', 'Insert', 'Enter');
  await page.locator('input[name="operation-points"]').waitFor();
  await type(page, '50');
  await expectText(page, 'Nuovo saldo');
}

async function priceEnquiry(): Promise<void> {
  await startAfresh(page);
  await type(page, '?');
  await expectText(page, 'Quanto costa?');
}

async function articleDrawer(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'articles');
  await type(page, 'friselle', 'Enter');
  await page.getByRole('table').waitFor();
}

async function importReport(): Promise<void> {
  await startAfresh(page);
  const path = join(tempDir(), 'listino.csv');
  writeFileSync(
    path,
    catalogueFile([
      { Codice: 'L1', Descrizione: 'Olive' },
      { Codice: 'L2', 'Prezzo vendita': 'dieci' },
    ]),
  );
  await openScreen(page, 'imports');
  await importCatalogue(page, path);
  await expectText(page, 'Il prezzo non si legge.');
}

/** With a list to choose from, which is the widest that it gets. */
async function programme(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'programme');
  await page.locator('#panel-general').getByLabel('Vale per').selectOption('any-of');
  await page.locator('#panel-general').getByRole('combobox', { name: 'Cerca una categoria' }).fill('p');
  await page.locator('[role="listbox"] [role="option"]').first().waitFor();
}

async function badges(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'badges');
  await page.getByRole('button', { name: 'Aggiungi sconto' }).click();
  await page.getByLabel('Titolo dello sconto').waitFor();
}

async function vatDrawer(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'vat');
  await page.locator('[data-row]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await type(page, 'Enter');
  await expectText(page, 'Nuova percentuale da un giorno');
}

async function profiles(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'profiles');
  await expectText(page, 'Perché questi punti');
}

/** The sale of `receipt`, with what can be done with it. */
async function openDocument(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'documents');
  await page.getByRole('row').nth(1).waitFor();
  await type(page, 'Enter');
  await page.getByRole('button', { name: 'Ristampa' }).waitFor();
}

async function toSettings(): Promise<void> {
  await startAfresh(page);
  await openScreen(page, 'settings');
}

async function accessibilityFaults(rules: 'all' | 'color-contrast'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(asked === 'all' ? {} : { runOnly: [asked] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 200)}`),
    );
  }, rules);
}

function sidewaysScroll(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, body *')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter((element) => element.matches('html, body') || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}

/** Everything that can be pressed on the counter, but for the menu in the top bar. */
function smallTargets(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, input, [role="option"]')]
      .filter((target) => target.getAttribute('aria-controls') !== 'screen-menu' && target.checkVisibility())
      // The search field is the box around it, with its icon and its key.
      .map((target) => ({ target, pressed: target.role === 'combobox' ? (target.parentElement ?? target) : target }))
      .map(({ target, pressed }) => ({ target, box: pressed.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 55.5 || box.height < 55.5)
      .map(({ target, box }) => `${target.innerText || target.tagName}: ${box.width} x ${box.height}`),
  );
}

function fontSize(selector: string): Promise<number> {
  return page
    .locator(selector)
    .last()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}
