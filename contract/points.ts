/**
 * Points of customers as the manager sees them: movements with what they made of the balance,
 * operations by hand with their forecast, customers who were made one, the overview (seed 001)
 * and the report (seeds 000, 004). What takes long is worked out beside the till.
 */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../core/basket/documents.ts';
import { MOVEMENT_KINDS } from '../core/ledger/movement.ts';
import { procedure } from './procedure.ts';
import {
  costTenThousandths,
  instantMs,
  minorUnits,
  pointsHundredths,
  shopDay,
  storedDay,
  thousandths,
  uuid,
} from './quantities.ts';

const page = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) };
const typedPoints = pointsHundredths.min(-1_000_000_000_00).max(1_000_000_000_00);
const note = z.string().max(2000);

/** Everything that is null, empty or `[]` asks for nothing. */
export const movementFilter = z.strictObject({
  /** A customer with all who were merged into this one; null: everybody. */
  customerId: uuid.nullable(),
  /** Shop's days, both included. */
  from: shopDay.nullable(),
  to: shopDay.nullable(),
  kinds: z.array(z.enum(MOVEMENT_KINDS)).max(MOVEMENT_KINDS.length),
  /** Signed: from -10.00 to -0.01 is what was taken, ten points at most. */
  least: typedPoints.nullable(),
  most: typedPoints.nullable(),
  /** Anywhere in the note, whatever its capitals. */
  text: z.string().trim().max(100),
});

export const pointsMovementRow = z.strictObject({
  id: uuid,
  atMs: instantMs,
  kind: z.enum(MOVEMENT_KINDS),
  points: pointsHundredths,
  note: z.string(),
  /** Empty where nobody did it. */
  operator: z.string(),
  till: z.string(),
  sale: z
    .strictObject({
      id: uuid,
      kind: z.enum(DOCUMENT_KINDS),
      series: z.string(),
      number: z.int().nullable(),
      year: z.int(),
    })
    .nullable(),
  /** Who it names: of merged customers one; the name is empty when it was erased. */
  customerId: uuid,
  customer: z.string(),
  /** After this movement; null in a list of many customers, and where no balance is kept. */
  balance: pointsHundredths.nullable(),
  /** `deleted` and the `deletion` that did it are shown struck through. */
  state: z.enum(['stands', 'deleted', 'deletion']),
  /** The movement that this one takes back, gives back, lets expire or deletes. */
  about: uuid.nullable(),
  /** Of a credit: the last day on which it may be spent. */
  spendableUntil: storedDay.nullable(),
});

const badge = z.strictObject({ id: z.string(), title: z.string(), icon: z.string() });

/** The head of a customer's page of points. */
export const pointsOfCustomer = z.strictObject({
  /** After merges. */
  customerId: uuid,
  name: z.string(),
  profile: z.string(),
  /** Null: an outside program keeps it. */
  balance: pointsHundredths.nullable(),
  /** Of the balance as a discount; null where points are no discount. */
  worth: minorUnits.nullable(),
  lifetime: pointsHundredths,
  /** Ever spent on gifts and discounts, less what was given back. */
  redeemed: pointsHundredths,
  lastMovementOn: storedDay.nullable(),
  movements: z.int(),
  badges: z.array(badge),
  nextBadge: z.strictObject({ title: z.string(), missing: pointsHundredths }).nullable(),
  nextExpiry: z.strictObject({ points: pointsHundredths, lastDay: storedDay }).nullable(),
});

export const manualOperation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['manual-credit', 'manual-debit']), points: typedPoints }),
  z.strictObject({ kind: z.literal('set-balance'), balance: typedPoints }),
]);

export const operationRefusal = z.enum([
  'customer-unknown',
  'balance-kept-elsewhere',
  'note-missing',
  'points-not-positive',
  'balance-negative',
  'balance-unchanged',
  'balance-too-low',
]);

export const deletionRefusal = z.enum([
  'movement-unknown',
  'already-deleted',
  'deletion-not-deletable',
  'belongs-to-a-return',
  'returned-already',
  'note-missing',
]);

