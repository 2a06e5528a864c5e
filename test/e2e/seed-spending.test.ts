/**
 * Points spent at the counter, by the words of the seeds and by keyboard: gifts by percentage and
 * what comes back of them, what a profile or a badge takes off, how far points become a discount,
 * and every refusal as the cashier reads it.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { aClient } from './support/client.ts';
import { lines, startAfresh } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { scan, type } from './support/keys.ts';
import { changeDiscount, changeProfile, changeProgramme, changeRules } from './support/rules.ts';
import { BALL, BED, BISCUITS, BOWL, CARRIER, credit, enrol, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

/** Anna has 5000 points, Bruno 5 and is a visitor only. */
const ANNA = '0400000001012';
const BRUNO = '0400000001029';

let window: TillWindow;
let page: Page;
let client: TillClient;
let bruno: string;

beforeAll(async () => {
  const dataDir = tempDir();
  await makeSeedShop(dataDir, async (shop) => {
    await credit(shop.client, await enrol(shop.client, ANNA, 'Anna Ferretti'), 5000);
    bruno = await enrol(shop.client, BRUNO, 'Bruno Neri');
    await credit(shop.client, bruno, 5);
    await changeDiscount(shop.client, {});
  });
  const till = await aTill({ dataDir });
  window = await aWindow(till.url);
  page = window.page;
  client = await aClient(await till.anotherUrl());
});

afterAll(() => expect(window.complaints).toEqual([]));

const paper = () => page.getByRole('article');

/** The profile and the discount as each part of this file begins with them. */
async function asMade(): Promise<void> {
  const earning = { pointsPerStep: 100 };
  await changeProfile(client, { discount: 0, keepsBalance: true, earning, gifts: { percentages: null } });
  await changeDiscount(client, {});
}

async function pay(): Promise<void> {
  await type(page, 'F9', 'Enter');
  await paper().waitFor();
}

describe('Omaggi con sconto %', () => {
  test('the key shows the percentages, what each takes off and what it costs in points', async () => {
    await changeProfile(client, { gifts: { percentages: [2500, 5000, 7500, 10_000] } });
    await scan(page, ANNA);
    await scan(page, BISCUITS.code);
    await type(page, '2*');
    await scan(page, BALL.code);
    await expectLines(page, '1 Biscotti Fido 10,00', '2 Palla Gomma Morbida 10,20');
    await type(page, 'F6');
    await expectText(
      page,
      /1 25 % −2,55 € paga 7,65 € 32 ?pt 2 50 % −5,10 € paga 5,10 € 64 ?pt 3 75 %.* 4 100 % −10,20 €/,
    );
    await type(page, '-', '2');
    await expectText(page, '1 di 2 pezzi');
    await expectText(page, /50 % −2,55 € paga 2,55 € 32 ?pt/);
    await type(page, 'Enter');
    await expectTotal(page, '17,65€');
    await expectText(page, 'Omaggio 50 %');
    await expectText(page, /Spende −32 Matura ora \+17/);
  });

  test('the paper says which percentage and how many points', async () => {
    await pay();
    await expectText(page, /Omaggio 50 %, 32 punti −2,55/);
    await expectText(page, /Punti prima 5\.000 Punti maturati \+17 Punti usati −32 Saldo punti 4\.985/);
  });

  test('what comes back takes back what it had earned, and the paper says so', async () => {
    await changeProfile(client, { earning: { pointsPerStep: 700 } });
    await type(page, 'Escape', 'Ctrl+r', '1', 'Enter');
    await expectText(page, 'ancora 1 di 1');
    await type(page, '1', 'Enter');
    await expectTotal(page, '−10,00€');
    await pay();
    // By the rules of that day: 7 of 17 points stay for what stays.
    await expectText(page, /Punti prima 4\.985 Punti ripresi per il reso −10 Saldo punti 4\.975/);
    await type(page, 'Escape', 'Ctrl+r', '1', 'Enter');
    await expectText(page, 'già tornato tutto');
    await type(page, 'a', 'Enter');
    await expectTotal(page, '−7,65€');
    await pay();
    await expectText(page, /Punti ripresi per il reso −7 Punti restituiti \+32 Saldo punti 5\.000/);
  });
});

