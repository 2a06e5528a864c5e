/**
 * The customer's screen: the open sale and the sale just closed as a customer may see them. Of
 * the customer the first name and the points; no card, no code, nothing of anybody else. The
 * connection that it draws from may watch this and nothing more.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { language, theme } from './app.ts';
import { counterLine } from './counter-snapshot.ts';
import { shownBadge, shownNextBadge } from './points-explained.ts';
import { procedure } from './procedure.ts';
import { minorUnits, pointsHundredths, uuid } from './quantities.ts';

/** `worth`: what is shown in place of the points, where the programme shows them as money. */
const shownPoints = z.strictObject({ points: pointsHundredths, worth: minorUnits.nullable() });

const customerLine = counterLine
  .pick({ id: true, description: true, unit: true, quantity: true, amount: true })
  .extend({
    /** What it would have cost, where that is more; otherwise null. */
    before: minorUnits.nullable(),
    mark: z.enum(['gift', 'offer', 'returned']).nullable(),
  });

const salePoints = z.strictObject({
  earns: shownPoints,
  spends: shownPoints,
  spentOn: z.enum(['gifts', 'discount']),
  /** Null: kept elsewhere, or not to be shown. */
  balance: shownPoints.nullable(),
  balanceAfter: shownPoints.nullable(),
  next: z.strictObject({ missing: minorUnits, gives: shownPoints }).nullable(),
});

const closedPoints = z.strictObject({
  /** None of them is nothing. */
  changes: z.array(
    z.strictObject({ what: z.enum(['earned', 'spent', 'takenBack', 'givenBack']), amount: shownPoints }),
  ),
  after: shownPoints.nullable(),
  /** Titles of badges. */
  gained: z.array(z.string()),
});

export const customerView = z.strictObject({
  language,
  theme,
  shop: z.strictObject({ name: z.string(), address: z.string() }),
  /** Whether there are points to be had for who asks for a card. */
  hasProgramme: z.boolean(),
  saleId: uuid,
  lines: z.array(customerLine),
  total: minorUnits,
  /** Less than the goods cost ordinarily, gifts not counted. */
  saved: minorUnits,
  /** What was taken as gifts, in money. */
  gifts: minorUnits,
  /** `firstName` is empty for who gave none. */
  customer: z
    .strictObject({ firstName: z.string(), badges: z.array(shownBadge), nextBadge: shownNextBadge.nullable() })
    .nullable(),
  /** Null: no customer, or the programme is off. */
  points: salePoints.nullable(),
  /** The sale just closed, until the next one begins. */
  closed: z
    .strictObject({
      due: minorUnits,
      given: minorUnits,
      change: minorUnits,
      owed: minorUnits,
      points: closedPoints.nullable(),
    })
    .nullable(),
});

export const customerDisplayContract = {
  /** The token lets one such screen in, once; null where the till has shown the screen itself. */
  open: procedure('sell').output(z.strictObject({ token: z.string().nullable() })),
  watch: procedure('watch-as-customer').output(eventIterator(customerView)),
};
