/** An offer from today is made by keyboard; asked for with `?` it is told, scanned it is charged. */
import { expect, test } from 'vitest';
import { lines, openScreen, plain, tabTo } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { CARASAU } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';

test('an offer made on the articles screen is told and charged at the counter', async () => {
  const till = await aTill({ demo: true });
  const { page, complaints } = await aWindow(till.url);
  await openScreen(page, 'articles');
  await type(page, 'carasau', 'Enter');
  await tabTo(page, page.getByLabel('Prezzo €', { exact: true }));
  await type(page, '2,50', 'Enter');
  await expect.poll(async () => plain(await page.locator('tbody').innerText())).toContain('vale oggi 2,50');
  await type(page, 'Escape', 'Escape', 'Escape');
  await page.locator('output').waitFor();

  await type(page, '?');
  await expectText(page, 'Quanto costa?');
  await scan(page, CARASAU.code);
  await expectText(page, 'Pane carasau: 2,50 €');
  await expectText(page, 'In offerta; di solito 3,99 €.');
  expect(await lines(page)).toEqual([]);
  await scan(page, CARASAU.code);
  await expectLines(page, '1 Pane carasau 2,50');
  await expectTotal(page, '2,50€');
  expect(complaints).toEqual([]);
});
