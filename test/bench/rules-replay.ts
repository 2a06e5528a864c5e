/** Rules tried on 100,000 real sales to 3,000 customers: how long it takes, how much memory, and what the counter feels of it. */
import { randomUUID } from 'node:crypto';
import { money } from '../../core/quantities/money.ts';
import { addCustomer, NOTHING_PERSONAL } from '../../src-main/store/customers.ts';
import { printTurn, turnsDuring } from './longest-turn.ts';
import { type Figure, print } from './measure.ts';
import { fillWithSales, type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const SALES = 100_000;
const CUSTOMERS = 3000;
const MEGABYTE = 2 ** 20;
const LOOK_EVERY_MS = 20;

export async function rulesReplay(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    fillWithSales(under, SALES, customersOf(under));
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const looking = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, LOOK_EVERY_MS);
    const turns = await turnsDuring(() => replay(under));
    const { tookMs } = turns;
    clearInterval(looking);
    const alone = { ratio: null } as const;
    return [
      print({
        figure: `trial of rules on ${SALES} sales`,
        value: tookMs,
        unit: 'ms',
        ...alone,
        against: `${((tookMs / SALES) * 1000).toFixed(0)} us a sale, counted twice: by the rules in force and by those typed`,
        target: 60_000,
      }),
      print({
        figure: 'memory of that trial at its peak',
        value: (peak - before) / MEGABYTE,
        unit: 'MB',
        ...alone,
        against: `what the till had before (${(before / MEGABYTE).toFixed(0)} MB)`,
        target: 300,
      }),
      printTurn('longest turn of the main thread during that trial', turns, 10),
    ];
  } finally {
    await under.dispose();
  }
}

/** Twice the spend for a point, as somebody might wonder. */
async function replay({ till }: TillUnderTest): Promise<void> {
  const { rules, replays } = till.services;
  const profile = rules.defaultProfile();
  if (profile === null) throw new Error('no default profile');
  const typed = { ...profile, earning: { ...profile.earning, step: money(200), threshold: money(200) } };
  for await (const news of replays.run({ days: 30, profiles: [typed], rules: null }, undefined)) {
    if (news.kind === 'refused') throw new Error('the rules were refused');
    if (news.kind !== 'done') continue;
    const { inForce, typed: other } = news;
    if (inForce.sales !== SALES || other.given >= inForce.given) throw new Error('not the trial that was meant');
  }
}

function customersOf({ till }: TillUnderTest): readonly string[] {
  const { store, now } = till.services;
  const ids = Array.from({ length: CUSTOMERS }, () => randomUUID() as string);
  store.writeTransaction((write) => {
    for (const [number, id] of ids.entries()) {
      addCustomer(write, id, { ...NOTHING_PERSONAL, name: `Cliente ${number}`, country: 'IT' }, now());
    }
  });
  return ids;
}
