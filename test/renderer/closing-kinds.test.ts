/** Closing by keys as every kind of document, with a credit note, and with money that goes back. */
import axe from 'axe-core';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { CounterSnapshot } from '../../contract/window-types.ts';
import { nextDocument } from '../../src-renderer/counter/closing-kinds.ts';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { hearLettersNow, letterSoon } from '../../src-renderer/counter/letter-in-field.ts';
import { refundTender } from '../../src-renderer/counter/tender-limits.ts';
import { fakeCustomer } from './fake-points.ts';
import { type FakeTill, newFakeTill, newHello } from './fake-till.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const CANTUCCI = '8027269542173';
const NOTE = 'NC0000000007';
const CUSTOMER = fakeCustomer('00000000-0000-4000-8000-0000000000c1', 'Anna Ferretti');
const state = () => useCounter.getState();
const says = (root: HTMLElement, text: string) => until(() => root.textContent?.includes(text) ?? false);
const paper = (root: HTMLElement) => root.querySelector('article')?.textContent ?? '';
const closed = (root: HTMLElement) => says(root, 'documento non fiscale');
const lastAsked = (till: FakeTill) => till.counter.asked.at(-1);

async function paying(till = newFakeTill()) {
  const opened = await openWindow(till);
  await scan(PASSATA);
  await until(() => state().snapshot?.lines.length === 1);
  await pause(400); // an Enter right after the scan would be taken for the scanner's
  await press('F9');
  return opened;
}

async function withCustomer() {
  const till = newFakeTill();
  till.counter.customer = CUSTOMER;
  return paying(till);
}

/** A Passata comes back that was paid with what `refund` says. */
async function givingBack(refund: { cash: number; card: number; voucher: number }, till = newFakeTill()) {
  till.counter.refund = refund;
  const opened = await openWindow(till);
  act(() => till.counter.takeBack(PASSATA));
  await until(() => state().snapshot?.lines.length === 1);
  await press('F9');
  return opened;
}

describe('a credit note', () => {
  it('shows its balance, pays what it can, and the rest is cash', async () => {
    const till = newFakeTill();
    till.counter.balances.set(NOTE, 200);
    const { root } = await paying(till);
    await press('n', ...NOTE.toLowerCase());
    await says(root, 'se ne prendono 2,00');
    expect(root.textContent).toContain('mancano 3,99');
    await press('F9');
    expect(root.textContent).toContain('incassati 2,00 di 5,99');
    await press('Enter');
    await closed(root);
    expect(lastAsked(till)).toBe(
      `close receipt [{"tender":"credit-note","code":"${NOTE}","amount":200},{"tender":"cash","given":null}]`,
    );
    expect(paper(root)).toContain(`Nota di credito, rif. ${NOTE}2,00Contanti3,99Resto0,00`);
  });

  it('is scanned, at the lines too, and two of them are taken', async () => {
    const till = newFakeTill();
    till.counter.balances.set(NOTE, 200).set('NC0000000008', 900);
    const { root } = await paying(till);
    await press('Escape');
    await scan(NOTE);
    await says(root, 'Saldo 2,00');
    await pause(400);
    await press('F9');
    await scan('NC0000000008');
    await says(root, 'Saldo 9,00');
    await pause(400);
    await press('Enter');
    await closed(root);
    expect(state().snapshot?.lastClosed?.tenders).toEqual(['credit-note', 'credit-note']);
  });

  it('that nobody knows, or that was taken already, is refused', async () => {
    const till = newFakeTill();
    till.counter.balances.set(NOTE, 200);
    const { root } = await paying(till);
    await press('n', 'Enter');
    await says(root, 'Manca il codice della nota di credito');
    await press('Escape');
    await scan('NC0000000009');
    await says(root, 'Nessuna nota di credito con questo codice');
    await scan(NOTE);
    await says(root, 'Saldo 2,00');
    await pause(400);
    await press('F9');
    await scan(NOTE);
    await says(root, 'Saldo 2,00');
    await pause(400);
    await press('F9');
    await says(root, 'Nota di credito due volte');
    expect(state().taken).toHaveLength(1);
  });
});

