/** The programme, its badges and an article's own points in the window: typed, refused beside the field, saved whole. */
import axe from 'axe-core';
import { act } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNREADABLE } from '../../src-renderer/format/typed-figure.ts';
import { instantOf, parseMoment, typedTime } from '../../src-renderer/format/typed-moment.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { twoBadges } from './fake-article-points.ts';
import { type FakeTill, newFakeTill, newHello } from './fake-till.ts';
import { openWindow, press, until } from './start-window.ts';

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

async function shown(screen: 'programme' | 'badges', till = newFakeTill()) {
  const opened = await openWindow(till);
  act(() => useScreen.getState().show(screen));
  await until(() => opened.root.querySelector('fieldset') !== null);
  return opened;
}

function field(root: HTMLElement, label: string): HTMLInputElement {
  const named = [...root.querySelectorAll('label')].filter(({ textContent }) => textContent === label).at(-1);
  const input = named
    ? root.querySelector(`#${CSS.escape(named.htmlFor)}`)
    : root.querySelector(`[aria-label="${label}"]`);
  if (!(input instanceof HTMLElement)) throw new Error(`no field ${label}`);
  return input as HTMLInputElement;
}

async function write(root: HTMLElement, label: string, text: string): Promise<void> {
  const input = field(root, label);
  const { prototype } = input.tagName === 'SELECT' ? HTMLSelectElement : HTMLInputElement;
  await act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

async function push(root: HTMLElement, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
  await act(async () => button?.click());
}

/** By how its label begins: its help is in the label too. */
async function toggle(root: HTMLElement, name: string): Promise<void> {
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(name));
  await act(async () => label?.click());
}

const says = (root: HTMLElement, sentence: string) => until(() => root.textContent?.includes(sentence) ?? false);

/** The section that has the field, then the field; null: only the button. */
interface Wrong {
  readonly button?: string;
  readonly switch?: string;
  readonly choose?: readonly [label: string, value: string];
  readonly type?: readonly [label: string, text: string];
}

