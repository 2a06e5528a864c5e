/**
 * Seed 002, 'Profili Clienti': every rule of earning and of gifts, typed in the profile and seen at
 * once on the sale beside it, with the manual's own figures.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { tempDir } from '../unit/support/temp-dir.ts';
import { openScreen, plain } from './support/counter.ts';
import { expectText } from './support/expect-counter.ts';
import type { Goods } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { expectEarns, fillForm, revert, type Typed, trySale } from './support/rule-screens.ts';
import { BOWL, LITTER, makeSeedShop } from './support/seed-shop.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  const dataDir = tempDir();
  await makeSeedShop(dataDir, async ({ client }) => {
    await giveOwnRule(client, BOWL, { kind: 'per-unit', points: 750 });
    await giveOwnRule(client, LITTER, { kind: 'percentage', basisPoints: 5000 });
  });
  window = await aWindow((await aTill({ dataDir })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

/** What is typed, what is bought, and the points. */
type Row = readonly [what: string, typed: Typed, goods: readonly string[], points: string];

/** The profile as saved is the manual's: 1 point for 1,00, 5 for each 25,00, whole points. */
const BY_FIVE = { Soglia: '5', Passo: '5', 'Punti per passo': '10', 'Soglia punti omaggio': '' };
const FRACTIONS = { ...BY_FIVE, 'Gestisci solo punti interi': false };

const EARNING: readonly Row[] = [
  ['10 points for each 5,00: 14,99 is two steps', BY_FIVE, ['14,99'], '+20'],
  ['below the Soglia', BY_FIVE, ['4,99'], '0'],
  ['a Passo of its own beyond the Soglia', { ...BY_FIVE, Soglia: '10' }, ['24,99'], '+30'],
  ['100,00: 100 and 20 gift points', {}, ['100'], '+120'],
  ['gift points for each multiple of their Soglia', {}, ['24,99'], '+24'],
  ['from its first cent on', {}, ['25'], '+30'],
  ['fractions, when whole points are not asked for', FRACTIONS, ['14,99'], '+29,98'],
  ['nothing below the Soglia without Soglia frazionari', FRACTIONS, ['3'], '0'],
  ['a part of it from Soglia frazionari on', { ...FRACTIONS, 'Soglia frazionari': '2' }, ['3'], '+6'],
  ['and nothing below that', { ...FRACTIONS, 'Soglia frazionari': '2' }, ['1,99'], '0'],
  ['an abbuono of just Max abbuono %', { 'Max abbuono %': '10', 'Abbuono %': '10' }, ['100'], '+105'],
  ['and one beyond it', { 'Max abbuono %': '10', 'Abbuono %': '10,5' }, ['100'], '0'],
  ['offers count', {}, ['cuccia', '10'], '+60'],
  ['until Escludi offerte', { 'Escludi offerte': true }, ['cuccia', '10'], '+10'],
  ['a voucher counts for nothing', { 'Buoni €': '5' }, ['100'], '+120'],
  ['until Escludi su buono sconto, four times', { 'Escludi su buono sconto': true, 'Buoni €': '5' }, ['100'], '+95'],
  [
    'or as often as is typed, down to nothing',
    { 'Escludi su buono sconto': true, 'Moltiplicatore del buono': '20', 'Buoni €': '5' },
    ['100'],
    '0',
  ],
  ['Punti generati count for nothing', {}, ['2*fido'], '+20'],
  ['until points come from the articles', { 'Maturazione punti da Anagrafica articoli': true }, ['2*fido'], '+6'],
  ['an article with a fixed number of points', {}, ['2*ciotola'], '+15'],
  ['and one with a percentage of its price', {}, ['2*lettiera', '5'], '+13'],
  ['a sospeso', { Chiusura: '=Sospeso' }, ['100'], '0'],
  ['with Maturazione su sospesi', { 'Maturazione punti su sospesi': true, Chiusura: '=Sospeso' }, ['100'], '+120'],
  ['a DDT', { Chiusura: '=DDT' }, ['100'], '0'],
  ['with Maturazione su documenti', { 'Maturazione punti su documenti': true, Chiusura: '=DDT' }, ['100'], '+120'],
  ['a fattura too', { 'Maturazione punti su documenti': true, Chiusura: '=Fattura' }, ['100'], '+120'],
];

/** Beside the form, not in it: an imagined sale keeps them when the form is reverted. */
const CONDITIONS = { 'Abbuono %': '', 'Buoni €': '', Chiusura: '=Scontrino' };

describe('Maturazione punti', () => {
  test('the grid is made on the screen of the programme', async () => {
    await openScreen(page, 'programme');
    await page.getByRole('tab', { name: 'Griglia cat/marche' }).click();
    await page.getByRole('button', { name: 'Aggiungi riga' }).click();
    await fillForm(page, { Categoria: '=Biscotti', Marca: '=Fido', 'Quante volte': '3' });
    await page.keyboard.press('Control+s');
    await expectText(page, 'Salvato, vale da subito.');
    await page.keyboard.press('Escape');
    await openScreen(page, 'profiles');
    await expectEarns(page, '+120');
  });

  test.each(EARNING)('%s', (_what, typed, goods, points) => expectPoints(typed, goods, points));

  test('Applica griglia cat/marche multiplies what the grid names', async () => {
    await expectPoints({ 'Applica griglia cat/marche': true }, ['fido', '5'], '+35');
  });

  test('what is wrong is said at its field, and nothing is saved', async () => {
    await fillForm(page, { Passo: '0' });
    await page.keyboard.press('Control+s');
    await expectText(page, 'Il passo deve essere maggiore di zero.');
    await expectText(page, 'Non salvato: correggi i campi segnati in rosso');
    await revert(page);
  });
});

