/**
 * Issuing discount vouchers. A code is read aloud and typed by hand, so it has no letters
 * that look like digits; it begins with a letter after its prefix, so it is never a barcode;
 * and ten characters by chance are more than anybody can guess at a till.
 */
import type { Discount } from '../../core/basket/discount.ts';
import type { Store } from '../store/handle.ts';
import { findVoucher, writeVoucher } from '../store/vouchers.ts';

/** Without I, L, O and U. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = `${LETTERS}23456789`;
const RANDOM_SIGNS = 10;

export interface Issue {
  readonly count: number;
  readonly prefix: string;
  readonly discount: Discount;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface IssueTools {
  readonly now: () => number;
  /** A whole number from 0 to below `below`, which nobody can foretell. */
  readonly randomBelow: (below: number) => number;
}

/** @returns the codes, all of them written or none */
export function issueVouchers(store: Store, { now, randomBelow }: IssueTools, issue: Issue): string[] {
  const { count, prefix, discount, validFrom, validTo } = issue;
  const atMs = now();
  return store.writeTransaction((write) => {
    const codes = new Set<string>();
    while (codes.size < count) {
      const code = prefix + randomCode(randomBelow);
      if (codes.has(code) || findVoucher(write, code)) continue;
      codes.add(code);
      writeVoucher(write, {
        code,
        discount_kind: discount.kind,
        discount_typed: discount.kind === 'percent' ? discount.basisPoints : discount.amount,
        valid_from: validFrom,
        valid_to: validTo,
        issued_at_ms: atMs,
      });
    }
    return [...codes];
  });
}

function randomCode(randomBelow: (below: number) => number): string {
  const signs = Array.from({ length: RANDOM_SIGNS }, (_, place) => {
    const from = place === 0 ? LETTERS : SIGNS;
    return from.charAt(randomBelow(from.length));
  });
  return signs.join('');
}
