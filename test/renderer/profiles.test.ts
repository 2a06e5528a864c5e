/** Customer profiles in the window: typed by keyboard, tried as they are typed, refused beside their fields. */
import axe from 'axe-core';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { draftOf, profileOf } from '../../src-renderer/rules/profile-draft.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, until } from './start-window.ts';

const FORMAT = { locale: 'it-IT', currency: 'EUR', decimals: 2 };

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function shown(till = newFakeTill()) {
  const opened = await openWindow(till);
  act(() => useScreen.getState().show('profiles'));
  await until(() => opened.root.textContent?.includes('+100') ?? false);
  return opened;
}

function field(root: HTMLElement, label: string): HTMLInputElement {
  const named = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = named
    ? root.querySelector<HTMLInputElement>(`#${CSS.escape(named.htmlFor)}`)
    : root.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!input) throw new Error(`no field ${label}`);
  return input;
}

async function write(root: HTMLElement, label: string, text: string): Promise<void> {
  const input = field(root, label);
  await act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function choose(root: HTMLElement, label: string, value: string): Promise<void> {
  const named = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const select = root.querySelector<HTMLSelectElement>(`#${CSS.escape(named?.htmlFor ?? '')}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function click(root: HTMLElement, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  await act(async () => button.click());
}

it('a change is tried at once, and counts when it is saved', async () => {
  const { root, till } = await shown();
  expect(await violations()).toEqual([]);
  await write(root, 'Punti per passo', '2,5');
  await until(() => root.textContent?.includes('+250') ?? false);
  expect(till.rules.profiles[0]?.profile.earning.pointsPerStep).toBe(100);
  expect(root.textContent).toContain('Modifiche non salvate');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('Profilo Standard salvato') ?? false);
  expect(till.rules.profiles[0]?.profile.earning.pointsPerStep).toBe(250);
});

it('goods that are only imagined have a cost, an offer and a shelf', async () => {
  const { root, till } = await shown();
  const goods = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Spesa generica');
  await act(async () => goods?.click());
  expect(goods?.getAttribute('aria-expanded')).toBe('true');
  await write(root, 'Costo €', '2,15');
  await act(async () => field(root, 'In offerta').click());
  const article = () => till.rules.tried?.lines[0]?.article;
  await until(() => JSON.stringify(article())?.includes('"onOffer":true') ?? false);
  expect(article()).toMatchObject({ cost: 21_500, categoryId: null, brandId: null });
  expect(await violations()).toEqual([]);
});

it('real sales are counted again with what is typed, beside the rules in force', async () => {
  const { root } = await shown();
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Vendite vere');
  await act(async () => button?.click());
  await act(async () =>
    root.querySelector('aside form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true })),
  );
  await until(() => root.textContent?.includes('Punti dati9001.800') ?? false);
  expect(root.textContent).toContain('Vendite con cliente dal 23 ott 2026');
  expect(await violations()).toEqual([]);
});

it('a new profile begins as the default one, and without a code it is refused beside the field', async () => {
  const { root, till } = await shown();
  await press('Insert');
  await until(() => field(root, 'Codice').value === '');
  expect(document.activeElement).toBe(field(root, 'Codice'));
  expect(field(root, 'Soglia').value).toBe('1,00');
  await write(root, 'Descrizione', 'Amici');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('Serve un codice.') ?? false);
  expect(field(root, 'Codice').getAttribute('aria-invalid')).toBe('true');
  expect(await violations()).toEqual([]);
  await write(root, 'Codice', 'AMICI');
  await press('Ctrl+s');
  await until(() => till.rules.profiles.length === 2);
  expect(till.rules.profiles[1]?.profile).toMatchObject({ code: 'AMICI', isDefault: false, cardPrefix: null });
});

it.each([
  ['Passo', '0', 'Il passo deve essere maggiore di zero.'],
  ['Passo', 'dieci', 'Qui serve un numero'],
  ['Soglia', '1,001', 'Qui serve un numero'],
])('%s: %s is refused beside its field while it is typed', async (label, text, sentence) => {
  const { root } = await shown();
  await write(root, label, text);
  await until(() => root.textContent?.includes(sentence) ?? false);
  expect(field(root, label).getAttribute('aria-invalid')).toBe('true');
});

it('Esc asks once when something was changed, then drops it, then goes back to the counter', async () => {
  const { root } = await shown();
  await write(root, 'Codice', 'X');
  await press('Escape');
  await until(() => root.textContent?.includes('Ci sono modifiche non salvate.') ?? false);
  expect(field(root, 'Codice').value).toBe('X');
  await press('Escape');
  expect(field(root, 'Codice').value).toBe('STANDARD');
  await press('Escape');
  expect(useScreen.getState().screen).toBe('counter');
});

it('a change is planned for a moment, stands above the form, and is withdrawn after one question', async () => {
  const { root, till } = await shown();
  await choose(root, 'Vale', 'later');
  await write(root, 'Punti per passo', '3');
  await press('Ctrl+s');
  expect(field(root, 'Giorno').getAttribute('aria-invalid')).toBe('true');
  await write(root, 'Giorno', '1/12/2098');
  await write(root, 'Ora', '8:30');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('salvato: varrà dal 1 dic 2098, 08:30') ?? false);
  expect(till.rules.profiles[0]?.profile.earning.pointsPerStep).toBe(100);
  expect(till.rules.profiles[0]?.planned[0]).toMatchObject({ fromMs: Date.UTC(2098, 11, 1, 7, 30) });
  expect(root.textContent).toContain('Come è in programma.');
  expect(await violations()).toEqual([]);
  await click(root, 'Torna alle regole di adesso');
  expect(field(root, 'Punti per passo').value).toBe('1');
  await click(root, 'Apri 1 dic 2098, 08:30');
  expect(field(root, 'Punti per passo').value).toBe('3');
  await click(root, 'Ritira 1 dic 2098, 08:30');
  expect(till.rules.profiles[0]?.planned).toHaveLength(1);
  await click(root, 'Ritira davvero 1 dic 2098, 08:30');
  await until(() => root.textContent?.includes('Ritirato ciò che era previsto') ?? false);
  expect(till.rules.profiles[0]?.planned).toEqual([]);
  expect(field(root, 'Punti per passo').value).toBe('1');
  expect(root.textContent).not.toContain('In programma');
});

it('who may only see changes nothing', async () => {
  const hello = newHello();
  const rights = hello.operator.rights.filter((right) => right !== 'edit-points-rules');
  const { root, till } = await shown(newFakeTill({ ...hello, operator: { ...hello.operator, rights } }));
  expect(field(root, 'Codice').matches(':disabled')).toBe(true);
  await press('Ctrl+s', 'Insert');
  expect(till.rules.profiles).toHaveLength(1);
  expect(root.textContent).not.toContain('Salva il profilo');
});

describe('a profile is read back as it was typed', () => {
  const profile = newFakeTill().rules.profiles[0]?.profile;
  if (!profile) throw new Error('no profile');
  const draft = draftOf(profile, FORMAT);

  it('unchanged', () => expect(profileOf(draft, FORMAT)).toEqual({ profile, unreadable: [] }));

  it.each([
    ['25, 50, 75, 100', [2500, 5000, 7500, 10_000]],
    ['12,5; 25', [1250, 2500]],
    ['12,5, 25', [1250, 2500]],
    ['50', [5000]],
    ['', []],
  ])('percentages %j', (percentages, read) => {
    const typed = profileOf({ ...draft, giftMode: 'percentages', percentages }, FORMAT);
    expect(typed.profile.gifts.percentages).toEqual(read);
  });

  it('three ranges of markup, an empty one left out', () => {
    const ratios = [
      { upTo: '100', ratio: '30' },
      { upTo: '', ratio: '' },
      { upTo: '', ratio: '40,5' },
    ];
    expect(profileOf({ ...draft, ratios }, FORMAT).profile.gifts.ratios).toEqual([
      { markupUpTo: 10_000, ratio: 3000 },
      { markupUpTo: null, ratio: 4050 },
    ]);
  });

  it('with whole points only, a fractions threshold is none', () => {
    const figures = { ...draft.figures, fractionalThreshold: '0,50' };
    expect(profileOf({ ...draft, figures }, FORMAT).profile.earning.fractionalThreshold).toBeNull();
    const switches = { ...draft.switches, wholePointsOnly: false };
    expect(profileOf({ ...draft, figures, switches }, FORMAT).profile.earning.fractionalThreshold).toBe(50);
  });
});
