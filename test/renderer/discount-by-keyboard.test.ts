/** Discounts and prices without a mouse: on the line, on the receipt, taken off, refused. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const TARALLI = '8015565030326';
const snapshot = () => useCounter.getState().snapshot;
const panel = () => useCounter.getState().panel;

async function withTwoLines(till = newFakeTill()) {
  const opened = await openWindow(till);
  await scan(PASSATA);
  await scan(TARALLI);
  await until(() => snapshot()?.lines.length === 2);
  return opened;
}

describe('a discount', () => {
  it('is given to the last line, marked there, and taken off with Del', async () => {
    const { root } = await withTwoLines();
    await press('F8', '1', '0', 'Enter');
    await until(() => panel() === 'keys' && snapshot()?.lines[1]?.discount !== null);
    expect(snapshot()?.lines[1]).toMatchObject({ amount: 224, fullAmount: 249 });
    expect(root.textContent).toContain('\u221210\u00a0%');
    expect([...root.querySelectorAll('s')].map(({ textContent }) => textContent)).toContain('2,49');
    await press('F8', 'Delete');
    await until(() => snapshot()?.lines[1]?.discount === null);
    expect(panel()).toBe('keys');
    await press('F8', 'Delete');
    expect(root.textContent).toContain('Non c’è niente da togliere qui.');
  });

  it('is an amount after %, on the line that Up chose', async () => {
    const { till, root } = await withTwoLines();
    await press('F8', '%', 'ArrowUp', '1', ',', '2', 'Enter');
    await until(() => snapshot()?.lines[0]?.discount?.amount === 120);
    expect(till.counter.asked.at(-1)).toBe('discount line {"kind":"amount","amount":120}');
    expect(root.textContent).toContain('\u22121,20');
  });

  it('is on the whole receipt after Right, and stands with the total and on the paper', async () => {
    const { root } = await withTwoLines();
    await press('F8', 'ArrowRight', '5', '0', 'Enter');
    await until(() => snapshot()?.receiptDiscount !== null);
    expect(root.querySelector('dl')?.textContent).toBe('Pezzi2Subtotale8,48Sconti\u22124,24');
    await press('F9', 'Enter');
    await until(() => root.textContent?.includes('documento non fiscale') ?? false);
    expect(root.querySelector('article')?.textContent).toContain('Sconto \u221250\u00a0%\u22124,24');
  });

  it('may be another price, with the ordinary one struck through', async () => {
    const { till, root } = await withTwoLines();
    await press('F8', 'ArrowRight', 'ArrowRight', '1', ',', '9', '9', 'Enter');
    await until(() => snapshot()?.lines[1]?.typedPrice === 199);
    expect([...root.querySelectorAll('s')].map(({ textContent }) => textContent)).toContain('2,49');
    await press('F8', 'ArrowRight', 'ArrowRight', 'Delete');
    await until(() => snapshot()?.lines[1]?.typedPrice === null);
    expect(till.counter.asked.slice(-2)).toEqual(['price 199', 'price null']);
  });

  it('that the till refuses is said, and what was typed stays', async () => {
    const { root } = await withTwoLines();
    await press('F8', 'p', '9', 'Enter');
    await until(() => root.textContent?.includes('Sconto più grande della riga') ?? false);
    expect(panel()).toBe('discount');
    expect(root.querySelector<HTMLInputElement>('#discount')?.value).toBe('9');
  });

  it('is left as it was when a scan goes into its field', async () => {
    const { root } = await withTwoLines();
    await press('F8', '2', '0');
    await scan('P1234567');
    await until(() => snapshot()?.lastScans.length === 3);
    expect(root.querySelector<HTMLInputElement>('#discount')?.value).toBe('20');
    expect(useCounter.getState().discountKind).toBe('percent');
  });
});

describe('the right to discount', () => {
  it('is wanted for F8, and the one to change prices for the tab of the price', async () => {
    const hello = newHello();
    const rights = (...names: typeof hello.operator.rights) =>
      newFakeTill({ ...hello, operator: { ...hello.operator, rights: names } });
    const { root } = await withTwoLines(rights('sell', 'see-sales', 'see-articles', 'give-discounts'));
    await press('F8');
    expect([...root.querySelectorAll('[role="tab"]')]).toHaveLength(3);
  });

  it('is missed aloud', async () => {
    const hello = newHello();
    const { root } = await withTwoLines(
      newFakeTill({ ...hello, operator: { ...hello.operator, rights: ['sell', 'see-sales', 'see-articles'] } }),
    );
    await press('F8');
    expect(root.textContent).toContain('Non consentito a questo operatore');
    expect(panel()).toBe('keys');
  });
});

it('axe finds nothing in the panel, on any of its tabs', async () => {
  await withTwoLines();
  await press('F8');
  for (const key of ['1', 'ArrowRight', 'ArrowRight']) {
    await press(key);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});
