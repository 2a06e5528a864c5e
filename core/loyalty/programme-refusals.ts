/** What cannot be saved of the programme, as codes (LOYALTY.md 3.4, 3.5). */
import type { ExpiryRule } from '../ledger/expiry-rule.ts';
import { daysInMonth } from '../ledger/shop-days.ts';
import { type GridRefusal, gridRefusals } from './grid.ts';
import type { ActionPoints, PeriodicTime, PointsDiscountRules, Programme } from './programme.ts';

export type ProgrammeRefusal =
  | 'giving-state-missing'
  | 'groups-missing'
  | 'expiry-months-impossible'
  | 'action-points-negative'
  | 'periodic-gift-impossible'
  | DiscountRulesRefusal
  | GridRefusal;

export type DiscountRulesRefusal =
  | 'rate-not-positive'
  | 'minimum-balance-negative'
  | 'minimum-spend-negative'
  | 'maximum-spend-below-minimum'
  | 'maximum-discount-not-positive'
  | 'maximum-percentage-impossible';

const LONGEST_MONTHS = 1200;

export function programmeRefusals(programme: Programme): readonly ProgrammeRefusal[] {
  const { givenAt, groupIds, expiry, actions, discount, grid } = programme;
  return [
    ...when(givenAt.length === 0, 'giving-state-missing'),
    ...when(groupIds?.length === 0, 'groups-missing'),
    ...when(!isPossibleExpiry(expiry), 'expiry-months-impossible'),
    ...actionRefusals(actions),
    ...(discount === null ? [] : discountRulesRefusals(discount)),
    ...gridRefusals(grid).map(({ refusal }) => refusal),
  ];
}

export function discountRulesRefusals(rules: PointsDiscountRules): readonly DiscountRulesRefusal[] {
  const { maximumSpend, maximumDiscount, maximumPercentage } = rules;
  const percentage = maximumPercentage ?? 1;
  return [
    ...when(rules.points <= 0 || rules.worth <= 0, 'rate-not-positive'),
    ...when(rules.minimumBalance < 0, 'minimum-balance-negative'),
    ...when(rules.minimumSpend < 0, 'minimum-spend-negative'),
    ...when(maximumSpend !== null && maximumSpend < rules.minimumSpend, 'maximum-spend-below-minimum'),
    ...when(maximumDiscount !== null && maximumDiscount <= 0, 'maximum-discount-not-positive'),
    ...when(percentage <= 0 || percentage > 10_000, 'maximum-percentage-impossible'),
  ];
}

function actionRefusals(actions: ActionPoints): readonly ProgrammeRefusal[] {
  const { registration, newsletter, review, referral, periodic } = actions;
  return [
    ...when(
      [registration, newsletter, review, referral].some((given) => given < 0),
      'action-points-negative',
    ),
    ...when(
      periodic.some(({ points, when: time }) => points <= 0 || !isPossibleTime(time)),
      'periodic-gift-impossible',
    ),
  ];
}

function isPossibleTime(time: PeriodicTime): boolean {
  if (time.kind === 'birthday') return true;
  if (time.kind === 'every') return Number.isInteger(time.count) && time.count > 0;
  const isMonth = Number.isInteger(time.month) && time.month >= 1 && time.month <= 12;
  return isMonth && Number.isInteger(time.day) && time.day >= 1 && time.day <= daysInMonth(2000, time.month);
}

function isPossibleExpiry(expiry: ExpiryRule): boolean {
  if (expiry.kind === 'never') return true;
  return Number.isInteger(expiry.months) && expiry.months > 0 && expiry.months <= LONGEST_MONTHS;
}

function when<Refusal extends string>(isBroken: boolean, refusal: Refusal): readonly Refusal[] {
  return isBroken ? [refusal] : [];
}
