/** Points of the fake till's customers: movements in memory, folded as simply as the window needs. */
import type {
  CustomerWithPoints,
  ManualOperation,
  MovementFilter,
  OperationRefusal,
  PointsMovementRow,
} from '../../contract/window-types.ts';
import { MOVEMENT_KINDS } from '../../core/ledger/movement.ts';
import type { FakeCustomers } from './fake-customers.ts';

const AT_MS = Date.UTC(2026, 10, 21, 9, 30);
const HOUR_MS = 3_600_000;
const DAY = '2026-11-21';

export class FakePointsLedger {
  readonly #customers: FakeCustomers;
  /** Oldest first. */
  readonly movements: PointsMovementRow[] = [];
  programmeOn = true;

  constructor(customers: FakeCustomers) {
    this.#customers = customers;
    for (const [index, { id, name }] of customers.search('', 0, 100).rows.entries()) {
      this.add({ customerId: id, customer: name, kind: 'earn', points: (index + 1) * 1000, note: '' });
    }
  }

  add(part: Pick<PointsMovementRow, 'customerId' | 'customer' | 'kind' | 'points' | 'note'>, id?: string): string {
    const at = this.movements.length;
    const row: PointsMovementRow = {
      id: id ?? `00000000-0000-4000-8000-${String(700_000 + at).padStart(12, '0')}`,
      atMs: AT_MS + at * HOUR_MS,
      operator: 'Giulia Conti',
      till: 'Cassa 1',
      sale: null,
      balance: this.balance(part.customerId) + part.points,
      state: 'stands',
      about: null,
      spendableUntil: null,
      ...part,
    };
    this.movements.push(row);
    return row.id;
  }

  balance(customerId: string): number {
    return sum(this.movements.filter((each) => each.customerId === customerId).map(({ points }) => points));
  }

  customer(customerId: string) {
    const name = this.#customers.detail(customerId)?.data.name;
    if (name === undefined) return null;
    const balance = this.balance(customerId);
    return {
      customerId,
      name,
      profile: 'Standard',
      balance,
      worth: Math.max(0, Math.floor(balance / 100)),
      lifetime: balance,
      redeemed: 0,
      lastMovementOn: DAY,
      movements: this.movements.length,
      badges: [{ id: 'b1', title: 'Amico', icon: 'star' }],
      nextBadge: { title: 'Oro', missing: 5000 },
      nextExpiry: { points: 100, lastDay: '2027-01-31' },
    };
  }

  find(filter: MovementFilter): PointsMovementRow[] {
    return this.movements
      .filter(({ customerId }) => filter.customerId === null || customerId === filter.customerId)
      .filter(({ kind }) => filter.kinds.length === 0 || filter.kinds.includes(kind))
      .filter(({ points }) => points >= (filter.least ?? points) && points <= (filter.most ?? points))
      .filter(({ note }) => note.toLowerCase().includes(filter.text.toLowerCase()))
      .toReversed();
  }

  page(filter: MovementFilter, offset: number, limit: number) {
    const found = this.find(filter);
    const rows = found.slice(offset, offset + limit);
    return { rows, total: found.length, points: sum(found.map(({ points }) => points)) };
  }

  forecast(customerId: string, operation: ManualOperation) {
    const balance = this.balance(customerId);
    const refusal = refusalOf(operation, balance);
    return refusal ? { ok: false as const, refusal } : forecastOf(balance, changeOf(operation, balance));
  }

  operate(id: string, customerId: string, operation: ManualOperation, note: string) {
    if (this.movements.some((each) => each.id === id)) return this.#written(id, customerId);
    const balance = this.balance(customerId);
    const refusal = note.trim() === '' ? ('note-missing' as const) : refusalOf(operation, balance);
    if (refusal) return { ok: false as const, refusal };
    const customer = this.#customers.detail(customerId)?.data.name ?? '';
    this.add({ customerId, customer, kind: operation.kind, points: changeOf(operation, balance), note }, id);
    return this.#written(id, customerId);
  }

  forecastDeletion(movementId: string) {
    const found = this.movements.find(({ id }) => id === movementId);
    if (!found) return { ok: false as const, refusal: 'movement-unknown' as const };
    if (found.state !== 'stands') return { ok: false as const, refusal: 'already-deleted' as const };
    return forecastOf(this.balance(found.customerId), -found.points);
  }

  deleteMovement(id: string, movementId: string, note: string) {
    const forecast = this.forecastDeletion(movementId);
    const found = this.movements.find((each) => each.id === movementId);
    if (!forecast.ok) return forecast;
    if (!found) return { ok: false as const, refusal: 'movement-unknown' as const };
    const { customerId, customer } = found;
    this.add({ customerId, customer, kind: 'reversal', points: forecast.points, note }, id);
    for (const [index, each] of this.movements.entries()) {
      if (each.id === movementId) this.movements[index] = { ...each, state: 'deleted' };
      if (each.id === id) this.movements[index] = { ...each, state: 'deletion', about: movementId };
    }
    return this.#written(id, customerId);
  }

