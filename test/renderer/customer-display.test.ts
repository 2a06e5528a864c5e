/** The customer's screen, state by state: what stands on it, and that nobody can press anything. */
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CustomerView } from '../../contract/window-types.ts';
import { portWire } from '../../src-renderer/connection/port-wire.ts';
import type { WireRefusal } from '../../src-renderer/connection/wire.ts';
import { startDisplay } from '../../src-renderer/customer-display/start-display.tsx';
import { partOfDay } from '../../src-renderer/customer-display/use-greeting.ts';
import { useView } from '../../src-renderer/customer-display/view-store.ts';
import { type FakeTill, newFakeTill } from './fake-till.ts';
import { until } from './start-window.ts';

type Lines = CustomerView['lines'];

let stop: (() => void) | null = null;
let till: FakeTill;

afterEach(() => {
  act(() => stop?.());
  stop = null;
  refused = null;
  localStorage.clear();
  useView.setState(useView.getInitialState(), true);
});

/** How the line to the till is. */
let refused: WireRefusal | null = null;

async function open(view: Partial<CustomerView>): Promise<() => string> {
  till = newFakeTill();
  till.display.show(view);
  const root = document.createElement('div');
  document.body.append(root);
  await act(async () => {
    stop = startDisplay(root, async () =>
      refused ? { ok: false, refusal: refused } : { ok: true, wire: portWire(till.connect()) },
    );
  });
  await until(() => root.querySelector('h1') !== null && (refused !== null || useView.getState().view !== null));
  expect(root.querySelectorAll('button, a, input, [tabindex]')).toHaveLength(0);
  return () => (root.innerText ?? root.textContent ?? '').replace(/\s+/gu, ' ');
}

const id = (last: number) => `00000000-0000-4000-8000-00000000010${last}`;
const LINES: Lines = [
  { id: id(1), description: 'Passata', unit: 'piece', quantity: 2000, amount: 1078, before: 1198, mark: null },
  { id: id(2), description: 'Pane', unit: 'piece', quantity: 1000, amount: 319, before: 399, mark: 'offer' },
  { id: id(3), description: 'Cantucci', unit: 'piece', quantity: 1000, amount: 0, before: 279, mark: 'gift' },
  { id: id(4), description: 'Datteri', unit: 'kg', quantity: 385, amount: 181, before: null, mark: null },
];
const shown = (points: number, worth: number | null = null) => ({ points, worth });
const ANNA = {
  firstName: 'Anna',
  badges: [{ id: id(9), title: 'Argento', icon: 'medal' }],
  nextBadge: { title: 'Oro', missing: 7200, reached: 7120 },
};
const POINTS: NonNullable<CustomerView['points']> = {
  earns: shown(5200),
  spends: shown(3600),
  spentOn: 'gifts',
  balance: shown(41_200),
  balanceAfter: shown(42_800),
  next: { missing: 279, gives: shown(500) },
};
const SALE = { lines: LINES, total: 1578, saved: 200, gifts: 279 };
const CLOSED = { due: 5040, given: 6000, change: 960, owed: 0, points: null };
const MONEY = {
  ...POINTS,
  earns: shown(5200, 52),
  spends: shown(3600, 36),
  balance: shown(41_200, 412),
  balanceAfter: shown(42_800, 428),
  next: { missing: 279, gives: shown(500, 5) },
};

