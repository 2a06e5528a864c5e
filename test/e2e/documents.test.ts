/** Documents by keyboard with a real till: the last sale is voided, open ones are paid, completed and handed over as a PDF. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfRows } from '../unit/support/pdf-text.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { openScreen, plain } from './support/counter.ts';
import { expectText } from './support/expect-counter.ts';
import { CARASAU } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { makeOpenDocuments } from './support/open-documents.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  const dataDir = tempDir();
  await makeOpenDocuments(dataDir);
  window = await aWindow((await aTill({ dataDir })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

/** Document, customer, state and total; the time is the machine's. */
function rows(): Promise<readonly string[]> {
  return page.locator('tbody tr[id]').evaluateAll((all) =>
    all.map((row) =>
      [...row.children]
        .map(({ textContent }) => textContent)
        .filter((_, at) => at !== 1)
        .join(' | '),
    ),
  );
}

async function expectRows(...wanted: readonly string[]): Promise<void> {
  await expect.poll(async () => (await rows()).map(plain), { timeout: 10_000 }).toEqual(wanted.map(plain));
}

test('the sale just made is found by its number and voided', async () => {
  await scan(page, CARASAU.code);
  await type(page, 'F9', 'Enter');
  await page.getByRole('article').waitFor();
  await openScreen(page, 'documents');
  await expectRows(
    'Scontrino 1 |  | chiuso | 3,99',
    'DDT 2 | Bar Centrale snc | da pagare | 1,49',
    'DDT 1 | Bar Centrale snc | da pagare | 5,67',
    'Ordine | Bar Centrale snc | da pagare | 7,98',
  );
  await type(page, '1');
  await expectRows('Scontrino 1 |  | chiuso | 3,99', 'DDT 1 | Bar Centrale snc | da pagare | 5,67');
  await type(page, 'Enter');
  await expectText(page, 'Pane carasau');
  await page.getByRole('button', { name: 'Storna' }).waitFor();
  await type(page, 'v', 's');
  await expectText(page, 'Reso 1');
  await type(page, 'Escape', 'Escape');
  await expectRows(
    'Reso 1 |  | chiuso | −3,99',
    'Scontrino 1 |  | stornato | 3,99',
    'DDT 2 | Bar Centrale snc | da pagare | 1,49',
    'DDT 1 | Bar Centrale snc | da pagare | 5,67',
    'Ordine | Bar Centrale snc | da pagare | 7,98',
  );
});

test('an order is paid in parts and completed by a receipt', async () => {
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowDown');
  await type(page, 'Enter', 'a');
  await expectText(page, 'Da pagare 7,98');
  await type(page, '5', 'Enter');
  await expectText(page, 'pagato in parte');
  await type(page, 's');
  await expectText(page, 'Già pagato 5,00');
  await type(page, 'Enter');
  await expectText(page, 'Scontrino 2');
  await type(page, 'Escape');
  await expect.poll(async () => (await rows()).at(-1)).toContain('Ordine');
  await expect.poll(async () => (await rows()).at(-1)).toContain('chiuso');
});

test('two delivery notes of a customer are completed by one invoice, which is handed over as a PDF', async () => {
  await type(page, '2');
  await expect.poll(async () => (await rows()).length).toBe(2);
  await type(page, 'Escape');
  await expect.poll(async () => (await rows()).length).toBe(6);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await type(page, ' ');
  await page.keyboard.press('ArrowDown');
  await type(page, ' ');
  await expectText(page, '2 documenti segnati');
  await type(page, 'Enter', 'f');
  await expectText(page, 'Da pagare 7,16');
  await type(page, 'Enter');
  await expectText(page, 'Fattura 1');
  const downloaded = page.waitForEvent('download');
  await type(page, 'd');
  const download = await downloaded;
  expect(download.suggestedFilename()).toMatch(/^Fattura-\w+-1-\d{4}\.pdf$/);
  const text = pdfRows(readFileSync(await download.path())).flat();
  expect(text.find((row) => row.startsWith('Totale'))).toBe('Totale | 7,16 €');
  expect(text.some((row) => row.includes('Bar Centrale snc'))).toBe(true);
  expect(text.filter((row) => row.startsWith('Completa: Documento di trasporto'))).toHaveLength(2);
});
