/** Why points cannot be spent so, in the cashier's words, with what is missing. */
import type { GiftResult, PointsOffer, UsePointsResult } from '../../contract/window-types.ts';
import { pointsCount } from '../format/points.ts';
import type { MessageText, TextKey } from '../messages/message.ts';
import { sayWarn } from '../messages/message-store.ts';

export type PointsRefusal = Extract<GiftResult | UsePointsResult, { ok: false }>['refusal'];
type Limit = Extract<PointsOffer, { ok: false }>['limit'];

const OWN = [
  'programme-off',
  'group-left-out',
  'not-a-member',
  'balance-kept-elsewhere',
  'deposit',
  'quantity-not-positive',
  'percentage-unknown',
  'no-gift',
  'no-cost',
  'no-ratio',
  'balance-too-low',
  'no-points-discount',
  'asked-not-positive',
  'balance-below-minimum',
  'below-minimum-spend',
  'above-maximum-spend',
  'nothing-discountable',
  'below-one-block',
  'worth-nothing',
  'customer-missing',
  'basket-empty',
] as const;
type Own = (typeof OWN)[number];

/** The counter's other refusals say the same here as anywhere. */
export function refusalKeys(refusal: PointsRefusal): { readonly title: TextKey; readonly text: TextKey } {
  return isOwn(refusal)
    ? { title: `counterPoints.refusal.${refusal}.title`, text: `counterPoints.refusal.${refusal}.text` }
    : { title: `refusal.${refusal}.title`, text: `refusal.${refusal}.text` };
}

/** @param missing hundredths of a point, where the till says how many */
export function sayPointsRefused(refusal: PointsRefusal, missing: number | null = null): void {
  const { title, text } = refusalKeys(refusal);
  sayWarn('points', { key: title }, missing === null ? { key: text } : missingText(missing));
}

export function missingText(missing: number): MessageText {
  return { key: 'counterPoints.missing', values: { count: pointsCount(missing), points: missing } };
}

export function limitText(limit: NonNullable<Limit>): MessageText {
  return limit.kind === 'money'
    ? { key: 'counterPoints.limit.money', values: { money: limit.money } }
    : { key: 'counterPoints.limit.points', values: { count: pointsCount(limit.points), points: limit.points } };
}

function isOwn(refusal: PointsRefusal): refusal is Own {
  return (OWN as readonly string[]).includes(refusal);
}
