/**
 * A customer's account: the fold of the movements, whatever the order in which they arrived
 * (LOYALTY.md 3.1, 3.4, 5). The balance is their plain sum; lots, debt, the clock of the first
 * point and what became of each credit come of folding them in their order. Total: a movement
 * about one that has not arrived yet is an ordinary credit or debit.
 */
import { addPoints, NO_POINTS, negatePoints, type Points, subtractPoints } from '../quantities/points.ts';
import { type Lot, Lots, type Taken } from './lots.ts';
import { inOrder, type Movement, type MovementId } from './movement.ts';
import { afterMovement, NOTHING_MOVED, type Standing } from './standing.ts';

/** What became of a movement. */
export interface Trace {
  readonly movement: Movement;
  /** Of a credit: what lapsed of it. */
  readonly expired: Points;
  /** Of a credit: what returns and deletions took back of it, expired points included. */
  readonly takenBack: Points;
  /** Of a debit: what was given back of it. */
  readonly givenBack: Points;
  /** Of a debit: the lots that it still empties. */
  readonly taken: readonly Taken[];
  readonly isDeleted: boolean;
}

/** By the movement's id. */
export interface Traces {
  readonly traceById: ReadonlyMap<MovementId, Trace>;
}

export interface CustomerAccount extends Standing, Traces {
  /** What the next points pay first; the balance is below zero by it when there are no lots. */
  readonly debt: Points;
  readonly lots: readonly Lot[];
}

export function accountOf(movements: readonly Movement[]): CustomerAccount {
  const fold = new Fold();
  let place = 0;
  for (const movement of ordered(movements)) {
    fold.add(movement, place);
    place += 1;
  }
  return fold.account();
}

/** A till wrote them in their order already, and to see that costs less than to sort. */
function ordered(movements: readonly Movement[]): readonly Movement[] {
  let before: Movement | null = null;
  for (const movement of movements) {
    if (before !== null && inOrder(before, movement) > 0) return movements.toSorted(inOrder);
    before = movement;
  }
  return movements;
}

class Fold {
  readonly #lots = new Lots();
  readonly #traceById = new Map<MovementId, Trace>();
  #standing = NOTHING_MOVED;

  add(movement: Movement, place: number): void {
    const about = movement.about === null ? undefined : this.#traceById.get(movement.about);
    const taken = movement.points < 0 ? this.#debit(movement) : [];
    if (movement.points > 0) this.#credit(movement, place, about);
    if (about) this.#mark(movement, about);
    this.#traceById.set(movement.id, {
      movement,
      expired: NO_POINTS,
      takenBack: NO_POINTS,
      givenBack: NO_POINTS,
      taken,
      isDeleted: false,
    });
    this.#standing = afterMovement(this.#standing, movement, about?.movement ?? null);
  }

  account(): CustomerAccount {
    return { ...this.#standing, debt: this.#lots.debt, lots: this.#lots.lots, traceById: this.#traceById };
  }

  #credit(movement: Movement, place: number, about: Trace | undefined): void {
    if (about !== undefined && about.movement.points < 0) {
      const rest = negatePoints(addPoints(about.movement.points, about.givenBack));
      const back = movement.points < rest ? movement.points : rest;
      const taken = this.#lots.giveBack(back, about.taken, movement.day);
      this.#change(about.movement.id, { taken, givenBack: addPoints(about.givenBack, back) });
      if (about.movement.kind === 'expiry') this.#expire(about.taken, taken);
      if (back === movement.points) return;
      this.#lots.add(lotOf(movement, place, subtractPoints(movement.points, back)));
      return;
    }
    this.#lots.add(lotOf(movement, place, movement.points));
  }

  #debit(movement: Movement): readonly Taken[] {
    const taken = this.#lots.take(negatePoints(movement.points), movement.about, movement.day);
    if (movement.kind === 'expiry') this.#expire([], taken);
    return taken;
  }

  /** What an expiry took before and takes now, credit by credit: deleting it gives points back. */
  #expire(before: readonly Taken[], now: readonly Taken[]): void {
    const changes = [...now, ...before.map((part) => ({ ...part, points: negatePoints(part.points) }))];
    for (const { creditId, points: part } of changes) {
      const credit = this.#traceById.get(creditId);
      if (credit) this.#change(creditId, { expired: addPoints(credit.expired, part) });
    }
  }

  #mark({ kind, points: signed, fromExpired }: Movement, { movement }: Trace): void {
    const now = this.#traceById.get(movement.id);
    if (!now) return;
    if (kind === 'reversal') this.#change(movement.id, { isDeleted: true });
    if ((kind === 'reversal' || kind === 'return') && movement.points > 0) {
      this.#change(movement.id, { takenBack: addPoints(now.takenBack, negatePoints(signed), fromExpired) });
    }
  }

  #change(id: MovementId, change: Partial<Trace>): void {
    const trace = this.#traceById.get(id);
    if (trace) this.#traceById.set(id, { ...trace, ...change });
  }
}

function lotOf({ id, spendableUntil }: Movement, place: number, left: Points): Lot {
  return { creditId: id, left, until: spendableUntil, place };
}
