/**
 * Rules tried on what was really sold: the last days' sales under the rules in force and under
 * typed ones, side by side, before anything is saved (LOYALTY.md 2, 4). It runs beside the till
 * and says how far it is; whoever stops listening stops it.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { minorUnits, pointsHundredths, shopDay, uuid } from './quantities.ts';
import { loyaltyProfile, programmeRules } from './rule-documents.ts';

export const replayed = z.strictObject({
  /** Documents with a customer. */
  sales: z.int(),
  /** Of these: how many earn, though it be nothing. */
  eligible: z.int(),
  given: pointsHundredths,
  /** What the gifts that were really taken would ask. */
  giftsAsk: pointsHundredths,
  /** Gifts taken that these rules do not give. */
  giftsRefused: z.int(),
  /** What those gifts cost the shop, the same under all rules. */
  giftsCost: minorUnits,
  /** What the points given will cost when they are spent; null where they cannot be. */
  atGiftCost: minorUnits.nullable(),
  atConversion: minorUnits.nullable(),
  profiles: z.array(
    z.strictObject({
      profileId: uuid,
      code: z.string(),
      description: z.string(),
      sales: z.int(),
      given: pointsHundredths,
    }),
  ),
});

export const replayNews = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({ kind: z.literal('done'), from: shopDay, inForce: replayed, typed: replayed }),
  /** What was typed cannot be counted with: the form says why. */
  z.strictObject({ kind: z.literal('refused') }),
]);

export const replayContract = {
  /** `profiles`: those that were changed; `rules` null: the programme in force. */
  run: procedure('see-points')
    .input(
      z.strictObject({
        days: z.int().min(1).max(3660),
        profiles: z.array(loyaltyProfile).max(200),
        rules: programmeRules.nullable(),
      }),
    )
    .output(eventIterator(replayNews)),
};
