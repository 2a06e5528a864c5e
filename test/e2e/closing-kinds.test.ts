/** A real till closes a basket with every tender and as every kind of document, and gives money back, by keyboard. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { aBuyer } from './support/buyer.ts';
import { aClient } from './support/client.ts';
import { given, plain } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { CARASAU, GRISSINI } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let window: TillWindow;
let page: Page;
let client: TillClient;
let buyer: string;

beforeAll(async () => {
  const till = await aTill({ demo: true });
  window = await aWindow(till.url);
  page = window.page;
  client = await aClient(await till.anotherUrl());
  buyer = await aBuyer(client);
});

afterAll(() => expect(window.complaints).toEqual([]));

describe('a receipt', () => {
  const TENDERS = [
    ['cash', ['5'], ['Contanti', '5,00', 'Resto', '1,00']],
    ['card', ['a'], ['Carta', '3,99']],
    ['voucher', ['b', '10'], ['Buono', '10,00']],
    ['card and cash', ['a', '1', 'F9'], ['Carta', '1,00', 'Contanti', '2,99']],
  ] as const;

  test.each(TENDERS)('is paid by %s', async (_tender, keys, said) => {
    await sell();
    await type(page, 'F9', ...keys, 'Enter');
    await expectPaper(...said);
  });
});

describe('another document', () => {
  const KINDS = [
    ['s', '1', 'Sospeso', 'Resta da pagare2,99'],
    ['dd', '', 'DDT', 'Resta da pagare3,99'],
    ['ddd', '2', 'Ordine', 'Resta da pagare1,99'],
  ] as const;

  test.each(KINDS)('%s wants a customer, and takes a part payment or none', async (letters, part, name, owed) => {
    await sell();
    await type(page, 'F9', letters);
    await expectText(page, 'Serve un cliente');
    // No screen names a customer here: another window of the till does.
    await client.counter.setCustomer({ commandId: randomUUID(), customerId: buyer });
    await expectText(page, 'restano 3,99');
    await type(page, part, 'Enter');
    await expectPaper(name, owed);
  });

  test('an invoice is paid whole', async () => {
    await sell();
    await client.counter.setCustomer({ commandId: randomUUID(), customerId: buyer });
    await type(page, 'F9', 'd', 'a', 'Enter');
    await expectPaper('Fattura 1', 'Carta3,99');
  });
});

describe('goods that come back', () => {
  test('are paid back to the card that paid for them', async () => {
    const lineIds = await soldByCard();
    await giveBack(lineIds);
    await type(page, 'F9');
    await expectText(page, 'da restituire 3,99');
    await type(page, 'Enter');
    await expectPaper('Restituito: Carta−3,99', 'Reso da: Scontrino');
  });

  test('leave a credit note, which pays for the next basket', async () => {
    await giveBack(await soldByCard());
    await type(page, 'F9', 'n', 'Enter');
    await expectPaper('Nota di credito', 'Valore3,99');
    const code = /NC\d{10}/.exec(await page.getByRole('article').innerText())?.[0] ?? '';
    await sell();
    await scan(page, GRISSINI.code);
    await expectLines(page, '1 Pane carasau 3,99', '1 Grissini al sesamo 1,89');
    await scan(page, code);
    await expectText(page, 'Saldo 3,99');
    await type(page, 'F9', 'Enter');
    await expectPaper(`Nota di credito, rif. ${code}3,99`, 'Contanti1,89');
    expect(await client.sales.creditNote({ code })).toEqual({ code, balance: 0 });
  });

  test('are exchanged for goods of the same worth with Enter alone', async () => {
    await giveBack(await soldByCard());
    await scan(page, CARASAU.code);
    await expectText(page, 'Totale 0,00');
    await type(page, 'F9', 'Enter');
    await expectPaper('Reso', 'Totale0,00');
  });
});

test('an invoice that comes back becomes a credit note for whom it was made out', async () => {
  await sell();
  await client.counter.setCustomer({ commandId: randomUUID(), customerId: buyer });
  await type(page, 'F9', 'd', 'Enter');
  await expectPaper('Fattura 2', 'Bar Centrale snc');
  await giveBack(await lastSold());
  await type(page, 'F9', 'Enter');
  await expectPaper('Nota di credito', 'Reso da: Fattura 2', 'Bar Centrale snc');
});

test('on paper stands the document alone, 72 mm wide', async () => {
  await page.emulateMedia({ media: 'print' });
  const width = await page.getByRole('article').evaluate((paper) => paper.getBoundingClientRect().width);
  expect(Math.round((width * 25.4) / 96)).toBe(72);
  for (const hidden of ['header[class*=bar]', 'nav', 'output'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

async function sell(): Promise<void> {
  await scan(page, CARASAU.code);
  await expectLines(page, '1 Pane carasau 3,99');
}

/** @returns the document and its line */
async function soldByCard(): Promise<{ readonly saleId: string; readonly lineId: string }> {
  await sell();
  await type(page, 'F9', 'a', 'Enter');
  await expectPaper('Carta3,99');
  return lastSold();
}

async function lastSold(): Promise<{ readonly saleId: string; readonly lineId: string }> {
  const saleId = (await client.sales.recent({ limit: 1 }))[0]?.saleId ?? '';
  return { saleId, lineId: (await client.sales.returnable({ saleId }))[0]?.lineId ?? '' };
}

async function giveBack({ saleId, lineId }: { readonly saleId: string; readonly lineId: string }): Promise<void> {
  await client.counter.returnByReceipt({ commandId: randomUUID(), saleId, lines: [{ lineId, quantity: 1000 }] });
  await expectLines(page, '−1 Pane carasau −3,99');
  await given(page).waitFor({ state: 'detached' });
}

async function expectPaper(...said: readonly string[]): Promise<void> {
  const text = async (): Promise<string> => plain((await page.getByRole('article').textContent()) ?? '');
  for (const each of said) await expect.poll(text, { timeout: 10_000 }).toContain(each);
}
