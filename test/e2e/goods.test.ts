/** Parked sales over a kill of the till, returns, and a voucher from its issue to its second use, with the real till. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE_FILE, openStore } from '../../src-main/store/open.ts';
import { statement } from '../../src-main/store/statement.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { lines, openScreen, startAfresh, tabTo } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { CARASAU, CRACKERS, GRISSINI } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const dataDir = tempDir();
let till: Awaited<ReturnType<typeof aTill>>;
let shown: TillWindow;
let page: Page;

async function open(): Promise<void> {
  till = await aTill({ dataDir, demo: true });
  shown = await aWindow(till.url);
  page = shown.page;
}

beforeAll(open);
afterAll(() => expect(shown.complaints).toEqual([]));

const raise = statement()((db) => db.updateTable('article_price').set({ price: 450 }).where('price', '=', 399));

test('a parked sale is there after the till was killed, and asks which prices count', async () => {
  await scan(page, CARASAU.code);
  await scan(page, GRISSINI.code);
  await expectTotal(page, '5,88€');
  await type(page, 'F4', 'rossi', 'Enter');
  await expectText(page, '1 vendita parcheggiata');
  await expectLines(page);
  expect(shown.complaints).toEqual([]);
  await till.kill();
  await shown.close();
  const store = await openStore(join(dataDir, DATABASE_FILE));
  store.writeTransaction((write) => write.run(raise, {}));
  store.close();

  await open();
  await type(page, 'F5');
  await expectText(page, /rossi.*2 pezzi.*5,88/);
  await type(page, 'Enter');
  await expectText(page, /Prezzi cambiati.*allora 3,99.*oggi 4,50/);
  await expectTotal(page, '5,88€');
  await type(page, 'Escape', 'F9');
  await expectText(page, 'Prezzi cambiati');
  await type(page, 'o');
  await expectTotal(page, '6,39€');
  await type(page, 'F9', 'Enter');
  await page.getByRole('article').waitFor();
});

test('one piece comes back by receipt, then the rest, then nothing', async () => {
  await type(page, 'Escape', '3*');
  await scan(page, CRACKERS.code);
  await expectLines(page, '3 Crackers non salati 4,47');
  await type(page, 'F9', 'Enter');
  await page.getByRole('article').waitFor();
  await type(page, 'Escape', 'Ctrl+r');
  await expectText(page, 'Gli ultimi scontrini');
  await type(page, '2', 'Enter');
  await expectText(page, 'ancora 3 di 3');
  await type(page, '1', 'Enter');
  await expectLines(page, '−1 Crackers non salati −1,49');
  await refund();
  await type(page, 'Ctrl+r', '2', 'Enter');
  await expectText(page, 'ancora 2 di 3');
  await type(page, 'a', 'Enter');
  await expectLines(page, '−2 Crackers non salati −2,98');
  await refund();
  await type(page, 'Ctrl+r', '2', 'Enter');
  await expectText(page, 'Niente da rendere');
  await type(page, 'Escape', 'Escape', 'Escape');
});

test('goods come back without a receipt, for a reason', async () => {
  await type(page, 'Ctrl+r', 'ArrowRight', 'grissini', 'Enter');
  await expectText(page, 'Perché torna');
  await type(page, '2', 'ArrowDown', 'Enter');
  await expectLines(page, '−2 Grissini al sesamo −3,78');
  await expectText(page, 'Reso senza scontrino');
  await startAfresh(page);
});

test('a voucher is issued, used, and refused the second time', async () => {
  await openScreen(page, 'vouchers');
  await tabTo(page, page.getByLabel('Quanto toglie'));
  await type(page, '50', 'Enter');
  await expectText(page, '1 buono emesso');
  const code = await page
    .getByRole('listitem')
    .filter({ hasText: /^[A-Z2-9]{10}$/ })
    .innerText();
  await type(page, 'Escape');
  await scan(page, GRISSINI.code);
  await type(page, 'F8', 'ArrowRight', 'ArrowRight', 'ArrowRight', code.toLowerCase(), 'Enter');
  await expectTotal(page, '0,94€');
  await type(page, 'F9', 'Enter');
  await page.getByRole('article').waitFor();
  await scan(page, GRISSINI.code);
  await scan(page, code);
  await expectText(page, 'Buono già usato');
  expect(await lines(page)).toHaveLength(1);
});

/** The other panel pays it back; here only the next sale matters. */
async function refund(): Promise<void> {
  await type(page, 'F9', 'Enter');
  await page.getByRole('article').waitFor();
  await type(page, 'Escape');
}
