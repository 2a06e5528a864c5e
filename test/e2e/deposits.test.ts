/** A bottle pulls its deposit along, empties come back against it, and an open price is asked for, by keyboard. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { aClient } from './support/client.ts';
import { plain } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { CARASAU, GRISSINI } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const DEPOSIT = { code: 'SGR', description: 'Cauzione bottiglia', vatCode: 'N1', openPrice: false, isDeposit: true };
const FLOWERS = { code: 'FIORI', description: 'Fiori sfusi', vatCode: '10', openPrice: true, isDeposit: false };

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  const till = await aTill({ demo: true });
  window = await aWindow(till.url);
  page = window.page;
  const client = await aClient(await till.anotherUrl());
  const deposit = await putArticle(client, DEPOSIT);
  await putArticle(client, FLOWERS);
  const today = new Date().toISOString().slice(0, 10);
  await client.articles.setPrice({
    articleId: deposit,
    list: 'shop',
    kind: 'ordinary',
    price: 50,
    from: today,
    to: null,
  });
  const [bottle] = (await client.articles.search({ text: CARASAU.code, limit: 1 })).hits;
  await client.articles.link({ articleId: bottle?.id ?? '', linkedId: deposit, quantity: 1000 });
});

afterAll(() => expect(window.complaints).toEqual([]));

test('the deposit follows the quantity of its article and goes with it', async () => {
  await scan(page, CARASAU.code);
  await scan(page, CARASAU.code);
  await expectLines(page, '2 Pane carasau 7,98', '2 Cauzione bottiglia 1,00');
  await type(page, '+');
  await expectLines(page, '3 Pane carasau 11,97', '3 Cauzione bottiglia 1,50');
  await page.keyboard.press('Delete');
  await expectText(page, 'Pronta per la vendita');
  await page.keyboard.press('Control+z');
  await expectLines(page, '3 Pane carasau 11,97', '3 Cauzione bottiglia 1,50');
});

test('a discount on the receipt leaves the deposit alone, empties give it back, VAT knows neither', async () => {
  await type(page, 'F8', 'ArrowRight', '10', 'Enter');
  await expectText(page, 'Totale 12,27');
  await page.keyboard.press('Control+r');
  await type(page, 'ArrowRight', 'ArrowRight', 'cauz', 'Enter');
  await expectText(page, 'Quanti ne tornano');
  await type(page, '2', 'Enter');
  await expectText(page, 'Totale 11,27');
  await type(page, 'F9', 'a', 'Enter');
  await page.getByRole('article').waitFor();
  const paper = plain((await page.getByRole('article').textContent()) ?? '');
  for (const said of ['Cauzione bottiglia−1,00', 'Totale11,27', 'N1']) expect(paper).toContain(said);
});

test('an open price is asked for, and a scan meanwhile is sold', async () => {
  await type(page, 'F2', 'fiori', 'Enter');
  await expectText(page, 'Fiori sfusi');
  await type(page, '7,50', 'Enter');
  await expectLines(page, '1 Fiori sfusi 7,50');
  await scan(page, GRISSINI.code);
  await expectLines(page, '1 Fiori sfusi 7,50', '1 Grissini al sesamo 1,89');
});

async function putArticle(client: TillClient, article: typeof DEPOSIT): Promise<string> {
  const id = randomUUID();
  const made = await client.articles.save({ id, unit: 'piece', ...article });
  if (!made.ok) throw new Error(made.refusal);
  return id;
}
