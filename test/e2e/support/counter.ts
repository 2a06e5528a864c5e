/** What stands on the counter's screen, and the moves that every test makes there. */
import type { Locator, Page } from 'playwright-core';
import { SCREENS, type Screen } from '../../../src-renderer/shell/screen-store.ts';
import { type } from './keys.ts';

const FEW_TABS = 60;

/** `quantity name amount`, top to bottom, the newest last. */
export function lines(page: Page): Promise<readonly string[]> {
  return page.locator('[data-line]').evaluateAll((rows) =>
    rows.map((row) => {
      const name = row.children[1]?.firstElementChild?.textContent;
      return [row.firstElementChild?.textContent, name, row.querySelector('[data-amount]')?.textContent].join(' ');
    }),
  );
}

export async function total(page: Page): Promise<string> {
  return plain(await page.locator('output').innerText());
}

/** Every word on the screen, on one line. */
export async function seen(page: Page): Promise<string> {
  return plain(await page.locator('body').innerText());
}

/** A window just opened over an empty sale. */
export async function startAfresh(page: Page): Promise<void> {
  await page.reload();
  await page.locator('output').waitFor();
  if ((await lines(page)).length === 0) return;
  await type(page, 'Escape');
  await page.locator('dialog').waitFor();
  await type(page, 's');
  await page.locator('[data-line]').first().waitFor({ state: 'detached' });
}

export function search(page: Page): Locator {
  return page.getByRole('combobox');
}

/** The amount received, in the pay panel. */
export function given(page: Page): Locator {
  return page.locator('#given');
}

/** From the counter, through the menu in the top bar, by keyboard. */
export async function openScreen(page: Page, screen: Screen): Promise<void> {
  await tabTo(page, page.locator('[aria-controls="screen-menu"]'));
  await type(page, 'Enter');
  await tabTo(page, page.locator('#screen-menu button').nth(SCREENS.indexOf(screen)));
  await type(page, 'Enter');
  await page.locator('main h1').waitFor();
}

/** On the settings screen: the arrow keys walk through the languages, each named in itself. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await walkTo(page, page.getByRole('radio', { name, exact: true }));
}

/** The same for the look: `light`, `dark` or `contrast`. */
export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await walkTo(page, page.locator(`input[type="radio"][value="${theme}"]`));
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

async function walkTo(page: Page, radio: Locator): Promise<void> {
  const group = page.getByRole('radiogroup').filter({ has: radio });
  await tabTo(page, group.locator('input:checked'));
  for (let steps = 0; steps < FEW_TABS && !(await radio.isChecked()); steps += 1)
    await page.keyboard.press('ArrowDown');
}

/** On the import screen, by keyboard and file chooser, until it is applied. */
export async function importCatalogue(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.locator('input[type="file"] + button'));
  await type(page, 'Enter');
  await (await chooser).setFiles(path);
  const apply = page.getByRole('button', { name: 'Applica', exact: true });
  await apply.waitFor();
  await tabTo(page, apply);
  await type(page, 'Enter');
  await page.getByRole('button', { name: /Annulla l.importazione/ }).waitFor();
}

/** Tab until it has the focus: what cannot be reached so cannot be used without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < FEW_TABS; tabs += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Non-breaking and narrow spaces are Intl's business. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
