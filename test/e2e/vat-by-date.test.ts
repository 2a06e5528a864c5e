/**
 * VAT by keyboard alone: a rate changes today, what is scanned from now on has it and the
 * receipt says so; and a shop of another country has rates of its own from the start.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen } from './support/counter.ts';
import { expectText, expectTotal } from './support/expect-counter.ts';
import { CARASAU, GRISSINI } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  window = await aWindow((await aTill({ demo: true })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

test('a line on the counter keeps 4 %, the next one has 5,5 %', async () => {
  await scan(page, CARASAU.code);
  await expectTotal(page, '3,99€');
  await openScreen(page, 'vat');
  await page.locator('[data-row]').first().waitFor();
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  await type(page, 'Enter');
  await page.getByRole('heading', { name: 'Aliquota 4' }).waitFor();
  await type(page, '5,5', 'Enter');
  await expectText(page, 'Aliquota 4 salvata');
  await type(page, 'Escape', 'Escape');
  await scan(page, GRISSINI.code);
  await expectTotal(page, '5,88€');
  await type(page, 'F9', 'a', 'Enter');
  await page.getByRole('article').waitFor();
  await expectText(page, /4% 3,84 0,15/);
  await expectText(page, /5,5% 1,79 0,10/);
});

test('a shop begun in Romania sells in lei, at its own rates, without rounding cash', async () => {
  const romania = await aWindow((await aTill({ demo: true, country: 'RO', language: 'ro' })).url);
  await scan(romania.page, CARASAU.code);
  await expectTotal(romania.page, '3,99lei');
  await type(romania.page, 'F9', 'Enter');
  await romania.page.getByRole('article').waitFor();
  await expectText(romania.page, /11 ?% 3,59 0,40/);
  await expectText(romania.page, 'bon nefiscal');
  expect(romania.complaints).toEqual([]);
});
