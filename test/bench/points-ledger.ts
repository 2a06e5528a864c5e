/** The ledger of points: a balance whatever the history, and all balances built anew from a million movements. */
import { randomUUID } from 'node:crypto';
import { accountOf } from '../../core/ledger/account.ts';
import { points } from '../../core/quantities/points.ts';
import { balanceOf, movementsOf } from '../../src-main/points/accounts.ts';
import { recordMovements } from '../../src-main/points/post-movements.ts';
import { rebuiltAccounts } from '../../src-main/points/rebuilt-accounts.ts';
import { findAccount } from '../../src-main/store/points.ts';
import { rawStatement } from '../../src-main/store/statement.ts';
import { type Figure, median, print, timed } from './measure.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const MANY = 1_000_000;
const FEW = 10;
const LOOKS = 2000;
const A_TRANSACTION = 10_000;

const standing = rawStatement<object, { customer_id: string }>('SELECT customer_id FROM points_account', []);

export async function pointsLedger(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { store } = under.till.services;
    const [small, large] = [randomUUID(), randomUUID()];
    fill(under, small, FEW);
    fill(under, large, MANY);
    const look = (customerId: string) => {
      const times = Array.from({ length: LOOKS }, () => timed(() => balanceOf(store.read, customerId)));
      return median(times) * 1000;
    };
    look(small);
    const balances = { large: look(large), small: look(small) };
    const balance = print({
      figure: `balance of a customer with ${MANY} movements`,
      value: balances.large,
      unit: 'us',
      ratio: balances.large / balances.small,
      against: `the same with ${FEW} (${balances.small.toFixed(3)} us)`,
      target: 2,
    });
    return [balance, ...(await rebuilt())];
  } finally {
    await under.dispose();
  }
}

/** A hundred thousand customers with ten movements each. */
async function rebuilt(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { read } = under.till.services.store;
    for (let customer = 0; customer < MANY / FEW; customer += A_TRANSACTION / FEW) {
      under.till.services.store.writeTransaction((write) => {
        for (let each = 0; each < A_TRANSACTION / FEW; each += 1) move(under, write, randomUUID(), FEW);
      });
    }
    const customers = read.all(standing, {}).map(({ customer_id }) => customer_id);
    let wrong = 0;
    const kept = timed(() => {
      const accounts = rebuiltAccounts(read);
      wrong = customers.length - accounts.size;
    });
    const folded = timed(() => {
      for (const id of customers) {
        if (accountOf(movementsOf(read, id)).balance !== findAccount(read, id)?.balance) wrong += 1;
      }
    });
    if (wrong > 0) throw new Error(`${wrong} balances are not the fold of their movements`);
    const against = 'a limit of its own, with everything read from the file';
    const alone = { unit: 'ms', ratio: null, against } as const;
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

function fill(under: TillUnderTest, customerId: string, movements: number): void {
  for (let done = 0; done < movements; done += A_TRANSACTION) {
    under.till.services.store.writeTransaction((write) =>
      move(under, write, customerId, Math.min(A_TRANSACTION, movements - done)),
    );
  }
}

/** Every fifth spends what three have earned. */
function move(
  { till }: TillUnderTest,
  write: Parameters<typeof recordMovements>[1],
  customerId: string,
  count: number,
): void {
  const { points: context, now } = till.services;
  const movements = Array.from({ length: count }, (_, index) =>
    index % 5 === 4
      ? { kind: 'gift-taken' as const, points: points(-300) }
      : { kind: 'earn' as const, points: points(100) },
  );
  recordMovements(context, write, { customerId, operatorId: null, atMs: now(), movements });
}