describe('the customer\u2019s screen', () => {
  it.each<[state: string, view: Partial<CustomerView>, words: readonly string[], never: readonly string[]]>([
    ['nothing sold', {}, ['Bottega Ferraris', 'Via Roma 14, Cuneo', 'Buon', 'Con la tessera ogni spesa'], ['Totale']],
    ['nothing sold, no programme', { hasProgramme: false }, ['Bottega Ferraris', 'Buon'], ['tessera']],
    [
      'a sale without a customer',
      SALE,
      ['2 ×Passata11,9810,78', 'PaneOfferta3,993,19', 'CantucciOmaggio2,790,00', '0,385 kgDatteri1,81', 'Totale'],
      ['Saldo', 'Con questa spesa'],
    ],
    ['what is saved', SALE, ['Risparmi 2,00 €, e in omaggio 2,79 €', '15,78€', 'Con la tessera'], []],
    ['nothing saved', { ...SALE, saved: 0, gifts: 0 }, ['Totale'], ['Risparmi', 'omaggio 2']],
    [
      'a sale with a customer',
      { ...SALE, customer: ANNA, points: POINTS },
      ['Anna', 'Con questa spesa+52 punti', 'Saldo412', 'Omaggi presi oggi−36', 'Saldo dopo428'],
      ['Con la tessera'],
    ],
    [
      'the nudge, the badge and the next one',
      { ...SALE, customer: ANNA, points: POINTS },
      ['Ancora 2,79 € e guadagni 5 punti in più.', 'Badge Argento', 'Oro fra 72 punti'],
      [],
    ],
    [
      'points shown as money',
      { ...SALE, customer: ANNA, points: MONEY },
      ['Con questa spesa0,52€', 'Saldo4,12 €', 'Omaggi presi oggi−0,36 €', 'Saldo dopo4,28 €', '0,05 € in più'],
      ['+52', '412'],
    ],
    [
      'points that pay',
      { ...SALE, customer: ANNA, points: { ...POINTS, spentOn: 'discount' } },
      ['Punti usati oggi−36'],
      ['Omaggi presi'],
    ],
    [
      'a balance kept elsewhere',
      { ...SALE, customer: { ...ANNA, nextBadge: null }, points: { ...POINTS, balance: null, balanceAfter: null } },
      ['Con questa spesa+52 punti'],
      ['Saldo', 'presi oggi'],
    ],
    ['a debt', { ...SALE, customer: ANNA, points: { ...POINTS, balance: shown(-500) } }, ['Saldo: debito−5'], []],
    ['an anonymous card', { ...SALE, customer: { ...ANNA, firstName: '' }, points: POINTS }, ['+52 punti'], ['Anna']],
    ['a customer, no programme', { ...SALE, customer: ANNA }, ['Anna'], ['Con questa spesa', 'Badge']],
    ['just closed', { closed: CLOSED }, ['Grazie!', 'Ricevuti60,00 €', 'Resto9,60 €', 'Totale50,40€'], ['Saldo']],
    ['paid exactly', { closed: { ...CLOSED, given: 5040, change: 0 } }, ['Ricevuti50,40 €'], ['Resto']],
    ['closed in part', { closed: { ...CLOSED, change: 0, owed: 40 } }, ['Resta da pagare0,40 €'], []],
    ['given back', { closed: { ...CLOSED, due: -300, given: 0, change: 0 } }, ['Restituito3,00€'], ['Ricevuti', '−']],
    [
      'closed with points and a new badge',
      {
        closed: {
          ...CLOSED,
          points: {
            changes: [
              { what: 'earned', amount: shown(5200) },
              { what: 'spent', amount: shown(-3600) },
            ],
            after: shown(42_800),
            gained: ['Oro'],
          },
        },
      },
      ['Hai guadagnato+52 punti', 'Punti usati−36', 'Saldo adesso428', 'Nuovo badge: Oro'],
      ['Con la tessera'],
    ],
  ])('%s', async (_state, view, words, never) => {
    const text = await open(view);
    for (const word of words) expect(text()).toContain(word);
    for (const word of never) expect(text()).not.toContain(word);
  });

  it('keeps the latest of a long list, the last one large', async () => {
    const [line] = LINES;
    if (!line) throw new Error('no line');
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...line,
      id: `${at}`.padStart(8, '0') + line.id.slice(8),
      description: `Riga ${at}.`,
    }));
    const text = await open({ ...SALE, lines: many });
    expect(text()).toContain('Riga 59.');
    expect(text()).not.toContain('Riga 1.');
  });

  it('says nothing of a sale while the line to the till is lost, and goes on when it is back', async () => {
    const text = await open(SALE);
    refused = 'unreachable';
    await act(async () => till.cut());
    await until(() => text().includes('Un momento, per favore.'));
    expect(text()).not.toContain('Totale');
    refused = null;
    await until(() => text().includes('Totale'));
  });

  it('says how it is opened again once the till does not know it any more', async () => {
    refused = 'shut-out';
    expect((await open({}))()).toContain('Settings, Open the customer display.');
  });

  it('speaks and looks as the till does, also when that changes', async () => {
    const text = await open(SALE);
    await act(async () => till.display.show({ language: 'ro', theme: 'dark' }));
    await until(() => text().includes('Economisești'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});

describe('the greeting', () => {
  it.each([
    ['2026-11-22T10:59:00Z', 'morning'],
    ['2026-11-22T11:00:00Z', 'afternoon'],
    ['2026-11-22T16:59:00Z', 'afternoon'],
    ['2026-11-22T17:00:00Z', 'evening'],
    ['2026-11-22T23:30:00Z', 'morning'],
  ])('at %s in Rome is of the %s', (at, part) => {
    expect(partOfDay(Date.parse(at), 'Europe/Rome')).toBe(part);
  });
});