  giveForAction(id: string, customerId: string, kind: 'newsletter' | 'review') {
    if (!this.programmeOn) return { ok: false as const, refusal: 'programme-off' as const };
    if (this.movements.some((each) => each.customerId === customerId && each.kind === kind))
      return { ok: false as const, refusal: 'already-given' as const };
    this.add({ customerId, customer: '', kind, points: 500, note: '' }, id);
    return this.#written(id, customerId);
  }

  customers(text: string, offset: number, limit: number) {
    const all = this.#rows().filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    return { rows: all.slice(offset, offset + limit), total: all.length };
  }

  debts() {
    const rows = this.#rows().filter(({ balance }) => (balance ?? 0) < 0);
    return { rows, total: rows.length };
  }

  overview() {
    const points = this.movements.map((each) => each.points);
    const [earned, redeemed] = [sum(points.filter((each) => each > 0)), -sum(points.filter((each) => each < 0))];
    const balances = this.#rows().map(({ balance }) => balance ?? 0);
    return {
      earned,
      redeemed,
      unredeemed: sum(balances.filter((each) => each > 0)),
      expired: 0,
      debt: -sum(balances.filter((each) => each < 0)),
      customersWithPoints: balances.length,
      members: 4,
      pending: 1,
      visitors: 1,
      months: [
        { month: '2026-10', earned: 4000, redeemed: 1000, expired: 0 },
        { month: '2026-11', earned, redeemed, expired: 200 },
      ],
    };
  }

  report(filter: MovementFilter) {
    const found = this.find(filter);
    const points = found.map((each) => each.points);
    const total = sum(points);
    return {
      operations: found.length,
      points: total,
      credited: sum(points.filter((each) => each > 0)),
      debited: -sum(points.filter((each) => each < 0)),
      average: found.length === 0 ? 0 : Math.round(Math.abs(total) / found.length),
      totalBalance: sum(this.#rows().map(({ balance }) => balance ?? 0)),
      kinds: MOVEMENT_KINDS.flatMap((kind) => {
        const own = found.filter((each) => each.kind === kind);
        return own.length === 0 ? [] : [{ kind, operations: own.length, points: sum(own.map((each) => each.points)) }];
      }),
      topCustomers: this.#rows().map(({ customerId, name, balance }) => ({
        customerId,
        name,
        credited: balance ?? 0,
        operations: 1,
        balance,
      })),
    };
  }

  gifts() {
    const gift = { articleId: AN_ID, code: '1', description: 'Cantucci', quantity: 2000, points: 7200 };
    return { gifts: [{ ...gift, cost: 24_000, value: 558 }], points: 7200, cost: 24_000, value: 558, discounts: 100 };
  }

  liability() {
    const all = { points: 21_000, atGiftCost: 700, atConversion: 210 };
    const old = { points: 0, atGiftCost: 0, atConversion: 0 };
    const ages = [
      { ...all, fromMonths: 0, toMonths: 3 },
      { ...old, fromMonths: 3, toMonths: 6 },
      { ...old, fromMonths: 6, toMonths: null },
    ];
    return { ...all, customers: 6, debt: 0, ages };
  }

  #rows(): CustomerWithPoints[] {
    return this.#customers
      .search('', 0, 100)
      .rows.map(({ id, name }) => ({
        customerId: id,
        name,
        balance: this.balance(id),
        lastMovementOn: DAY,
        status: 'member' as const,
        profile: 'Standard',
      }))
      .toSorted((a, b) => b.balance - a.balance);
  }

  #written(movementId: string, customerId: string) {
    return { ok: true as const, movementId, balance: this.balance(customerId) };
  }
}

const AN_ID = '00000000-0000-4000-8000-000000000abc';

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}

function changeOf(operation: ManualOperation, balance: number): number {
  if (operation.kind === 'set-balance') return operation.balance - balance;
  return operation.kind === 'manual-credit' ? operation.points : -operation.points;
}

function refusalOf(operation: ManualOperation, balance: number): OperationRefusal | null {
  if (operation.kind === 'set-balance') return operation.balance === balance ? 'balance-unchanged' : null;
  if (operation.points <= 0) return 'points-not-positive';
  return operation.kind === 'manual-debit' && operation.points > balance ? 'balance-too-low' : null;
}

function forecastOf(balance: number, points: number) {
  return {
    ok: true as const,
    points,
    balanceBefore: balance,
    balanceAfter: balance + points,
    badgesGained: [],
    badgesLost: [],
  };
}
