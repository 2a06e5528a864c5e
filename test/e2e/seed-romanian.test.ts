/**
 * Seed 003, 'Puncte de fidelitate', in a Romanian shop and in its words: how points are given and
 * what they are worth, for which orders and groups, in which categories, and when they go.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { aClient } from './support/client.ts';
import { openScreen, startAfresh } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import type { Goods } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { expectEarns, fillForm, openProgramme, turn } from './support/rule-screens.ts';
import { changeDiscount, changeProgramme } from './support/rules.ts';
import { BED, BISCUITS, CARRIER, credit, enrol, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

/** Ana has 500 points, Dan none; the 80 that Vlad got seven months ago have expired. */
const ANA = '0400000001012';
const DAN = '0400000001029';
const VLAD = '0400000001036';

let window: TillWindow;
let page: Page;
let client: TillClient;

beforeAll(async () => {
  const dataDir = tempDir();
  await makeSeedShop(
    dataDir,
    async (shop) => {
      await changeProgramme(shop.client, { expiry: { kind: 'from-first-point', months: 6 } });
      await credit(shop.client, await enrol(shop.client, VLAD, 'Vlad Pop'), 80);
      shop.clock.nowMs = Date.now();
      await credit(shop.client, await enrol(shop.client, ANA, 'Ana Ionescu'), 500);
      await enrol(shop.client, DAN, 'Dan Marin');
    },
    { country: 'RO', daysAgo: 215 },
  );
  const till = await aTill({ dataDir, language: 'ro' });
  window = await aWindow(till.url);
  page = window.page;
  client = await aClient(await till.anotherUrl());
});

afterAll(() => expect(window.complaints).toEqual([]));

const paper = () => page.getByRole('article');

async function save(): Promise<void> {
  await page.keyboard.press('Control+s');
  await expectText(page, 'Salvat, se aplică de acum.');
}

async function backToCounter(): Promise<void> {
  for (let steps = 0; steps < 4 && !(await page.locator('output').isVisible()); steps += 1) await type(page, 'Escape');
  await page.locator('output').waitFor();
}

/** A new sale to whoever bears the card. */
async function sell(card: string, { name, code, price }: Goods): Promise<void> {
  await startAfresh(page);
  await scan(page, card);
  await scan(page, code);
  await expectLines(page, `1 ${name} ${price}`);
  await expectText(page, 'Sold după');
}

