/** One basket in two windows, and a sale that is closed once however often it is confirmed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { given } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { CARASAU, GRISSINI } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let windows: readonly [TillWindow, TillWindow];
let left: Page;
let right: Page;

beforeAll(async () => {
  const till = await aTill({ demo: true });
  windows = [await aWindow(till.url), await aWindow(await till.anotherUrl())];
  left = windows[0].page;
  right = windows[1].page;
});

afterAll(() => {
  expect(windows.map(({ complaints }) => complaints)).toEqual([[], []]);
});

test('two windows show the same basket, whichever of them scans', async () => {
  await scan(left, CARASAU.code);
  await expectLines(right, '1 Pane carasau 3,99');
  await scan(right, GRISSINI.code);
  for (const page of [left, right]) await expectLines(page, '1 Pane carasau 3,99', '1 Grissini al sesamo 1,89');
});

test('two windows that close it at the same moment make one sale', async () => {
  await payIn(left);
  await payIn(right);
  await Promise.all([type(left, 'Enter'), type(right, 'Enter')]);
  for (const page of [left, right]) await expectLines(page);
  await expectReceipts('1');
});

test('Enter, Enter makes one sale, with the exact amount', async () => {
  await scan(left, CARASAU.code);
  await expectLines(left, '1 Pane carasau 3,99');
  await payIn(left);
  await Promise.all([type(left, 'Enter', 'Enter'), left.getByRole('article').waitFor()]);
  await expectReceipts('2', '1');
});

test('a double click on the key that closes makes one sale', async () => {
  await scan(left, GRISSINI.code);
  await expectLines(left, '1 Grissini al sesamo 1,89');
  await payIn(left);
  await left.getByRole('button', { name: /^Chiudi.*Invio/ }).dblclick();
  await left.getByRole('article').waitFor();
  await expectReceipts('3', '2', '1');
});

async function payIn(page: Page): Promise<void> {
  await type(page, 'F9');
  await given(page).waitFor();
}

/** A window just loaded asks the till: the last receipts, newest first, and the number after them. */
async function expectReceipts(...numbers: readonly string[]): Promise<void> {
  await right.reload();
  await expectText(right, `Scontrino ${Number(numbers[0]) + 1} `);
  const shown = right.locator('section', { has: right.getByText('Ultimi scontrini') }).locator('li span:first-child');
  await expect.poll(() => shown.allInnerTexts()).toEqual(numbers);
}
