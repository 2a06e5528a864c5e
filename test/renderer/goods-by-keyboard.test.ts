/** Parking, recalling, returning, vouchers, open prices and departments, without a mouse. */
import axe from 'axe-core';
import { act } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { typedDepartment } from '../../src-renderer/counter/departments.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { OPEN_PRICE_BARCODE } from './fake-articles.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { type Opened, openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const TARALLI = '8015565030326';
const snapshot = () => useCounter.getState().snapshot;
const lines = () => snapshot()?.lines ?? [];
const panel = () => useCounter.getState().panel;
const says = (root: HTMLElement, words: string) => until(() => root.textContent?.includes(words) ?? false);

/** A list that is drawn as far as it is in sight has no height in jsdom. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 600 });
  Element.prototype.scrollTo ??= () => {};
});

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

async function parked(opened: Opened, name: string, code: string): Promise<void> {
  await scan(code);
  await until(() => lines().length === 1);
  await press('F4', ...name);
  await pause(400);
  await press('Enter');
  await until(() => lines().length === 0);
  await says(opened.root, 'parcheggiat');
}

describe('a parked sale', () => {
  it('goes away under a name, waits behind F5 and comes back', async () => {
    const opened = await openWindow();
    await parked(opened, 'rossi', PASSATA);
    await parked(opened, '', TARALLI);
    expect(snapshot()?.parked).toBe(2);
    await press('F5');
    await says(opened.root, 'rossi');
    expect(await violations()).toEqual([]);
    await press('r', 'o', 's');
    await until(() => opened.root.querySelectorAll('[role="option"]').length === 1);
    await press('Enter');
    await until(() => lines().length === 1);
    expect(lines()[0]?.description).toBe('Passata di pomodoro');
    expect(panel()).toBe('keys');
    await press('F5');
    await says(opened.root, 'C’è già una vendita aperta');
  });

  it('is asked for by an F5 that is faster than the first answer of the till', async () => {
    const opened = await openWindow();
    await parked(opened, 'rossi', PASSATA);
    act(() => useCounter.setState({ snapshot: null }));
    await press('F5');
    await says(opened.root, 'rossi');
  });

  it('is dropped only after a question in the panel', async () => {
    const opened = await openWindow();
    await parked(opened, 'rossi', PASSATA);
    await press('F5');
    await says(opened.root, 'rossi');
    await press('Delete', 'Escape');
    expect(snapshot()?.parked).toBe(1);
    await press('Delete');
    expect(await violations()).toEqual([]);
    await press('s');
    await until(() => snapshot()?.parked === 0);
  });

  it('asks which prices count before it is paid', async () => {
    const opened = await openWindow();
    opened.till.counter.differences = [
      { lineId: crypto.randomUUID(), description: 'Passata di pomodoro', was: 599, now: 649 },
    ];
    await parked(opened, '', PASSATA);
    await press('F5');
    await until(() => opened.root.querySelector('[role="option"]') !== null);
    await press('Enter');
    await until(() => panel() === 'prices');
    await says(opened.root, 'oggi 6,49');
    expect(await violations()).toEqual([]);
    await press('Escape', 'F9');
    expect(panel()).toBe('prices');
    await press('o');
    await until(() => panel() === 'keys');
    expect(opened.till.counter.asked.at(-1)).toBe('prices now');
  });
});

describe('a return', () => {
  async function sold(): Promise<Opened> {
    const opened = await openWindow();
    await press('3', '*');
    await scan(PASSATA);
    await scan(TARALLI);
    await until(() => lines().length === 2);
    await pause(400);
    await press('F9', 'Enter');
    await until(() => panel() === 'receipt');
    await press('Escape');
    return opened;
  }

  it('by receipt takes the quantity that was typed', async () => {
    const { till, root } = await sold();
    await press('Ctrl+r');
    await says(root, 'Scontrino 1.284');
    expect(await violations()).toEqual([]);
    await press('1', '2', '8', '4', 'Enter');
    await says(root, 'ancora 3 di 3');
    expect(await violations()).toEqual([]);
    await press('2', 'ArrowDown', ' ', 'Enter');
    await until(() => lines().length === 2);
    expect(till.counter.asked.at(-1)).toBe('return 2000,1000');
    expect(root.textContent).toContain('\u221211,98');
    expect(panel()).toBe('keys');
  });

  it('by receipt takes everything with A, and nothing more than there is', async () => {
    const { till, root } = await sold();
    await press('Ctrl+r', 'Enter');
    await says(root, 'ancora 3 di 3');
    await press('7');
    expect(root.textContent).toContain('non ne resta tanto');
    await press('Enter');
    expect(root.textContent).toContain('Prima segna che cosa torna');
    await press('+', 'Escape');
    expect(root.textContent).toContain('Numero dello scontrino');
    await press('Enter');
    await says(root, 'ancora 3 di 3');
    await scan(TARALLI);
    await press('a', 'Enter');
    await until(() => till.counter.asked.at(-1) === 'return 3000,1000');
  });

  it('without a receipt has a quantity and a reason', async () => {
    const { till, root } = await openWindow();
    await press('Ctrl+r', 'ArrowRight', 't', 'a', 'r');
    await says(root, 'Taralli');
    await press('Enter');
    await says(root, 'Perché torna');
    expect(await violations()).toEqual([]);
    await press('2', 'ArrowDown', 'Enter');
    await until(() => lines().length === 1);
    expect(till.counter.asked.at(-1)).toBe('return 2000 wrong-article');
    expect(root.textContent).toContain('Reso senza scontrino');
  });

  it('of empties takes the deposit that was scanned', async () => {
    const { till, root } = await openWindow();
    await press('Ctrl+r', 'ArrowRight', 'ArrowRight');
    await scan('8001300240112');
    await says(root, 'Quanti ne tornano');
    await pause(400);
    await press('6', 'Enter');
    await until(() => lines().length === 1);
    expect(till.counter.asked.at(-1)).toBe('empties 6000');
  });

  it('sells what is scanned among the receipts', async () => {
    await openWindow();
    await press('Ctrl+r');
    await scan(PASSATA);
    await until(() => lines().length === 1);
    expect(panel()).toBe('returns');
  });

  it('is offered only as far as the rights go', async () => {
    const hello = newHello();
    const rights = hello.operator.rights.filter((right) => right !== 'return-without-receipt');
    const { root } = await openWindow(newFakeTill({ ...hello, operator: { ...hello.operator, rights } }));
    await press('Ctrl+r');
    expect([...root.querySelectorAll('[role="tab"]')].map(({ textContent }) => textContent)).toEqual([
      'Con scontrino',
      'Vuoti',
    ]);
  });
});

describe('a discount voucher', () => {
  it('is typed in the discount panel, listed there, and dropped', async () => {
    const { root } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    await press('F8', 'ArrowRight', 'ArrowRight', 'ArrowRight', ...'AUTUNNO', 'Enter');
    await until(() => snapshot()?.total === 499);
    await press('F8', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(root.textContent).toContain('1 buono usato');
    expect(await violations()).toEqual([]);
    await press('Delete');
    await until(() => snapshot()?.total === 599);
  });

  it('says what it took off when it is scanned', async () => {
    const { root } = await openWindow();
    await scan(PASSATA);
    await scan('AUTUNNO');
    await says(root, 'Buono AUTUNNO: 1,00');
    expect(snapshot()?.total).toBe(499);
  });

  it('is issued on its screen', async () => {
    const { root } = await openWindow();
    act(() => useScreen.getState().show('vouchers'));
    await says(root, 'AUTUNNO');
    expect(await violations()).toEqual([]);
    await press('Ctrl+s');
    expect(root.textContent).toContain('più di zero');
    act(() => [...root.querySelectorAll('input')].find(({ inputMode }) => inputMode === 'decimal')?.focus());
    await press('1', '0', 'Enter');
    await says(root, '1 buono emesso');
    expect(root.textContent).toContain('K7M2N9P410');
    expect(await violations()).toEqual([]);
  });
});

describe('an open price', () => {
  it('is asked, and what is scanned meanwhile is sold', async () => {
    const { till, root } = await openWindow();
    await scan(OPEN_PRICE_BARCODE);
    await says(root, 'Prezzo di Fiori del mercato');
    await press('4', ',', '5');
    await scan(PASSATA);
    await until(() => lines().length === 1);
    await scan(OPEN_PRICE_BARCODE);
    await says(root, 'ne aspetta ancora 1');
    expect(await violations()).toEqual([]);
    await pause(400);
    await press('Enter');
    await until(() => lines().length === 2);
    expect(till.counter.asked.at(-1)).toBe('add at 450');
    expect(panel()).toBe('price');
    await press('Escape');
    expect(panel()).toBe('keys');
  });
});

describe('a department', () => {
  it('sells the amount typed before it, by key and by button', async () => {
    const shopTill = newFakeTill();
    shopTill.shop.saveDepartment(2, 'Ortofrutta', '4');
    const { till, root } = await openWindow(shopTill);
    await says(root, 'Ortofrutta');
    await press('4', ',', '5', '0');
    expect(root.textContent).toContain('Importo 4,50');
    await press('/', '1');
    await until(() => lines().length === 1);
    expect(till.counter.asked.at(-1)).toBe('department 1 450');
    expect(useCounter.getState().typed).toBe('');
    await press('3', '/');
    const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.startsWith('Ortofrutta'),
    );
    act(() => button?.click());
    await until(() => lines().length === 2);
    expect(till.counter.asked.at(-1)).toBe('department 2 300');
  });

  it.each([
    ['450', null],
    ['4,50', { price: 450, department: null }],
    ['450/', { price: 45_000, department: null }],
    ['4.5/12', { price: 450, department: 12 }],
    ['4,505/1', null],
    ['pane/1', null],
  ])('reads %s', (typed, wanted) => expect(typedDepartment(typed, 2)).toEqual(wanted));
});