describe('what cannot be saved of the programme is said at its field', () => {
  it.each<[string, section: string, Wrong, sentence: string]>([
    ['no moment', 'Generali', { switch: 'Quando l’ordine è completato' }, 'Scegli almeno un momento.'],
    ['no group', 'Generali', { choose: ['Gruppi di clienti', 'some'] }, 'Scegli almeno un gruppo'],
    ['no months', 'Generali', { choose: ['Scadenza dei punti', 'each-lot'], type: ['Mesi', '0'] }, 'da 1 a 1200'],
    ['unreadable points', 'Punti per azioni', { type: ['Assegna alla Registrazione', 'dieci'] }, 'non si legge'],
    ['too many points', 'Punti per azioni', { type: ['Assegna alla Registrazione', '10000001'] }, 'non si legge'],
    ['a gift of nothing', 'Punti per azioni', { button: 'Aggiungi regalo' }, 'Ogni regalo vuole punti sopra zero'],
    [
      'a rate of nothing',
      'Conversione',
      { switch: 'Converti', type: ['Tasso di Conversione: punti', '0'] },
      'del tasso',
    ],
    ['more than all', 'Conversione', { switch: 'Converti', type: ['Sconto Checkout Massimo %', '101'] }, 'fino a 100'],
    ['less than once', 'Griglia', { button: 'Aggiungi riga', type: ['Quante volte', '0,5'] }, 'almeno per 1'],
  ])('%s', async (_name, section, wrong, sentence) => {
    const { root, till } = await shown('programme');
    await push(root, section);
    if (wrong.button) await push(root, wrong.button);
    if (wrong.switch) await toggle(root, wrong.switch);
    if (wrong.choose) await write(root, ...wrong.choose);
    if (wrong.type) await write(root, ...wrong.type);
    await press('Ctrl+s');
    await says(root, sentence);
    await says(root, 'Non salvato');
    expect(till.rules.programme).toEqual(newFakeTill().rules.programme);
    expect(document.activeElement?.closest('[role="tabpanel"]')?.id).toBe(
      root.querySelector('[role="tabpanel"]:not([hidden])')?.id,
    );
    expect(await violations()).toEqual([]);
  });

  it('in a section that is not in sight, it comes up', async () => {
    const { root } = await shown('programme');
    await push(root, 'Punti per azioni');
    await write(root, 'Inviti per gli amici', 'x');
    await push(root, 'Testi');
    await press('Ctrl+s');
    await until(() => document.activeElement === field(root, 'Inviti per gli amici'));
    expect(root.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Punti per azioni1 errore');
  });
});

it('categories and articles are found, added with Enter and taken out again', async () => {
  const { root, till } = await shown('programme');
  await write(root, 'Vale per', 'any-of');
  await write(root, 'Cerca una categoria o un articolo', 'do');
  await until(() => root.querySelector('[role="option"]')?.textContent === 'Dolcicategoria');
  expect(await violations()).toEqual([]);
  await press('Enter');
  await write(root, 'Cerca una categoria o un articolo', 'mozz');
  await until(() => root.querySelectorAll('[role="option"]').length === 2);
  await press('ArrowDown', 'Enter');
  await until(() => root.textContent?.includes('2 scelte') ?? false);
  await press('Ctrl+s');
  await says(root, 'Salvato, vale da subito.');
  expect(till.rules.programme.programme.selection).toMatchObject({ kind: 'any-of', articleIds: [expect.any(String)] });
  await push(root, 'Togli Dolci');
  await until(() => root.textContent?.includes('1 scelta') ?? false);
});

it('it is saved for a day and a time of the shop’s clock', async () => {
  const { root, till } = await shown('programme');
  await write(root, 'Vale', 'later');
  await press('Ctrl+s');
  await says(root, 'Questo momento non si legge');
  await write(root, 'Giorno', '1/12/2098');
  await write(root, 'Ora', '8:30');
  await press('Ctrl+s');
  await says(root, 'Salvato, varrà dal 1 dic 2098');
  expect(till.rules.plans[0]?.fromMs).toBe(Date.UTC(2098, 11, 1, 7, 30));
});

it('Esc asks once before changes are lost', async () => {
  const { root } = await shown('programme');
  await push(root, 'Testi');
  await toggle(root, 'Stampa sullo scontrino');
  await press('Escape');
  expect(useScreen.getState().screen).toBe('programme');
  await press('Escape');
  expect(useScreen.getState().screen).toBe('counter');
});

it('who may not edit the rules sees them and saves nothing', async () => {
  const hello = newHello();
  const operator = { ...hello.operator, rights: ['sell', 'see-points'] as typeof hello.operator.rights };
  const { root } = await shown('programme', newFakeTill({ ...hello, operator }));
  expect(root.querySelector('fieldset')?.disabled).toBe(true);
  expect(root.querySelector('footer')).toBeNull();
});

describe('badges', () => {
  const withBadges = (): FakeTill => {
    const till = newFakeTill();
    till.rules.programme = twoBadges();
    return till;
  };

  it('tell of gaps, show what the cashier sees, and are refused beside their field', async () => {
    const { root, till } = await shown('badges', withBadges());
    await says(root, 'Da 500,01 a 500,99 punti non c’è nessun badge.');
    await says(root, 'Ancora 351 punti per «Oro»');
    await write(root, 'Prova con punti', '600');
    expect(root.querySelector('aside ul')?.textContent).toBe('Oro');
    expect(await violations()).toEqual([]);
    await push(root, 'Aggiungi badge');
    await press('Ctrl+s');
    await says(root, 'Manca il titolo del badge.');
    expect(document.activeElement).toBe(field(root, 'Titolo'));
    await write(root, 'Titolo', 'Platino');
    await write(root, 'Punti da', '1000');
    await write(root, 'Punti a', '900');
    await says(root, '«A» è più basso di «Da».');
    await write(root, 'Punti a', '');
    await press('Ctrl+s');
    await says(root, 'Salvato, vale da subito.');
    expect(till.rules.programme.badges.at(-1)).toMatchObject({ title: 'Platino', from: 100_000, to: null });
  });

  it('bring discounts, for whoever holds those chosen', async () => {
    const { root, till } = await shown('badges', withBadges());
    await push(root, 'Aggiungi sconto');
    await write(root, 'Titolo dello sconto', 'Club');
    await press('Ctrl+s');
    await says(root, 'Lo sconto va sopra zero');
    await write(root, 'Percentuale %', '7,5');
    await says(root, 'Scegli almeno un badge.');
    expect(await violations()).toEqual([]);
    await act(async () => field(root, 'Bronzo').click());
    await press('Ctrl+s');
    await says(root, 'Salvato, vale da subito.');
    expect(till.rules.programme.badgeDiscounts).toMatchObject([
      { title: 'Club', discount: { kind: 'percent', basisPoints: 750 }, badgeIds: [twoBadges().badges[0]?.id] },
    ]);
    expect(root.querySelector('aside')?.textContent).toContain('Club: −7,5\u00a0%');
  });
});

describe('an article’s own points', () => {
  async function openArticle() {
    const opened = await openWindow();
    act(() => useScreen.getState().show('articles'));
    await until(() => opened.root.querySelector('[role="option"]') !== null);
    await press(...'carasau', 'Enter');
    await until(() => opened.root.querySelector('#article-points') !== null);
    return opened;
  }

  it('are saved with Enter, and its counter-value is explained', async () => {
    const { root, till } = await openArticle();
    const value = root.querySelector('[aria-labelledby="counter-value"]')?.textContent;
    expect(value).toContain('64');
    for (const reason of ['2,1500', '137,21', '2, ricarico fino al 200', '30']) expect(value).toContain(reason);
    await write(root, 'Punti generati', '2,5');
    await write(root, 'Punti di questo articolo', 'percentage');
    await write(root, 'Percentuale %', '5');
    await act(async () => field(root, 'Nessun omaggio: non si dà in cambio di punti').click());
    expect(await violations()).toEqual([]);
    act(() => field(root, 'Punti generati').focus());
    await press('Enter');
    await until(() => root.querySelector('footer [role="status"]')?.textContent === 'Salvato');
    expect(till.rules.said).toEqual({
      generatedPoints: 250,
      ownRule: { kind: 'percentage', basisPoints: 500 },
      noGift: true,
      fixedCounterValue: null,
    });
  });

  it('are planned for a day and a time', async () => {
    const { root, till } = await openArticle();
    await write(root, 'Punti generati', '2');
    await write(root, 'Vale', 'later');
    await write(root, 'Giorno', '1/12/2098');
    await write(root, 'Ora', '8');
    await press('Enter');
    await until(() => till.rules.plannedSaid.length === 1);
    expect(till.rules.plannedSaid[0]).toMatchObject({
      fromMs: Date.UTC(2098, 11, 1, 7),
      said: { generatedPoints: 200 },
    });
    expect(till.rules.said.generatedPoints).toBeNull();
    await says(root, 'Dal 1 dic 2098, 08:00');
    expect(await violations()).toEqual([]);
  });

  it('are refused beside their field', async () => {
    const { root, till } = await openArticle();
    till.rules.articleRefusal = 'counter-value-impossible';
    await write(root, 'Controvalore fisso', '1,5');
    await press('Enter');
    await says(root, 'un numero intero di punti');
    await write(root, 'Controvalore fisso', 'x');
    await press('Enter');
    await says(root, 'non si legge');
    expect(till.rules.said.fixedCounterValue).toBeNull();
  });
});

describe('a moment of the shop’s clock', () => {
  const today = '2026-11-21';

  it.each<[day: string, time: string, expected: number | null]>([
    ['1/12/2026', '8', Date.UTC(2026, 11, 1, 7)],
    ['1/7/2027', '8.30', Date.UTC(2027, 6, 1, 6, 30)],
    ['31', '23:59', Date.UTC(2026, 11, 31, 22, 59)],
    ['1/12/2026', '24', null],
    ['31/2/2026', '8', null],
    ['1/12/2026', '', null],
  ])('%s %s', (day, time, expected) => {
    expect(parseMoment({ day, time }, today, 'Europe/Rome')).toBe(expected);
  });

  it('is shown as it was typed, on both sides of the change to winter time', () => {
    for (const wall of [Date.UTC(2026, 9, 24, 12, 30), Date.UTC(2026, 9, 25, 12, 30)])
      expect(typedTime(instantOf(wall, 'Europe/Bucharest'), 'Europe/Bucharest')).toBe('12:30');
    expect(UNREADABLE).toBeNaN();
  });
});
