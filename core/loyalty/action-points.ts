/** Fixed points for what a customer does (LOYALTY.md 3.4): once a customer, but for reviews where each counts. */
import { NO_POINTS, type Points } from '../quantities/points.ts';
import type { Programme } from './programme.ts';

/** `referral` is the inviter's, once for each customer invited, when that one has registered and first buys. */
export type CustomerAction = 'registration' | 'newsletter' | 'review' | 'referral';

/** @param givenBefore how often the same was given: to this customer, or for this invited one */
export function actionPoints(
  action: CustomerAction,
  givenBefore: number,
  { isOn, actions }: Pick<Programme, 'isOn' | 'actions'>,
): Points {
  const isRepeated = action === 'review' && !actions.reviewOnce;
  return isOn && (givenBefore === 0 || isRepeated) ? actions[action] : NO_POINTS;
}
