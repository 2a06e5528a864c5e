/** What the counter answers to a command: done, or the refusal that the window puts into words. */

import { z } from 'zod';
import { closedSale } from './counter-snapshot.ts';
import { giftRefusal, pointsDiscountRefusal } from './points-explained.ts';
import {
  costTenThousandths,
  instantMs,
  minorUnits,
  percentBasisPoints,
  pointsHundredths,
  unit,
  uuid,
} from './quantities.ts';

export const basketRefusal = z.enum([
  'line-not-found',
  'nothing-to-undo',
  'quantity-not-positive',
  'quantity-too-large',
  'whole-pieces-only',
  'amount-too-large',
  'price-negative',
  'price-not-here',
  'discount-impossible',
  'discount-greater-than-line',
  'discount-greater-than-receipt',
  'discount-not-here',
  'line-follows-another',
  'more-than-sold',
  'already-being-returned',
  'nothing-to-return',
  'document-not-found',
  'voucher-not-found',
  'voucher-in-use',
  'voucher-used',
  'voucher-not-valid',
  'customer-not-found',
  'basket-full',
  'article-not-found',
  'article-without-price',
  'article-without-vat',
  'price-missing',
  'department-not-found',
  'not-a-deposit',
  'gift-not-here',
  /** More pieces of a gift than the customer's points pay for. */
  'balance-too-low',
]);

export const commandResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: basketRefusal }),
]);

/** `missing`: so many points too few, with `balance-too-low`. */
export const giftResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum([...new Set([...giftRefusal.options, ...basketRefusal.options])]),
    missing: pointsHundredths.nullable(),
  }),
]);

export const usePointsResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum([...new Set([...pointsDiscountRefusal.options, ...basketRefusal.options])]),
  }),
]);

/** What giving a line, or some of its pieces, as a gift would come to: one offer for each percentage. */
export const giftOffers = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    /** What the customer can spend, points of a gift that this line is already included. */
    available: pointsHundredths,
    offers: z.array(
      z.strictObject({
        percentage: percentBasisPoints,
        points: pointsHundredths,
        /** What it takes off, and what of these pieces stays to be paid in money. */
        off: minorUnits,
        pays: minorUnits,
        /** Of `available`; below zero so many points are missing. */
        left: pointsHundredths,
      }),
    ),
  }),
  z.strictObject({ ok: z.literal(false), refusal: giftResult.options[1].shape.refusal }),
]);

/** An article that the customer's points pay for. */
export const affordableGift = z.strictObject({
  articleId: uuid,
  code: z.string(),
  description: z.string(),
  unit,
  points: pointsHundredths,
  /** What the customer would have paid. */
  price: minorUnits,
  /** What it costs the shop; null without the right to see articles. */
  cost: costTenThousandths.nullable(),
});

/** Parking and recalling a sale. */
export const parkResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum(['basket-empty', 'another-sale', 'basket-not-empty', 'parked-not-found', 'parked-unreadable']),
  }),
]);

export const parkedSale = z.strictObject({
  saleId: uuid,
  name: z.string(),
  parkedAtMs: instantMs,
  operator: z.string(),
  /** The first lines' descriptions, to tell one from another. */
  goods: z.array(z.string()),
  pieces: z.int(),
  total: minorUnits,
});

export const scanResult = z.discriminatedUnion('outcome', [
  /** The line is the snapshot's current one. */
  z.strictObject({ outcome: z.literal('added'), description: z.string() }),
  /** Nothing in the till bears this code; `code` is what was understood. */
  z.strictObject({ outcome: z.literal('unknown'), code: z.string() }),
  z.strictObject({ outcome: z.literal('unreadable') }),
  /** Its price is typed at the counter: `add` with a price sells it. */
  z.strictObject({ outcome: z.literal('price-missing'), articleId: uuid, description: z.string() }),
  z.strictObject({ outcome: z.literal('voucher'), code: z.string() }),
  /** A card: its customer is in the snapshot now. */
  z.strictObject({ outcome: z.literal('customer'), name: z.string() }),
  /** A card that nobody bears yet; a customer can be enrolled with this profile. */
  z.strictObject({ outcome: z.literal('new-card'), code: z.string(), profileId: uuid }),
  z.strictObject({ outcome: z.literal('card-blocked'), name: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), refusal: basketRefusal, description: z.string().nullable() }),
]);

export const closeResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), sale: closedSale }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum([
      'basket-empty',
      'given-too-little',
      'given-too-large',
      'card-too-large',
      'nothing-left-to-pay',
      'amount-not-positive',
      'another-sale',
      'total-changed',
      'customer-missing',
      'recipient-incomplete',
      'prices-not-settled',
      'returns-not-here',
      'nothing-left-to-owe',
      'on-account-not-allowed',
      'credit-note-not-found',
      'credit-note-too-small',
      'credit-note-twice',
      'voucher-used',
      'already-returned',
      'balance-too-low',
      'points-not-spendable',
      'refund-incomplete',
      'refund-too-large',
      'refund-not-in-cash',
      'refund-not-to-card',
      'refund-not-to-voucher',
    ]),
  }),
]);
