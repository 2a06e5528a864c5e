/** Cards and members by keyboard: enrolling at the counter, and the contact card, over the fake till. */
import axe from 'axe-core';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const NEW_CARD = '0400000000017';
const panel = () => useCounter.getState().panel;
const customer = () => useCounter.getState().snapshot?.customer;

/** Answers of the till go on arriving while axe looks. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await act(() =>
    axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('a card at the counter', () => {
  it('that nobody bears asks for name and telephone, and Enter puts its bearer on the sale', async () => {
    const { root, till } = await openWindow();
    await scan(NEW_CARD);
    await until(() => document.activeElement?.id === 'new-customer-name');
    await until(() => root.textContent?.includes('0 400000 000017 Standard') ?? false);
    expect(root.querySelectorAll('input[id^="new-customer-"]')).toHaveLength(2);
    expect(await violations()).toEqual([]);
    await press('Z', 'o', 'e', 'Enter');
    await until(() => customer()?.name === 'Zoe');
    expect(panel()).toBe('keys');
    expect(till.members.bearer(NEW_CARD)?.customerId).toBe(customer()?.id);
  });

  it('works without a name, and Esc leaves it unborne', async () => {
    const { till } = await openWindow();
    await scan(NEW_CARD);
    await until(() => panel() === 'customer');
    await press('Escape');
    expect(panel()).toBe('keys');
    expect(till.members.bearer(NEW_CARD)).toBeNull();
    await scan(NEW_CARD);
    await until(() => document.activeElement?.id === 'new-customer-name');
    await pause(400); // an Enter that follows a scan at once is the scanner's
    await press('Enter');
    await until(() => customer()?.name === '');
  });

  it('that somebody bears closes the question about another', async () => {
    const { till } = await openWindow();
    const [anna] = till.customers.search('anna', 0, 1).rows;
    till.members.addCard(anna?.id ?? '', '0400000000024');
    await scan(NEW_CARD);
    await until(() => panel() === 'customer');
    await scan('0400000000024');
    await until(() => customer()?.name === 'Anna Ferretti');
    expect(panel()).toBe('keys');
  });

  it('that was lost says so and chooses nobody', async () => {
    const { root, till } = await openWindow();
    const [anna] = till.customers.search('anna', 0, 1).rows;
    till.members.addCard(anna?.id ?? '', NEW_CARD);
    till.members.setCard(NEW_CARD, 'blocked');
    await scan(NEW_CARD);
    await until(() => root.textContent?.includes('Tessera bloccata di Anna Ferretti') ?? false);
    expect(customer()).toBeNull();
  });

  it('enrols nobody without the right', async () => {
    const hello = newHello();
    const { root } = await openWindow(newFakeTill({ ...hello, operator: { ...hello.operator, rights: ['sell'] } }));
    await scan(NEW_CARD);
    await until(() => root.textContent?.includes('Non consentito a questo operatore') ?? false);
    expect(panel()).toBe('keys');
  });
});

describe('the contact card', () => {
  async function anna() {
    const till = newFakeTill();
    const id = till.customers.search('anna', 0, 1).rows[0]?.id ?? '';
    till.members.addCard(id, NEW_CARD);
    const { root } = await openWindow(till);
    act(() => useScreen.getState().show('customers'));
    await until(() => root.textContent?.includes('6 clienti') ?? false);
    await scan(NEW_CARD);
    await until(() => root.querySelector('h2')?.textContent === 'Anna Ferretti');
    return { root, till, id };
  }
  const tab = (root: HTMLElement) => root.querySelector('[role="tab"][aria-selected="true"]')?.textContent;

  it('is opened by a card, and another code goes to the counter', async () => {
    const { root } = await anna();
    await until(() => root.querySelector('h2')?.closest('header')?.textContent?.includes('124,50') ?? false);
    expect(await violations()).toEqual([]);
    await scan('8003716003435');
    await until(() => useScreen.getState().screen === 'counter');
    await until(() => useCounter.getState().snapshot?.lines.length === 1);
  });

  it('blocks a card and puts another in its place', async () => {
    const { root, till, id } = await anna();
    const cardsTab = [...root.querySelectorAll<HTMLElement>('[role="tab"]')].find(({ textContent }) =>
      textContent?.startsWith('Tessere'),
    );
    act(() => cardsTab?.click());
    await until(() => tab(root) === 'Tessere1');
    expect(await violations()).toEqual([]);
    const button = (name: string) =>
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
    act(() => button('Blocca')?.click());
    await until(() => till.members.bearer(NEW_CARD)?.isBlocked === true);
    await until(() => button('Sblocca') !== undefined);
    act(() => button('Sostituisci')?.click());
    await scan('0400000000024');
    await until(() => root.querySelector<HTMLInputElement>('form input')?.value === '0400000000024');
    act(() => root.querySelector('form')?.requestSubmit());
    await until(() => till.members.bearer('0400000000024')?.customerId === id);
    await until(() => tab(root) === 'Tessere2');
  });

  it('changes the profile with a reason, and keeps consents and labels', async () => {
    const { root, till, id } = await anna();
    await until(() => root.querySelectorAll('[role="tab"]').length > 0);
    const programme = [...root.querySelectorAll<HTMLElement>('[role="tab"]')].find(
      ({ textContent }) => textContent === 'Programma',
    );
    act(() => programme?.click());
    await until(() => root.querySelectorAll('select').length === 2);
    expect(await violations()).toEqual([]);
    const marketing = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')][2];
    act(() => marketing?.click());
    await until(() => till.members.of(id).consents[0]?.purpose === 'marketing');
    const profile = root.querySelectorAll('select')[1];
    await act(async () => {
      if (profile) profile.value = profile.options[1]?.value ?? '';
      profile?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const form = profile?.closest('form');
    act(() => form?.requestSubmit());
    await until(() => root.textContent?.includes('Scrivi perché cambia profilo.') ?? false);
    form?.querySelector('input')?.focus();
    await press('o', 'k');
    act(() => form?.requestSubmit());
    await until(() => root.textContent?.includes('Profilo: Oro') ?? false);
    expect(till.members.of(id).profile).toBe('Oro');
  });
});
