/** What is done to points away from the counter: by hand, deleted, given for a review, made one with another's. */
import { randomUUID } from 'node:crypto';
import { points } from '../../core/quantities/points.ts';
import { standingId } from '../points/accounts.ts';
import { type AskedOperation, deleteMovement, operate } from '../points/by-hand.ts';
import { giveForAction } from '../points/give-for-action.ts';
import { mergeCustomers, unmergeCustomers } from '../points/merges.ts';
import { settleExpired } from '../points/post-movements.ts';
import { customerAfter } from '../store/customers.ts';
import { movementsNaming } from '../store/points.ts';
import type { Chance } from './random.ts';
import { oneOf, type Shift } from './shift.ts';

/** No refusal is an error here: whether the rules allow it is theirs to say. */
export function playOffice(shift: Shift): void {
  const { counter, members, chance, operatorId } = shift;
  const { points: context, store } = members;
  const customerId = somebody(shift);
  const act = { id: randomUUID(), note: 'simulated', operatorId };
  const turn = chance.whole(100);
  if (turn < 50) operate(context, customerId, someOperation(chance), act);
  else if (turn < 70) {
    const movement = oneOf(chance, movementsNaming(store.read, customerId));
    if (movement) deleteMovement(context, movement.id, act);
  } else if (turn < 80) {
    const review = { id: act.id, customerId, action: 'review', operatorId } as const;
    store.writeTransaction((write) => giveForAction(context, write, review));
  } else if (turn < 90) mergeCustomers(context, { absorbedId: customerId, intoId: somebody(shift), operatorId });
  else if (turn < 97) unmergeCustomers(context, { absorbedId: customerId, operatorId });
  else store.writeTransaction((write) => settleExpired(context, write, standingId(write, customerId)));
  counter.refresh();
}

/** Of those with an address and of those with no more than a card. */
function somebody({ members, customers, chance }: Shift): string {
  const { read } = members.store;
  const row = chance.whole(customers.length + 60);
  return customerAfter(read, row)?.id ?? oneOf(chance, customers) ?? '';
}

function someOperation(chance: Chance): AskedOperation {
  const some = points(1 + chance.whole(30_000));
  if (chance.percent(15)) return { kind: 'set-balance', balance: some };
  return { kind: chance.percent(75) ? 'manual-credit' : 'manual-debit', points: some };
}
