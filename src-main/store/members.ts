/** Who takes part in the programme: profile, status, birthday, who invited; groups. One row a customer, by key. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { MemberTable } from './schema-points.ts';
import { rawStatement, statement } from './statement.ts';

export type MemberRow = Readonly<MemberTable>;

const byCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('member').selectAll().where('customer_id', '=', arg('customer_id')),
);
/** One look for a whole page of a list. */
const ofThese = rawStatement<{ ids: string }, MemberRow>(
  'SELECT * FROM member WHERE customer_id IN (SELECT value FROM json_each(?))',
  ['ids'],
);
const insert = insertInto<'member', MemberRow>('member', [
  'customer_id',
  'profile_id',
  'status',
  'birthday',
  'invited_by',
  'registered_at_ms',
]);
const change = statement<MemberRow>()((db, arg) =>
  db
    .updateTable('member')
    .set({
      profile_id: arg('profile_id'),
      status: arg('status'),
      birthday: arg('birthday'),
      invited_by: arg('invited_by'),
      registered_at_ms: arg('registered_at_ms'),
    })
    .where('customer_id', '=', arg('customer_id')),
);
const groups = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('customer_in_group').select('group_id').where('customer_id', '=', arg('customer_id')),
);
const remove = statement<{ customer_id: string }>()((db, arg) =>
  db.deleteFrom('member').where('customer_id', '=', arg('customer_id')),
);

export function findMember(read: ReadHandle, customerId: string): MemberRow | undefined {
  return read.get(byCustomer, { customer_id: customerId });
}

/** Without those who have no row yet. */
export function membersOf(read: ReadHandle, customerIds: readonly string[]): ReadonlyMap<string, MemberRow> {
  const rows = read.all(ofThese, { ids: JSON.stringify(customerIds) });
  return new Map(rows.map((row) => [row.customer_id, row]));
}

/** A customer's one row, made or replaced. */
export function putMember(write: WriteHandle, member: MemberRow): void {
  write.run(findMember(write, member.customer_id) ? change : insert, member);
}

export function groupsOf(read: ReadHandle, customerId: string): string[] {
  return read
    .all(groups, { customer_id: customerId })
    .map(({ group_id }) => group_id)
    .toSorted();
}

export function removeMember(write: WriteHandle, customerId: string): void {
  write.run(remove, { customer_id: customerId });
}
