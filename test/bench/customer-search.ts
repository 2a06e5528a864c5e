/** Finding a customer among 200,000, each with a card of the same prefix, as the list asks for a page. */
import { cardKey } from '../../core/loyalty/cards.ts';
import { newUuid } from '../../src-main/ids.ts';
import { searchMembers } from '../../src-main/members/member-list.ts';
import { addCardRow } from '../../src-main/store/cards.ts';
import { addCustomer, NOTHING_PERSONAL } from '../../src-main/store/customers.ts';
import { fillWithMovements } from './fill-with-movements.ts';
import { cpuMs } from './longest-turn.ts';
import { type Figure, percentile, print, timed } from './measure.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const CUSTOMERS = 200_000;
const AT_ONCE = 5000;
const ROUNDS = 20;
const PAGE = { offset: 0, limit: 100 };

const FIRST = ['Anna', 'Mario', 'Luca', 'Giulia', 'Paolo', 'Sara', 'Marco', 'Elena', 'Carla', 'Franco', 'Zoe', 'Ivan'];
const LAST = ['Rossi', 'Bianchi', 'Ferretti', 'Conti', 'Moretti', 'Galli', 'Villa', 'Bertone', 'Russo', 'Esposito'];
/** What is typed, letter by letter, by the kind of search; from what all have to what one or nobody has. */
const TYPED = {
  'the beginning of a name': ['a', 'an', 'anna', 'ros', 'rossi', 'esposi', 'ferretti', 'ferretti12'],
  'several words': ['ros an', 'zoe conti', 'ferretti luca', 'anna rossi 347', 'e s', 'bianchi gi'],
  card: ['040', '0400', '040 000', '04000000', '0400000012345'],
  telephone: ['347', '3471', '34700', '347 00', '3470012', '347 0012345', '3470000013'],
  'e-mail': ['anna.r', 'mario.bianchi', 'zoe.villa34', 'luca.ferretti14@example.it', '@example.it'],
  nobody: ['xq', 'wojciech', 'anna xq', '0499999', '999 9999999'],
  everybody: [''],
} as const;

interface Search {
  readonly kind: string;
  readonly text: string;
  readonly took: number;
  /** Of the processor alone: on a busy machine what it would take on a quiet one. */
  readonly cpu: number;
}

export async function customerSearch(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    fillWithCustomers(under);
    const { services } = under.till;
    const searches: Search[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [kind, texts] of Object.entries(TYPED)) {
        for (const text of texts) {
          const before = cpuMs();
          const took = timed(() => searchMembers(services, text, PAGE, true));
          searches.push({ kind, text, took, cpu: cpuMs() - before });
        }
      }
    }
    const slowest = { kind: p95By(searches, 'kind'), text: p95By(searches, 'text').slice(0, 5) };
    return [
      print({
        figure: 'customer search over 200,000 customers, p95',
        value: p95(searches, 'took'),
        unit: 'ms',
        ratio: null,
        against: `a page of ${PAGE.limit} with points, card and last activity; ${p95(searches, 'cpu').toFixed(1)} ms of the processor: ${slowest.kind.join(', ')}; slowest: ${slowest.text.join(', ')}`,
        target: 10,
      }),
    ];
  } finally {
    await under.dispose();
  }
}

function p95(searches: readonly Search[], of: 'took' | 'cpu'): number {
  return percentile(
    searches.map((search) => search[of]),
    0.95,
  );
}

/** Of the processor, the slowest first. */
function p95By(searches: readonly Search[], key: 'kind' | 'text'): readonly string[] {
  return [...Map.groupBy(searches, (each) => each[key])]
    .map(([name, each]) => ({ name, ms: p95(each, 'cpu') }))
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ name, ms }) => `${name} ${ms.toFixed(1)}`);
}

/** Every tenth has moved points. */
function fillWithCustomers(under: TillUnderTest): void {
  const { store, now, time } = under.till.services;
  const moving: string[] = [];
  for (let done = 0; done < CUSTOMERS; done += AT_ONCE) {
    store.writeTransaction((write) => {
      for (let number = done; number < done + AT_ONCE; number += 1) {
        const id = newUuid();
        if (number % 10 === 0) moving.push(id);
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
  fillWithMovements(under, { customers: moving, movementsEach: 10, day: time.dayOf(now()) });
}
