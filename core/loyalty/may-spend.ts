/** Whether a customer may spend points at all, whatever for (LOYALTY.md 2.8, 3.4). */
import type { Programme } from './programme.ts';
import type { LoyaltyCustomer } from './sale.ts';
import type { SpendingRefusal } from './spending-refusals.ts';

export function spendingRefusal(
  { profile, groupIds, membership }: Pick<LoyaltyCustomer, 'profile' | 'groupIds' | 'membership'>,
  programme: Pick<Programme, 'isOn' | 'groupIds' | 'onlyMembersSpend'>,
): SpendingRefusal | null {
  if (!programme.isOn) return 'programme-off';
  const chosen = programme.groupIds;
  if (chosen !== null && !groupIds.some((group) => chosen.includes(group))) return 'group-left-out';
  if (programme.onlyMembersSpend && membership !== 'member') return 'not-a-member';
  return profile.keepsBalance ? null : 'balance-kept-elsewhere';
}
