/**
 * Makes the pictures of the README anew, from the real screens with the real catalogue:
 * `node_modules/.bin/node test/e2e/pictures.ts`, once the window is built.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { chooseTheme, given, importCatalogue, openScreen } from './support/counter.ts';
import { scan, type } from './support/keys.ts';
import { startTill } from './support/till.ts';
import { launchBrowser, openWindow } from './support/window.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const CATALOGUE = new URL('../fixtures/catalog-it.csv.gz', import.meta.url);

/** Begins as the shop's cards do. */
const CARD = '0400000001012';

/** In the order in which they are scanned, each with its pieces. */
const SHOPPING = [
  ['8000633042004', 2, 'Passata di pomodoro'],
  ['8000491000444', 1, 'Pane Carasau, on offer'],
  ['8000895191250', 3, 'Cantuccini Toscani IGP alle mandorle, on offer'],
  ['8001060001848', 1, 'Pesto alla genovese'],
  ['8000139001253', 1, 'Fusilli Lunghi'],
  ['8001120936783', 1, 'Risotto ai funghi porcini'],
  ['8001120725103', 1, 'Mozzarella di Bufala Campana'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'tessera-pictures-'));
const till = await startTill({ dataDir: join(folder, 'data') });
const browser = await launchBrowser();
try {
  const { page } = await openWindow(browser, till.url);
  await takeAll(page);
} finally {
  await browser.close();
  await till.kill();
  rmSync(folder, { recursive: true });
}

async function takeAll(page: Page): Promise<void> {
  const file = join(folder, 'catalog-it.csv');
  writeFileSync(file, gunzipSync(readFileSync(CATALOGUE)));
  await openScreen(page, 'imports');
  await importCatalogue(page, file);
  await take(page, 'import');
  await type(page, 'Escape');
  await enrol(page);
  await shop(page);
  await pay(page);
  await page.getByRole('article').waitFor();
  await scan(page, CARD);
  await shop(page);
  await take(page, 'counter-light');
  await lookAs(page, 'dark');
  await take(page, 'counter-dark');
  await lookAs(page, 'light');
  await pay(page, () => take(page, 'pay'));
  await page.getByRole('article').waitFor();
  await take(page, 'receipt');
  await openScreen(page, 'profiles');
  await page.getByRole('complementary').getByRole('combobox', { name: /F2/ }).fill('100');
  await type(page, 'Enter');
  await take(page, 'profile');
}

/** Whose points the second sale shows. A new shop's profile has no cards yet. */
async function enrol(page: Page): Promise<void> {
  await openScreen(page, 'profiles');
  await page.getByRole('textbox', { name: 'Codice Card', exact: true }).fill('040');
  await page.keyboard.press('Control+s');
  await page.getByText('Come è salvato adesso.').waitFor();
  await type(page, 'Escape');
  await scan(page, CARD);
  await page.locator('#new-customer-name').waitFor();
  await type(page, 'Anna Ferretti', 'Tab', '3475550182', 'Enter');
  await page.getByText('Anna Ferretti').first().waitFor();
}

async function pay(page: Page, before: () => Promise<void> = async () => {}): Promise<void> {
  await type(page, 'F9');
  await given(page).waitFor();
  await type(page, '100');
  await before();
  await type(page, 'Enter');
}

async function shop(page: Page): Promise<void> {
  let count = 0;
  for (const [code, pieces] of SHOPPING) {
    if (pieces > 1) await type(page, `${pieces}*`);
    await scan(page, code);
    count += 1;
    await page
      .locator('[data-line]')
      .nth(count - 1)
      .waitFor();
  }
}

async function lookAs(page: Page, theme: string): Promise<void> {
  await openScreen(page, 'settings');
  await chooseTheme(page, theme);
  await type(page, 'Escape');
  await page.locator('output').waitFor();
}

/** Without the tint that a line just added has for a moment. */
async function take(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), caret: 'hide' });
}
