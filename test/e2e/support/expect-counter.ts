/** Waits until the counter shows what it should, and says the difference when it does not. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lines, seen, total } from './counter.ts';

const PATIENCE = { timeout: 10_000 };

/** Each as `lines` reads them: `1 Pane carasau 3,99`. */
export async function expectLines(page: Page, ...wanted: readonly string[]): Promise<void> {
  await expect.poll(() => lines(page), PATIENCE).toEqual(wanted);
}

export async function expectTotal(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => total(page), PATIENCE).toBe(wanted);
}

export async function expectText(page: Page, wanted: string | RegExp): Promise<void> {
  await expect.poll(() => seen(page), PATIENCE).toMatch(wanted);
}
