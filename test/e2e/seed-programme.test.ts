/**
 * Seeds 000 and 004, 'Punti clienti': when an order gives its points, what a review gives, gifts
 * that come by themselves, the texts, and the one switch over all of it.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { aBuyer } from './support/buyer.ts';
import { aClient } from './support/client.ts';
import { chooseLanguage, openScreen, startAfresh } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { fillForm, openProgramme, turn } from './support/rule-screens.ts';
import { changeProfile, changeProgramme } from './support/rules.ts';
import { CARRIER, enrol, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

/** A firm, because a delivery note wants to be made out to one. */
const BAR = '0400000001012';
const BRUNO = '0400000001029';

let window: TillWindow;
let page: Page;
let client: TillClient;

/** Three months ago Bruno was there, and the shop began to give 10 points every month. */
beforeAll(async () => {
  const dataDir = tempDir();
  const when = { kind: 'every', count: 4, unit: 'weeks' } as const;
  await makeSeedShop(
    dataDir,
    async (shop) => {
      const { actions } = (await shop.client.rules.programme()).rules.programme;
      const periodic = [{ description: 'Regalo del mese', points: 1000, when }];
      await changeProgramme(shop.client, { actions: { ...actions, periodic } });
      await enrol(shop.client, BRUNO, 'Bruno Neri');
      shop.clock.nowMs = Date.now();
      await shop.client.members.addCard({ customerId: await aBuyer(shop.client), code: BAR });
    },
    { daysAgo: 90 },
  );
  const till = await aTill({ dataDir });
  window = await aWindow(till.url);
  page = window.page;
  client = await aClient(await till.anotherUrl());
});

afterAll(() => expect(window.complaints).toEqual([]));

const paper = () => page.getByRole('article');

async function backToCounter(): Promise<void> {
  for (let steps = 0; steps < 4 && !(await page.locator('output').isVisible()); steps += 1) await type(page, 'Escape');
  await page.locator('output').waitFor();
}

/** Sells the carrier, closed by these keys. */
async function sellTo(card: string, ...keys: readonly string[]): Promise<void> {
  await scan(page, card);
  await scan(page, CARRIER.code);
  await expectLines(page, '1 Trasportino 100,00');
  await type(page, 'F9', ...keys, 'Enter');
  await paper().waitFor();
}

describe('Acquisti: closings that give points', () => {
  const CLOSINGS = [
    ['Corrispettivi', {}, '', /Scontrino.*Punti maturati \+120/],
    ['a sospeso gives none', {}, 's', /Sospeso.*Punti maturati 0/],
    ['unless the profile says so', { earnsOnAccount: true }, 's', /Sospeso.*Punti maturati \+120/],
    ['a DDT gives none', {}, 'dd', /DDT.*Punti maturati 0/],
    ['unless the profile says so', { earnsOnDocuments: true }, 'dd', /DDT.*Punti maturati \+120/],
  ] as const;

  test.each(CLOSINGS)('%s', async (_what, earning, letters, said) => {
    await changeProfile(client, { earning: { earnsOnAccount: false, earnsOnDocuments: false, ...earning } });
    await sellTo(BAR, letters);
    await expectText(page, said);
    await type(page, 'Escape');
  });
});

describe('an order gives its points', () => {
  /** What was earned and the balance, on the paper of the order made, of the order paid, and of its receipt. */
  const STATES = [
    ['when it is made', 'created', ['\\+120 Saldo punti 120', '\\+120 Saldo punti 120', '0 Saldo punti 120']],
    ['when it is paid', 'paid', ['0 Saldo punti 0', '\\+120 Saldo punti 120', '0 Saldo punti 120']],
    ['when it is completed', 'completed', ['0 Saldo punti 0', '0 Saldo punti 0', '\\+120 Saldo punti 120']],
  ] as const;
  const CARDS = ['0400000001036', '0400000001043', '0400000001050'];

  test.each(STATES)('%s', async (_what, state, [made, paid, completed]) => {
    const card = CARDS.pop() ?? '';
    await enrol(client, card, '');
    await changeProgramme(client, { givenAt: [state] });
    await sellTo(card, 'ddd');
    await expectText(page, new RegExp(`Ordine.*Punti maturati ${made}`));
    await openScreen(page, 'documents');
    await expect.poll(() => page.locator('tbody tr[id]').first().innerText()).toContain('Ordine');
    await type(page, 'Enter');
    await page.getByRole('button', { name: 'Acconto' }).waitFor();
    await type(page, 'a');
    await expectText(page, 'Da pagare 100,00');
    await type(page, '100', 'Enter');
    await expectText(page, new RegExp(`Incassato.*Punti maturati ${paid}`));
    await page.getByRole('button', { name: 'Scontrino' }).waitFor();
    await type(page, 's');
    await expectText(page, 'È già tutto pagato');
    await type(page, 'Enter');
    await expectText(page, new RegExp(`Completato con uno scontrino.*Punti maturati ${completed}`));
    await backToCounter();
  });
});

