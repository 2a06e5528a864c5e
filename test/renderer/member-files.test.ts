/** Importing customers and issuing cards in the window, by keyboard, clean for axe. */
import axe from 'axe-core';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill } from './fake-till.ts';
import { openWindow, press, until } from './start-window.ts';

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

function says(root: HTMLElement, text: string): Promise<void> {
  return until(() => root.textContent?.includes(text) ?? false);
}

describe('importing customers', () => {
  it('shows what would happen, applies, and cannot be undone', async () => {
    const till = newFakeTill();
    till.memberFiles.stage('clienti.csv');
    const { root } = await openWindow(till);
    act(() => useScreen.getState().show('memberImport'));
    await says(root, 'Righe rifiutate e avvisi');
    await says(root, '125,50');
    expect(await violations()).toEqual([]);
    act(() => button(root, 'Applica').click());
    await until(() => till.memberFiles.imports.list[0]?.state === 'applied');
    await says(root, 'Cancella il resoconto');
    expect(root.textContent).not.toContain('Annulla l’importazione');
    act(() => button(root, 'Scarica un file vuoto').click());
    await until(() => till.memberFiles.handed.includes('clienti.csv'));
  });

  it('gives up a file that waits', async () => {
    const till = newFakeTill();
    till.memberFiles.stage('clienti.csv');
    const { root } = await openWindow(till);
    act(() => useScreen.getState().show('memberImport'));
    await says(root, 'Lascia perdere');
    act(() => button(root, 'Lascia perdere').click());
    await says(root, 'Lasciata perdere senza applicarla.');
  });
});

describe('issuing cards', () => {
  async function open() {
    const till = newFakeTill();
    const { root } = await openWindow(till);
    act(() => useScreen.getState().show('memberCards'));
    await says(root, 'La prossima è 0400000000015');
    return { till, root };
  }

  it('gives out numbers with Ctrl+S, each range after the last', async () => {
    const { till, root } = await open();
    expect(await violations()).toEqual([]);
    await press('Ctrl+s');
    await until(() => till.memberFiles.ranges.length === 1);
    await says(root, 'La prossima è 0400000000251');
    await says(root, '24 tessere emesse');
    expect(await violations()).toEqual([]);
  });

  it('says of a profile without a prefix what to do', async () => {
    const { root } = await open();
    const select = root.querySelector('select');
    act(() => {
      if (!select) return;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'guests');
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await says(root, 'Il profilo non ha un codice card.');
  });
});