describe('as what the sale is closed', () => {
  const KINDS = [
    ['s', 'on-account', 'Lascia in sospeso', '[]'],
    ['d', 'invoice', 'Fai la fattura', '[{"tender":"cash","given":null}]'],
    ['dd', 'delivery-note', 'Fai il DDT', '[]'],
    ['ddd', 'order', 'Registra ordine', '[]'],
    ['dddd', 'receipt', 'Chiudi', '[{"tender":"cash","given":null}]'],
    ['ss', 'receipt', 'Chiudi', '[{"tender":"cash","given":null}]'],
  ] as const;

  it.each(KINDS)('%s makes it %s', async (letters, kind, key, tenders) => {
    const { till, root } = await withCustomer();
    await press(...letters);
    expect(root.textContent).toContain(key);
    await press('Enter');
    await closed(root);
    expect(lastAsked(till)).toBe(`close ${kind} ${tenders}`);
    expect(state().snapshot?.lastClosed?.kind).toBe(kind);
    expect(state().closingKind).toBe('receipt');
  });

  it('takes a part payment, and says what stays', async () => {
    const { till, root } = await withCustomer();
    await press('s', '2');
    expect(root.textContent).toContain('acconto 2,00, restano 3,99');
    await press('Enter');
    await closed(root);
    expect(lastAsked(till)).toBe('close on-account [{"tender":"cash","given":200}]');
    expect(root.textContent).toContain('Acconto 2,00 su 5,99. Sospeso del');
    expect(paper(root)).toContain('Resta da pagare3,99');
    expect(paper(root)).not.toContain('IVA22');
  });

  it('wants a customer before Enter, and keeps the choice while somebody looks for one', async () => {
    const { till, root } = await paying();
    await press('d');
    expect(root.textContent).toContain('Serve un cliente: sceglilo con F3');
    await press('Enter');
    await says(root, 'Manca il cliente');
    expect(till.counter.receipts).toEqual([]);
    await press('Escape', 'Escape', 'F9');
    expect(state().closingKind).toBe('invoice');
  });

  it('leaves nothing on account that is paid already', async () => {
    const { till, root } = await withCustomer();
    await press('s', '6');
    expect(root.textContent).toContain('non resta niente in sospeso');
    await press('Enter');
    await says(root, 'Non resta niente in sospeso');
    expect(till.counter.receipts).toEqual([]);
  });

  it('is a receipt again when goods come back', async () => {
    const { till } = await withCustomer();
    await press('d');
    expect(state().closingKind).toBe('invoice');
    act(() => till.counter.takeBack(CANTUCCI));
    await until(() => state().closingKind === 'receipt');
  });

  it('hears letters that are typed faster than one waits for a scan', async () => {
    await withCustomer();
    act(() => {
      letterSoon(nextDocument);
      letterSoon(nextDocument);
    });
    await until(() => state().closingKind === 'delivery-note');
    act(() => {
      letterSoon(nextDocument);
      hearLettersNow();
    });
    expect(state().closingKind).toBe('order');
  });

  it('needs the right to leave on account', async () => {
    const hello = newHello();
    const rights = hello.operator.rights.filter((right) => right !== 'sell-on-account');
    const { root } = await paying(newFakeTill({ ...hello, operator: { ...hello.operator, rights } }));
    await press('s');
    await says(root, 'Sospeso non permesso');
    expect(state().closingKind).toBe('receipt');
  });
});

