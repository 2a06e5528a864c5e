/** What happens to scans and sales when the wire breaks, the disk is full, or the sum changes under way. */
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { TillClient } from '../../contract/index.ts';
import { closeSale } from '../../src-renderer/counter/close-sale.ts';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useMessages } from '../../src-renderer/messages/message-store.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const TARALLI = '8015565030326';
const lines = () => useCounter.getState().snapshot?.lines ?? [];

describe('a broken wire', () => {
  it('loses no scan and makes none twice', async () => {
    const { till } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    till.cut();
    await scan(TARALLI);
    await scan('8029054888671');
    await until(() => lines().length === 3);
    expect(lines().map(({ quantity }) => quantity)).toEqual([1000, 1000, 1000]);
    expect(sessionStorage.getItem('tessera.scans')).toBe('[]');
  });

  it('sends a scan again that was not answered, with the same command id', async () => {
    const { till } = await openWindow();
    const command = till.counter.command.bind(till.counter);
    let calls = 0;
    till.counter.command = (name, commandId, again, act) => {
      calls += 1;
      const result = command(name, commandId, again, act);
      if (calls === 1) till.cut();
      return result;
    };
    await scan(PASSATA);
    await until(() => calls === 2);
    await until(() => lines().length === 1);
    expect(lines()[0]?.quantity).toBe(1000);
    expect(till.counter.seenCommandIds.size).toBe(1);
  });

  it('sends what was not answered before a reload', async () => {
    const commandId = crypto.randomUUID();
    sessionStorage.setItem('tessera.scans', JSON.stringify([{ commandId, code: PASSATA, quantity: 1000 }]));
    await openWindow();
    await until(() => lines().length === 1);
    expect(sessionStorage.getItem('tessera.scans')).toBe('[]');
  });
});

describe('a full disk', () => {
  it('holds the scan and what follows, and goes on with R', async () => {
    const { till, root } = await openWindow();
    till.counter.failures = ['DISK_FULL'];
    await scan(PASSATA);
    await until(() => root.textContent?.includes('il disco è pieno') ?? false);
    await scan(TARALLI);
    expect(lines()).toEqual([]);
    await press('r');
    await until(() => lines().length === 2);
    expect(lines()[0]?.code).toBe(PASSATA);
  });
});

describe('closing', () => {
  it('does not take a sum that the cashier has not seen', async () => {
    const { till } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    const seen = useCounter.getState().snapshot;
    await scan(TARALLI);
    await until(() => lines().length === 2);
    const client = { counter: { close: () => Promise.reject(new Error('must not be asked')) } };
    if (seen) {
      const tools = { client: client as unknown as TillClient, play: () => {}, onClosed: () => {} };
      await act(() => closeSale(tools, seen, { kind: 'receipt', tenders: [{ tender: 'cash', given: null }] }));
    }
    expect(till.counter.receipts).toEqual([]);
    expect(useMessages.getState().messages.map(({ about }) => about)).toEqual(['closing']);
  });

  it('says what the till refuses', async () => {
    const { till, root } = await openWindow();
    await scan(PASSATA);
    await until(() => lines().length === 1);
    till.counter.close = () => ({ ok: false, refusal: 'another-sale' });
    await press('F9');
    await pause(400); // an Enter right after the scan would be taken for the scanner's
    await press('Enter');
    await until(() => root.textContent?.includes('Questa vendita è già chiusa') ?? false);
  });
});
