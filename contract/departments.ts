/** Department keys: each sells a typed amount at its VAT rate, without an article. */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { vatRate } from './quantities.ts';

export const department = z.strictObject({
  number: z.int(),
  name: z.string(),
  vatCode: z.string(),
  /** The rate in force today; null when it has not begun yet. */
  vat: vatRate.nullable(),
});

export const departmentRefusal = z.enum(['number-invalid', 'name-missing', 'vat-unknown', 'not-found']);

const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: departmentRefusal }),
]);

const change = procedure('change-settings');

export const departmentsContract = {
  /** By number. */
  list: procedure('sell').output(z.array(department)),
  /** A number that is there already gets the new name and rate. */
  save: change
    .input(z.strictObject({ number: z.int(), name: z.string().max(40), vatCode: z.string().max(64) }))
    .output(answer),
  remove: change.input(z.strictObject({ number: z.int() })).output(answer),
};
