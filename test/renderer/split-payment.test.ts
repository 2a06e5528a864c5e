/** Paying with more than cash: card, voucher, several tenders, what is refused, and taking one back. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { askedSum, previewOf } from '../../src-renderer/counter/taken-tenders.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const state = () => useCounter.getState();
const closed = (root: HTMLElement) => until(() => root.textContent?.includes('documento non fiscale') ?? false);

async function paying() {
  const opened = await openWindow();
  await scan(PASSATA);
  await until(() => state().snapshot?.lines.length === 1);
  await pause(400); // an Enter right after the scan would be taken for the scanner's
  await press('F9');
  return opened;
}

describe('a payment', () => {
  it('is split between card and cash by keys alone', async () => {
    const { till, root } = await paying();
    await press('a', '4', 'F9');
    expect(root.textContent).toContain('incassati 4,00 di 5,99');
    expect(state()).toMatchObject({ tender: 'cash', given: '' });
    await press('5', 'Enter');
    await closed(root);
    expect(till.counter.asked.at(-1)).toBe(
      'close receipt [{"tender":"card","amount":400,"reference":null},{"tender":"cash","given":500}]',
    );
    expect(state().snapshot?.lastClosed).toMatchObject({ change: 301, tenders: ['card', 'cash'] });
    expect(root.querySelector('article')?.textContent).toContain('Carta4,00Contanti5,00Resto3,01');
    expect(state().taken).toEqual([]);
  });

  it('is all on the card, with the reference typed in its own field', async () => {
    const { till, root } = await paying();
    await press('a');
    root.querySelector<HTMLInputElement>('#reference')?.focus();
    await press('0', 'b', '4', 'Enter');
    await closed(root);
    expect(till.counter.asked.at(-1)).toBe('close receipt [{"tender":"card","amount":null,"reference":"0b4"}]');
    expect(root.querySelector('article')?.textContent).toContain('Carta, rif. 0b4');
  });

  it('by voucher gives no change for its face value', async () => {
    const { root } = await paying();
    await press('b', '1', '0');
    expect(root.textContent).toContain('buono 10,00');
    await press('Enter');
    await closed(root);
    expect(state().snapshot?.lastClosed).toMatchObject({ given: 1000, change: 0 });
  });

  it('is taken back with Del, the last one first, and stays while Esc goes to the lines', async () => {
    const { root } = await paying();
    await press('b', '1', 'F9', 'a', '2', 'F9');
    expect(state().taken.map(({ tender }) => tender)).toEqual(['voucher', 'card']);
    await press('Delete');
    expect(state().taken.map(({ tender }) => tender)).toEqual(['voucher']);
    await press('Escape', 'F9');
    expect(root.textContent).toContain('incassati 1,00 di 5,99');
    await press('Delete', 'Delete');
    expect(root.textContent).toContain('Non c’è nessun pagamento da togliere.');
    expect(state().snapshot?.lines).toHaveLength(1);
  });

  it('says what is refused, here and by the till', async () => {
    const { root } = await paying();
    await press('F9');
    expect(root.textContent).toContain('Prima scrivi l’importo');
    await press('0', 'F9');
    expect(root.textContent).toContain('Importo zero');
    await press('Escape', 'Backspace');
    await press('Escape', 'F9', 'a', '9');
    await press('Enter');
    await until(() => root.textContent?.includes('Troppo sulla carta') ?? false);
    expect(state().panel).toBe('pay');
  });

  it('needs no more once what was taken is enough', async () => {
    const { till, root } = await paying();
    await press('1', '0', 'F9');
    expect(root.textContent).toContain('resto 4,01');
    await press('1', 'F9');
    expect(root.textContent).toContain('Non manca più niente');
    till.counter.asked.length = 0;
    await press('Escape', 'Escape', 'F9', 'Enter');
    await closed(root);
    expect(till.counter.asked).toEqual(['close receipt [{"tender":"cash","given":1000}]']);
  });
});

it('axe finds nothing with tenders taken and a reference to type', async () => {
  await paying();
  await press('b', '1', 'F9', 'a');
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

describe('the preview', () => {
  const sums = { total: 599, cashDue: 600 };

  it('rounds only when all is cash', () => {
    expect(askedSum(sums, ['cash', 'cash'])).toBe(600);
    expect(askedSum(sums, ['card', 'cash'])).toBe(599);
  });

  it('gives change for cash only', () => {
    const reference = '';
    expect(previewOf(599, [{ tender: 'voucher', amount: 1000, reference }])).toEqual({ rest: 0, change: 0 });
    expect(
      previewOf(599, [
        { tender: 'voucher', amount: 400, reference },
        { tender: 'cash', amount: 500, reference },
      ]),
    ).toEqual({ rest: 0, change: 301 });
  });
});
