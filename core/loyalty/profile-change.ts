/** A customer's profile changed by hand (issue 4): with a reason, and to one that exists. */
import type { ProfileId } from './profile.ts';

export interface ProfileChange {
  readonly from: ProfileId;
  readonly to: ProfileId;
  readonly reason: string;
}

export type ProfileChangeRefusal = 'profile-unknown' | 'profile-unchanged' | 'reason-missing';

export function profileChangeRefusal(
  { from, to, reason }: ProfileChange,
  profileIds: readonly ProfileId[],
): ProfileChangeRefusal | null {
  if (!profileIds.includes(to)) return 'profile-unknown';
  if (from === to) return 'profile-unchanged';
  return reason.trim() === '' ? 'reason-missing' : null;
}
