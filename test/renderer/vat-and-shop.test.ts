/** VAT, departments and the shop's own data in the window: by keyboard, with the till's refusals beside their fields. */
import axe from 'axe-core';
import { act } from 'react';
import { expect, it } from 'vitest';
import { useHello } from '../../src-renderer/shell/hello-store.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, until } from './start-window.ts';

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function shown(screen: 'vat' | 'settings', till = newFakeTill()) {
  const opened = await openWindow(till);
  act(() => useScreen.getState().show(screen));
  const drawn = screen === 'vat' ? '[data-row]' : 'textarea';
  await until(() => opened.root.querySelector(drawn) !== null);
  return opened;
}

function field(root: HTMLElement, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found && root.querySelector(`#${CSS.escape(found.htmlFor)}`);
  if (!(input instanceof HTMLElement)) throw new Error(`no field ${label}`);
  return input as HTMLInputElement;
}

async function write(root: HTMLElement, label: string, text: string): Promise<void> {
  const input = field(root, label);
  const { prototype } = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  await act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('a rate changes from a day on: Down, Enter, percentage, day, Ctrl+S', async () => {
  const { root, till } = await shown('vat');
  expect(await violations()).toEqual([]);
  await press('ArrowDown', 'Enter');
  await until(() => root.textContent?.includes('Aliquota 22') ?? false);
  expect(document.activeElement).toBe(field(root, 'Percentuale'));
  expect(field(root, 'Dal giorno').value).toBe('21/11/2026');
  await write(root, 'Percentuale', '24,5');
  await write(root, 'Dal giorno', '1/1/2027');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('24,5 % dal 1 gen 2027'.replaceAll(' %', '\u00a0%')) ?? false);
  expect(till.shop.rates[0]?.periods.at(-1)).toEqual({ basisPoints: 2450, from: '2027-01-01', to: null });
  expect(await violations()).toEqual([]);
  await press('Escape');
  expect(root.textContent).not.toContain('Nuova percentuale da un giorno');
  expect(document.activeElement?.textContent).toContain('22');
  await press('Escape');
  expect(useScreen.getState().screen).toBe('counter');
});

it.each([
  ['Percentuale', 'dieci', 'La percentuale va da 0 a 100'],
  ['Percentuale', '101', 'La percentuale va da 0 a 100'],
  ['Dal giorno', 'domani', 'Questo giorno non esiste'],
])('%s: %s is refused beside its field', async (label, text, sentence) => {
  const { root } = await shown('vat');
  await press('ArrowDown', 'Enter');
  await until(() => root.textContent?.includes('Dal giorno') ?? false);
  await write(root, 'Percentuale', '24');
  await write(root, label, text);
  await press('Enter');
  await until(() => root.textContent?.includes(sentence) ?? false);
  expect(field(root, label).getAttribute('aria-invalid')).toBe('true');
});

it('a code and a department are added, and a department is removed', async () => {
  const { root, till } = await shown('vat');
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
  act(() => button('Nuova aliquota')?.click());
  await write(root, 'Codice', '22');
  await write(root, 'Percentuale', '6');
  await press('Enter');
  await until(() => root.textContent?.includes('Questo codice c’è già') ?? false);
  await write(root, 'Codice', '6');
  await press('Enter');
  await until(() => till.shop.rates.some(({ code }) => code === '6'));
  act(() => button('Nuovo reparto')?.click());
  expect(field(root, 'Numero').value).toBe('2');
  expect(await violations()).toEqual([]);
  await write(root, 'Nome', 'Pane');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('Pane') ?? false);
  expect(till.shop.departments.at(-1)).toMatchObject({ number: 2, name: 'Pane', vatCode: '22' });
  const row = [...root.querySelectorAll<HTMLElement>('[data-row]')].at(-1);
  act(() => row?.click());
  await until(() => button('Togli') !== undefined);
  act(() => button('Togli')?.click());
  await until(() => till.shop.departments.length === 1);
});

it('who may not change the settings sees the rates and no form', async () => {
  const hello = newHello();
  const operator = { ...hello.operator, rights: ['sell', 'see-articles'] as typeof hello.operator.rights };
  const { root } = await shown('vat', newFakeTill({ ...hello, operator }));
  expect(root.textContent).not.toContain('Nuova aliquota');
  await press('ArrowDown', 'Enter');
  await until(() => root.textContent?.includes('da sempre') ?? false);
  expect(root.querySelector('input')).toBeNull();
});

it('the shop is saved with Ctrl+S, and its name is seen at once', async () => {
  const { root, till } = await shown('settings');
  expect(await violations()).toEqual([]);
  expect(field(root, 'Arrotondamento dei contanti').value).toBe('0,05');
  await write(root, 'Nome', 'Forno Nuovo');
  await write(root, 'Indirizzo', 'Via Po 2\nTorino');
  await write(root, 'Arrotondamento dei contanti', '0,1');
  await press('Ctrl+s');
  await until(() => useHello.getState().hello?.shop.name === 'Forno Nuovo');
  expect(till.shop.details).toMatchObject({ address: 'Via Po 2\nTorino', cashRoundingStep: 10 });
  await write(root, 'Partita IVA', 'wrong');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('La cifra di controllo non torna') ?? false);
  await write(root, 'Arrotondamento dei contanti', '0,005');
  await press('Ctrl+s');
  await until(() => root.textContent?.includes('Scrivi un importo da 0 a 100') ?? false);
});
