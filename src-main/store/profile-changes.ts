/** Changes of a customer's profile by hand: facts, each with a note that gives the reason and can be taken away. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { ProfileChangeRow } from './schema-points.ts';
import { rawStatement, statement } from './statement.ts';

export type ProfileChangeFact = Readonly<ProfileChangeRow>;

const insert = insertInto<'profile_change', ProfileChangeFact>('profile_change', [
  'id',
  'customer_id',
  'from_id',
  'to_id',
  'at_ms',
  'operator_id',
]);
const byId = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('profile_change').select('id').where('id', '=', arg('id')),
);
const ofCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('profile_change').selectAll().where('customer_id', '=', arg('customer_id')).orderBy('row', 'desc'),
);
const removeReasons = rawStatement<{ customer_id: string }, never>(
  `DELETE FROM note WHERE subject_kind = 'profile-change'
   AND subject_id IN (SELECT id FROM profile_change WHERE customer_id = ?)`,
  ['customer_id'],
);

export function addProfileChange(write: WriteHandle, change: ProfileChangeFact): void {
  write.run(insert, change);
}

export function isProfileChanged(read: ReadHandle, id: string): boolean {
  return read.get(byId, { id }) !== undefined;
}

/** The newest first. */
export function listProfileChanges(read: ReadHandle, customerId: string): ProfileChangeFact[] {
  return read.all(ofCustomer, { customer_id: customerId });
}

export function removeReasonsOf(write: WriteHandle, customerId: string): void {
  write.run(removeReasons, { customer_id: customerId });
}
