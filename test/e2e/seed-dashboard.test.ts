/** Seed 001, the loyalty dashboard: totals, customers with their status, points assigned, a balance changed, the contact. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';
import { openScreen, plain } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { BALL, credit, enrol, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const ANNA = '0400000001012';
const PATIENCE = { timeout: 10_000 };

let window: TillWindow;
let page: Page;

/** Anna is a member with 500 points, Bruno visits with 20, Carla is pending with 5. */
beforeAll(async () => {
  const dataDir = tempDir();
  await makeSeedShop(dataDir, async ({ client }) => {
    const anna = await enrol(client, ANNA, 'Anna Ferretti');
    const bruno = await enrol(client, '0400000001029', 'Bruno Neri');
    const carla = await enrol(client, '0400000001036', 'Carla Blu');
    for (const [id, whole] of [
      [anna, 500],
      [bruno, 20],
      [carla, 5],
    ] as const)
      await credit(client, id, whole);
    await client.members.setStatus({ customerId: bruno, status: 'visitor', birthday: null, invitedBy: null });
    await client.members.setStatus({ customerId: carla, status: 'pending', birthday: null, invitedBy: null });
    await client.members.setLabels({ customerId: anna, labels: ['VIP'] });
    await client.customers.addNote({ customerId: anna, text: 'paga il venerdì' });
  });
  window = await aWindow((await aTill({ dataDir })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const expectRow = (name: string) => expect.poll(async () => plain(await row(name).first().innerText()), PATIENCE);

/** Opens the actions of a row and takes one of them. */
async function act(name: string, action: string): Promise<void> {
  await row(name).getByRole('gridcell').first().click();
  await page.getByRole('button', { name: `Altre azioni per ${name}` }).press('Enter');
  await page.getByRole('menuitem', { name: action }).press('Enter');
}

test('Totale punti guadagnati, riscattati e non riscattati; members and others', async () => {
  await scan(page, ANNA);
  await scan(page, BALL.code);
  await expectLines(page, '1 Palla Gomma Morbida 5,10');
  await type(page, 'F6');
  await expectText(page, /Servono −64/);
  await type(page, 'Enter');
  await expectTotal(page, '0,00€');
  await type(page, 'F9', 'Enter');
  await page.getByRole('article').waitFor();
  await openScreen(page, 'points');
  await expectText(page, /Punti guadagnati 525 ?pt Punti riscattati 64 ?pt Punti non riscattati 461 ?pt di 3 clienti/);
  await expectText(page, /Membri 1 1 visitatori?, 1 in sospeso/);
});

test('each customer with status, last activity and points', async () => {
  await expectRow('Anna Ferretti').toMatch(/Membro .*20\d\d 436/);
  await expectRow('Bruno Neri').toMatch(/Visitatore .*20\d\d 20/);
  await expectRow('Carla Blu').toMatch(/In sospeso .*20\d\d 5/);
});

test('+ Assegna punti: the customer is searched, then the points', async () => {
  await type(page, 'Insert', 'bruno');
  await page.getByRole('option', { name: /Bruno Neri/ }).waitFor();
  await type(page, 'Enter');
  await page.locator('input[name="operation-points"]').waitFor();
  await page.locator('input[name="operation-points"]').fill('40');
  await expectText(page, /Saldo adesso 20 ?pt Cambia di \+40 ?pt Nuovo saldo 60 ?pt/);
  await page.locator('input[name="operation-note"]').fill('acquisto offline');
  await page.getByRole('button', { name: 'Assegna', exact: false }).last().press('Enter');
  await expectText(page, 'Movimento registrato');
  await expectText(page, /Saldo attuale 60 ?pt/);
  await type(page, 'Escape');
});

test('Assegna punti from the actions of a row', async () => {
  await act('Carla Blu', 'Assegna punti');
  await page.locator('input[name="operation-points"]').fill('10');
  await page.locator('input[name="operation-note"]').fill('grazie');
  await page.keyboard.press('Control+s');
  await expectText(page, /Saldo attuale 15 ?pt/);
  await type(page, 'Escape');
  await expectRow('Carla Blu').toMatch(/15/);
});

test('Modifica saldo punti: the new balance', async () => {
  await act('Carla Blu', 'Modifica saldo punti');
  await page.locator('input[name="operation-points"]').fill('8');
  await expectText(page, /Saldo adesso 15 ?pt Cambia di −7 ?pt Nuovo saldo 8 ?pt/);
  await page.locator('input[name="operation-note"]').fill('corretto');
  await page.keyboard.press('Control+s');
  await expectText(page, /Saldo attuale 8 ?pt/);
  await type(page, 'Escape');
});

test('Visualizza contatto: status, labels and notes; at the end balance, redeemed, last activity', async () => {
  await act('Anna Ferretti', 'Visualizza contatto');
  await expectText(page, /Anna Ferretti Bronzo 0 400000 001012, Standard, socio, VIP/);
  await expectText(page, 'paga il venerdì');
  await page.keyboard.press('Alt+2');
  await expectText(page, /Ultima attività il \d/);
  await expectText(page, /Saldo attuale 436 ?pt.*Riscattati 64/);
});
