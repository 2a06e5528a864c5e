/**
 * What a document will do with points, planned inside its transaction: whether the balance pays
 * for its gifts and its discount, what it earns, what goods that come back take and give back.
 * What has expired is written before, so that nobody spends it.
 */
import type { EarningBasisBody, SalePointsBody } from '../../contract/events/sale-points.ts';
import type { CustomerId } from '../../core/basket/ids.ts';
import type { TakenPoints } from '../../core/basket/settle.ts';
import { saleMovements } from '../../core/ledger/sale-movements.ts';
import { type EarnedSale, earnedBy } from '../../core/loyalty/earn.ts';
import { spendingRefusal } from '../../core/loyalty/may-spend.ts';
import type { LoyaltySale } from '../../core/loyalty/sale.ts';
import { addPoints, NO_POINTS, type Points } from '../../core/quantities/points.ts';
import { type Participant, participantOf } from '../members/members.ts';
import { type Balance, balanceOf } from '../points/accounts.ts';
import { type NewMovement, settleStanding } from '../points/post-movements.ts';
import type { WriteHandle } from '../store/handle.ts';
import { findMovement } from '../store/points.ts';
import type { DocumentsContext } from './documents-context.ts';
import type { PlannedPoints } from './move-points.ts';

export interface PointsOfDocument {
  readonly customerId: string | null;
  readonly sale: LoyaltySale;
  /** What its gifts cost; nothing of a document that completes another. */
  readonly gifts: Points;
  readonly discount: TakenPoints | null;
  /** What goods that come back take and give back (documents/returned-points.ts). */
  readonly returned: readonly NewMovement[];
}

export type PlanRefusal = 'balance-too-low' | 'points-not-spendable';

export interface AccountBefore extends Balance {
  readonly customerId: CustomerId;
}

export type PlanResult =
  | {
      readonly ok: true;
      readonly points: PlannedPoints | null;
      /** The customer's account as the document finds it; null without one who takes part. */
      readonly before: AccountBefore | null;
    }
  | { readonly ok: false; readonly refusal: PlanRefusal };

export function planPoints(context: DocumentsContext, write: WriteHandle, document: PointsOfDocument): PlanResult {
  const { customerId, gifts, discount, returned } = document;
  const member = customerId === null ? null : participantOf(write, context.rules, customerId);
  const spent = addPoints(gifts, discount?.points ?? NO_POINTS);
  if (!member) {
    if (spent > 0) return { ok: false, refusal: 'points-not-spendable' };
    return { ok: true, points: planReturned(context, write, returned), before: null };
  }
  const { customerId: standing } = member;
  const { balance, lifetime } = settleStanding(context, write, standing);
  const before = { customerId: standing, balance, lifetime };
  const { programme } = context.rules.programme();
  if (spent > 0 && spendingRefusal(member, programme) !== null) return { ok: false, refusal: 'points-not-spendable' };
  const earning = earnedBy(document.sale, member, programme);
  const earned = earning.eligible ? earning.earning.points : NO_POINTS;
  const moved = saleMovements({ gifts, discount: discount?.points ?? NO_POINTS, earned }, balance);
  if (!moved.ok) return { ok: false, refusal: moved.refusal };
  if (!programme.isOn && returned.length === 0) return { ok: true, points: null, before };
  const body = bodyOf(context, document, { member, earning, balance });
  return { ok: true, points: { body, movements: [...moved.movements, ...returned] }, before };
}

function bodyOf(
  { rules }: DocumentsContext,
  { gifts, discount }: PointsOfDocument,
  of: { readonly member: Participant; readonly earning: EarnedSale; readonly balance: Points },
): PlannedPoints['body'] {
  const { member, earning, balance } = of;
  return {
    customerId: member.customerId,
    profileId: member.profile.id,
    rulesVersion: rules.version(),
    earning: earning.eligible
      ? { eligible: true, points: earning.earning.points, basis: earning.basis as EarningBasisBody }
      : earning,
    gifts,
    discount: discount as SalePointsBody['discount'],
    before: member.profile.keepsBalance ? balance : null,
  };
}

/** Nobody stands at the counter: the points of the one who bought go back all the same. */
export function planReturned(
  context: DocumentsContext,
  write: WriteHandle,
  returned: readonly NewMovement[],
): PlannedPoints | null {
  const owner = returned.map(({ about }) => about && findMovement(write, about)?.customer_id).find((id) => id);
  const member = owner ? participantOf(write, context.rules, owner) : null;
  if (!owner) return null;
  const customerId = member?.customerId ?? owner;
  return {
    body: {
      customerId,
      profileId: member?.profile.id ?? null,
      rulesVersion: context.rules.version(),
      earning: null,
      gifts: 0,
      discount: null,
      before: (member?.profile.keepsBalance ?? true) ? balanceOf(write, customerId).balance : null,
    },
    movements: returned,
  };
}
