/** The articles screen without a mouse, and asking for a price at the counter. */
import axe from 'axe-core';
import { act } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, scan, until } from './start-window.ts';

const CARASAU = '8017596069863';

/** jsdom lays nothing out, and a list without height shows no rows. */
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 400 });
  Element.prototype.scrollTo ??= () => {};
});

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function openArticles(till = newFakeTill()) {
  const opened = await openWindow(till);
  act(() => useScreen.getState().show('articles'));
  await until(() => opened.root.querySelector('[role="option"]') !== null);
  return opened;
}

const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
};

async function openCarasau(till = newFakeTill()) {
  const opened = await openArticles(till);
  await press(...'carasau', 'Enter');
  await until(() => opened.root.querySelector('#article-prices') !== null);
  return opened;
}

describe('the list', () => {
  it('is searched from anywhere, walked by Up and Down, opened by Enter and left by Esc', async () => {
    const { root } = await openArticles();
    expect(await violations()).toEqual([]);
    const chosen = () => root.querySelector('[aria-selected="true"]')?.textContent;
    act(() => (document.activeElement as HTMLElement).blur());
    await press(...'mozz');
    await until(() => root.querySelectorAll('[role="option"]').length === 2);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown');
    expect(chosen()).toContain('Mozzarella light');
    await press('Enter');
    await until(() => root.querySelector('#article-prices') !== null);
    expect(root.querySelector('#article-title')?.textContent).toBe('Mozzarella light');
    await press('Escape');
    expect(root.querySelector('#article')).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    await press('Escape');
    await until(() => root.querySelectorAll('[role="option"]').length > 2);
    await press('Escape');
    expect(useScreen.getState().screen).toBe('counter');
  });

  it('says what to do when nothing is found', async () => {
    const { root } = await openArticles();
    await press(...'zzz');
    await until(() => root.textContent?.includes('Nessun articolo con «zzz»') ?? false);
  });
});

describe('the drawer', () => {
  it('shows everything of an article, axe clean, with the winning price marked', async () => {
    const { root } = await openCarasau();
    expect(await violations()).toEqual([]);
    const rows = [...root.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row?.includes('vale oggi'))).toEqual([expect.stringContaining('Offerta')]);
    expect(root.textContent).toContain('8 017596 069863');
    expect(root.textContent).toContain('Cauzione');
    expect(root.textContent).toContain('1,4900');
  });

  it('saves with Ctrl+S, and asks once before changes are lost', async () => {
    const { root, till } = await openCarasau();
    await press('!');
    await press('Escape');
    expect(root.textContent).toContain('Ci sono modifiche non salvate');
    await press('Ctrl+s');
    await until(() => till.articles.asked.length > 0);
    expect(till.articles.asked[0]).toContain('"description":"Pane carasau!"');
    await until(() => root.querySelector('footer [role="status"]')?.textContent === 'Salvato');
    await press('Escape');
    expect(root.querySelector('#article')).toBeNull();
  });

  it('adds an offer by Enter in its form; a refusal stands under it', async () => {
    const { root, till } = await openCarasau();
    act(() => field('Prezzo €').focus());
    await press('2', ',', '9', 'Enter');
    await until(() => till.articles.asked.length === 1);
    expect(till.articles.asked[0]).toContain('"list":"shop","kind":"offer","price":290,"from":"2026-11-21","to":null');
    till.articles.refusal = 'days-reversed';
    act(() => field('Prezzo €').focus());
    await press('2', 'Enter');
    await until(() => root.textContent?.includes('L’ultimo giorno viene prima del primo.') ?? false);
    await press('x', 'Enter');
    await until(() => root.textContent?.includes('Questo non è un prezzo.') ?? false);
    expect(till.articles.asked).toHaveLength(2);
  });

  it('makes a new article with Ins', async () => {
    const { root, till } = await openArticles();
    await press('Insert');
    await until(() => root.querySelector('#article-title')?.textContent === 'Nuovo articolo');
    await press(...'uovo', 'Enter');
    await until(() => till.articles.asked.length === 1);
    expect(till.articles.asked[0]).toMatch(/^save .*"code":"","description":"uovo","unit":"piece","vatCode":"22"/);
  });

  it('only shows what an operator without the right may not change', async () => {
    const hello = newHello();
    const operator = { ...hello.operator, rights: ['sell', 'see-articles'] as typeof hello.operator.rights };
    const { root, till } = await openCarasau(newFakeTill({ ...hello, operator }));
    expect(field('Descrizione').disabled).toBe(true);
    expect(root.querySelectorAll('#article form')).toHaveLength(1);
    await press('Ctrl+s', 'Insert');
    expect(till.articles.asked).toEqual([]);
  });
});

describe('a price enquiry', () => {
  const enquiring = () => useCounter.getState().enquiring;

  it('asks about the next scan and sells the one after it', async () => {
    const { root, till } = await openWindow();
    await press('?');
    expect(root.textContent).toContain('Quanto costa?');
    await scan(CARASAU);
    await until(() => root.textContent?.includes('In offerta fino al 30 nov 2026 compreso; di solito 3,99') ?? false);
    expect(root.textContent).toContain('Pane carasau: 3,19');
    expect([till.counter.asked, enquiring()]).toEqual([[], false]);
    await scan(CARASAU);
    await until(() => till.counter.asked.length === 1);
  });

  it('asks about a typed code or a hit of the search, from inside the field too', async () => {
    const { root, till } = await openWindow();
    await press('F2', '?', ...'8001000000011', 'Enter');
    await until(() => root.textContent?.includes('Latte di Capra: 2,69') ?? false);
    await press('?', ...'taralli');
    await until(() => root.querySelector('[role="option"]') !== null);
    await press('Enter');
    await until(() => root.textContent?.includes('Taralli con semi di finocchio: 2,49') ?? false);
    await press('?', '9', '9', 'Enter');
    await until(() => root.textContent?.includes('Nessun articolo con 99') ?? false);
    expect(till.counter.asked).toEqual([]);
  });

  it('ends with Esc, and with whatever hides its mark', async () => {
    const { root } = await openWindow();
    await press('?', 'Escape');
    expect(enquiring()).toBe(false);
    await press('?', 'F1');
    expect(enquiring()).toBe(false);
    expect(root.textContent).toContain('Chiedi un prezzo');
    await press('Escape', '?');
    act(() => useScreen.getState().show('settings'));
    expect(enquiring()).toBe(false);
  });
});
