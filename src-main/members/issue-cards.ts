/**
 * Giving out numbers for new cards. Looking which are free is slow for thousands and is done in
 * slices, the counter's turn between; what is recorded in the end was not given out meanwhile.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IssuedRange, IssuingProfile } from '../../contract/window-types.ts';
import {
  type CardRange,
  type CardRangeRefusal,
  cardCode,
  countOf,
  highestNumber,
  isIssued,
  issuingPrefix,
  nextNumber,
  RangeInMaking,
} from '../../core/loyalty/card-range.ts';
import { cardKey, profileOfCode } from '../../core/loyalty/cards.ts';
import type { ProfileId } from '../../core/loyalty/profile.ts';
import type { Capabilities } from '../capabilities.ts';
import { findScanned } from '../counter/find-scanned.ts';
import type { LedgerContext } from '../documents/ledger-context.ts';
import type { Rules } from '../rules/rules.ts';
import { findCardRange, listCardRanges, rangeOf } from '../store/card-ranges.ts';
import { findCardByKey } from '../store/cards.ts';
import type { ReadHandle, Store } from '../store/handle.ts';
import { findOperator } from '../store/shop.ts';
import { recordCardRange } from './member-facts.ts';

/** Looked at before the counter has its turn: three looks by key each. */
const SLICE = 200;

export interface IssuingContext extends Pick<Capabilities, 'now'> {
  readonly store: Store;
  readonly rules: Rules;
  /** Where the event is written. */
  readonly points: LedgerContext;
}

export interface NewCards {
  /** Made in the window: the same one twice gives out one range. */
  readonly id: string;
  readonly profileId: string;
  /** Null: after the last that was given out. */
  readonly first: number | null;
  readonly count: number;
  readonly operatorId: string;
}

export type IssueRefusal = CardRangeRefusal | 'first-taken' | 'issued-meanwhile';
export type IssueAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: IssueRefusal };

export async function issueCards(context: IssuingContext, cards: NewCards): Promise<IssueAnswer> {
  const { store, rules, now, points } = context;
  if (findCardRange(store.read, cards.id)) return { ok: true };
  const profile = rules.profiles().find(({ id }) => id === cards.profileId);
  const issuing = profile ? issuingPrefix(profile) : ({ refusal: 'profile-unknown' } as const);
  if ('refusal' in issuing) return { ok: false, refusal: issuing.refusal };
  const issued = listCardRanges(store.read).map(rangeOf);
  const next = nextNumber(issuing.prefix, issued);
  const first = cards.first ?? next;
  if (first < next || first > highestNumber(issuing.prefix)) return { ok: false, refusal: 'first-taken' };
  const making = new RangeInMaking(issuing.prefix, first, cards.count);
  const range = await whole(making, (code) => isTaken(store.read, rules, { code, issued, profileId: cards.profileId }));
  if (range === 'numbers-used-up') return { ok: false, refusal: range };
  return store.writeTransaction((write): IssueAnswer => {
    if (findCardRange(write, cards.id)) return { ok: true };
    if (listCardRanges(write).length !== issued.length) return { ok: false, refusal: 'issued-meanwhile' };
    recordCardRange(points, write, {
      id: cards.id,
      profileId: cards.profileId,
      prefix: range.prefix,
      firstNumber: range.first,
      lastNumber: range.last,
      skipped: [...range.skipped],
      operatorId: cards.operatorId,
      atMs: now(),
    });
    return { ok: true };
  });
}

/** Profiles with what their next card would be, and what was given out, the newest first. */
export function cardsShown({ store: { read }, rules }: IssuingContext): {
  readonly profiles: IssuingProfile[];
  readonly ranges: IssuedRange[];
} {
  const rows = listCardRanges(read);
  const issued = rows.map(rangeOf);
  return {
    profiles: rules.profiles().map((profile) => {
      const issuing = issuingPrefix(profile);
      const named = { id: profile.id, name: profile.description };
      if ('refusal' in issuing) return { ...named, prefix: null, next: null, nextCode: null, refusal: issuing.refusal };
      const { prefix } = issuing;
      const next = nextNumber(prefix, issued);
      const isLeft = next <= highestNumber(prefix);
      return {
        ...named,
        prefix,
        next: isLeft ? next : null,
        nextCode: isLeft ? cardCode(prefix, next) : null,
        refusal: isLeft ? null : 'numbers-used-up',
      };
    }),
    ranges: rows.map((row) => {
      const range = rangeOf(row);
      return {
        id: row.id,
        profile: rules.profile(row.profile_id)?.description ?? '',
        firstCode: cardCode(range.prefix, range.first),
        lastCode: cardCode(range.prefix, range.last),
        count: countOf(range),
        atMs: row.at_ms,
        operator: findOperator(read, row.operator_id)?.name ?? '',
      };
    }),
  };
}

async function whole(making: RangeInMaking, taken: (code: string) => boolean): Promise<CardRange | 'numbers-used-up'> {
  for (;;) {
    for (let step = 0; step < SLICE; step += 1) {
      const range = making.step(taken);
      if (range !== null) return range;
    }
    await nextTurn();
  }
}

function isTaken(
  read: ReadHandle,
  rules: Rules,
  {
    code,
    issued,
    profileId,
  }: { readonly code: string; readonly issued: readonly CardRange[]; readonly profileId: string },
): boolean {
  return (
    profileOfCode(code, rules.profiles()) !== (profileId as ProfileId) ||
    isIssued(code, issued) ||
    findCardByKey(read, cardKey(code)) !== undefined ||
    findScanned(read, code) !== null
  );
}