/** Rapporto Punti/Costo as the manual's table has it. */
const BY_MARKUP = {
  'Fascia 1: ricarico fino a': '100',
  'Fascia 2: ricarico fino a': '200',
  'Fascia 2: punti per 1 di costo': '35',
  'Fascia 3: punti per 1 di costo': '40',
};

const GIFTS: readonly (readonly [what: string, typed: Typed, goods: readonly string[], values: readonly string[]])[] = [
  ['Palla and Ciotola, and both', {}, ['palla', 'ciotola'], ['64', '35', '99']],
  ['three products at 7,00 by one ratio', {}, ['mangime', 'guinzaglio', 'pesce'], ['131', '95', '62', '288']],
  ['and corrected by their markup', BY_MARKUP, ['mangime', 'guinzaglio', 'pesce'], ['131', '111', '82', '324']],
  ['Livello sconti acquisto 0: the cost as it is', { 'Livello sconti acquisto': '=0' }, ['lettiera'], ['120']],
  ['1: less the first discount', { 'Livello sconti acquisto': '=1' }, ['lettiera'], ['108']],
  ['2: and the second', { 'Livello sconti acquisto': '=2' }, ['lettiera'], ['103']],
  ['5: there are no more', { 'Livello sconti acquisto': '=5' }, ['lettiera'], ['103']],
  ['Controvalore sul prezzo ivato', { 'Controvalore sul prezzo ivato': true }, ['palla'], ['153']],
];

describe('Restituzione punti: controvalore articoli', () => {
  test.each(GIFTS)('%s', async (_what, typed, goods, values) => {
    const { 'Livello sconti acquisto': level, ...others } = typed;
    if (typeof level === 'string') await page.getByRole('radio', { name: level.slice(1), exact: true }).press('Space');
    await fillForm(page, others);
    await trySale(page, ...goods);
    const figures = page.getByRole('region', { name: 'In omaggio' }).locator('td');
    const shown = async () => (await figures.allInnerTexts()).map((each) => plain(each).replace(/ ?pt$/, ''));
    await expect.poll(shown, { timeout: 10_000 }).toEqual(values);
    if (Object.keys(typed).length > 0 && level !== '=0') await revert(page);
  });
});

type OwnRule = Parameters<TillClient['rules']['saveArticle']>[0]['said']['ownRule'];

async function giveOwnRule(client: TillClient, { code }: Goods, ownRule: OwnRule): Promise<void> {
  const articleId = (await client.articles.search({ text: code, limit: 1 })).hits[0]?.id ?? '';
  const said = { generatedPoints: null, ownRule, noGift: false, fixedCounterValue: null };
  await client.rules.saveArticle({ articleId, said, fromMs: null });
}

describe('Impostazioni generali', () => {
  /** Read from a card that nobody bears, by the profile that enrols its bearer. */
  const CARDS = [
    ['Codice Card', '6990000000019', 'Amici'],
    ['Codice Alt.', '7700000000012', 'Amici'],
    ['Codice profilo, longer than the prefix of another', '0405000000012', 'Amici'],
    ['the other one’s Codice Card', '0400000000017', 'Standard'],
  ] as const;

  test('a profile with prefixes of its own becomes the default one', async () => {
    await page.keyboard.press('Insert');
    await fillForm(page, {
      Codice: 'AMICI',
      Descrizione: 'Amici',
      'Codice Card': '699',
      'Codice Alt.': '770, 771',
      'Codice profilo': '0405',
      Predefinito: true,
    });
    await page.keyboard.press('Control+s');
    await expectText(page, 'Profilo Amici salvato');
    await page.keyboard.press('Escape');
    await page.locator('output').waitFor();
  });

  test.each(CARDS)('%s', async (_what, code, profile) => {
    await scan(page, code);
    await expectText(page, `${spaced(code)} ${profile}`);
    await type(page, 'Escape');
    await page.locator('#new-customer-name').waitFor({ state: 'detached' });
  });

  test('Predefinito: a new customer without a card has it', async () => {
    await type(page, 'F3', 'Insert', 'Carla', 'Enter');
    await expectText(page, /Carla .*Profilo Amici/);
  });

  function spaced(code: string): string {
    return [code.slice(0, 1), code.slice(1, 7), code.slice(7)].join(' ');
  }
});

async function expectPoints(typed: Typed, goods: readonly string[], points: string): Promise<void> {
  const conditions = Object.keys(typed).filter((name) => name in CONDITIONS);
  const rules = Object.keys(typed).length - conditions.length;
  await fillForm(page, typed);
  await trySale(page, ...goods);
  await expectEarns(page, points);
  await fillForm(
    page,
    Object.fromEntries(conditions.map((name) => [name, CONDITIONS[name as keyof typeof CONDITIONS]])),
  );
  if (rules > 0) await revert(page);
}
