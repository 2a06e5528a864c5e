/** The documents screen in the whole window: found, opened and worked on with the keyboard alone, clean for axe. */
import axe from 'axe-core';
import { act } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { RIGHTS, type Right } from '../../contract/rights.ts';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useReturnsState } from '../../src-renderer/counter/returns-state.ts';
import { useMessages } from '../../src-renderer/messages/message-store.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { type FakeTill, newFakeTill, newHello } from './fake-till.ts';
import { type Opened, openWindow, pause, press, until } from './start-window.ts';

/** jsdom lays nothing out; a list without a height draws no rows. */
beforeAll(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

function tillWith(rights: readonly Right[] = RIGHTS): FakeTill {
  const hello = newHello();
  return newFakeTill({ ...hello, operator: { ...hello.operator, rights: [...rights] } });
}

async function openDocuments(till: FakeTill): Promise<Opened> {
  const opened = await openWindow(till);
  act(() => useScreen.getState().show('documents'));
  await until(() => opened.root.querySelector('tbody tr[id] td') !== null);
  return opened;
}

function text(root: HTMLElement, selector = 'main'): string {
  return root.querySelector(selector)?.textContent ?? '';
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the list', () => {
  it('shows how each document stands, and reads only the pages in sight', async () => {
    const till = tillWith();
    for (let number = 1; number <= 250; number += 1) till.documents.put('receipt', number);
    till.documents.put('return', 1, { total: -1000 });
    till.documents.put('receipt', 251, { voided: true });
    till.documents.put('order', null, { owed: 400 });
    const { root } = await openDocuments(till);
    const [order, voided, returned] = [...root.querySelectorAll('tbody tr[id]')].map(({ textContent }) => textContent);
    expect(order).toMatch(/^Ordine.*pagato in parte10,00$/);
    expect(voided).toMatch(/^Scontrino 251.*stornato10,00$/);
    expect(returned).toMatch(/^Reso 1.*chiuso−10,00$/);
    expect(text(root)).toContain('253');
    expect(till.documents.filters.length).toBeLessThan(5);
    expect(await violations()).toEqual([]);
  });

  it('searches by typing from anywhere; Esc empties the search, then goes to the counter', async () => {
    const till = tillWith();
    till.documents.put('receipt', 1);
    till.documents.put('receipt', 2);
    const { root } = await openDocuments(till);
    await press('1');
    await until(() => root.querySelectorAll('tbody tr[id]').length === 1);
    expect(till.documents.filters.at(-1)?.text).toBe('1');
    await press('Escape');
    await until(() => root.querySelectorAll('tbody tr[id]').length === 2);
    await press('Escape');
    expect(useScreen.getState().screen).toBe('counter');
  });
});

describe('a closed sale', () => {
  async function openLast(rights?: readonly Right[]) {
    const till = tillWith(rights);
    till.documents.put('receipt', 6);
    const row = till.documents.put('invoice', 7);
    const { root } = await openDocuments(till);
    await press('Enter');
    await until(() => text(root, 'aside').includes('Bottega Ferraris'));
    await pause(50);
    return { till, row, root };
  }

  it('is voided after one question, which Enter does not answer', async () => {
    const { till, root } = await openLast();
    expect(await violations()).toEqual([]);
    await press('v');
    expect(text(root, 'aside')).toContain('Stornare Fattura 7, 10,00');
    expect(await violations()).toEqual([]);
    await press('Enter');
    expect(till.documents.asked).toEqual([]);
    await press('s');
    await until(() => text(root, 'aside h2') === 'Reso 1');
    expect(till.documents.asked).toEqual(['void']);
    expect(text(root)).toContain('stornato');
  });

  it('offers voiding only for the last one, and only by right', async () => {
    const { root } = await openLast();
    expect(text(root, 'aside fieldset')).toContain('Storna');
    await press('ArrowDown', 'Enter');
    await until(() => text(root, 'aside h2') === 'Scontrino 6');
    await pause(50);
    expect(text(root, 'aside fieldset')).not.toContain('Storna');
  });

  it('hides what the operator may not do', async () => {
    const { root } = await openLast(['sell', 'see-sales']);
    expect(text(root, 'aside fieldset')).toBe('Che cosa fareRistampaPScarica PDFD');
  });

  it('is printed again, and returned at the counter', async () => {
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => {});
    const { row } = await openLast();
    await press('p', 'r');
    expect(print).toHaveBeenCalledTimes(1);
    expect(useScreen.getState().screen).toBe('counter');
    await until(() => useReturnsState.getState().document?.saleId === row.saleId);
    expect(useCounter.getState().panel).toBe('returns');
  });
});

describe('open documents', () => {
  async function openOrder() {
    const till = tillWith();
    till.documents.put('order', null);
    const { root } = await openDocuments(till);
    await press('Enter');
    await until(() => text(root, 'aside').includes('Acconto'));
    return { till, root };
  }

  it('are paid in part with several tenders', async () => {
    const { till, root } = await openOrder();
    await press('a');
    expect(await violations()).toEqual([]);
    await press('a', '3', 'F9');
    await until(() => text(root, 'aside').includes('Carta3,00'));
    await press('2', 'Enter');
    await until(() => till.documents.asked.length === 1);
    expect(till.documents.asked).toEqual([
      'pay order null [{"tender":"card","amount":300,"reference":null},{"tender":"cash","given":200}]',
    ]);
  });

  it.each([
    ['s', 'receipt order null [{"tender":"cash","given":null}]'],
    ['f', 'invoice order null [{"tender":"cash","given":null}]'],
    ['Delete', 'cancel order null []'],
  ])('are completed or cancelled by %s', async (key, asked) => {
    const { till } = await openOrder();
    await press(key, 'Enter');
    await until(() => till.documents.asked.length === 1);
    expect(till.documents.asked).toEqual([asked]);
  });

  it('are completed together when they are marked, and a refusal is said', async () => {
    const till = tillWith();
    till.documents.put('delivery-note', 1);
    till.documents.put('delivery-note', 2);
    till.documents.put('receipt', 3);
    till.documents.refusal = 'different-customers';
    const { root } = await openDocuments(till);
    await press(' ');
    expect(useMessages.getState().messages[0]?.title.key).toBe('documents.onlyOpen');
    await press('ArrowDown', ' ', 'ArrowDown', ' ');
    expect(text(root)).toContain('2 documenti segnati');
    await press('Enter', 'f');
    await until(() => text(root, 'aside').includes('Da pagare20,00'));
    await press('Enter');
    await until(() => text(root).includes('Clienti diversi'));
    await press('Escape', 'Enter');
    await until(() => till.documents.asked.length === 2);
    expect(till.documents.asked[1]).toBe('invoice delivery-note 2, delivery-note 1 [{"tender":"cash","given":null}]');
  });
});
