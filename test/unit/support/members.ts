/** Members of a test till: a profile with a prefix, and customers with cards. */
import type { ProfileId } from '../../../core/loyalty/profile.ts';
import { enrol } from '../../../src-main/members/enrol.ts';
import { writeProfile } from '../../../src-main/rules/write-version.ts';
import { countingIds } from './ids.ts';
import type { TestTill } from './test-till.ts';

const newIds = countingIds(0x600_000);

/** Of a till: what its members' functions take. */
export function membersOf(till: TestTill) {
  const { store, rules, documents, clock } = till;
  return { store, rules, time: documents.time, now: () => clock.nowMs, points: { ...documents, rules } };
}

/** Gives the default profile these cards, or adds another profile that has them. */
export function putPrefix(till: TestTill, cardPrefix: string, description = 'Standard'): string {
  const standard = till.rules.defaultProfile();
  if (!standard) throw new Error('a shop begins with a profile');
  const isOther = description !== standard.description;
  const change = isOther ? { id: newIds() as ProfileId, code: description, description, isDefault: false } : {};
  const profile = { ...standard, ...change, cardPrefix };
  const making = { now: () => till.clock.nowMs, newId: newIds, operatorId: till.operatorId };
  till.store.writeTransaction((write) => writeProfile(write, making, { profile, isArchived: false }));
  till.rules.reload();
  return profile.id;
}

type Enrolled = Partial<Omit<Parameters<typeof enrol>[1], 'id' | 'code'>>;

/** @returns the id of the new customer */
export function putMember(till: TestTill, code: string | null, more: Enrolled = {}): string {
  const id = newIds();
  const nobody = { name: '', telephone: '', email: '', birthday: null, profileId: null };
  const answer = enrol(membersOf(till), { ...nobody, ...more, id, code }, till.operatorId);
  if (!answer.ok) throw new Error(answer.refusal);
  return id;
}
