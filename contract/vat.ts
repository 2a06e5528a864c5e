/**
 * VAT rates: a code whose percentage changes by date. A change ends the period in force and
 * adds another; nothing is overwritten, and what was sold keeps the rate that it was sold at.
 */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { percentBasisPoints } from './quantities.ts';

/** `2026-11-21`, in the shop's time zone; whether there is such a day is the till's to say. */
const shopDay = z.string().max(10);

export const vatPeriod = z.strictObject({
  basisPoints: percentBasisPoints,
  /** Null: since ever. */
  from: z.string().nullable(),
  /** The last day; null: until further notice. Before `from` where it was replaced before it began. */
  to: z.string().nullable(),
});

export const vatEntry = z.strictObject({
  code: z.string(),
  /** Why a zero rate is zero: N1 to N7 in Italy. */
  nature: z.string().nullable(),
  /** The number under which registers and fiscal printers know it. */
  department: z.int(),
  /** In force today; null when the code has not begun yet. */
  basisPoints: percentBasisPoints.nullable(),
  /** In the order in which they were written. */
  periods: z.array(vatPeriod),
});

export const vatRefusal = z.enum([
  'code-invalid',
  'code-taken',
  'code-unknown',
  'rate-invalid',
  'nature-invalid',
  'nature-with-rate',
  'department-invalid',
  'day-invalid',
]);

export const vatAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: vatRefusal }),
]);

const change = procedure('change-settings');

export const vatContract = {
  /** `today` is the shop's day. */
  list: procedure('see-articles').output(z.strictObject({ today: z.string(), rates: z.array(vatEntry) })),
  /** A new code, in force since ever. */
  add: change
    .input(
      z.strictObject({
        code: z.string().max(64),
        basisPoints: percentBasisPoints,
        nature: z.string().max(64).nullable(),
        department: z.int(),
      }),
    )
    .output(vatAnswer),
  /** From that day on, until a later period that is there already. */
  setRate: change
    .input(z.strictObject({ code: z.string().max(64), basisPoints: percentBasisPoints, from: shopDay }))
    .output(vatAnswer),
};
