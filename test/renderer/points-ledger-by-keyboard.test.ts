/** Points of customers by keyboard: overview, one customer, operations by hand, report; over the fake till. */
import axe from 'axe-core';
import { act } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, until } from './start-window.ts';

const words = (root: HTMLElement) => (root.textContent ?? '').replaceAll('\u00a0', ' ');
const says = (root: HTMLElement, text: string) => until(() => words(root).includes(text));

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function button(root: HTMLElement, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function field(root: HTMLElement, label: string): HTMLInputElement {
  const named = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
  const own = named?.querySelector('input') ?? (named?.htmlFor ? document.getElementById(named.htmlFor) : null);
  if (!(own instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return own;
}

const focus = (target: HTMLElement) => act(() => target.focus());
const type = (text: string) => press(...text);

async function opened(till = newFakeTill()) {
  const window = await openWindow(till);
  act(() => useScreen.getState().show('points'));
  await says(window.root, 'Punti guadagnati');
  return window;
}

/** jsdom lays nothing out; a list without a height draws no rows. */
beforeAll(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

/** The one with the most points is Carla Moretti, with 60. */
async function openedCarla() {
  const window = await opened();
  await says(window.root, 'Carla Moretti');
  await press('Enter');
  await says(window.root, 'Saldo attuale');
  await says(window.root, '1 movimento, somma 60 pt');
  return window;
}

describe('the overview', () => {
  it('shows totals, members, customers with points, and the months as picture and table', async () => {
    const { root } = await opened();
    await says(root, 'Carla Moretti');
    for (const text of ['210pt', 'Punti non riscattati', '1 visitatori, 1 in sospeso', 'Nessuno è in debito'])
      expect(words(root)).toContain(text);
    expect(root.querySelectorAll('svg[role="img"]').length).toBe(1);
    expect(await violations()).toEqual([]);
    focus(button(root, 'Come tabella'));
    await press('t');
    expect(root.querySelectorAll('svg[role="img"]').length).toBe(0);
    await says(root, 'novembre 2026');
    expect(await violations()).toEqual([]);
  });

  it('finds by name, walks with the arrows, and opens with Enter', async () => {
    const { root } = await opened();
    await press('F2', 'a', 'n', 'n', 'a');
    await until(() => root.querySelectorAll('[role="grid"] tbody tr[aria-selected]').length === 1);
    await press('ArrowDown');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
    await press('Enter');
    await until(() => root.querySelector('h2')?.textContent === 'Anna Ferretti');
    await press('Escape');
    await until(() => root.querySelector('h2')?.textContent !== 'Anna Ferretti');
  });

  it('has other actions at each row: points, balance, contact', async () => {
    const { root } = await opened();
    await says(root, 'Carla Moretti');
    focus(root.querySelector<HTMLElement>('button[aria-label="Altre azioni per Carla Moretti"]') ?? root);
    await press('Enter');
    await until(() => document.activeElement?.textContent === 'Assegna punti');
    expect(await violations()).toEqual([]);
    await press('ArrowDown', 'Enter');
    await says(root, 'Nuovo saldo');
    expect(root.querySelector<HTMLInputElement>('input[value="set-balance"]')?.checked).toBe(true);
  });

  it('assigns points to a new contact made on the way', async () => {
    const { root, till } = await opened();
    await press('Insert');
    await until(() => document.activeElement?.getAttribute('role') === 'combobox');
    await type('zoe');
    await says(root, 'Nessun cliente con «zoe»');
    expect(await violations()).toEqual([]);
    await press('Insert');
    await until(() => field(root, 'Nome').value === 'zoe');
    expect(await violations()).toEqual([]);
    await press('Enter');
    await until(() => root.querySelector('h2')?.textContent === 'zoe');
    await until(() => document.activeElement === field(root, 'Punti'));
    await type('25');
    await says(root, '+25pt');
    focus(field(root, 'Nota interna'));
    await type('benvenuta');
    await press('Ctrl+s');
    await until(() => till.points.movements.at(-1)?.note === 'benvenuta');
    expect(till.points.movements.at(-1)).toMatchObject({ kind: 'manual-credit', points: 2500, customer: 'zoe' });
  });
});

describe('the points of one customer', () => {
  it('are forecast before they are saved, and refused with a reason', async () => {
    const { root, till } = await openedCarla();
    act(() => button(root, 'Addebito').click());
    await until(() => document.activeElement === field(root, 'Punti'));
    await type('70');
    await says(root, 'Il cliente non ha tanti punti.');
    await press('Ctrl+s');
    expect(till.points.movements).toHaveLength(6);
    await says(root, 'perché cambiano i punti?');
    act(() => root.querySelector<HTMLInputElement>('input[value="manual-credit"]')?.click());
    await says(root, '130pt');
    expect(await violations()).toEqual([]);
    focus(field(root, 'Nota interna'));
    await type('scusa');
    await press('Enter');
    await says(root, '2 movimenti, somma 130 pt');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  it('are printed if wanted', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => {});
    const { root } = await openedCarla();
    act(() => button(root, 'Accredito').click());
    await type('5');
    focus(field(root, 'Nota interna'));
    await type('x');
    act(() => field(root, 'Stampa').click());
    await press('Ctrl+s');
    await until(() => print.mock.calls.length === 1);
    await until(() => root.querySelector('[data-paper]') === null);
  });

  it('are changed where the balance stands', async () => {
    const { root, till } = await openedCarla();
    act(() => root.querySelector<HTMLElement>('dd button')?.click());
    const input = root.querySelector<HTMLInputElement>('input[aria-label="Nuovo saldo in punti"]');
    expect(input?.value).toBe('60');
    expect(await violations()).toEqual([]);
    await type('0');
    await says(root, '+540pt');
    await press('Enter');
    await until(() => till.points.movements.length === 7);
    expect(till.points.movements.at(-1)).toMatchObject({ kind: 'set-balance', points: 54_000 });
    await says(root, 'somma 600 pt');
  });

  it('lose a movement after one question, and show the pair struck through', async () => {
    const { root, till } = await openedCarla();
    focus(root.querySelector<HTMLElement>('section[aria-labelledby] table[role="grid"]') ?? root);
    await press('Delete');
    await says(root, 'Eliminare Acquisto +60 pt');
    expect(await violations()).toEqual([]);
    await press('Enter');
    await says(root, 'Scrivi perché si elimina.');
    await type('doppio');
    await press('Enter');
    await says(root, 'Elimina un movimento: doppio');
    expect(till.points.movements.map(({ state }) => state)).toContain('deleted');
  });

  it('come for what the customer did, once', async () => {
    const { root } = await openedCarla();
    act(() => button(root, 'Newsletter').click());
    await says(root, '2 movimenti');
    act(() => button(root, 'Newsletter').click());
    await says(root, 'li ha già avuti');
  });

  it('are only to be looked at without the right to move them', async () => {
    const hello = newHello();
    const rights = ['sell', 'see-customers', 'see-points'] as const;
    const { root } = await opened(newFakeTill({ ...hello, operator: { ...hello.operator, rights: [...rights] } }));
    await says(root, 'Carla Moretti');
    await press('Insert', 'Enter');
    await says(root, 'Saldo attuale');
    for (const text of ['Accredito', 'Elimina', 'Newsletter']) expect(() => button(root, text)).toThrow();
    expect(root.querySelector('dd button')).toBeNull();
  });
});

describe('the report', () => {
  it('is reached by the tabs and follows its filters', async () => {
    const { root, till } = await opened();
    const anna = till.customers.search('anna', 0, 1).rows[0];
    if (anna) till.points.add({ customerId: anna.id, customer: anna.name, kind: 'gift-taken', points: -500, note: '' });
    focus(root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? root);
    await press('ArrowRight');
    await says(root, 'Punti medi per operazione');
    for (const text of ['Saldo punti totale', 'Per motivo', 'Cantucci', '2,40', '5,58', 'Meno di 3 mesi', '7,00'])
      await says(root, text);
    expect(await violations()).toEqual([]);
    focus(field(root, 'Punti a'));
    await type('-1');
    await says(root, 'differenza −5 pt');
    await press('Tab');
    focus(root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? root);
    await press('ArrowRight');
    await says(root, '1 movimento, somma −5 pt');
    expect(await violations()).toEqual([]);
  });

  it('can be about one customer', async () => {
    const { root } = await opened();
    focus(root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? root);
    await press('ArrowRight');
    await says(root, 'Punti medi');
    focus(field(root, 'Cliente'));
    await type('aldo');
    await until(() => root.querySelectorAll('[role="option"]').length === 1);
    expect(await violations()).toEqual([]);
    await press('Enter');
    await says(root, 'Di nuovo tutti i clienti');
    await says(root, 'differenza 10 pt');
  });
});