/** What would be written, and what would come of it. */
const forecast = {
  ok: z.literal(true),
  /** What the balance would gain. */
  points: pointsHundredths,
  /** Null where an outside program keeps it. */
  balanceBefore: pointsHundredths.nullable(),
  balanceAfter: pointsHundredths.nullable(),
  badgesGained: z.array(badge),
  badgesLost: z.array(badge),
};

function forecastOr<Refusal extends z.ZodType>(refusal: Refusal) {
  return z.discriminatedUnion('ok', [z.strictObject(forecast), z.strictObject({ ok: z.literal(false), refusal })]);
}

export const operationForecast = forecastOr(operationRefusal);
export const deletionForecast = forecastOr(deletionRefusal);

const written = z.strictObject({ ok: z.literal(true), movementId: uuid, balance: pointsHundredths.nullable() });
const operationResult = z.discriminatedUnion('ok', [
  written,
  z.strictObject({ ok: z.literal(false), refusal: operationRefusal }),
]);
const deletionResult = z.discriminatedUnion('ok', [
  written,
  z.strictObject({ ok: z.literal(false), refusal: deletionRefusal }),
]);

export const actionRefusal = z.enum([
  'customer-unknown',
  'programme-off',
  'group-left-out',
  'already-given',
  'no-points-set',
]);

export const mergeRefusal = z.enum([
  'customer-unknown',
  'same-customer',
  'merged-already',
  'merge-in-a-circle',
  'not-merged',
]);
const mergeResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: mergeRefusal }),
]);
export const customerMerge = z.strictObject({
  absorbedId: uuid,
  absorbed: z.string(),
  intoId: uuid,
  into: z.string(),
  atMs: instantMs,
  operator: z.string(),
});

const membership = z.enum(['visitor', 'pending', 'member']);

/** Seed 001, 'Totale punti assegnati ai membri'. */
export const pointsOverview = z.strictObject({
  earned: pointsHundredths,
  redeemed: pointsHundredths,
  /** Still to be spent: balances, without debts. */
  unredeemed: pointsHundredths,
  expired: pointsHundredths,
  /** Debts, not negative. */
  debt: pointsHundredths,
  customersWithPoints: z.int(),
  members: z.int(),
  pending: z.int(),
  visitors: z.int(),
  /** The last twelve months, oldest first; `month` is YYYY-MM. */
  months: z.array(
    z.strictObject({
      month: z.string(),
      earned: pointsHundredths,
      redeemed: pointsHundredths,
      expired: pointsHundredths,
    }),
  ),
});

export const customerWithPoints = z.strictObject({
  customerId: uuid,
  name: z.string(),
  /** Null: an outside program keeps it. */
  balance: pointsHundredths.nullable(),
  lastMovementOn: storedDay.nullable(),
  status: membership,
  profile: z.string(),
});

const CUSTOMER_ORDERS = ['most-points', 'latest-movement'] as const;

/** Seeds 000 and 004, 'Metriche chiave', of the movements that the filter finds. */
export const pointsReport = z.strictObject({
  operations: z.int(),
  /** Signed sum of what was found. */
  points: pointsHundredths,
  credited: pointsHundredths,
  /** Not negative. */
  debited: pointsHundredths,
  /** Of an operation, whatever its sign, half up; 0 where nothing was found. */
  average: pointsHundredths,
  /** Of all customers today ('Saldo Punti Totale'). */
  totalBalance: pointsHundredths,
  kinds: z.array(z.strictObject({ kind: z.enum(MOVEMENT_KINDS), operations: z.int(), points: pointsHundredths })),
  /** Whoever gained most, twenty at most. */
  topCustomers: z.array(
    z.strictObject({
      customerId: uuid,
      name: z.string(),
      credited: pointsHundredths,
      operations: z.int(),
      balance: pointsHundredths.nullable(),
    }),
  ),
});

/** Articles given for points in the filter's days, the most points first, a hundred at most. */
export const giftsGiven = z.strictObject({
  gifts: z.array(
    z.strictObject({
      articleId: uuid,
      code: z.string(),
      description: z.string(),
      quantity: thousandths,
      points: pointsHundredths,
      /** What the shop paid for them; null where no cost was known. */
      cost: costTenThousandths.nullable(),
      /** What customers did not pay for them. */
      value: minorUnits,
    }),
  ),
  points: pointsHundredths,
  cost: costTenThousandths,
  value: minorUnits,
  /** Discounts by points, in money. */
  discounts: minorUnits,
});

