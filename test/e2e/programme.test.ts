/**
 * The rules of the programme by keyboard alone: points become a discount on chosen goods, a badge
 * brings a discount, an article gives its own points; all of it is there when the screens come up again.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen, plain, tabTo } from './support/counter.ts';
import { expectText } from './support/expect-counter.ts';
import { type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  window = await aWindow((await aTill({ demo: true })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

async function fill(target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await type(page, text);
}

async function backToCounter(): Promise<void> {
  await type(page, 'Escape');
  await page.locator('output').waitFor();
}

test('points are given for registering and spent on one category only; the history says so', async () => {
  await openScreen(page, 'programme');
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press('Alt+2');
  await fill(field('Assegna alla Registrazione'), '25');
  await page.keyboard.press('Alt+3');
  await fill(field('Spesa minima €'), '10');
  await fill(field('Sconto Checkout Massimo %'), '200');
  await page.keyboard.press('Control+s');
  await expectText(page, 'La percentuale va sopra zero e fino a 100');
  await expect
    .poll(() => field('Sconto Checkout Massimo %').evaluate((it) => it === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Control+a');
  await type(page, '20');
  const which = page.locator('#panel-discount').getByLabel('Vale per');
  await tabTo(page, which);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.locator('#panel-discount').getByRole('combobox', { name: 'Cerca una categoria' }));
  await type(page, 'pane e');
  await page.getByRole('option', { name: 'Pane e snack' }).waitFor();
  await type(page, 'Enter');
  await expectText(page, '1 scelta Pane e snack categoria Togli');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Salvato, vale da subito.');
  await page.keyboard.press('Alt+6');
  await expectText(
    page,
    'Assegna alla Registrazione 0 25 Spesa minima € 0,00 € 10,00 € Sconto Checkout Massimo % vuoto 20 %',
  );
  await expectText(page, 'Limita/Escludi prodotti: Categorie vuoto Pane e snack');
  await backToCounter();
  await openScreen(page, 'programme');
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press('Alt+3');
  await expect.poll(() => field('Sconto Checkout Massimo %').inputValue()).toBe('20');
  await expectText(page, 'Pane e snack');
  await backToCounter();
});

test('a badge gets another icon and brings a discount, as the cashier will see', async () => {
  await openScreen(page, 'badges');
  await page.getByRole('listitem', { name: 'Badge 1' }).waitFor();
  await tabTo(page, page.getByRole('listitem', { name: 'Badge 1' }).getByRole('button', { name: 'Icona' }));
  await type(page, 'Enter');
  await expect
    .poll(() => page.getByRole('radio', { name: 'Medaglia' }).evaluate((it) => it === document.activeElement))
    .toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByRole('radio', { name: 'Corona' }).isChecked()).toBe(true);
  await fill(page.getByLabel('Punti a', { exact: true }).first(), '400');
  await expectText(page, 'Da 400,01 a 499,99 punti non c’è nessun badge.');
  await tabTo(page, button('Aggiungi sconto'));
  await type(page, 'Enter');
  await fill(field('Titolo dello sconto'), 'Amici');
  await fill(field('Percentuale %'), '10');
  await tabTo(page, page.getByRole('switch', { name: 'Bronzo' }));
  await type(page, ' ');
  await expect.poll(async () => plain(await page.locator('aside').innerText())).toContain('Amici: −10 %');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Salvato, vale da subito.');
  await backToCounter();
});

test('an article gives its own points and has a fixed price in points', async () => {
  await openScreen(page, 'articles');
  await type(page, 'carasau', 'Enter');
  // 55 % of 3.99 is 2.1945; times 30 is 65.835.
  await expectText(page, /Controvalore punti, profilo Standard 66 ?pt Costo dopo gli sconti d’acquisto 2,1945/);
  await fill(field('Punti generati'), '3');
  await tabTo(page, page.getByLabel('Punti di questo articolo'));
  await page.keyboard.press('ArrowDown');
  await fill(field('Punti a unità'), '7,5');
  await fill(field('Controvalore fisso'), '90');
  await type(page, 'Enter');
  await expectText(page, /Controvalore punti, profilo Standard 90 ?pt Controvalore fisso/);
  await expectText(
    page,
    /Modifiche dei punti .+ Responsabile in vigore Punti generati vuoto 3 Punti di questo articolo regola generale punti per unità Punti a unità vuoto 7,50 Controvalore fisso vuoto 90/,
  );
  await type(page, 'Escape', 'Enter');
  await expect.poll(() => field('Punti a unità').inputValue()).toBe('7,50');
});

test('a programme that was planned is withdrawn, and the history says by whom', async () => {
  await type(page, 'Escape', 'Escape');
  await backToCounter();
  await openScreen(page, 'programme');
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press('Alt+2');
  await fill(field('Assegna alla Registrazione'), '99');
  await tabTo(page, page.getByLabel('Vale', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await fill(field('Giorno'), '1/12/2098');
  await fill(field('Ora'), '8');
  await page.keyboard.press('Control+s');
  await expectText(page, /In programma Dal 1 dic 2098, 08:00, salvato da Responsabile/);
  await tabTo(page, page.getByRole('button', { name: /^Ritira 1 dic 2098/ }));
  await type(page, 'Enter', 'Enter');
  await expectText(page, /Ritirato ciò che era previsto dal 1 dic 2098/);
  await page.keyboard.press('Alt+6');
  await expectText(
    page,
    /era prevista dal 1 dic 2098, 08:00, ritirata il .+ da Responsabile Assegna alla Registrazione 25 99/,
  );
});
