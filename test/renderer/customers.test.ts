/** Customers by keyboard: the panel at the counter and the screen, over the fake till. */
import axe from 'axe-core';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, scan, until } from './start-window.ts';

const panel = () => useCounter.getState().panel;
const strip = (root: HTMLElement) => root.querySelector('section[aria-label="Cliente"] p')?.textContent;
const options = (root: HTMLElement) =>
  [...root.querySelectorAll('[role="option"] > :first-child')].map((name) => name.textContent);

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('F3 at the counter', () => {
  it('finds by typing, chooses with Enter, and Del takes the customer off again', async () => {
    const { root } = await openWindow();
    await press('F3');
    await until(() => options(root).length === 6);
    await press('a', 'n');
    await until(() => options(root).length === 3);
    expect(options(root)).toEqual(['Andrea Conti', 'Anna Ferretti', 'Antonio Galli']);
    expect(await violations()).toEqual([]);
    await press('ArrowDown', 'Enter');
    await until(() => strip(root) === 'Anna Ferretti');
    expect(panel()).toBe('keys');
    await press('F3', 'Delete');
    await until(() => strip(root) === 'Nessun cliente');
  });

  it('chooses nobody by Enter alone, and says that there is nobody to take off', async () => {
    const { root } = await openWindow();
    await press('F3');
    await until(() => options(root).length === 6);
    await press('Enter', 'Delete');
    expect(strip(root)).toBe('Nessun cliente');
    expect(root.textContent).toContain('Su questa vendita non c’è nessun cliente.');
    await press('Escape');
    expect(panel()).toBe('keys');
  });

  it('makes a new customer of what was searched for', async () => {
    const { root, till } = await openWindow();
    await press('F3', 'z', 'o', 'e');
    await until(() => root.textContent?.includes('Nessun cliente con «zoe»') ?? false);
    await press('Insert');
    expect(document.activeElement?.id).toBe('new-customer-name');
    expect(await violations()).toEqual([]);
    await press(' ', 'b', 'Enter');
    await until(() => strip(root) === 'zoe b');
    expect(till.customers.search('zoe', 0, 10).total).toBe(1);
  });

  it('keeps what was typed when it is refused, and goes to the field', async () => {
    const { root } = await openWindow();
    await press('F3', 'Insert', 'Enter');
    await until(() => root.textContent?.includes('Manca il nome.') ?? false);
    expect(document.activeElement?.id).toBe('new-customer-name');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    await press('Escape');
    expect(panel()).toBe('customer');
  });

  it('leaves its field alone when a scan goes into it', async () => {
    const { root } = await openWindow();
    await press('F3', 'a', 'n');
    await scan('8003716003435');
    await until(() => (useCounter.getState().snapshot?.lines.length ?? 0) === 1);
    expect(root.querySelector<HTMLInputElement>('[role="combobox"]')?.value).toBe('an');
  });

  it('keeps its keys from the sale behind it', async () => {
    const { till } = await openWindow();
    await scan('8003716003435');
    await press('F3', 'a', 'Delete', 'Home', 'Insert', 'Delete', 'ArrowUp', 'End', 'Ctrl+z', 'Escape', 'Escape');
    expect(till.counter.asked).toEqual(['scan 8003716003435 1000']);
    expect(useCounter.getState().selectedLineId).toBeNull();
  });

  it('wants the right to see customers', async () => {
    const hello = newHello();
    const { root } = await openWindow(
      newFakeTill({ ...hello, operator: { ...hello.operator, rights: ['sell', 'see-sales', 'see-articles'] } }),
    );
    await press('F3');
    expect(root.textContent).toContain('Non consentito a questo operatore');
    expect(panel()).toBe('keys');
  });
});

describe('the screen of customers', () => {
  const field = (root: HTMLElement, name: string) =>
    root.querySelector<HTMLInputElement>(`input[name="customer-${name}"]`);

  async function opened(till = newFakeTill()) {
    const window = await openWindow(till);
    act(() => useScreen.getState().show('customers'));
    await until(() => window.root.textContent?.includes('6 clienti') ?? false);
    return window;
  }

  it('opens the one who is marked, saves with Ctrl+S, and asks before it drops a change', async () => {
    const { root, till } = await opened();
    await press('a', 'n', 'n');
    await until(() => root.textContent?.includes('1 cliente') ?? false);
    await press('Enter');
    await until(() => field(root, 'name')?.value === 'Anna Ferretti');
    expect(await violations()).toEqual([]);
    await press('!', 'Escape');
    expect(root.textContent).toContain('Modifiche non salvate');
    await press('Ctrl+s');
    await until(() => till.customers.search('anna', 0, 1).rows[0]?.name === 'Anna Ferretti!');
    await press('Escape');
    await until(() => field(root, 'name') === null);
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('makes a new one with Ins and puts a refusal under its field', async () => {
    const { root, till } = await opened();
    await press('Insert', 'Ctrl+s');
    await until(() => field(root, 'name')?.getAttribute('aria-invalid') === 'true');
    await press('Z', 'o', 'e', 'Ctrl+s');
    await until(() => till.customers.search('zoe', 0, 1).total === 1);
    await until(() => root.querySelector('h2')?.textContent === 'Zoe');
  });

  it('asks twice before it erases, each time beginning on the way out', async () => {
    const { root, till } = await opened();
    await press('a', 'n', 'n');
    await until(() => root.textContent?.includes('1 cliente') ?? false);
    await press('Enter');
    await until(() => root.textContent?.includes('Cancella i dati') ?? false);
    const button = (name: string) =>
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
    act(() => button('Cancella i dati')?.click());
    await press('Enter');
    expect(till.customers.search('anna', 0, 1).total).toBe(1);
    act(() => button('Cancella i dati')?.click());
    act(() => button('Sì, cancella')?.click());
    expect(document.activeElement?.textContent).toContain('No');
    expect(await violations()).toEqual([]);
    act(() => button('Cancella per sempre')?.click());
    await until(() => till.customers.search('anna', 0, 1).total === 0);
    await until(() => field(root, 'name') === null);
  });

  it('shows nothing to change to somebody who may only look', async () => {
    const hello = newHello();
    const { root } = await opened(
      newFakeTill({ ...hello, operator: { ...hello.operator, rights: ['sell', 'see-customers'] } }),
    );
    await press('Insert');
    expect(field(root, 'name')).toBeNull();
    await press('a', 'n', 'n', 'Enter');
    await until(() => field(root, 'name')?.readOnly === true);
    expect(root.textContent).not.toContain('Cancella i dati');
  });
});
