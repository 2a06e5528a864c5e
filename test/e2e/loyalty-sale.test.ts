/**
 * A cashier does a whole loyalty sale by keyboard alone: a card that nobody bears is read, its
 * bearer enrolled, goods sold, one of them given, points turned into a discount, explained, paid.
 * Any pointer that is pressed in the window fails it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';
import { isFocused } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { changeProgramme } from './support/rules.ts';
import { BALL, BOWL, CARRIER, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

/** Begins as the shop's cards do, and is nobody's. */
const CARD = '0400000001012';

let window: TillWindow;
let page: Page;

/** Whoever registers is given 300 points. */
beforeAll(async () => {
  const dataDir = tempDir();
  await makeSeedShop(dataDir, async ({ client }) => {
    const { actions } = (await client.rules.programme()).rules.programme;
    await changeProgramme(client, { actions: { ...actions, registration: 30_000 } });
  });
  window = await aWindow((await aTill({ dataDir })).url);
  page = window.page;
  await page.evaluate(() => {
    document.addEventListener('pointerdown', () => console.error('a pointer was pressed'), true);
  });
});

afterAll(() => expect(window.complaints).toEqual([]));

test('a cashier does a whole loyalty sale by keyboard alone', async () => {
  await scan(page, CARD);
  await expectText(page, 'Tessera nuova');
  await expect.poll(() => isFocused(page.locator('#new-customer-name'))).toBe(true);
  await type(page, 'Anna Ferretti', 'Tab', '3475550182', 'Enter');
  await expectText(page, /Anna Ferretti Bronzo .*Profilo Standard Saldo 300 .*Badge Argento fra 200 punti/);

  await scan(page, CARRIER.code);
  await scan(page, BOWL.code);
  await scan(page, BALL.code);
  await expectLines(page, '1 Trasportino 100,00', '1 Ciotola Party 2,80', '1 Palla Gomma Morbida 5,10');
  await expectText(page, /Matura ora \+127 Saldo dopo 427/);
  await expectText(page, 'oppure 64 pt');

  await type(page, 'F6');
  await expectText(page, /Disponibili 300 ?pt Servono −64 ?pt Restano 236 ?pt/);
  await type(page, 'Enter');
  await expectTotal(page, '102,80€');

  await type(page, 'F6', 'ArrowRight');
  await expectText(page, 'Quanto valgono i punti del cliente vale questo 2,36');
  await type(page, '200', 'Enter');
  await expectTotal(page, '100,80€');
  await expectText(page, /Spende −264 Matura ora \+120 Saldo dopo 156/);

  await type(page, 'F10');
  await expectText(page, /Palla Gomma Morbida omaggio: non conta 0,00 0 Totale che conta 100,80/);
  await expectText(page, /100 passi interi .* \+100 Punti omaggio 4 volte .* \+20 Punti maturati \+120/);
  await type(page, 'Escape');

  await type(page, 'F9');
  await expectText(page, /da incassare 100,80/);
  await expectText(page, /Sconto con 200 punti −2,00/);
  await type(page, '110', 'Enter');
  await page.getByRole('article').waitFor();
  await expectText(page, /Omaggio 100 %, 64 punti −5,10/);
  await expectText(page, /Punti prima 300 Punti maturati \+120 Punti usati −264 Saldo punti 156/);
});
