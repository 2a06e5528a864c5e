/** The check of the ledger of points: well after any work, and every kind of damage is named. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPoints } from '../../../src-main/check/check-points.ts';
import { checkTill } from '../../../src-main/check/check-till.ts';
import { deleteMovement, operate } from '../../../src-main/points/by-hand.ts';
import { mergeCustomers, unmergeCustomers } from '../../../src-main/points/merges.ts';
import { recordMovements } from '../../../src-main/points/post-movements.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { putCustomer } from '../support/customers.ts';
import { countingIds } from '../support/ids.ts';
import { pts } from '../support/loyalty.ts';
import { credit, pointsOf } from '../support/points.ts';
import { tamper } from '../support/tamper.ts';
import { testTill } from '../support/test-till.ts';

const newId = countingIds(0x500_000);

async function worked() {
  const till = await testTill();
  const context = pointsOf(till);
  const [anna, bruno, carla] = ['Anna', 'Bruno', 'Carla'].map((name) => putCustomer(till, name)) as [
    string,
    string,
    string,
  ];
  const { operatorId } = till;
  const act = () => ({ id: newId(), note: 'per errore', operatorId });
  const mistaken = act();
  credit(till, context, anna, 10);
  operate(context, anna, { kind: 'manual-credit', points: pts(5) }, mistaken);
  deleteMovement(context, mistaken.id, act());
  credit(till, context, bruno, 20);
  mergeCustomers(context, { absorbedId: anna, intoId: bruno, operatorId });
  credit(till, context, bruno, -25);
  unmergeCustomers(context, { absorbedId: anna, operatorId }); // Bruno owes now
  mergeCustomers(context, { absorbedId: anna, intoId: carla, operatorId });
  credit(till, context, carla, -1);
  const movements = [{ kind: 'return' as const, points: pts(-50) }];
  till.store.writeTransaction((write) =>
    recordMovements(context, write, { customerId: carla, operatorId, atMs: context.now(), movements }),
  );
  await till.close();
  return till.path;
}

const faults = (path: string) => {
  const till = openReadOnly(path);
  try {
    return checkPoints(till.read).examples.map((each) => each.replaceAll(/[0-9a-f-]{36}/g, 'ID'));
  } finally {
    till.close();
  }
};

describe('the check of points', () => {
  let path = '';
  beforeAll(async () => {
    path = await worked();
  });

  it('is well, and so is everything else', () => {
    expect(faults(path)).toEqual([]);
    const till = openReadOnly(path);
    expect(checkTill(till).filter((finding) => finding.faults > 0)).toEqual([]);
    till.close();
  });

  it.each<[string, string, string]>([
    ['a balance', 'UPDATE points_account SET balance = balance + 1', 'is kept'],
    ['a lifetime', 'UPDATE points_account SET lifetime = lifetime + 1', 'is kept'],
    [
      'an account more',
      "INSERT INTO points_account SELECT absorbed_id, 1, 1, NULL, '2026-01-01', NULL FROM customer_merge LIMIT 1",
      'became part of',
    ],
    ['an account less', 'DELETE FROM points_account', 'is kept'],
    ['an entry', "UPDATE points_entry SET points = points + 1 WHERE account = 'issued'", 'its entries are not'],
    [
      'entries of another kind',
      "UPDATE points_entry SET account = 'spent' WHERE account = 'issued'",
      'its entries are not',
    ],
    ['a movement', "UPDATE points_movement SET day = '2026-01-01' WHERE kind = 'return'", 'differs from the log'],
    ['a movement less', "DELETE FROM points_movement WHERE kind = 'return'", 'differs from the log'],
    [
      'a movement that nobody told of',
      "INSERT INTO points_movement SELECT NULL, 'more', customer_id, kind, points, 0, time, at_ms, day, NULL, NULL, till_id, NULL, NULL, NULL FROM points_movement WHERE kind = 'return'",
      'no event tells of it',
    ],
    ['a merge', "DELETE FROM customer_merge WHERE change = 'undone'", 'were made one otherwise'],
    [
      'a second deletion',
      "INSERT INTO points_movement SELECT NULL, 'more', customer_id, kind, points, 0, time, at_ms, day, NULL, NULL, till_id, NULL, about_id, NULL FROM points_movement WHERE kind = 'reversal'",
      'deleted 2 times',
    ],
  ])('finds damage to %s', async (_name, sql, found) => {
    const damaged = await worked();
    tamper(damaged, sql);
    expect(faults(damaged).join('\n')).toContain(found);
  });

  it('finds a spending that left a debt', async () => {
    const damaged = await worked();
    tamper(damaged, "UPDATE points_movement SET kind = 'manual-debit' WHERE kind = 'return'");
    tamper(damaged, "DELETE FROM customer_merge WHERE change = 'undone'");
    expect(faults(damaged).join('\n')).toContain('manual-debit left');
  });
});
