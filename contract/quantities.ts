/**
 * The units of every figure that crosses a border, as zod schemas: safe integers only.
 * JSON has one number type; these names say which integer it is.
 */
import { z } from 'zod';
import { UNITS } from '../core/quantities/quantity.ts';

/** Minor units of the shop's currency, VAT included. */
export const minorUnits = z.int();
/** Thousandths of the article's unit. */
export const thousandths = z.int();
/** Hundredths of a percent. */
export const percentBasisPoints = z.int();
/** Ten-thousandths of the major unit. */
export const costTenThousandths = z.int();
/** UTC milliseconds. */
export const instantMs = z.int().nonnegative();
export const unit = z.enum(UNITS);

/** UUIDs are made where the thing is made: commands in the window, everything else in the till. */
export const uuid = z.uuid();

export const vatRate = z.strictObject({
  code: z.string(),
  basisPoints: percentBasisPoints,
  nature: z.string().nullable(),
});

export const vatShare = z.strictObject({ rate: vatRate, gross: minorUnits, net: minorUnits, vat: minorUnits });
