/** The screens of rules as the manager uses them: fields by their names, the programme's sections, the imagined sale. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openScreen, plain } from './counter.ts';

const PATIENCE = { timeout: 10_000 };

/** What is typed by the name of its field; a switch is true or false, a choice its word after `=`. */
export type Typed = Readonly<Record<string, string | boolean>>;

export async function fillForm(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    if (typeof value === 'boolean') await turn(page.getByRole('switch', { name }), value);
    else if (value.startsWith('='))
      await page.getByLabel(name, { exact: true }).selectOption({ label: value.slice(1) });
    else await page.getByRole('textbox', { name, exact: true }).fill(value);
  }
}

/** @param section counted from 1 */
export async function openProgramme(page: Page, section: number): Promise<void> {
  await openScreen(page, 'programme');
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press(`Alt+${section}`);
}

/** A switch by its key. */
export async function turn(control: Locator, on: boolean): Promise<void> {
  if ((await control.isChecked()) !== on) await control.press('Space');
  await expect.poll(() => control.isChecked(), PATIENCE).toBe(on);
}

/** Throws what was typed away, and waits for the saved profile. */
export async function revert(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByText('Ci sono modifiche non salvate').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Come è salvato adesso.').waitFor();
}

/** An empty sale, then these: `14,99`, `2*biscotti`. */
export async function trySale(page: Page, ...goods: readonly string[]): Promise<void> {
  const panel = page.getByRole('complementary');
  const lines = panel.getByRole('button', { name: /^Togli / });
  for (let left = await lines.count(); left > 0; left -= 1) await lines.first().press('Delete');
  const field = panel.getByRole('combobox', { name: /F2/ });
  for (const each of goods) {
    await field.fill(each);
    if (/[a-z]/i.test(each)) await panel.getByRole('listbox').getByRole('option').first().waitFor();
    await field.press('Enter');
  }
}

/** `+20`, without the unit. */
export async function expectEarns(page: Page, wanted: string): Promise<void> {
  const shown = page.getByRole('complementary').locator('output');
  await expect.poll(async () => plain(await shown.innerText()).replace(/ ?pt$/, ''), PATIENCE).toBe(wanted);
}