describe('what a customer brings along', () => {
  beforeAll(asMade);
  beforeEach(() => startAfresh(page));

  test('the level of discount of the profile, not on offers', async () => {
    await changeProfile(client, { discount: 1000 });
    await scan(page, CARRIER.code);
    await scan(page, BED.code);
    await expectTotal(page, '140,00€');
    await scan(page, ANNA);
    await expectTotal(page, '130,00€');
    await expectText(page, 'Sconto Standard −10 %');
  });

  test('a discount by badge, by itself, where it is the better one', async () => {
    const { rules } = await client.rules.programme();
    const gold = rules.badges.find(({ title }) => title === 'Oro')?.id ?? '';
    const discount = { kind: 'percent', basisPoints: 2000 } as const;
    const offered = { id: randomUUID(), title: 'Amici', discount, selection: { kind: 'all' } as const };
    await changeRules(client, { badgeDiscounts: [{ ...offered, badgeIds: [gold], needs: 'one' }] });
    await scan(page, CARRIER.code);
    await scan(page, ANNA);
    await expectText(page, 'Oro');
    await expectTotal(page, '80,00€');
    await expectText(page, 'Amici −20 %');
    await changeRules(client, { badgeDiscounts: [] });
    await changeProfile(client, { discount: 0 });
  });

  test('Escludi saldo punti: what is earned is told, a balance is not', async () => {
    await changeProfile(client, { keepsBalance: false });
    await scan(page, ANNA);
    await scan(page, CARRIER.code);
    await expectText(page, /Matura ora \+120 ?pt Il saldo dei punti è tenuto da un altro programma/);
    await type(page, 'F6');
    await expectText(page, 'Saldo tenuto altrove');
  });
});

describe('the discount at the checkout', () => {
  beforeAll(asMade);
  const WHOLE = { points: 10_000, worth: 100 };
  type Discount = Parameters<typeof changeDiscount>[1];
  const CAPS: readonly (readonly [what: string, rules: Discount, said: RegExp])[] = [
    ['100 points are 1,00: 5000 are 50,00', {}, /Sconto −50,00€ Costa −5\.000 ?pt .*del cliente vale questo 50,00/],
    ['Sconto Checkout Massimo €', { maximumDiscount: 300 }, /−3,00€.*Massimo per vendita vale questo 3,00/],
    ['Sconto Checkout Massimo %', { maximumPercentage: 2000 }, /−30,00€.*percentuale del totale vale questo 30,00/],
    [
      'Escludi prodotti scontati',
      { ...WHOLE, worth: 1000, excludesOffers: true },
      /articoli scontabili vale questo 110,00/,
    ],
    ['Spesa minima, reached', { minimumSpend: 15_000 }, /−50,00€/],
    ['Spesa minima, not reached', { minimumSpend: 15_001 }, /Spesa sotto il minimo.*Il limite è 150,01 €/],
    ['Spesa massima', { maximumSpend: 14_999 }, /Spesa sopra il massimo.*Il limite è 149,99 €/],
    ['Punti minimi utilizzabili, had', { minimumBalance: 500_000 }, /−50,00€/],
    ['Punti minimi utilizzabili, not had', { minimumBalance: 500_100 }, /Saldo sotto il minimo.*almeno 5\.001/],
    ['whole blocks of points', { points: 600_000, worth: 1000, wholeBlocks: true }, /Meno di un blocco/],
  ];

  test('of a sale of 150,00, with an offer in it', async () => {
    await startAfresh(page);
    for (const each of [BISCUITS, BED, CARRIER]) await scan(page, each.code);
    await scan(page, ANNA);
    await expectTotal(page, '150,00€');
  });

  test.each(CAPS)('%s', async (_what, rules, said) => {
    await changeDiscount(client, rules);
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, said);
    await type(page, 'Escape');
  });

  test('Limita/Escludi prodotti: one category only bears it', async () => {
    const { categories } = await client.rules.shelves();
    const biscuits = categories.find(({ name }) => name === 'Biscotti')?.id ?? '';
    await changeDiscount(client, { selection: { kind: 'any-of', categoryIds: [biscuits], articleIds: [] } });
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, /articoli scontabili vale questo 10,00/);
    await type(page, 'Enter');
    await expectTotal(page, '140,00€');
  });
});

