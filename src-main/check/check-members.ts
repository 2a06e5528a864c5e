/** Members: changed profiles, cards given out and badges are in the tables as the log tells them, in its order. */
import {
  BADGE_CHANGE_EVENT,
  badgeChangeBody,
  CARD_RANGE_EVENT,
  cardRangeBody,
  PROFILE_CHANGE_EVENT,
  profileChangeBody,
} from '../../contract/events/members.ts';
import { badgeChangeRows, cardRangeRow, profileChangeRow } from '../members/member-facts.ts';
import type { ReadHandle } from '../store/handle.ts';
import { rawStatement } from '../store/statement.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { isSame } from './is-same.ts';
import { readLog } from './read-log.ts';

const TABLES = ['profile_change', 'card_range', 'badge_change'] as const;
type Table = (typeof TABLES)[number];
type Row = Readonly<Record<string, unknown>>;

/** `row` is the order only. */
const stored = TABLES.map(
  (table) => [table, rawStatement<object, Row>(`SELECT * FROM ${table} ORDER BY row`, [])] as const,
);

export function checkMembers(read: ReadHandle): Finding {
  const members = new FindingDraft('members');
  const logged = rowsInLog(read);
  for (const [table, all] of stored) {
    let next = 0;
    for (const { row, ...fact } of read.iterate(all, {})) {
      members.examine();
      const told = logged[table][next];
      next += 1;
      members.expect(isSame(fact, told), () => `${table} ${row}: not as the log tells it`);
    }
    members.expect(next >= logged[table].length, () => `${table}: ${next} rows, the log tells ${logged[table].length}`);
  }
  return members.done();
}

/** Bodies that cannot be read are left out: the check of the bodies says so. */
function rowsInLog(read: ReadHandle): Readonly<Record<Table, readonly object[]>> {
  const rows: Record<Table, object[]> = { profile_change: [], card_range: [], badge_change: [] };
  for (const { type, content } of readLog(read)) {
    if (type === PROFILE_CHANGE_EVENT.type) {
      const body = profileChangeBody.safeParse(content).data;
      if (body) rows.profile_change.push(profileChangeRow(body));
    }
    if (type === CARD_RANGE_EVENT.type) {
      const body = cardRangeBody.safeParse(content).data;
      if (body) rows.card_range.push(cardRangeRow(body));
    }
    if (type === BADGE_CHANGE_EVENT.type) {
      const body = badgeChangeBody.safeParse(content).data;
      if (body) rows.badge_change.push(...badgeChangeRows(body));
    }
  }
  return rows;
}