describe('money that goes back', () => {
  it('is given back the way it came', async () => {
    const { till, root } = await givingBack({ cash: 0, card: 599, voucher: 0 });
    expect(root.textContent).toContain('Rimborso');
    expect(root.textContent).toContain('da restituire 5,99');
    expect(root.textContent).toContain('carta 5,99');
    await press('Enter');
    await closed(root);
    expect(lastAsked(till)).toBe('close receipt [{"tender":"card","amount":null,"reference":null}]');
    expect(paper(root)).toContain('Restituito: Carta−5,99');
    expect(root.textContent).toContain('Restituiti');
  });

  it('is split by F9 between the card, for as much as it took, and cash', async () => {
    const { till, root } = await givingBack({ cash: 399, card: 200, voucher: 0 });
    await press('a');
    expect(root.textContent).toContain('fino a 2,00');
    await press('F9');
    expect(root.textContent).toContain('restituiti 2,00 di 5,99');
    await press('Enter');
    await closed(root);
    expect(lastAsked(till)).toBe(
      'close receipt [{"tender":"card","amount":200,"reference":null},{"tender":"cash","given":null}]',
    );
  });

  it('becomes a new credit note, whose code stands on the screen and on the paper', async () => {
    const { till, root } = await givingBack({ cash: 599, card: 0, voucher: 0 });
    await press('n', 'Enter');
    await closed(root);
    expect(lastAsked(till)).toBe('close receipt [{"tender":"credit-note","code":null,"amount":null}]');
    expect(root.textContent).toContain('NC0000000042');
    expect(paper(root)).toContain('Nota di creditoNC0000000042Valore5,99');
  });

  it('goes to no tender that took nothing, is never more than is due, and makes no other document', async () => {
    const { root } = await givingBack({ cash: 599, card: 0, voucher: 0 });
    await press('a');
    await says(root, 'Sulla carta non si può');
    await press('Escape', 's');
    await says(root, 'Qui niente resi');
    await press('Escape', '9', 'F9');
    await says(root, 'Rimborso troppo grande');
  });

  it('is none when goods are exchanged for goods of the same worth', async () => {
    const till = newFakeTill();
    till.counter.refund = { cash: 599, card: 0, voucher: 0 };
    const { root } = await openWindow(till);
    act(() => till.counter.takeBack(PASSATA));
    await scan(PASSATA);
    await until(() => state().snapshot?.total === 0);
    await pause(400);
    await press('F9');
    expect(root.textContent).toContain('niente da pagare');
    await press('Enter');
    await closed(root);
    expect(lastAsked(till)).toBe('close receipt [{"tender":"cash","given":null}]');
    expect(state().snapshot?.lastClosed?.kind).toBe('return');
  });
});

describe('the tender that a refund begins with', () => {
  const CASES = [
    ['what paid for it all', { cash: 0, card: 599, voucher: 0 }, false, 'card'],
    ['cash, where cash paid for it', { cash: 599, card: 0, voucher: 0 }, false, 'cash'],
    ['cash by right', { cash: 0, card: 200, voucher: 399 }, true, 'cash'],
    ['the card, for its part', { cash: 399, card: 200, voucher: 0 }, false, 'card'],
    ['a voucher, where nothing else was', { cash: 0, card: 0, voucher: 599 }, false, 'voucher'],
    ['a credit note, where nothing was paid', null, false, 'credit-note'],
  ] as const;

  it.each(CASES)('is %s', (_why, refund, mayInCash, tender) => {
    const snapshot = { total: -599, refund } as unknown as CounterSnapshot;
    expect(refundTender(snapshot, mayInCash)).toBe(tender);
  });
});

it('the counter marks what comes back, and takes vouchers off beside the total', async () => {
  const till = newFakeTill();
  const { root } = await openWindow(till);
  till.counter.spent = [{ code: 'PROMO5', typed: { kind: 'amount', amount: 100 }, amount: 100 }];
  act(() => till.counter.takeBack(CANTUCCI));
  await scan(PASSATA);
  await until(() => state().snapshot?.lines.length === 2);
  const returned = root.querySelector('[data-line]')?.textContent ?? '';
  for (const part of ['−1', 'Reso', '−2,79']) expect(returned).toContain(part);
  expect(root.textContent).toContain('Buoni sconto−1,00');
});

it('P prints the paper, and the second one is a duplicate', async () => {
  const printed = vi.spyOn(globalThis, 'print').mockImplementation(() => {});
  const { root } = await paying();
  await press('Enter');
  await closed(root);
  expect(paper(root)).not.toContain('Duplicato');
  await press('p');
  expect(printed).toHaveBeenCalledOnce();
  expect(paper(root)).toContain('Duplicato');
  expect(state().typed).toBe('');
});

it('axe finds nothing in the panel of a document, of a credit note and of a refund', async () => {
  const faults = async () => {
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  };
  const { till } = await paying();
  await press('d');
  expect(await faults()).toEqual([]);
  await press('d', 'd', 'd', 'n');
  expect(await faults()).toEqual([]);
  till.counter.refund = { cash: 0, card: 599, voucher: 0 };
  await press('Escape');
  act(() => till.counter.takeBack(PASSATA));
  act(() => till.counter.takeBack(CANTUCCI));
  await press('F9');
  expect(await faults()).toEqual([]);
});