const moneyOfPoints = {
  points: pointsHundredths,
  /** As gifts, by the ratio of each customer's profile that costs the shop most; null where gifts are not given. */
  atGiftCost: minorUnits.nullable(),
  /** As discounts; null where points are no discount. */
  atConversion: minorUnits.nullable(),
};

/** What the shop owes for points that were not spent. */
export const pointsLiability = z.strictObject({
  ...moneyOfPoints,
  customers: z.int(),
  debt: pointsHundredths,
  /** By the age of the points, youngest first. */
  ages: z.array(
    z.strictObject({
      ...moneyOfPoints,
      /** Full months: from so many to fewer than so many; null: older than that. */
      fromMonths: z.int(),
      toMonths: z.int().nullable(),
    }),
  ),
});

const see = procedure('see-points');
const move = procedure('move-points');
const merge = procedure('edit-customers');
const csv = z.strictObject({ fileName: z.string(), file: z.file() });

export const pointsContract = {
  customer: see.input(z.strictObject({ customerId: uuid })).output(pointsOfCustomer.nullable()),
  /** Newest first, paged in the database; `points` is the sum of all that were found. */
  movements: see
    .input(z.strictObject({ filter: movementFilter, ...page }))
    .output(z.strictObject({ rows: z.array(pointsMovementRow), total: z.int(), points: pointsHundredths })),
  /** Everything that the filter finds, also of profiles whose balance is kept elsewhere. */
  csv: see.input(z.strictObject({ filter: movementFilter })).output(csv),
  /** What the operation would do; the note is not needed yet. */
  forecast: move.input(z.strictObject({ customerId: uuid, operation: manualOperation })).output(operationForecast),
  /** `id`, made in the window, becomes the movement's. */
  operate: move
    .input(z.strictObject({ id: uuid, customerId: uuid, operation: manualOperation, note }))
    .output(operationResult),
  forecastDeletion: move.input(z.strictObject({ movementId: uuid })).output(deletionForecast),
  /** `id` becomes that of the movement that deletes. */
  deleteMovement: move.input(z.strictObject({ id: uuid, movementId: uuid, note })).output(deletionResult),
  /** For a subscription or a review that somebody at the till knows of. */
  giveForAction: move
    .input(z.strictObject({ id: uuid, customerId: uuid, action: z.enum(['newsletter', 'review']) }))
    .output(z.discriminatedUnion('ok', [written, z.strictObject({ ok: z.literal(false), refusal: actionRefusal })])),
  overview: see.output(pointsOverview),
  /** Who has points or ever had, in the order asked for; with a text everybody who is found, by name. */
  customers: see
    .input(z.strictObject({ text: z.string().trim().max(200), order: z.enum(CUSTOMER_ORDERS), ...page }))
    .output(z.strictObject({ rows: z.array(customerWithPoints), total: z.int() })),
  /** Balances below zero, the deepest first. */
  debts: see.input(z.strictObject(page)).output(z.strictObject({ rows: z.array(customerWithPoints), total: z.int() })),
  report: see.input(z.strictObject({ filter: movementFilter })).output(pointsReport),
  /** Only the filter's days and customer count. */
  gifts: see.input(z.strictObject({ filter: movementFilter })).output(giftsGiven),
  liability: see.output(pointsLiability),
  /** Balances of both and of the one that they would be. */
  forecastMerge: merge.input(z.strictObject({ absorbedId: uuid, intoId: uuid })).output(
    z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        absorbed: pointsHundredths,
        into: pointsHundredths,
        together: pointsHundredths,
      }),
      z.strictObject({ ok: z.literal(false), refusal: mergeRefusal }),
    ]),
  ),
  merge: merge.input(z.strictObject({ absorbedId: uuid, intoId: uuid })).output(mergeResult),
  /** Movements written meanwhile stay with whom they name. */
  unmerge: merge.input(z.strictObject({ absorbedId: uuid })).output(mergeResult),
  /** In force, of this customer: who became part of this one, and of whom this one became a part. */
  merges: procedure('see-customers')
    .input(z.strictObject({ customerId: uuid }))
    .output(z.array(customerMerge)),
};
