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
/** Hundredths of a point, signed. */
export const pointsHundredths = z.int();
/** UTC milliseconds. */
export const instantMs = z.int().nonnegative();
/** A calendar day of the shop, `YYYY-MM-DD`: text order is day order. */
export const storedDay = z.iso.date();
/** The same as a person may type it: the day before it and the day after it are days too. */
export const shopDay = storedDay.refine((day) => day >= '1900-01-01' && day <= '2999-12-31', {
  error: 'a day of this time',
});
export const unit = z.enum(UNITS);

/** UUIDs are made where the thing is made: commands in the window, everything else in the till. */
export const uuid = z.uuid();

export const vatRate = z.strictObject({
  code: z.string(),
  basisPoints: percentBasisPoints,
  nature: z.string().nullable(),
});

export const vatShare = z.strictObject({ rate: vatRate, gross: minorUnits, net: minorUnits, vat: minorUnits });
