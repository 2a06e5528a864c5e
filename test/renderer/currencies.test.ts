/** The window of a shop whose currency has no decimals, or three: what is shown, proposed and typed. */
import { describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';

/** The Passata costs 599 minor units. */
describe.each([
  ['JPY', 0, '599', ['600', '1.000'], ['7', '0', '0'], 700, '101'],
  ['TND', 3, '0,599', ['0,600', '1,000'], ['0', ',', '7'], 700, '0,101'],
] as const)('%s', (currency, currencyDecimals, price, proposed, typed, given, change) => {
  it('is shown, proposed, typed and given back with its decimals', async () => {
    const { shop } = newHello();
    const { till, root } = await openWindow(newFakeTill(newHello({ shop: { ...shop, currency, currencyDecimals } })));
    await scan(PASSATA);
    await until(() => useCounter.getState().snapshot?.lines.length === 1);
    expect(root.querySelector('output')?.textContent).toContain(price);
    await pause(400);
    await press('F9');
    const keys = [...root.querySelectorAll('fieldset button')].map(({ textContent }) => textContent);
    for (const amount of proposed) expect(keys).toContain(amount);
    await press(...typed);
    expect(root.textContent).toContain(change);
    await press('Enter');
    await until(() => root.querySelector('article') !== null);
    expect(till.counter.asked.at(-1)).toBe(`close receipt [{"tender":"cash","given":${given}}]`);
    expect(root.querySelector('article')?.textContent).toContain(`Resto${change}`);
  });
});
