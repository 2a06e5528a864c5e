/** Points of customers: what is read goes to the worker, what is written happens here. */
import type { Points } from '../../core/quantities/points.ts';
import { standingId } from '../points/accounts.ts';
import {
  type AskedOperation,
  deleteMovement,
  type Forecast,
  forecastDeletion,
  forecastOperation,
  operate,
} from '../points/by-hand.ts';
import { giveForAction } from '../points/give-for-action.ts';
import { forecastMerge, mergeCustomers, mergesOf, unmergeCustomers } from '../points/merges.ts';
import { settleExpired } from '../points/post-movements.ts';
import { keepsBalance } from '../points/profile-of.ts';
import { readAccount } from '../points/write-movements.ts';
import { customerName, findCustomer } from '../store/customers.ts';
import { findOperator } from '../store/shop.ts';
import type { TillServices } from './context.ts';
import { door } from './door.ts';

export const pointsHandlers = door.points.router({
  customer: door.points.customer.handler(({ context: { till }, input }) => {
    settle(till, input.customerId);
    return till.pointsReports.ask('customer', input);
  }),
  movements: door.points.movements.handler(({ context: { till }, input }) => {
    settle(till, input.filter.customerId);
    return till.pointsReports.ask('movements', input);
  }),
  csv: door.points.csv.handler(async ({ context: { till }, input }) => {
    settle(till, input.filter.customerId);
    const bytes = await till.pointsReports.ask('csv', input);
    const fileName = `points-${till.time.dayOf(till.now())}.csv`;
    return { fileName, file: new File([new Uint8Array(bytes)], fileName, { type: 'text/csv' }) };
  }),
  forecast: door.points.forecast.handler(({ context: { till }, input }) =>
    shown(forecastOperation(till.points, input.customerId, input.operation as AskedOperation)),
  ),
  operate: door.points.operate.handler(({ context: { till, operator }, input }) => {
    const { id, note, customerId, operation } = input;
    const done = operate(till.points, customerId, operation as AskedOperation, { id, note, operatorId: operator.id });
    if (done.ok) till.counter.refresh();
    return done;
  }),
  forecastDeletion: door.points.forecastDeletion.handler(({ context: { till }, input }) =>
    shown(forecastDeletion(till.points, input.movementId)),
  ),
  deleteMovement: door.points.deleteMovement.handler(({ context: { till, operator }, input }) => {
    const { id, note, movementId } = input;
    const done = deleteMovement(till.points, movementId, { id, note, operatorId: operator.id });
    if (done.ok) till.counter.refresh();
    return done;
  }),
  giveForAction: door.points.giveForAction.handler(({ context: { till, operator }, input }) => {
    if (!stands(till, input.customerId)) return { ok: false, refusal: 'customer-unknown' };
    const done = till.store.writeTransaction((write) =>
      giveForAction(till.points, write, { ...input, operatorId: operator.id }),
    );
    if (!done.ok) return done;
    till.counter.refresh();
    return { ...done, balance: balanceShown(till, input.customerId) };
  }),
  overview: door.points.overview.handler(({ context: { till } }) => till.pointsReports.ask('overview', {})),
  customers: door.points.customers.handler(async ({ context: { till }, input }) => {
    const { rows, total } = await till.pointsReports.ask('customers', input);
    return { rows: [...rows], total };
  }),
  debts: door.points.debts.handler(async ({ context: { till }, input }) => {
    const { rows, total } = await till.pointsReports.ask('debts', input);
    return { rows: [...rows], total };
  }),
  report: door.points.report.handler(({ context: { till }, input }) => till.pointsReports.ask('report', input)),
  gifts: door.points.gifts.handler(({ context: { till }, input }) => till.pointsReports.ask('gifts', input)),
  liability: door.points.liability.handler(({ context: { till } }) => till.pointsReports.ask('liability', {})),
  forecastMerge: door.points.forecastMerge.handler(({ context: { till }, input }) => {
    if (!stands(till, input.absorbedId) || !stands(till, input.intoId)) {
      return { ok: false, refusal: 'customer-unknown' };
    }
    return forecastMerge(till.points, input);
  }),
  merge: door.points.merge.handler(({ context: { till, operator }, input }) => {
    if (!stands(till, input.absorbedId) || !stands(till, input.intoId)) {
      return { ok: false, refusal: 'customer-unknown' };
    }
    const done = mergeCustomers(till.points, { ...input, operatorId: operator.id });
    if (done.ok) till.counter.refresh();
    return done;
  }),
  unmerge: door.points.unmerge.handler(({ context: { till, operator }, input }) => {
    const done = unmergeCustomers(till.points, { ...input, operatorId: operator.id });
    if (done.ok) till.counter.refresh();
    return done;
  }),
  merges: door.points.merges.handler(({ context: { till }, input }) => {
    const { read } = till.store;
    return mergesOf(read, input.customerId).map(({ absorbed_id, into_id, at_ms, operator_id }) => ({
      absorbedId: absorbed_id,
      absorbed: customerName(read, absorbed_id),
      intoId: into_id,
      into: customerName(read, into_id),
      atMs: at_ms,
      operator: findOperator(read, operator_id)?.name ?? '',
    }));
  }),
});

/** Whoever shows a balance has what expired before written first. */
function settle(till: TillServices, customerId: string | null): void {
  if (customerId === null) return;
  till.store.writeTransaction((write) => settleExpired(till.points, write, customerId));
}

function stands(till: TillServices, customerId: string): boolean {
  return findCustomer(till.store.read, customerId)?.erased_at_ms === null;
}

function balanceShown({ store, points }: TillServices, customerId: string): Points | null {
  const standing = standingId(store.read, customerId);
  return keepsBalance(points.rules, store.read, standing) ? readAccount(store.read, standing).balance : null;
}

function shown<Refused extends { readonly ok: false }>(forecast: Forecast | Refused) {
  if (!forecast.ok) return forecast;
  const brief = ({ id, title, icon }: Forecast['badgesGained'][number]) => ({ id, title, icon });
  return {
    ...forecast,
    badgesGained: forecast.badgesGained.map(brief),
    badgesLost: forecast.badgesLost.map(brief),
  };
}
