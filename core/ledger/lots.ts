/**
 * The points that a customer still has, each where it came from (LOYALTY.md 2.7, 3.3, 3.4). The
 * lot that expires first is spent first, of equal ones the older; what is spent beyond all lots
 * is a debt, which the next points pay first. Points given back return to their lots.
 */
import type { ShopDay } from '../basket/price-in-force.ts';
import { addPoints, NO_POINTS, type Points, subtractPoints } from '../quantities/points.ts';
import type { MovementId } from './movement.ts';

/** What is left of a credit; two lots of one credit differ by their day. */
export interface Lot {
  readonly creditId: MovementId;
  readonly left: Points;
  /** The last day on which it may be spent; null: it does not expire by itself. */
  readonly until: ShopDay | null;
  /** Place of the credit among all movements, its own: of equal days the older is spent first. */
  readonly place: number;
}

/** A part of a debit, and the lot that it was taken from. */
export type Taken = Omit<Lot, 'left'> & { readonly points: Points };

export class Lots {
  /** In the order in which they are spent. Empty ones keep their place; all before `#first` are. */
  readonly #lots: Lot[] = [];
  #first = 0;
  /** All from where lots may be spent on `#aliveOn` to here are empty, so that nobody walks over them again. */
  #alive = 0;
  #aliveOn: ShopDay | null = null;
  #debt: Points = NO_POINTS;
  /** Where to look for a credit's lots. */
  readonly #placesByCredit = new Map<MovementId, { readonly place: number; readonly days: (ShopDay | null)[] }>();

  /** In the order in which they are spent. */
  get lots(): readonly Lot[] {
    return this.#lots.slice(this.#first).filter(({ left }) => left > 0);
  }

  /** Never negative. */
  get debt(): Points {
    return this.#debt;
  }

  /** @returns what of the lot was left once the debt was paid */
  add(lot: Lot): Points {
    const left = this.payDebt(lot.left);
    if (left > 0) this.#put({ ...lot, left });
    return left;
  }

  payDebt(amount: Points): Points {
    const paid = amount < this.#debt ? amount : this.#debt;
    this.#debt = subtractPoints(this.#debt, paid);
    return subtractPoints(amount, paid);
  }

  /**
   * What has expired and is still in its lot is taken last: a spending that came before the
   * daily expiry leaves it to be expired.
   * @param first the credit whose lots are emptied before the others
   */
  take(amount: Points, first: MovementId | null, day: ShopDay): readonly Taken[] {
    const taken: Taken[] = [];
    let missing = amount;
    for (const index of first === null ? [] : this.#lotsOf(first)) missing = this.#takeFrom(index, missing, taken);
    const alive = this.#firstAlive(day);
    for (const from of [alive, this.#first]) {
      for (let index = from; missing > 0 && index < this.#lots.length; index += 1) {
        missing = this.#takeFrom(index, missing, taken);
      }
    }
    while (this.#lots[this.#first]?.left === 0) this.#first += 1;
    while (this.#lots[this.#alive]?.left === 0) this.#alive += 1;
    this.#debt = addPoints(this.#debt, missing);
    return taken;
  }

  /** Where a spending of that day begins. */
  #firstAlive(day: ShopDay): number {
    // A day before the last one: what was passed over because its day had ended may be spent again.
    if (this.#aliveOn !== null && day < this.#aliveOn) this.#alive = 0;
    this.#aliveOn = day;
    this.#alive = Math.max(this.#alive, this.#first, this.#indexOf({ until: day, place: -1 }));
    return this.#alive;
  }

  /**
   * To the lots that they came from, the latest first; where a lot's day has passed they may be
   * spent that same day.
   * @param taken what the debit took and nobody has given back yet
   * @returns what then remains of it
   */
  giveBack(amount: Points, taken: readonly Taken[], day: ShopDay): readonly Taken[] {
    let rest = this.payDebt(amount);
    const remaining: Taken[] = [];
    for (const part of taken.toReversed()) {
      const back = part.points < rest ? part.points : rest;
      rest = subtractPoints(rest, back);
      if (back > 0) this.#put({ ...lotOf(part, day), left: back });
      if (back < part.points) remaining.unshift({ ...part, points: subtractPoints(part.points, back) });
    }
    return remaining;
  }

  #put(lot: Lot): void {
    const index = this.#indexOf(lot);
    this.#first = Math.min(this.#first, index);
    this.#alive = Math.min(this.#alive, index);
    const known = this.#lots[index];
    if (known && !spentBefore(lot, known)) {
      this.#lots[index] = { ...known, left: addPoints(known.left, lot.left) };
      return;
    }
    if (index === this.#lots.length) this.#lots.push(lot);
    else this.#lots.splice(index, 0, lot);
    const places = this.#placesByCredit.get(lot.creditId);
    if (places === undefined) this.#placesByCredit.set(lot.creditId, { place: lot.place, days: [lot.until] });
    else if (!places.days.includes(lot.until)) places.days.push(lot.until);
  }

  #takeFrom(index: number, missing: Points, taken: Taken[]): Points {
    const lot = this.#lots[index];
    const part = lot && lot.left < missing ? lot.left : missing;
    if (!lot || lot.left === 0 || part === 0) return missing;
    this.#lots[index] = { ...lot, left: subtractPoints(lot.left, part) };
    taken.push({ creditId: lot.creditId, until: lot.until, place: lot.place, points: part });
    return subtractPoints(missing, part);
  }

  #lotsOf(creditId: MovementId): readonly number[] {
    const places = this.#placesByCredit.get(creditId);
    if (!places) return [];
    return places.days.map((until) => this.#indexOf({ until, place: places.place })).sort((a, b) => a - b);
  }

  /** Where the lot is, or would be: nothing before it is spent after it. */
  #indexOf(lot: Pick<Lot, 'until' | 'place'>): number {
    let from = 0;
    let to = this.#lots.length;
    // Most credits end after all that are there.
    const last = this.#lots[to - 1];
    if (last && spentBefore(last, lot)) return to;
    while (from < to) {
      const middle = (from + to) >> 1;
      const each = this.#lots[middle];
      if (each && spentBefore(each, lot)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function lotOf({ creditId, until, place }: Taken, day: ShopDay): Omit<Lot, 'left'> {
  return { creditId, place, until: until !== null && until < day ? day : until };
}

/** A lot without a day is spent last. */
function spentBefore(a: Pick<Lot, 'until' | 'place'>, b: Pick<Lot, 'until' | 'place'>): boolean {
  if (a.until !== b.until) return b.until === null || (a.until !== null && a.until < b.until);
  return a.place < b.place;
}
