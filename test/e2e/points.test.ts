/** A whole loyalty sale by keyboard and scanner alone: card, goods, a gift, points into a discount, why, and paying. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aClient } from './support/client.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { CARASAU, CRACKERS } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

/** Begins as the demo shop's cards do. */
const CARD = '0400012845734';

let window: TillWindow;
let page: Page;

/** Anna has 500 points; what she may do with them is the demo shop's programme. */
beforeAll(async () => {
  const till = await aTill({ demo: true });
  window = await aWindow(till.url);
  page = window.page;
  const client = await aClient(await till.anotherUrl());
  const customerId = randomUUID();
  const nobody = { telephone: '', email: '', birthday: null, profileId: null };
  await client.members.enrol({ id: customerId, code: CARD, name: 'Anna Ferretti', ...nobody });
  const operation = { kind: 'manual-credit', points: 50_000 } as const;
  await client.points.operate({ id: randomUUID(), customerId, operation, note: 'benvenuta' });
});

afterAll(() => expect(window.complaints).toEqual([]));

test('a card puts its customer with points and badge above the total', async () => {
  await scan(page, CARD);
  await expectText(page, 'Anna Ferretti');
  await expectText(page, 'Argento');
  await type(page, '3*');
  await scan(page, CARASAU.code);
  await scan(page, CRACKERS.code);
  await expectLines(page, '3 Pane carasau 11,97', '1 Crackers non salati 1,49');
  await expectText(page, /Saldo 500 Matura ora \+13 Saldo dopo 513/);
  await expectText(page, /Ancora 11,54 € e guadagna 17 punti, omaggio compreso/);
  await expectText(page, 'oppure 25 pt');
});

test('F6 gives the line, and says what is missing for what the points do not pay', async () => {
  await type(page, 'F6');
  await expectText(page, /Disponibili 500 ?pt Servono −25/);
  await type(page, 'Enter');
  await expectTotal(page, '11,97€');
  await expectText(page, /Omaggio.*Crackers|Crackers.*Omaggio/);
  await expectText(page, /Spende −25/);
});

test('F6 turns points into a discount, typed as money after P', async () => {
  await type(page, 'F6', 'ArrowRight');
  await expectText(page, /Quanto valgono i punti del cliente vale questo 4,75/);
  await type(page, 'p', '1', 'Enter');
  await expectTotal(page, '10,97€');
  await expectText(page, /Sconto punti −1,00/);
  await expectText(page, /Spende −125 Matura ora \+10 Saldo dopo 385/);
});

test('F10 says why, and the parts add up', async () => {
  await type(page, 'F10');
  await expectText(page, /Crackers non salati omaggio: non conta/);
  await expectText(page, /Totale che conta 10,97/);
  await expectText(page, /10 passi interi nel totale che conta 1 punto ogni 1,00.€ \+10 Punti maturati \+10/);
  await type(page, 'Escape');
});

test('the paper tells the points before, earned, used and after', async () => {
  await type(page, 'F9', 'Enter');
  await expectText(page, 'documento non fiscale');
  await expectText(page, /Punti prima 500 Punti maturati \+10 Punti usati −125 Saldo punti 385/);
  await type(page, 'Escape');
  await scan(page, CARD);
  await expectText(page, /Saldo 385/);
});
