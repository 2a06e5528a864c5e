/** A discounted sale paid with a card and cash, from the first scan to the receipt, by keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('10 % off the last line, 0,50 off the receipt, card and cash, and a receipt that says so', async () => {
  await scan(page, CARASAU.code);
  await scan(page, GRISSINI.code);
  await expectTotal(page, '5,88€');

  await type(page, 'F8', '1', '0', 'Enter');
  await expectTotal(page, '5,69€');
  await expectText(page, '−10 %');

  await type(page, 'F8', 'ArrowRight', 'p', '0', ',', '5', '0', 'Enter');
  await expectTotal(page, '5,19€');

  await type(page, 'F9', 'a', '3', 'F9', 'c', 'Enter');
  await page.getByRole('article').waitFor();
  for (const said of ['Carta', '3,00', 'Contanti', '2,19', '−0,50', '5,19']) await expectText(page, said);
});
