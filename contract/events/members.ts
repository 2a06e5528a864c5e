/**
 * Events `profile_change`, `card_range` and `badge_change`, version 1: what happens to a member
 * besides movements of points. Why a profile was changed is no part of it, because a reason may
 * name somebody.
 */
import { z } from 'zod';
import { instantMs, uuid } from '../quantities.ts';

export const PROFILE_CHANGE_EVENT = { type: 'profile_change', version: 1 } as const;
export const CARD_RANGE_EVENT = { type: 'card_range', version: 1 } as const;
export const BADGE_CHANGE_EVENT = { type: 'badge_change', version: 1 } as const;

const cardNumber = z.int().positive();

export const profileChangeBody = z.strictObject({
  id: uuid,
  customerId: uuid,
  fromId: z.string(),
  toId: z.string(),
  operatorId: z.string(),
  atMs: instantMs,
});

/** Numbers of cards given out together, from the first to the last without those that were skipped. */
export const cardRangeBody = z.strictObject({
  id: uuid,
  profileId: z.string(),
  prefix: z.string(),
  firstNumber: cardNumber,
  lastNumber: cardNumber,
  skipped: z.array(cardNumber),
  operatorId: z.string(),
  atMs: instantMs,
});

/** Whoever's balance moved: nobody does it, it follows from the points. */
export const badgeChangeBody = z.strictObject({
  customerId: uuid,
  changes: z.array(z.strictObject({ badgeId: z.string(), change: z.enum(['gained', 'lost']) })).min(1),
  atMs: instantMs,
});

export type ProfileChangeBody = z.infer<typeof profileChangeBody>;
export type CardRangeBody = z.infer<typeof cardRangeBody>;
export type BadgeChangeBody = z.infer<typeof badgeChangeBody>;
