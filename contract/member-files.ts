/**
 * Members in files: customers with cards and opening balances from one, numbers for new cards
 * and everything about one person into others.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { importAnswer, importStatus, MAX_IMPORT_BYTES, memberNotice } from './imports.ts';
import { procedure } from './procedure.ts';
import { instantMs, uuid } from './quantities.ts';

/** As MOST_CARDS of core/loyalty/card-range. */
const MOST_AT_ONCE = 10_000;

const cardRefusal = z.enum(['profile-unknown', 'prefix-missing', 'prefix-unfit', 'numbers-used-up']);

/** A profile for which cards can be given out, or why not. */
export const issuingProfile = z.strictObject({
  id: z.string(),
  name: z.string(),
  prefix: z.string().nullable(),
  refusal: cardRefusal.nullable(),
  /** The number after the last that was given out; its code with the check digit. */
  next: z.int().nullable(),
  nextCode: z.string().nullable(),
});

export const issuedRange = z.strictObject({
  id: uuid,
  profile: z.string(),
  firstCode: z.string(),
  lastCode: z.string(),
  count: z.int(),
  atMs: instantMs,
  operator: z.string(),
});

export const issueRefusal = z.enum([...cardRefusal.options, 'first-taken', 'issued-meanwhile']);

const made = z.strictObject({ fileName: z.string(), file: z.file() }).nullable();
const done = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: issueRefusal }),
]);

const edit = procedure('edit-customers');
const oneRange = z.strictObject({ rangeId: uuid });

export const memberFilesContract = {
  /** The dry run: parses beside the till and says what would happen; nothing changes yet. */
  stage: edit
    .input(z.strictObject({ fileName: z.string().max(255), file: z.file().max(MAX_IMPORT_BYTES) }))
    .output(importAnswer),
  /**
   * Opening balances need the right to move points too, and so do the points for registering,
   * which those whom the file makes are given only where that is asked for: they bring a balance.
   */
  apply: edit.input(z.strictObject({ importId: z.int(), givesRegistration: z.boolean() })).output(importAnswer),
  /** Gives up what waits; the files of earlier imports are removed, what they said of rows too. */
  forget: edit.output(z.strictObject({ ok: z.literal(true) })),
  list: edit.output(z.array(importStatus)),
  watch: edit.output(eventIterator(importStatus)),
  notices: edit
    .input(z.strictObject({ importId: z.int(), offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.strictObject({ notices: z.array(memberNotice), total: z.int() })),
  /** An empty file with the headings in the language of the windows. */
  template: edit.output(made),

  cards: edit.output(z.strictObject({ profiles: z.array(issuingProfile), ranges: z.array(issuedRange) })),
  /** `id` is made in the window: the same one twice gives out one range. Without `first` it goes on after the last. */
  issueCards: edit
    .input(
      z.strictObject({
        id: uuid,
        profileId: z.string().max(64),
        first: z.int().min(1).max(99_999_999_999).nullable(),
        count: z.int().min(1).max(MOST_AT_ONCE),
      }),
    )
    .output(done),
  cardsList: edit.input(oneRange).output(made),
  cardsSheet: edit.input(oneRange).output(made),

  /** Everything that the till holds about one customer, as JSON; null when there is nothing. */
  person: edit.input(z.strictObject({ customerId: uuid })).output(made),
};
