/**
 * Importing a catalogue: staged in a file of its own, looked at, applied in small chunks
 * beside the selling till, resumed after a crash, undone if it was the wrong file.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { instantMs, pointsHundredths } from './quantities.ts';

export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

export const catalogueProblem = z.enum([
  'not-a-catalogue',
  'not-utf8',
  'empty-file',
  'file-too-large',
  'column-missing',
  'column-count',
  'code-missing',
  'code-repeated',
  'description-missing',
  'barcode-repeated',
  'barcode-of-another-article',
  'barcode-check-digit',
  'price-invalid',
  'cost-invalid',
  'discount-invalid',
  'offer-invalid',
  'points-invalid',
  'vat-unknown',
  'text-too-long',
  'interrupted',
]);

export const memberProblem = z.enum([
  'given-up',
  // The row is refused.
  'not-customers',
  'nobody-named',
  'card-is-barcode',
  'card-repeated',
  'card-of-another',
  'cards-of-two',
  'customer-repeated',
  'customer-erased',
  'profile-unknown',
  'status-unknown',
  'consent-unknown',
  'date-invalid',
  // The row is imported all the same.
  'column-unknown',
  'email-invalid',
  'tax-code-invalid',
  'vat-number-wrong',
  'country-invalid',
  'birthday-invalid',
  'same-email',
  'same-telephone',
  'same-tax-code',
  'balance-given',
  'balance-kept-elsewhere',
  'group-new',
]);

export const importProblem = z.enum([...catalogueProblem.options, ...memberProblem.options]);
export type ImportProblem = z.infer<typeof importProblem>;

export const importState = z.enum(['staging', 'staged', 'applying', 'applied', 'undoing', 'undone', 'failed']);

export const importStatus = z.strictObject({
  importId: z.int(),
  fileName: z.string(),
  state: importState,
  startedAtMs: instantMs,
  /** Rows of the file, refused ones included. */
  rows: z.int(),
  refused: z.int(),
  /** Rows with a warning that are imported all the same. */
  warned: z.int(),
  /** Rows done so far by applying, or taken back so far by undoing. */
  done: z.int(),
  /** Of a staged file: what applying would do. From then on: what it did. */
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Of members: hundredths of a point in opening balances. */
  points: pointsHundredths,
  /** Why the whole file failed; `detail` is a column name or the like, shown as it is. */
  failure: z.strictObject({ problem: importProblem, detail: z.string() }).nullable(),
});
export type ImportStatus = z.infer<typeof importStatus>;

export const importNotice = z.strictObject({
  /** Line of the file, 1 is the heading. */
  line: z.int(),
  code: z.string(),
  problem: importProblem,
  /** What stood in the file. */
  value: z.string(),
  refused: z.boolean(),
});

/** Of an import of customers: also with whom a row shares something, in the file or at the till. */
export const memberNotice = z.strictObject({
  ...importNotice.shape,
  otherLine: z.int().nullable(),
  otherName: z.string().nullable(),
});
export type MemberNotice = z.infer<typeof memberNotice>;

const imports = procedure('import-articles');
const one = z.strictObject({ importId: z.int() });
export const importAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), status: importStatus }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum(['not-found', 'wrong-state', 'busy', 'file-gone', 'may-not-move-points']),
  }),
]);

export const importsContract = {
  /** Sends the file and parses it beside the till; nothing changes in the catalogue yet. */
  stage: imports
    .input(z.strictObject({ fileName: z.string().max(255), file: z.file().max(MAX_IMPORT_BYTES) }))
    .output(importAnswer),
  apply: imports.input(one).output(importAnswer),
  undo: imports.input(one).output(importAnswer),
  list: imports.output(z.array(importStatus)),
  /** Every import whose state or progress changes, the latest first on connecting. */
  watch: imports.output(eventIterator(importStatus)),
  notices: imports
    .input(z.strictObject({ importId: z.int(), offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.strictObject({ notices: z.array(importNotice), total: z.int() })),
};
