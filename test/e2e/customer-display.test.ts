/** The customer's screen beside the counter: opened by keyboard, draws the sale, thanks, and comes back after a reload. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';
import { openScreen, tabTo } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { BALL, BED, BISCUITS, credit, enrol, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const ANNA = '0400000001012';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let window: TillWindow;
let page: Page;
let display: Page;

beforeAll(async () => {
  const dataDir = tempDir();
  await makeSeedShop(dataDir, async ({ client }) => {
    await credit(client, await enrol(client, ANNA, 'Anna Ferretti'), 412);
  });
  window = await aWindow((await aTill({ dataDir })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

async function faults(): Promise<readonly string[]> {
  await display.evaluate(AXE);
  return display.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

test('is opened from the settings by keyboard, in a window of its own', async () => {
  await openScreen(page, 'settings');
  await tabTo(page, page.getByRole('button', { name: 'Apri lo schermo del cliente' }));
  const opened = page.context().waitForEvent('page');
  await type(page, 'Enter');
  display = await opened;
  await expectText(display, /Buon(giorno|asera) .*Con la tessera ogni spesa porta punti e omaggi/);
  expect(display.url()).not.toContain('launch');
  expect(await faults()).toEqual([]);
  await type(page, 'Escape');
});

test('without a customer: lines, what is saved, the total', async () => {
  await scan(page, BALL.code);
  await scan(page, BED.code);
  await expectLines(page, '1 Palla Gomma Morbida 5,10', '1 Cuccia imbottita 40,00');
  await expectText(display, /Palla Gomma Morbida 5,10 Cuccia imbottita Offerta 50,00 40,00/);
  await expectText(display, /Totale Risparmi 10,00 € 45,10 ?€/);
  expect(await faults()).toEqual([]);
});

test('with a customer: first name, points of this sale, balance, badge and the next one, and nothing else', async () => {
  await scan(page, BISCUITS.code);
  await scan(page, ANNA);
  await expectText(display, /Buon(giorno|asera) Anna Con questa spesa \+\d+ punti Saldo 412 Saldo dopo \d+/);
  await expectText(display, /Badge Bronzo \S+ fra \d+ punti/);
  const shown = await display.locator('body').innerText();
  expect(shown).not.toMatch(/Ferretti|0400000001012|000001/);
  expect(await faults()).toEqual([]);
});

test('has no controls, and follows the language and the look of the till', async () => {
  expect(await display.locator('button, a, input, [tabindex]').count()).toBe(0);
  await openScreen(page, 'settings');
  for (const theme of ['dark', 'contrast']) {
    await page.locator(`input[value="${theme}"]`).check();
    await display.locator(`html[data-theme="${theme}"]`).waitFor();
    expect(await faults()).toEqual([]);
  }
  await type(page, 'Escape');
});

test('comes back after a reload, closes with thanks, the change and the points', async () => {
  await display.reload();
  await expectText(display, /Anna Con questa spesa/);
  await type(page, 'F9');
  await page.locator('#given').waitFor();
  await type(page, '100', 'Enter');
  await page.getByRole('article').waitFor();
  await expectText(display, /Grazie! Ricevuti 100,00 € Resto 44,90 € Totale 55,10 ?€/);
  await expectText(display, /Hai guadagnato \+\d+ punti Saldo adesso \d+/);
  expect(await faults()).toEqual([]);
});
