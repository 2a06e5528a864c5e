/** The contact card by keyboard alone: who invited, the profile with its reason, two records of one person, a lost card; and the list. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { aClient } from './support/client.ts';
import { openScreen, startAfresh, tabTo } from './support/counter.ts';
import { expectLines, expectText } from './support/expect-counter.ts';
import { CARASAU } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

const ANNA = '0400000000017';
const BRUNO = '0400000000024';
const DOUBLE = '0400000000031';
const NEW = '0400000000048';

let window: TillWindow;
let page: Page;
let client: TillClient;

/** Whoever invites gets 20 points; cards that begin with 699 are those of another profile. */
beforeAll(async () => {
  const till = await aTill({ demo: true });
  client = await aClient(await till.anotherUrl());
  const { rules } = await client.rules.programme();
  const actions = { ...rules.programme.actions, referral: 2000 };
  await client.rules.saveProgramme({ rules: { ...rules, programme: { ...rules.programme, actions } }, fromMs: null });
  const [standard] = (await client.rules.profiles()).filter(({ profile }) => profile.isDefault);
  if (standard) {
    const gold = { id: randomUUID(), code: 'ORO', description: 'Oro', isDefault: false, cardPrefix: '699' };
    await client.rules.saveProfile({ profile: { ...standard.profile, ...gold }, fromMs: null });
  }
  const nobody = { telephone: '', email: '', birthday: null, profileId: null };
  await client.members.enrol({ ...nobody, id: randomUUID(), code: ANNA, name: 'Anna Ferretti' });
  await client.members.enrol({ ...nobody, id: randomUUID(), code: BRUNO, name: 'Bruno Neri' });
  const reached = { ...nobody, telephone: '3475550182', email: 'brunello@example.it' };
  await client.members.enrol({ ...reached, id: randomUUID(), code: DOUBLE, name: 'Brunello' });
  window = await aWindow(till.url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

const button = (name: string) => page.getByRole('button', { name });
const title = () => expect.poll(() => page.locator('#customer-title').innerText());
const balance = async (card: string) => {
  const found = await client.members.byCard({ code: card });
  return (await client.members.detail({ customerId: found?.customerId ?? '' }))?.points;
};

async function pressOn(target: Locator): Promise<void> {
  await tabTo(page, target);
  await type(page, 'Enter');
}

/** The programme's tab of whoever bears the card. */
async function openProgramme(card: string, name: string): Promise<void> {
  await openScreen(page, 'customers');
  await scan(page, card);
  await title().toBe(name);
  await page.getByRole('tab', { name: 'Programma' }).waitFor();
  await page.keyboard.press('Alt+4');
  await expectText(page, 'Invitato da');
}

async function buy(card: string): Promise<void> {
  await startAfresh(page);
  await scan(page, card);
  await scan(page, CARASAU.code);
  await expectLines(page, `1 ${CARASAU.name} ${CARASAU.price}`);
  await type(page, 'F9');
  await page.locator('#given').waitFor();
  await type(page, 'Enter');
  await expectText(page, 'documento non fiscale');
  await type(page, 'Escape');
}

async function backToCounter(): Promise<void> {
  await type(page, 'Escape', 'Escape', 'Escape');
  await page.locator('output').waitFor();
}

test('who invited is found by name, shown, and has the points once, with the first purchase', async () => {
  await openProgramme(BRUNO, 'Bruno Neri');
  await expectText(page, 'alla prima spesa di questo cliente');
  await pressOn(button('Scegli chi lo ha invitato'));
  await page.getByRole('combobox', { name: 'Chi lo ha invitato: nome, tessera o telefono' }).waitFor();
  await type(page, 'ferr');
  await expect
    .poll(() =>
      page
        .getByRole('listbox')
        .getByRole('option', { name: /Anna Ferretti/ })
        .count(),
    )
    .toBe(1);
  await type(page, 'Enter');
  await expectText(page, /Invitato da Anna Ferretti/);
  await backToCounter();
  expect(await balance(ANNA)).toBe(0);
  await buy(BRUNO);
  expect(await balance(ANNA)).toBe(2000);
  await buy(BRUNO);
  expect(await balance(ANNA)).toBe(2000);
});

test('then it is settled who invited', async () => {
  await openProgramme(BRUNO, 'Bruno Neri');
  await pressOn(button('Togli chi lo ha invitato'));
  await expectText(page, 'ha già avuto i suoi punti');
  await expectText(page, /Invitato da Anna Ferretti/);
});

test('the profile is changed by hand, never without a reason', async () => {
  await tabTo(page, page.getByLabel('Nuovo profilo'));
  await page.keyboard.press('ArrowUp');
  await pressOn(button('Cambia'));
  await expectText(page, 'Scrivi perché cambia profilo.');
  await tabTo(page, page.getByRole('textbox', { name: 'Motivo' }));
  await type(page, 'fedele da anni', 'Enter');
  await expectText(page, 'Profilo: Oro');
  await expectText(page, /Da Standard a Oro fedele da anni/);
});

test('who was merged is found as whom they became, and by themselves again once parted', async () => {
  await pressOn(button('Unisci un altro cliente'));
  await page.getByRole('combobox', { name: 'Cliente da unire a questo' }).waitFor();
  await scan(page, DOUBLE);
  await expectText(page, /Brunello ha 0 pt/);
  await pressOn(button('Unisci'));
  await expectText(page, 'Brunello fa parte di questo cliente');
  await backToCounter();
  await type(page, 'F3', '3475550182');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Bruno Neri')]);
  await startAfresh(page);
  await openProgramme(DOUBLE, 'Bruno Neri');
  await pressOn(button('Separa'));
  await expectText(page, 'Se una persona è registrata due volte');
  await backToCounter();
  await type(page, 'F3', '3475550182');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Brunello')]);
});

test('a lost card is replaced, and its customer has the points as before', async () => {
  await startAfresh(page);
  await openScreen(page, 'customers');
  await scan(page, ANNA);
  await title().toBe('Anna Ferretti');
  await page.getByRole('tab', { name: 'Tessere' }).waitFor();
  await page.keyboard.press('Alt+3');
  await pressOn(button('Sostituisci'));
  await scan(page, NEW);
  await expect.poll(() => page.locator('form input').inputValue()).toBe(NEW);
  await type(page, 'Enter');
  await expectText(page, '0 400000 000048');
  await backToCounter();
  await scan(page, ANNA);
  await expectText(page, 'Tessera bloccata di Anna Ferretti');
  await startAfresh(page);
  await scan(page, NEW);
  await expectText(page, /Anna Ferretti.* Saldo 20/);
});

test('the list tells points, profile, status and contact, and finds by name, card, telephone and e-mail', async () => {
  await startAfresh(page);
  await openScreen(page, 'customers');
  await expectText(page, /Anna Ferretti 20pt 0 400000 000048, Standard, socio/);
  await expectText(page, /Brunello 0pt 0 400000 000031, Standard, socio, 3475550182/);
  for (const text of ['brunello', DOUBLE, '347555', 'brunello@example.it']) {
    await type(page, text);
    await expectText(page, /1 cliente .*Brunello/);
    await type(page, 'Escape');
  }
});
