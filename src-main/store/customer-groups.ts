/** Which groups a customer is in, and how many each has. A customer may be in several. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import { rawStatement, statement } from './statement.ts';

export interface Group {
  readonly id: string;
  readonly name: string;
}

interface InGroup {
  readonly customer_id: string;
  readonly group_id: string;
}

const byId = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('customer_group').selectAll().where('id', '=', arg('id')),
);
const leave = statement<{ customer_id: string }>()((db, arg) =>
  db.deleteFrom('customer_in_group').where('customer_id', '=', arg('customer_id')),
);
const join = insertInto<'customer_in_group', InGroup>('customer_in_group', ['customer_id', 'group_id']);
const counted = rawStatement<object, Group & { members: number }>(
  `SELECT g.id, g.name, (SELECT count(*) FROM customer_in_group i WHERE i.group_id = g.id) AS members
   FROM customer_group g ORDER BY g.name`,
  [],
);

/** With how many customers each has. */
export function countGroups(read: ReadHandle): (Group & { readonly members: number })[] {
  return read.all(counted, {});
}

export function findGroup(read: ReadHandle, id: string): Group | undefined {
  return read.get(byId, { id });
}

/** In exactly these and no others. */
export function setGroupsOf(write: WriteHandle, customerId: string, groupIds: readonly string[]): void {
  write.run(leave, { customer_id: customerId });
  for (const groupId of new Set(groupIds)) write.run(join, { customer_id: customerId, group_id: groupId });
}