describe('Generalitati', () => {
  test('Ofera 1 punct pentru fiecare 50: an order of 100 gives 2', async () => {
    await openScreen(page, 'profiles');
    await fillForm(page, { Prag: '50', Pas: '50', 'Prag puncte cadou': '' });
    await expectEarns(page, '+2');
    await page.keyboard.press('Control+s');
    await expectText(page, 'Așa cum este salvat acum.');
    await backToCounter();
    await scan(page, DAN);
    await scan(page, CARRIER.code);
    await expectText(page, 'Câștigă acum +2');
  });

  test('Activeaza, Recompenseaza 1 punct cu 1 leu, Procentul: at most 20 of 100 lei', async () => {
    await openProgramme(page, 1);
    await expect.poll(() => page.getByLabel('Activează Programul de Fidelizare').isChecked()).toBe(true);
    await page.keyboard.press('Alt+3');
    await fillForm(page, {
      'Recompensează: puncte folosite': '1',
      'cu o reducere de lei': '1',
      'Valoare minimă a comenzii lei': '50',
      'Valoare maximă a comenzii lei': '200',
      'Procentul discount-ului care se poate aplica %': '20',
    });
    await save();
    await backToCounter();
    await sell(ANA, CARRIER);
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, /Reducere −20,00lei Costă −20 ?pt .*Maxim ca procent din total se aplică acesta 20,00/);
    await type(page, 'Enter');
    await expectTotal(page, '80,00lei');
  });

  test('Valoare comanda intre 50 si 200', async () => {
    await type(page, '2*');
    await scan(page, CARRIER.code);
    await expectTotal(page, '300,00lei');
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, /Reducere cerută, acum nu scade nimic.*Cumpărături peste maxim/);
    await sell(ANA, BISCUITS);
    await type(page, 'F6', 'ArrowRight');
    await expectText(page, 'Cumpărături sub minim Reducerea se acordă de la o sumă mai mare. Limita este 50,00');
  });

  /** 21 ?% of 100 lei, with 20 of them from points. */
  const VAT = [
    ['Da', true, /Reducere din puncte −20,00 Total 80,00 lei.*21 ?% 66,12 13,88/],
    ['Nu', false, /Total 100,00 lei Puncte 20,00 Numerar 80,00.*21 ?% 82,64 17,36/],
  ] as const;

  test.each(VAT)('Aplica cota TVA: %s', async (_word, lowersTaxable, said) => {
    await openProgramme(page, 3);
    await turn(page.getByRole('switch', { name: 'Aplică cota TVA' }), lowersTaxable);
    await page.keyboard.press('Control+s');
    await backToCounter();
    await sell(ANA, CARRIER);
    await type(page, 'F6', 'ArrowRight', 'Enter');
    await expectText(page, '−20,00');
    await type(page, 'F9', 'Enter');
    await paper().waitFor();
    await expectText(page, said);
    await type(page, 'Escape');
  });

  test('Mod de informare: the value of the points', async () => {
    await openProgramme(page, 1);
    await page.getByLabel('Mod de informare').selectOption({ label: 'Valoarea punctelor' });
    await save();
    await backToCounter();
    await startAfresh(page);
    await scan(page, ANA);
    await expectText(page, /Sold 462,00.*Câștigă acum 0,00.*Sold după 462,00/);
    await changeProgramme(client, { shownAs: 'points' });
  });

  test('points may pay a whole order', async () => {
    await changeDiscount(client, { points: 100, worth: 100 });
    await sell(ANA, CARRIER);
    await type(page, 'F6', 'ArrowRight', 'Enter');
    await expectTotal(page, '0,00lei');
    await type(page, 'F9', 'Enter');
    await paper().waitFor();
    await expectText(page, /Puncte înainte 462 Puncte obținute 0 Puncte folosite −100 Sold de puncte 362/);
    await type(page, 'Escape');
  });

  test('Grupuri de clienti: whoever is in none of them neither earns nor spends', async () => {
    await openProgramme(page, 1);
    await page.getByLabel('Grupuri de clienți').selectOption({ label: 'Doar pentru grupurile alese' });
    await fillForm(page, { 'Grup nou': 'Prieteni' });
    await page.getByRole('button', { name: 'Adaugă grup' }).press('Enter');
    await expect.poll(() => page.getByRole('switch', { name: 'Prieteni' }).isChecked()).toBe(true);
    await save();
    await backToCounter();
    await openScreen(page, 'customers');
    await scan(page, DAN);
    await expect.poll(() => page.locator('#customer-title').innerText()).toBe('Dan Marin');
    await page.getByRole('tab', { name: 'Program' }).waitFor();
    await page.keyboard.press('Alt+4');
    await turn(page.getByRole('switch', { name: 'Prieteni' }), true);
    await backToCounter();
    await sell(ANA, CARRIER);
    await expectText(page, /Câștigă acum 0 .*Acest grup nu folosește puncte/);
    await type(page, 'F6');
    await expectText(page, 'Programul este pentru alte grupuri de clienți.');
    await scan(page, DAN);
    await expectText(page, 'Câștigă acum +2');
    await changeProgramme(client, { groupIds: null });
  });

  test('Punctele expira dupa 6 luni from the first point', async () => {
    await openScreen(page, 'points');
    await expectText(page, /Puncte expirate 80 ?pt/);
    await type(page, 'vlad');
    await page.getByRole('row').filter({ hasText: 'Vlad' }).waitFor();
    await type(page, 'Enter');
    await expectText(page, /Expirare.*−80/);
    await expectText(page, /Puncte curente 0 ?pt/);
    await backToCounter();
  });
});

describe('Conditii', () => {
  const CHOICES = [
    ['Produsul face parte din cel puțin o categorie selectată', 'Câștigă acum +2'],
    ['Produsul nu face parte din nicio categorie selectată', 'Câștigă acum 0'],
  ] as const;

  test.each(CHOICES)('%s', async (choice, earns) => {
    await openProgramme(page, 1);
    const part = page.getByRole('group', { name: 'Categorii și produse care dau puncte' });
    await part.getByLabel('Se aplică pentru').selectOption({ label: choice });
    if ((await part.getByRole('button', { name: 'Elimină Biscotti' }).count()) === 0) {
      await part.getByRole('combobox', { name: 'Caută o categorie sau un produs' }).fill('bisc');
      await page
        .getByRole('option', { name: /Biscotti/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
    }
    await save();
    await backToCounter();
    await startAfresh(page);
    await scan(page, ANA);
    await type(page, '10*');
    await scan(page, BISCUITS.code);
    await scan(page, BED.code);
    await expectText(page, earns);
    await expectText(page, 'exclus');
  });
});

test('Puncte Curente: the figure is pressed, typed over and confirmed', async () => {
  await backToCounter();
  await openScreen(page, 'points');
  await type(page, 'dan');
  await page.getByRole('row').filter({ hasText: 'Dan' }).waitFor();
  await type(page, 'Enter');
  await page.getByRole('button', { name: 'Modifică soldul' }).press('Enter');
  await page.getByLabel('Sold nou în puncte').fill('12');
  await page.getByRole('button', { name: 'Confirmă soldul nou' }).press('Enter');
  await expectText(page, /Puncte curente 12 ?pt/);
});
