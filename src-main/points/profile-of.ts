/** The profile that counts for a customer, and whether this shop keeps the balance (LOYALTY.md 2.8). */
import type { Profile } from '../../core/loyalty/profile.ts';
import type { ReadHandle } from '../store/handle.ts';
import { findMember } from '../store/members.ts';
import type { PointsRules } from './write-movements.ts';

export function profileOf(rules: PointsRules, read: ReadHandle, standing: string): Profile | null {
  const member = findMember(read, standing);
  return (member ? rules.profile(member.profile_id) : null) ?? rules.defaultProfile();
}

/** False of a profile whose balance an outside program keeps. */
export function keepsBalance(rules: PointsRules, read: ReadHandle, standing: string): boolean {
  return profileOf(rules, read, standing)?.keepsBalance ?? true;
}