describe('Azione utente', () => {
  test('Recensioni: once only, or each; and orders give when they are paid', async () => {
    await openProgramme(page, 1);
    await turn(page.getByRole('switch', { name: 'Quando l’ordine è completato' }), false);
    await turn(page.getByRole('switch', { name: 'Al pagamento' }), true);
    await page.keyboard.press('Alt+2');
    await fillForm(page, {
      'Assegna Iscrizione Newsletter': '15',
      'Rilascio di recensioni': '20',
      'Recensioni: una volta sola': true,
    });
    await page.keyboard.press('Control+s');
    await expectText(page, 'Salvato, vale da subito.');
    await backToCounter();
    await openMovements('bruno');
    const review = page.getByRole('button', { name: 'Recensione' });
    await review.press('Enter');
    await expectText(page, 'Movimento registrato.');
    await review.press('Enter');
    await expectText(page, 'Questi punti il cliente li ha già avuti.');
    const { actions } = (await client.rules.programme()).rules.programme;
    await changeProgramme(client, { actions: { ...actions, reviewOnce: false } });
    await review.press('Enter');
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Recensione' }).count()).toBe(2);
  });

  test('Iscrizione alla newsletter: once', async () => {
    const newsletter = page.getByRole('button', { name: 'Newsletter' });
    await newsletter.press('Enter');
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Newsletter' }).count()).toBe(1);
    await newsletter.press('Enter');
    await expectText(page, 'Questi punti il cliente li ha già avuti.');
  });

  test('Regali Periodici came by themselves, with their description, also those of days gone by', async () => {
    const gifts = page.getByRole('row').filter({ hasText: 'Regalo del mese' });
    await expect.poll(() => gifts.count()).toBe(3);
    await expectText(page, /Regalo periodico Regalo del mese \+10/);
    // Three of 10, two reviews of 20, the newsletter's 15.
    await expectText(page, /Saldo attuale 85 ?pt/);
    await backToCounter();
  });

  test('Regali Periodici are a list built row by row', async () => {
    await openProgramme(page, 2);
    await page.getByRole('button', { name: 'Aggiungi regalo' }).press('Enter');
    const row = page.getByRole('listitem', { name: 'Regalo 2' });
    await row.getByRole('textbox', { name: 'Descrizione' }).fill('Buon compleanno');
    await row.getByRole('textbox', { name: 'Punti' }).fill('25');
    await page.keyboard.press('Control+s');
    await expectText(page, 'Salvato, vale da subito.');
    await page.keyboard.press('Alt+6');
    await expectText(page, /Buon compleanno/);
  });

  async function openMovements(who: string): Promise<void> {
    await openScreen(page, 'points');
    await type(page, who);
    await page
      .getByRole('row')
      .filter({ hasText: new RegExp(who, 'i') })
      .waitFor();
    await type(page, 'Enter');
    await page.getByRole('grid', { name: 'Movimenti di punti' }).waitFor();
  }
});

describe('Impostazioni generali', () => {
  test('Testo introduttivo is kept', async () => {
    await page.keyboard.press('Alt+5');
    await fillForm(page, { 'Testo introduttivo': 'Ogni euro un punto.' });
    await page.keyboard.press('Control+s');
    await expectText(page, 'Salvato, vale da subito.');
    await backToCounter();
    await openProgramme(page, 5);
    await expect.poll(() => page.getByLabel('Testo introduttivo').inputValue()).toBe('Ogni euro un punto.');
  });

  test('Abilita Punti off: nothing is earned or spent, and balances stay', async () => {
    await page.keyboard.press('Alt+1');
    await turn(page.getByRole('switch', { name: 'Abilita Punti' }), false);
    await page.keyboard.press('Control+s');
    await expectText(page, 'Salvato, vale da subito.');
    await backToCounter();
    await startAfresh(page);
    await scan(page, BRUNO);
    await scan(page, CARRIER.code);
    await expectText(page, 'Il programma punti è spento.');
    await type(page, 'F6');
    await expectText(page, 'Programma punti spento Il responsabile lo ha spento: i punti restano');
    await type(page, 'F9', 'Enter');
    await paper().waitFor();
    await openScreen(page, 'points');
    await type(page, 'bruno');
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Bruno' }).innerText()).toMatch(/\b85\b/);
  });
});

test('seed 004: the same in Spanish', async () => {
  await backToCounter();
  await openScreen(page, 'settings');
  await chooseLanguage(page, 'Español');
  await backToCounter();
  await openProgramme(page, 3);
  const WORDS = ['Tasa de conversión', 'Puntos mínimos utilizables', 'Gasto mínimo', 'Descuento máximo en checkout'];
  for (const each of [...WORDS, 'Excluir productos rebajados', 'Limitar/Excluir productos'])
    await expectText(page, each);
});
