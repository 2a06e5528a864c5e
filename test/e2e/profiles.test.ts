/**
 * Customer profiles by keyboard alone: a new one is typed in the manual's order, the sale beside
 * it gives other points while it is typed, it is saved, and its history says what changed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen, tabTo } from './support/counter.ts';
import { expectText } from './support/expect-counter.ts';
import { CARASAU } from './support/goods.ts';
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

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

test('a profile is made, and the sale beside it is worth other points while it is typed', async () => {
  await openScreen(page, 'profiles');
  await expectText(page, /Matura con queste regole \+120/);
  await type(page, 'Insert', 'AMICI', 'Tab', 'Amici della bottega', 'Tab', 'Tab', '29');
  await expectText(page, /29: \d+ codici a barre di articoli cominciano così/);
  await tabTo(page, field('Punti per passo'));
  await type(page, '3');
  // A hundred steps of 3 points, and 4 times 5 gift points.
  await expectText(page, /Matura con queste regole \+320/);
  await page.keyboard.press('Control+s');
  await expectText(page, 'Profilo Amici della bottega salvato');
});

test('goods that are only imagined cost points as a gift once they have a cost', async () => {
  await tabTo(page, page.getByRole('button', { name: 'Spesa generica', exact: true }));
  await type(page, 'Enter');
  await tabTo(page, field('Costo €'));
  await type(page, '2,15');
  await expectText(page, /fascia 1: 30 pt per 1 64 ?pt/);
});

test('an article of the shop costs points as a gift', async () => {
  await type(page, 'F2', 'carasau');
  await page.getByRole('option', { name: CARASAU.name }).waitFor();
  await type(page, 'Enter');
  // 55 % of 3.99 is 2.1945; times 30 is 65.835.
  await expectText(page, /fascia 1: 30 pt per 1 66 ?pt/);
});

test('a change is saved, and the history says from what to what and by whom', async () => {
  await tabTo(page, field('Max abbuono %'));
  await type(page, '15');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Come è salvato adesso.');
  await tabTo(page, page.getByRole('button', { name: 'Versioni' }));
  await type(page, 'Enter');
  await expectText(page, /Responsabile in vigore Max abbuono % vuoto 15 ?%/);
  await expectText(page, 'La prima versione.');
});

test('another change is planned for a moment, opened, and withdrawn; the history keeps it', async () => {
  await tabTo(page, page.getByLabel('Vale', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, field('Giorno'));
  await type(page, '1/12/2098', 'Tab', '8:30');
  await tabTo(page, field('Max abbuono %'));
  await type(page, '40');
  await page.keyboard.press('Control+s');
  await expectText(page, /salvato: varrà dal 1 dic 2098, 08:30/);
  await expectText(page, /In programma Dal 1 dic 2098, 08:30, salvato da Responsabile/);
  await expectText(page, 'Come è in programma.');
  await tabTo(page, page.getByRole('button', { name: 'Torna alle regole di adesso' }));
  await type(page, 'Enter');
  await expect.poll(() => field('Max abbuono %').inputValue()).toBe('15');
  await tabTo(page, page.getByRole('button', { name: /^Ritira 1 dic 2098/ }));
  await type(page, 'Enter');
  await page.getByRole('button', { name: /^Ritira davvero 1 dic 2098/ }).waitFor();
  await type(page, 'Enter');
  await expectText(page, /Ritirato ciò che era previsto dal 1 dic 2098, 08:30/);
  await expect.poll(() => page.getByRole('heading', { name: 'In programma' }).count()).toBe(0);
  await expectText(
    page,
    /era prevista dal 1 dic 2098, 08:30, ritirata il .+ da Responsabile Max abbuono % 15 ?% 40 ?%/,
  );
});
