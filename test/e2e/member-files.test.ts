/** A shop moves in, by keyboard alone: cards are issued and printed, customers come with their points, one asks for the data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfBoxes } from '../unit/support/pdf-text.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { openScreen, tabTo } from './support/counter.ts';
import { expectText } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const FILE = [
  'Nome;E-mail;Tessera;Altre tessere;Punti;Squadra',
  'Anna Ferretti;anna@example.it;0400000000015;VECCHIA-7;125,5;Roma',
  'Bruno Neri;anna@example.it;0400000000022;;40;',
  'Carla Blu;;0400000000015;;5;',
  'Dario Verdi;;;;molti;',
].join('\r\n');

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  window = await aWindow((await aTill({ demo: true })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function pressOn(target: Locator): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await type(page, 'Enter');
}

async function downloaded(by: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await pressOn(by);
  return download;
}

async function backToCounter(): Promise<void> {
  await type(page, 'Escape', 'Escape');
  await page.locator('output').waitFor();
}

test('cards are issued with Ctrl+S, each range after the last, and come as a list and as a sheet', async () => {
  await openScreen(page, 'memberCards');
  await expectText(page, 'La prossima è 0400000000015');
  await page.keyboard.press('Control+s');
  await expectText(page, '24 tessere emesse');
  await tabTo(page, page.getByLabel('Quante'));
  await page.keyboard.press('Control+a');
  await type(page, '3');
  await page.keyboard.press('Control+s');
  await expectText(page, '27 tessere emesse');
  await expectText(page, '0400000000251 0400000000275');
  const sheet = await downloaded(button('Foglio PDF 0400000000015'));
  expect(sheet.suggestedFilename()).toBe('Tessere-0400000000015-0400000000244.pdf');
  expect(pdfBoxes(readFileSync(await sheet.path())).map((boxes) => boxes.length / 30)).toEqual([24]);
  const list = await downloaded(button('Elenco CSV 0400000000251'));
  expect(readFileSync(await list.path(), 'utf8')).toContain('000000025;0400000000251;Standard');
  await backToCounter();
});

test('customers come from a file: first what would happen, then with their points, once', async () => {
  const path = join(tempDir(), 'clienti.csv');
  writeFileSync(path, FILE);
  await openScreen(page, 'memberImport');
  for (const nth of [1, 2]) {
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, page.locator('input[type="file"] + button'));
    await type(page, 'Enter');
    await (await chooser).setFiles(path);
    await expectText(page, 'Tessera già presente in una riga precedente. Riga 2.');
    await expectText(page, 'Stesso indirizzo e-mail di un altro cliente.');
    await expectText(page, 'I punti non si leggono.');
    await expectText(page, 'Colonna che non viene letta.');
    if (nth === 1) await expectText(page, '165,50');
    const choice = page.getByRole('switch', { name: 'Dai anche i punti di registrazione' });
    await tabTo(page, choice);
    expect(await choice.isChecked()).toBe(false);
    await type(page, ' ');
    await pressOn(page.getByRole('button', { name: 'Applica', exact: true }));
    await button('Cancella il resoconto').waitFor();
  }
  await expectText(page, 'Il file non cambia niente');
  await backToCounter();
  await scan(page, 'VECCHIA-7');
  await expectText(page, 'Anna Ferretti');
});

test('whoever asks gets everything that the till holds about them', async () => {
  await type(page, 'Delete');
  await backToCounter();
  await openScreen(page, 'customers');
  await type(page, 'ferretti');
  await expectText(page, '1 cliente');
  await expectText(page, '125,50');
  await type(page, 'Enter');
  const file = await downloaded(button('Scarica i dati'));
  const [held] = JSON.parse(readFileSync(await file.path(), 'utf8')).customers;
  expect(held).toMatchObject({ name: 'Anna Ferretti', movements: [{ kind: 'import', points: 12_550 }] });
  expect(held.cards).toHaveLength(2);
});
