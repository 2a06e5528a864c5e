/** Every screen is clean for axe (colours are the contrast test's), and the management screens do their work. */
import axe from 'axe-core';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill } from './fake-till.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';

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

describe('axe', () => {
  it('finds nothing at the counter, in its panels and in its question', async () => {
    await openWindow();
    expect(await violations()).toEqual([]);
    await scan(PASSATA);
    await scan('5005476926702');
    expect(await violations()).toEqual([]);
    await press('Escape', 'F1');
    expect(await violations()).toEqual([]);
    await press('Escape', 'F9');
    expect(await violations()).toEqual([]);
    await press('Escape', 'Escape');
    expect(await violations()).toEqual([]);
    await press('Escape', 'F9');
    await press('Enter');
    await pause(200);
    expect(await violations()).toEqual([]);
  });
});

describe('importing', () => {
  it('shows the report and its notices, applies and undoes', async () => {
    const till = newFakeTill();
    for (let line = 2; line < 250; line += 1) {
      till.imports.notices.push({ line, code: `A${line}`, problem: 'price-invalid', value: 'abc', refused: true });
    }
    till.imports.stage('catalogo.csv');
    const { root } = await openWindow(till);
    act(() => useScreen.getState().show('imports'));
    await until(() => root.textContent?.includes('catalogo.csv') ?? false);
    await until(() => root.textContent?.includes('Righe rifiutate e avvisi') ?? false);
    expect(await violations()).toEqual([]);
    act(() => button(root, 'Applica').click());
    await until(() => till.imports.list[0]?.state === 'applied');
    await until(() => root.textContent?.includes('Annulla l’importazione') ?? false);
    act(() => button(root, 'Annulla l’importazione').click());
    await until(() => till.imports.list[0]?.state === 'undone');
  });

  it('says why a whole file failed', async () => {
    const till = newFakeTill();
    till.imports.stage('catalogo.bad.csv');
    const { root } = await openWindow(till);
    act(() => useScreen.getState().show('imports'));
    await until(() => root.textContent?.includes('Manca una colonna. (Codice)') ?? false);
  });

  it('gives way to the counter when something is scanned', async () => {
    const { root } = await openWindow();
    act(() => useScreen.getState().show('imports'));
    await pause(50);
    await scan(PASSATA);
    await until(() => root.textContent?.includes('Passata di pomodoro') ?? false);
    expect(useScreen.getState().screen).toBe('counter');
  });
});

describe('settings', () => {
  it('changes language and theme at once, and has the till keep them', async () => {
    const { root, till } = await openWindow();
    act(() => useScreen.getState().show('settings'));
    await pause(50);
    expect(await violations()).toEqual([]);
    const choose = (value: string) =>
      act(() => root.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click());
    choose('ro');
    await until(() => root.querySelector('h1')?.textContent === 'Setări');
    choose('contrast');
    await until(() => document.documentElement.dataset['theme'] === 'contrast');
    await until(() => till.hello.language === 'ro' && till.hello.theme === 'contrast');
    expect(document.documentElement.lang).toBe('ro');
  });
});
