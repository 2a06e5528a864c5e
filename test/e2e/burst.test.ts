/** A queue at the counter: scans keep coming faster than a cashier can look, and every one is a line. */

import { setTimeout as until } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startAfresh } from './support/counter.ts';
import { expectLines } from './support/expect-counter.ts';
import { CARASAU, CRACKERS, type Goods, GRISSINI, SPAGHETTI } from './support/goods.ts';
import { scan } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const TROLLEY = [CARASAU, GRISSINI, CRACKERS, SPAGHETTI];
const BETWEEN_MS = 333;

let shown: TillWindow;
let page: Page;

const goodsAt = (index: number): Goods => TROLLEY[index % TROLLEY.length] ?? CARASAU;
const linesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `1 ${goodsAt(index).name} ${goodsAt(index).price}`);

beforeAll(async () => {
  shown = await aWindow((await aTill({ demo: true })).url);
  page = shown.page;
});

beforeEach(() => startAfresh(page));

afterAll(() => {
  expect(shown.complaints).toEqual([]);
});

test('three scans a second for 20 seconds', async () => {
  const startMs = Date.now();
  for (let index = 0; index < 60; index += 1) {
    await until(Math.max(0, startMs + index * BETWEEN_MS - Date.now()));
    await scan(page, goodsAt(index).code);
  }
  await expectLines(page, ...linesOf(60));
});

test('fifteen scans back to back', async () => {
  for (let index = 0; index < 15; index += 1) await scan(page, goodsAt(index).code);
  await expectLines(page, ...linesOf(15));
});
