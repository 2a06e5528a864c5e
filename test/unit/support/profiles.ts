/** Profiles of a real till, changed as a test needs them. */
import type { Profile, ProfileId } from '../../../core/loyalty/profile.ts';
import { writeProfile } from '../../../src-main/rules/write-version.ts';
import { profile } from './loyalty.ts';
import type { TestTill } from './test-till.ts';

/** Changes the default profile of the till. */
export function setDefaultProfile(till: TestTill, change: Partial<Profile>): Profile {
  const before = till.rules.defaultProfile();
  if (!before) throw new Error('a till has a default profile');
  return put(till, { ...before, ...change });
}

export function addProfile(till: TestTill, change: Partial<Profile>): Profile {
  return put(till, { ...profile(), isDefault: false, id: till.documents.newId() as ProfileId, ...change });
}

function put(till: TestTill, made: Profile): Profile {
  const { now, newId } = till.documents;
  till.store.writeTransaction((write) =>
    writeProfile(write, { now, newId, operatorId: till.operatorId }, { profile: made, isArchived: false }),
  );
  till.rules.reload();
  return made;
}
