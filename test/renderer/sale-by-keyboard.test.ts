/** A whole sale without a mouse, and the complaints of other tills that a scan or a key may cause. */
import { describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const TARALLI = '8015565030326';
const lines = () => useCounter.getState().snapshot?.lines ?? [];

describe('a sale', () => {
  it('goes from the first scan to the receipt by keys alone', async () => {
    const { root } = await openWindow();
    await scan(PASSATA);
    await scan(TARALLI);
    await until(() => lines().length === 2);
    expect(root.querySelector('output')?.textContent).toBe('8,48€');
    await press('F9', '1', '0', 'Enter');
    await until(() => root.textContent?.includes('documento non fiscale') ?? false);
    expect(root.textContent).toContain('Ricevuti 10,00 su 8,48. Scontrino 1.284.');
    expect(useCounter.getState().snapshot?.lastClosed?.change).toBe(152);
    await scan(PASSATA);
    await until(() => lines().length === 1);
    expect(root.textContent).not.toContain('documento non fiscale');
  });

  it('takes `3*` and a scan for three pieces', async () => {
    const { till, root } = await openWindow();
    await press('3', '*');
    expect(root.textContent).toContain('3 ×');
    await scan(TARALLI);
    await until(() => lines().length === 1);
    expect(till.counter.asked).toEqual([`scan ${TARALLI} 3000`]);
    expect(root.textContent).not.toContain('3 ×');
  });

  it('makes no quantity of digits without `*`, and does not glue them to the code', async () => {
    const { till } = await openWindow();
    await press('2');
    await scan(TARALLI);
    await press('2');
    await scan(PASSATA);
    await until(() => lines().length === 2);
    expect(till.counter.asked).toEqual([`scan ${TARALLI} 1000`, `scan ${PASSATA} 1000`]);
    expect(useCounter.getState().typed).toBe('');
  });

  it('reads a code typed by hand and Enter', async () => {
    const { till } = await openWindow();
    await press(...PASSATA, 'Enter');
    await until(() => lines().length === 1);
    expect(till.counter.asked).toEqual([`scan ${PASSATA} 1000`]);
  });

  it('leaves a word in the search field as it was when a scan goes into it', async () => {
    const { root } = await openWindow();
    await press('p', 'e', 's');
    const field = root.querySelector<HTMLInputElement>('[role="combobox"]');
    expect(document.activeElement).toBe(field);
    await scan(TARALLI);
    await until(() => lines().length === 1);
    expect(field?.value).toBe('pes');
    await pause(400); // an Enter right after the scan would be taken for the scanner's
    await press('Enter');
    await until(() => lines().length === 2);
    expect(lines()[1]?.description).toBe('Pesto al basilico');
  });

  it('leaves the amount received as it was when a scan goes into it, and asks the new sum', async () => {
    const { root } = await openWindow();
    await scan(TARALLI);
    await until(() => lines().length === 1);
    await press('F9', '2', '0');
    await scan(PASSATA);
    await until(() => lines().length === 2);
    expect(root.querySelector<HTMLInputElement>('#given')?.value).toBe('20');
    expect(root.textContent).toContain('resto 11,52');
  });

  it('changes, voids and undoes lines', async () => {
    const { root } = await openWindow();
    await scan(PASSATA);
    await scan(TARALLI);
    await until(() => lines().length === 2);
    await press('+', '+', '-');
    await until(() => lines()[1]?.quantity === 2000);
    await press('ArrowUp', 'Delete');
    await until(() => lines().length === 1);
    expect(root.textContent).toContain('Tolto Passata di pomodoro, 5,99');
    await press('Ctrl+z');
    await until(() => lines().length === 2);
  });

  it('asks before it clears, and a scan is a no', async () => {
    const { root } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    await press('Escape');
    expect(root.textContent).toContain('Svuotare la vendita di 5,99');
    await scan(TARALLI);
    await until(() => lines().length === 2);
    expect(root.textContent).not.toContain('Svuotare');
    await press('Escape', 's');
    await until(() => lines().length === 0);
  });

  it('never presses a focused button with the Enter of a scan', async () => {
    const { root, till } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    [...root.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Storna'))?.focus();
    await scan(TARALLI);
    await until(() => lines().length === 2);
    expect(till.counter.asked).not.toContain('remove');
  });

  it('does nothing to a line when a code holds signs', async () => {
    const { till } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    await scan('-+-12-34');
    await until(() => till.counter.asked.length === 2);
    expect(till.counter.asked[1]).toBe('scan -=-12-34 1000'.replace('=', '+'));
    expect(lines()[0]?.quantity).toBe(1000);
  });

  it('says what an unknown code was, and stays ready', async () => {
    const { root } = await openWindow();
    await scan('5005476926702');
    await until(() => root.textContent?.includes('Nessun articolo con 5 005476 926702') ?? false);
    await press('Escape');
    await pause(0);
    expect(root.textContent).not.toContain('Nessun articolo con 5 005476');
    expect(root.textContent).toContain('sconosciuto');
  });

  it('says that a key does not work yet', async () => {
    const { root } = await openWindow();
    await press('F7');
    expect(root.textContent).toContain('Cassetto: non c’è ancora in questa versione.');
  });
});
