/** The check of members: changed profiles, cards given out and badges are what the log tells, and damage is named. */
import { describe, expect, it } from 'vitest';
import type { Badge } from '../../../core/loyalty/badges.ts';
import { checkMembers } from '../../../src-main/check/check-members.ts';
import { checkTill } from '../../../src-main/check/check-till.ts';
import { issueCards } from '../../../src-main/members/issue-cards.ts';
import { changeProfile } from '../../../src-main/members/keep-member.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { uuidOf } from '../support/ids.ts';
import { pts } from '../support/loyalty.ts';
import { membersOf, putMember, putPrefix } from '../support/members.ts';
import { credit, pointsOf } from '../support/points.ts';
import { tamper } from '../support/tamper.ts';
import { rowsOf, testTill } from '../support/test-till.ts';

function badge(id: string, from: number, to: number | null): Badge {
  return { id, title: id, description: '', icon: '', from: pts(from), to: to === null ? null : pts(to) } as Badge;
}

async function worked() {
  const till = await testTill();
  const { operatorId, documents } = till;
  const gold = putPrefix(till, '699', 'Oro');
  const anna = putMember(till, 'C-1', { name: 'Anna' });
  changeProfile(membersOf(till), { id: uuidOf(0x9_0001), customerId: anna, profileId: gold, reason: 'x' }, operatorId);
  const cards = { id: uuidOf(0x9_0002), profileId: gold, first: null, count: 3, operatorId };
  await issueCards({ ...documents, points: documents }, cards);
  const context = pointsOf(till, { badges: [badge('bronze', 10, 99), badge('silver', 100, null)] });
  for (const points of [50, 60, -20]) credit(till, context, anna, points);
  const told = rowsOf<{ type: string }>(till, "SELECT json_extract(CAST(header AS TEXT), '$[5]') AS type FROM event");
  await till.close();
  return { path: till.path, told: told.map(({ type }) => type) };
}

function faults(path: string): readonly string[] {
  const till = openReadOnly(path);
  try {
    return checkMembers(till.read).examples;
  } finally {
    till.close();
  }
}

describe('the check of members', () => {
  it('is well, each fact told by an event of its own, and so is everything else', async () => {
    const { path, told } = await worked();
    expect(told.filter((type) => type !== 'points_movements')).toEqual([
      'profile_change',
      'card_range',
      'badge_change',
      'badge_change',
      'badge_change',
    ]);
    const till = openReadOnly(path);
    expect(checkMembers(till.read)).toMatchObject({ examined: 7, faults: 0 });
    expect(checkTill(till).filter((finding) => finding.faults > 0)).toEqual([]);
    till.close();
  });

  it.each<[string, string, string]>([
    ['a profile', "UPDATE profile_change SET to_id = 'other'", 'profile_change 1: not as'],
    ['a change less', 'DELETE FROM profile_change', 'profile_change: 0 rows, the log tells 1'],
    ['a range', 'UPDATE card_range SET last_number = last_number + 1', 'card_range 1: not as'],
    [
      'a range more',
      "INSERT INTO card_range SELECT NULL, 'more', profile_id, prefix, 9, 9, '[]', 1, 'x' FROM card_range",
      'card_range 2: not as',
    ],
    ['a badge', "UPDATE badge_change SET change = 'lost' WHERE row = 1", 'badge_change 1: not as'],
    ['a badge less', 'DELETE FROM badge_change WHERE row = 5', 'badge_change: 4 rows, the log tells 5'],
  ])('finds damage to %s', async (_name, sql, found) => {
    const { path } = await worked();
    tamper(path, sql);
    expect(faults(path).join('\n')).toContain(found);
  });
});
