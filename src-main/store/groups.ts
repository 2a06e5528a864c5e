/** Groups of customers: named sets that the programme may be meant for. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { statement } from './statement.ts';

interface GroupRow {
  readonly id: string;
  readonly name: string;
}

const groups = statement()((db) => db.selectFrom('customer_group').selectAll().orderBy('name'));
const byName = statement<{ name: string }>()((db, arg) =>
  db.selectFrom('customer_group').selectAll().where('name', '=', arg('name')),
);
const put = statement<GroupRow>()((db, arg) =>
  db
    .insertInto('customer_group')
    .values({ id: arg('id'), name: arg('name') })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: arg('name') })),
);

export function listGroups(read: ReadHandle): GroupRow[] {
  return read.all(groups, {});
}

export type GroupRefusal = 'name-missing' | 'name-taken';

/** A known id is renamed. */
export function saveGroup(write: WriteHandle, id: string, typed: string): GroupRefusal | null {
  const name = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (name === '') return 'name-missing';
  const bearer = write.get(byName, { name });
  if (bearer && bearer.id !== id) return 'name-taken';
  write.run(put, { id, name });
  return null;
}
