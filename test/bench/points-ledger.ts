/** The ledger of points: a balance whatever the history, and all balances built anew from a million movements. */
import { accountOf } from '../../core/ledger/account.ts';
import { newUuid } from '../../src-main/ids.ts';
import { balanceOf, movementsOf } from '../../src-main/points/accounts.ts';
import { forecastDeletion } from '../../src-main/points/by-hand.ts';
import { rebuiltAccounts } from '../../src-main/points/rebuilt-accounts.ts';
import { findAccount } from '../../src-main/store/points.ts';
import { rawStatement } from '../../src-main/store/statement.ts';
import { fillWithMovements } from './fill-with-movements.ts';
import { type Figure, median, print, timed } from './measure.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const MANY = 1_000_000;
const FEW = 10;
const LOOKS = 2000;
const ALONE = 'a limit of its own, with everything read from the file';

const oneOf = rawStatement<{ customer_id: string }, { readonly id: string }>(
  'SELECT id FROM points_movement WHERE customer_id = ? LIMIT 1',
  ['customer_id'],
);

export async function pointsLedger(): Promise<Figure[]> {
  return [...(await balances()), ...(await rebuilt())];
}

async function balances(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { store, points } = under.till.services;
    const { read } = store;
    const [small, large] = [newUuid(), newUuid()];
    fillWithMovements(under, { customers: [small], movementsEach: FEW, day: today(under) });
    fillWithMovements(under, { customers: [large], movementsEach: MANY, day: today(under) });
    const look = (customerId: string) => {
      const times = Array.from({ length: LOOKS }, () => timed(() => balanceOf(read, customerId)));
      return median(times) * 1000;
    };
    look(small);
    const looks = { large: look(large), small: look(small) };
    return [
      print({
        figure: `balance of a customer with ${MANY} movements`,
        value: looks.large,
        unit: 'us',
        ratio: looks.large / looks.small,
        against: `the same with ${FEW} (${looks.small.toFixed(3)} us)`,
        target: 2,
      }),
      print({
        figure: `deleting one of ${MANY} movements of a customer: what it would come to`,
        value: timed(() => forecastDeletion(points, read.get(oneOf, { customer_id: large })?.id ?? '')),
        unit: 'ms',
        ratio: null,
        against: 'a turn of the counter; where something has expired all of them are folded',
        target: 10,
      }),
    ];
  } finally {
    await under.dispose();
  }
}

/** A hundred thousand customers with ten movements each. */
async function rebuilt(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { read } = under.till.services.store;
    const customers = Array.from({ length: MANY / FEW }, newUuid);
    fillWithMovements(under, { customers, movementsEach: FEW, day: today(under) });
    let wrong = 0;
    const kept = timed(() => {
      for (const [id, account] of rebuiltAccounts(read)) {
        if (account.balance !== findAccount(read, id)?.balance) wrong += 1;
      }
    });
    const folded = timed(() => {
      for (const id of customers) {
        if (accountOf(movementsOf(read, id)).balance !== findAccount(read, id)?.balance) wrong += 1;
      }
    });
    if (wrong > 0) throw new Error(`${wrong} balances are not the fold of their movements`);
    const alone = { unit: 'ms', ratio: null, against: ALONE } as const;
    return [
      print({ figure: `rebuild of all balances from ${MANY} movements`, value: kept, ...alone, target: 5000 }),
      // What a check and the liability do: every lot of every account.
      print({
        figure: `fold of all accounts with their lots, ${MANY} movements`,
        value: folded,
        ...alone,
        target: 20_000,
      }),
    ];
  } finally {
    await under.dispose();
  }
}

function today({ till }: TillUnderTest): string {
  return till.services.time.dayOf(till.services.now());
}