describe('F6 says in the cashier’s words why not', () => {
  beforeAll(asMade);
  beforeEach(() => startAfresh(page));

  test('without a customer, and for points that do not reach', async () => {
    await type(page, '2*');
    await scan(page, BOWL.code);
    await type(page, 'F6');
    await expectText(page, 'Per usare i punti serve un cliente. Passa la tessera, oppure F3.');
    await scan(page, BRUNO);
    await expectText(page, 'Saldo 5 ');
    await type(page, 'F6');
    await expectText(page, 'Punti insufficienti Mancano 65 punti.');
    await type(page, '1');
    await expectText(page, 'Punti insufficienti Mancano 30 punti.');
    await type(page, 'Enter');
    await expectText(page, /Mancano 30 punti\..*Mancano 30 punti\./);
    expect(await lines(page)).toEqual(['2 Ciotola Party 5,60']);
  });

  test('for goods without a value in points, and goods that are no gift', async () => {
    const [bowl] = (await client.articles.search({ text: BOWL.code, limit: 1 })).hits;
    const said = { generatedPoints: null, ownRule: null, noGift: true, fixedCounterValue: null };
    await client.rules.saveArticle({ articleId: bowl?.id ?? '', said, fromMs: null });
    await scan(page, ANNA);
    await scan(page, CARRIER.code);
    await scan(page, BOWL.code);
    await expectLines(page, '1 Trasportino 100,00', '1 Ciotola Party 2,80');
    await type(page, 'F6');
    await expectText(page, 'Questo articolo non si regala Sull’articolo è segnato che non è un omaggio.');
    await type(page, 'ArrowUp');
    await expectText(page, 'Manca il valore in punti L’articolo non ha un prezzo d’acquisto');
  });

  test('where only offers are in the sale, and where points become no discount', async () => {
    await changeDiscount(client, { excludesOffers: true });
    await scan(page, ANNA);
    await scan(page, BED.code);
    await expectLines(page, '1 Cuccia imbottita 40,00');
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, 'Niente da scontare');
    await type(page, 'Escape');
    await changeProgramme(client, { discount: null });
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, 'I punti non diventano sconto');
    await changeDiscount(client, {});
  });

  test.each(['visitor', 'pending'] as const)('a %s earns, and only members spend', async (status) => {
    await changeProgramme(client, { onlyMembersSpend: true });
    await client.members.setStatus({ customerId: bruno, status, birthday: null, invitedBy: null });
    await scan(page, BRUNO);
    await scan(page, CARRIER.code);
    await expectText(page, /Saldo 5 Matura ora \+120 Saldo dopo 125.*Non è ancora socio/);
    await type(page, 'F6');
    await expectText(page, 'I punti si raccolgono già, ma li usa solo chi è iscritto. Iscrivilo dalla sua scheda.');
  });

  test('a member does', async () => {
    await client.members.setStatus({ customerId: bruno, status: 'member', birthday: null, invitedBy: null });
    await scan(page, BRUNO);
    await scan(page, CARRIER.code);
    await expectLines(page, '1 Trasportino 100,00');
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, /Sconto −0,05€ Costa −5 ?pt/);
  });
});
