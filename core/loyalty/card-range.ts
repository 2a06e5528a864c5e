/**
 * Numbers for new cards: the profile's prefix, a running number and a check digit make an EAN-13
 * that a scanner reads as that profile's. What scans as something else is left out, whatever it
 * is: an article, a card that somebody bears, a number given out before, another profile's prefix.
 */
import { checkDigitOf } from '../codes/gtin.ts';
import type { CardProfile } from './cards.ts';

export const MOST_CARDS = 10_000;
/** An EAN-13 without its check digit. */
const BODY = 12;
/** So many in a row that are taken: the prefix is another's, and looking on would not end. */
const MOST_TAKEN = 20_000;

export interface CardRange {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** Numbers in between that were left out. */
  readonly skipped: readonly number[];
}

export type CardRangeRefusal = 'profile-unknown' | 'prefix-missing' | 'prefix-unfit' | 'numbers-used-up';

/** With what new cards of a profile begin; earlier schemes' prefixes are read, and given out no more. */
export function issuingPrefix(
  profile: CardProfile,
): { readonly prefix: string } | { readonly refusal: CardRangeRefusal } {
  const prefix = profile.cardPrefix ?? profile.profilePrefix;
  if (prefix === null) return { refusal: 'prefix-missing' };
  return /^\d{1,11}$/.test(prefix) ? { prefix } : { refusal: 'prefix-unfit' };
}

export function cardCode(prefix: string, number: number): string {
  const body = prefix + String(number).padStart(BODY - prefix.length, '0');
  return body + checkDigitOf(body);
}

export function highestNumber(prefix: string): number {
  return 10 ** (BODY - prefix.length) - 1;
}

/** Where the next range begins. */
export function nextNumber(prefix: string, issued: readonly CardRange[]): number {
  return 1 + Math.max(0, ...issued.filter((range) => range.prefix === prefix).map(({ last }) => last));
}

/** True when this code was given out, under whatever prefix it was then. */
export function isIssued(code: string, issued: readonly CardRange[]): boolean {
  return issued.some(({ prefix, first, last, skipped }) => {
    if (!code.startsWith(prefix) || code.length !== BODY + 1) return false;
    const number = Number(code.slice(prefix.length, BODY));
    return number >= first && number <= last && !skipped.includes(number);
  });
}

/** The codes of a range, in their order. */
export function* codesOf({ prefix, first, last, skipped }: CardRange): IterableIterator<string> {
  const without = new Set(skipped);
  for (let number = first; number <= last; number += 1) if (!without.has(number)) yield cardCode(prefix, number);
}

export function countOf({ first, last, skipped }: CardRange): number {
  return last - first + 1 - skipped.length;
}

/** A range as it grows: one number at a time, so that the counter can have its turn in between. */
export class RangeInMaking {
  readonly #prefix: string;
  readonly #wanted: number;
  readonly #skipped: number[] = [];
  #first: number;
  #next: number;
  #takenInARow = 0;

  constructor(prefix: string, first: number, wanted: number) {
    this.#prefix = prefix;
    this.#first = first;
    this.#next = first;
    this.#wanted = wanted;
  }

  /** @returns the range when it is whole, null while it is not, or why it never will be */
  step(isTaken: (code: string) => boolean): CardRange | 'numbers-used-up' | null {
    if (this.#next > highestNumber(this.#prefix) || this.#takenInARow > MOST_TAKEN) return 'numbers-used-up';
    const taken = isTaken(cardCode(this.#prefix, this.#next));
    this.#takenInARow = taken ? this.#takenInARow + 1 : 0;
    if (taken) this.#leaveOut();
    this.#next += 1;
    const range = { prefix: this.#prefix, first: this.#first, last: this.#next - 1, skipped: this.#skipped };
    return countOf(range) < this.#wanted ? null : range;
  }

  /** A range does not begin with what it leaves out. */
  #leaveOut(): void {
    if (this.#next === this.#first) this.#first += 1;
    else this.#skipped.push(this.#next);
  }
}
