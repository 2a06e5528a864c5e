/**
 * Forgetting what names a person here: cards, birthday, labels, groups, consents and reasons.
 * Movements and documents name an id only and stay whole.
 */
import { removeCards } from '../store/cards.ts';
import { removeConsents } from '../store/consents.ts';
import { setGroupsOf } from '../store/customer-groups.ts';
import type { WriteHandle } from '../store/handle.ts';
import { setLabelsOf } from '../store/labels.ts';
import { removeMember } from '../store/members.ts';
import { removeReasonsOf } from '../store/profile-changes.ts';

export function forgetMember(write: WriteHandle, customerId: string): void {
  removeCards(write, customerId);
  removeConsents(write, customerId);
  setGroupsOf(write, customerId, []);
  setLabelsOf(write, customerId, []);
  removeReasonsOf(write, customerId);
  removeMember(write, customerId);
}
