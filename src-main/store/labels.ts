/** Labels: short words of the shop's own on a customer, such as "celiaco" or "consegna il venerdì". */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import { statement } from './statement.ts';

interface Label {
  readonly customer_id: string;
  readonly label: string;
}

const ofCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('customer_label').select('label').where('customer_id', '=', arg('customer_id')).orderBy('label'),
);
const inUse = statement()((db) =>
  db.selectFrom('customer_label').select('label').distinct().orderBy('label').limit(500),
);
const removeAll = statement<{ customer_id: string }>()((db, arg) =>
  db.deleteFrom('customer_label').where('customer_id', '=', arg('customer_id')),
);
const insert = insertInto<'customer_label', Label>('customer_label', ['customer_id', 'label']);

export function labelsOf(read: ReadHandle, customerId: string): string[] {
  return read.all(ofCustomer, { customer_id: customerId }).map(({ label }) => label);
}

/** Every label that somebody has, to choose from. */
export function labelsInUse(read: ReadHandle): string[] {
  return read.all(inUse, {}).map(({ label }) => label);
}

/** Exactly these and no others. */
export function setLabelsOf(write: WriteHandle, customerId: string, labels: readonly string[]): void {
  write.run(removeAll, { customer_id: customerId });
  for (const label of new Set(labels)) write.run(insert, { customer_id: customerId, label });
}
