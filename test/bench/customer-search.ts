/** Finding a customer among 200,000, each with a card of the same prefix, as the list asks for a page. */
import { randomUUID } from 'node:crypto';
import { cardKey } from '../../core/loyalty/cards.ts';
import { searchMembers } from '../../src-main/members/member-list.ts';
import { addCardRow } from '../../src-main/store/cards.ts';
import { addCustomer, NOTHING_PERSONAL } from '../../src-main/store/customers.ts';
import { type Figure, percentile, print, timed } from './measure.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const CUSTOMERS = 200_000;
const AT_ONCE = 5000;
const ROUNDS = 20;
const PAGE = { offset: 0, limit: 100 };

const FIRST = ['Anna', 'Mario', 'Luca', 'Giulia', 'Paolo', 'Sara', 'Marco', 'Elena', 'Carla', 'Franco', 'Zoe', 'Ivan'];
const LAST = ['Rossi', 'Bianchi', 'Ferretti', 'Conti', 'Moretti', 'Galli', 'Villa', 'Bertone', 'Russo', 'Esposito'];
/** What is typed, letter by letter, from what half of all have to what one has. */
const TYPED = [
  'a',
  'an',
  'anna',
  'ros',
  'rossi',
  'ros an',
  'zoe conti',
  '347',
  '3471',
  '34700',
  '040',
  '0400',
  '0400000012345',
];

export async function customerSearch(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    fillWithCustomers(under);
    const { services } = under.till;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const text of TYPED) times.push(timed(() => searchMembers(services, text, PAGE, true)));
    return [
      print({
        figure: 'customer search over 200,000 customers, p95',
        value: percentile(times, 0.95),
        unit: 'ms',
        ratio: null,
        against: `${TYPED.length} texts, a page of ${PAGE.limit} with points, card and last activity`,
        target: 10,
      }),
    ];
  } finally {
    await under.dispose();
  }
}

function fillWithCustomers({ till }: TillUnderTest): void {
  const { store, now } = till.services;
  for (let done = 0; done < CUSTOMERS; done += AT_ONCE) {
    store.writeTransaction((write) => {
      for (let number = done; number < done + AT_ONCE; number += 1) {
        const id = randomUUID();
        const [first, last] = [FIRST[number % FIRST.length], LAST[(number * 7) % LAST.length]];
        const name = `${first} ${last}${number % 977}`;
        const telephone = `347 ${String((number * 13) % 10_000_000).padStart(7, '0')}`;
        const email = `${first}.${last}${number}@example.it`.toLowerCase();
        addCustomer(write, id, { ...NOTHING_PERSONAL, name, telephone, email, country: 'IT' }, now());
        const printed = `040${String(number).padStart(10, '0')}`;
        const times = { since_ms: now(), blocked_at_ms: null };
        addCardRow(write, { key: cardKey(printed), printed, customer_id: id, state: 'active', ...times });
      }
    });
  }
}
