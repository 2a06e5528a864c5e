/**
 * What cannot be saved of a profile, as codes (LOYALTY.md 2.4, 2.5, 2.8, 4.1): each profile on
 * its own, and all of the shop's together.
 */
import { type CardProfile, prefixesOf } from './cards.ts';
import type { EarningRules, GiftRules, Profile } from './profile.ts';

export type ProfileRefusal =
  | 'code-missing'
  | 'description-missing'
  | 'prefix-blank'
  | 'discount-impossible'
  | EarningRefusal
  | GiftRulesRefusal;

export type EarningRefusal =
  | 'threshold-negative'
  | 'step-not-positive'
  | 'points-negative'
  | 'fractional-threshold-impossible'
  | 'gift-threshold-negative'
  | 'gift-points-negative'
  | 'max-discount-impossible'
  | 'voucher-multiplier-negative';

export type GiftRulesRefusal =
  | 'purchase-discounts-impossible'
  | 'too-many-ratios'
  | 'ratio-not-positive'
  | 'markups-not-rising'
  | 'last-ratio-limited'
  | 'percentages-missing'
  | 'percentage-impossible'
  | 'percentage-twice';

export type ProfilesRefusal = 'default-missing' | 'default-twice' | 'profile-code-twice' | 'prefix-twice';

export const MOST_PURCHASE_DISCOUNTS = 5;
export const MOST_RATIOS = 3;
const WHOLE = 10_000;

export function profileRefusals(profile: Profile): readonly ProfileRefusal[] {
  const own: readonly (readonly [boolean, ProfileRefusal])[] = [
    [profile.code.trim() === '', 'code-missing'],
    [profile.description.trim() === '', 'description-missing'],
    [prefixesOf(profile).some((prefix) => prefix.trim() === '' || /\s/.test(prefix)), 'prefix-blank'],
    [profile.discount < 0 || profile.discount > WHOLE, 'discount-impossible'],
  ];
  return [...broken(own), ...earningRefusals(profile.earning), ...giftRulesRefusals(profile.gifts)];
}

/** LOYALTY.md 2.2 to 2.5. */
export function earningRefusals(rules: EarningRules): readonly EarningRefusal[] {
  const fractional = rules.fractionalThreshold;
  const threshold = rules.threshold === 0 ? rules.step : rules.threshold;
  return broken<EarningRefusal>([
    [rules.threshold < 0, 'threshold-negative'],
    [rules.step <= 0, 'step-not-positive'],
    [rules.pointsPerStep < 0, 'points-negative'],
    [fractional !== null && (fractional < 0 || fractional > threshold), 'fractional-threshold-impossible'],
    [(rules.giftThreshold ?? 0) < 0, 'gift-threshold-negative'],
    [rules.giftPoints < 0, 'gift-points-negative'],
    [(rules.maxDiscount ?? 0) < 0 || (rules.maxDiscount ?? 0) > WHOLE, 'max-discount-impossible'],
    [rules.voucherMultiplier < 0, 'voucher-multiplier-negative'],
  ]);
}

/** LOYALTY.md 4.1 and 4.2. */
export function giftRulesRefusals({ purchaseDiscounts, ratios, percentages }: GiftRules): readonly GiftRulesRefusal[] {
  const limits = ratios.slice(0, -1).map(({ markupUpTo }) => markupUpTo);
  const rising = limits.every((limit, row) => limit !== null && limit >= 0 && limit > (limits[row - 1] ?? -1));
  const levels = Number.isInteger(purchaseDiscounts) && purchaseDiscounts >= 0;
  return broken<GiftRulesRefusal>([
    [!levels || purchaseDiscounts > MOST_PURCHASE_DISCOUNTS, 'purchase-discounts-impossible'],
    [ratios.length > MOST_RATIOS, 'too-many-ratios'],
    [ratios.some(({ ratio }) => ratio <= 0), 'ratio-not-positive'],
    [!rising, 'markups-not-rising'],
    [(ratios.at(-1)?.markupUpTo ?? null) !== null, 'last-ratio-limited'],
    [percentages?.length === 0, 'percentages-missing'],
    [percentages?.some((percentage) => percentage <= 0 || percentage > WHOLE) ?? false, 'percentage-impossible'],
    [percentages !== null && new Set(percentages).size < percentages.length, 'percentage-twice'],
  ]);
}

/** Of all profiles of the shop together (LOYALTY.md 2.8). */
export function profilesRefusals(
  profiles: readonly (CardProfile & Pick<Profile, 'code' | 'isDefault'>)[],
): readonly ProfilesRefusal[] {
  const defaults = profiles.filter(({ isDefault }) => isDefault).length;
  const codes = profiles.map(({ code }) => code.trim());
  const prefixes = profiles.flatMap((profile) => [...new Set(prefixesOf(profile))]);
  return broken<ProfilesRefusal>([
    [defaults === 0, 'default-missing'],
    [defaults > 1, 'default-twice'],
    [new Set(codes).size < codes.length, 'profile-code-twice'],
    [new Set(prefixes).size < prefixes.length, 'prefix-twice'],
  ]);
}

function broken<Refusal>(rules: readonly (readonly [boolean, Refusal])[]): readonly Refusal[] {
  return rules.flatMap(([isBroken, refusal]) => (isBroken ? [refusal] : []));
}
