/** A card by keyboard and scanner alone: enrolled, known again, blocked, replaced, and found by F3. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFocused, openScreen, startAfresh, tabTo } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { CARASAU } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const CARD = '0400000000017';
const OTHER_CARD = '0400000000024';
const ANONYMOUS = '0400000000031';

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  window = await aWindow((await aTill({ demo: true })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

const strip = () => page.getByRole('region', { name: 'Cliente' });
const inStrip = (text: string) => expect.poll(() => strip().innerText()).toContain(text);
const button = (name: string) => page.getByRole('button', { name });

test('that nobody bears enrols its bearer with two fields, and goods go on being sold', async () => {
  await scan(page, CARASAU.code);
  await scan(page, CARD);
  await expectText(page, 'Tessera nuova');
  await expect.poll(() => isFocused(page.locator('#new-customer-name'))).toBe(true);
  await type(page, 'Anna Ferretti', 'Tab', '3475550182', 'Enter');
  await inStrip('Anna Ferretti');
  await expectLines(page, `1 ${CARASAU.name} ${CARASAU.price}`);
});

test('is known when it is read again, and an anonymous one works too', async () => {
  await startAfresh(page);
  await type(page, 'F3', 'Delete');
  await scan(page, CARD);
  await inStrip('Anna Ferretti');
  await scan(page, ANONYMOUS);
  await expectText(page, 'Tessera nuova');
  await type(page, 'Enter');
  await expect.poll(() => strip().innerText()).not.toContain('Anna Ferretti');
  await type(page, 'F3', '04000000000');
  await expect.poll(() => page.getByRole('option').count()).toBe(2);
  await type(page, '17');
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await type(page, 'Enter');
  await inStrip('Anna Ferretti');
});

test('opens its customer on the screen of customers, where it is blocked', async () => {
  await openScreen(page, 'customers');
  await scan(page, CARD);
  await expect.poll(() => page.locator('#customer-title').innerText()).toBe('Anna Ferretti');
  await tabTo(page, page.getByRole('tab', { name: 'Dati' }));
  await type(page, 'ArrowRight', 'ArrowRight');
  await expectText(page, '0 400000 000017');
  await tabTo(page, button('Blocca'));
  await type(page, 'Enter');
  await expectText(page, 'bloccata');
});

test('is refused at the counter while it is blocked', async () => {
  await type(page, 'Escape', 'Escape', 'Escape');
  await startAfresh(page);
  await scan(page, CARD);
  await expectText(page, 'Tessera bloccata di Anna Ferretti');
  await type(page, 'Escape');
});

test('is replaced by another, which is the same customer', async () => {
  await openScreen(page, 'customers');
  await type(page, 'anna');
  await expectText(page, '1 cliente');
  await type(page, 'Enter');
  await tabTo(page, page.getByRole('tab', { name: 'Dati' }));
  await type(page, 'ArrowRight', 'ArrowRight');
  await tabTo(page, button('Sostituisci'));
  await type(page, 'Enter');
  await scan(page, OTHER_CARD);
  await expect.poll(() => page.locator('form input').inputValue()).toBe(OTHER_CARD);
  await type(page, 'Enter');
  await expectText(page, '0 400000 000024');
  await type(page, 'Escape', 'Escape', 'Escape');
  await startAfresh(page);
  await scan(page, OTHER_CARD);
  await inStrip('Anna Ferretti');
});

test('two records of one person become one, and are parted again', async () => {
  await openScreen(page, 'customers');
  await scan(page, OTHER_CARD);
  await expect.poll(() => page.locator('#customer-title').innerText()).toBe('Anna Ferretti');
  await page.getByRole('tab', { name: 'Programma' }).waitFor();
  await page.keyboard.press('Alt+4');
  await tabTo(page, button('Unisci un altro cliente'));
  await type(page, 'Enter');
  await page.getByRole('combobox', { name: 'Cliente da unire a questo' }).waitFor();
  await scan(page, ANONYMOUS);
  await expectText(page, /questo cliente \d+: insieme \d+ pt/);
  await tabTo(page, button('Unisci'));
  await type(page, 'Enter');
  await expectText(page, 'fa parte di questo cliente');
  await tabTo(page, button('Separa'));
  await type(page, 'Enter');
  await expectText(page, 'Se una persona è registrata due volte');
});
