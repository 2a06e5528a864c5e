/** A customer by keyboard alone: made, found, changed, noted upon, put on a sale, and forgotten. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFocused, openScreen, search, seen, tabTo } from './support/counter.ts';
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

const field = (name: string) => page.locator(`input[name="customer-${name}"]`);
const button = (name: string) => page.getByRole('button', { name });
const waitForFocus = (target: ReturnType<typeof field>) => expect.poll(() => isFocused(target)).toBe(true);

test('is made with Ins and Ctrl+S, and a wrong tax code is told at its field', async () => {
  await openScreen(page, 'customers');
  await type(page, 'Insert');
  await waitForFocus(field('name'));
  await type(page, 'Anna Ferretti');
  await tabTo(page, field('taxCode'));
  await type(page, 'rssmra85t10a562t');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Il codice fiscale non torna');
  await waitForFocus(field('taxCode'));
  await type(page, 'Backspace', 's');
  await page.keyboard.press('Control+s');
  await expect.poll(() => field('taxCode').inputValue()).toBe('RSSMRA85T10A562S');
  await type(page, 'Escape', 'Insert');
  await waitForFocus(field('name'));
  await type(page, 'Aldo Bertone');
  await page.keyboard.press('Control+s');
  await expectText(page, '2 clienti');
  await type(page, 'Escape');
});

test('is found by typing, changed, and noted upon', async () => {
  await type(page, 'ferr');
  await expectText(page, '1 cliente');
  await type(page, 'Enter');
  await expect.poll(() => field('name').inputValue()).toBe('Anna Ferretti');
  await tabTo(page, field('telephone'));
  await type(page, '3475550182');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Cliente salvato');
  await tabTo(page, page.getByLabel('Nuova nota'));
  await type(page, 'paga il venerdi');
  await tabTo(page, button('Aggiungi'));
  await type(page, 'Enter');
  await expectText(page, 'paga il venerdi Responsabile');
  await type(page, 'Escape');
});

test('is chosen at the counter with F3, and taken off with Del', async () => {
  await type(page, 'Escape', 'Escape');
  await page.locator('output').waitFor();
  await type(page, 'F3');
  await expectText(page, 'Aldo Bertone');
  await type(page, '34755');
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await type(page, 'Enter');
  await expect.poll(() => page.getByRole('region', { name: 'Cliente' }).innerText()).toContain('Anna Ferretti');
  await type(page, 'F3', 'Delete');
  await expectText(page, 'Nessun cliente');
});

test('is asked about twice and then forgotten: search finds nobody', async () => {
  await openScreen(page, 'customers');
  await type(page, 'anna');
  await expectText(page, '1 cliente');
  await type(page, 'Enter');
  await tabTo(page, button('Cancella i dati'));
  await type(page, 'Enter');
  await expectText(page, 'Cancellare i dati di Anna Ferretti?');
  await tabTo(page, button('Sì, cancella'));
  await type(page, 'Enter');
  await expectText(page, 'Non si torna indietro');
  await tabTo(page, button('Cancella per sempre'));
  await type(page, 'Enter');
  await expectText(page, 'Dati del cliente cancellati');
  await expectText(page, 'Nessun cliente con «anna»');
  await waitForFocus(search(page));
  await type(page, 'Escape');
  await expectText(page, '1 cliente');
  expect(await seen(page)).not.toContain('Ferretti');
});
