/** The shop's own data, the operators, and what the windows remember (language, theme). */
import { invariant } from '../../core/quantities/brand.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { ShopTable } from './schema.ts';
import { statement } from './statement.ts';

type OperatorRow = { readonly id: string; readonly name: string; readonly rights: string };
type Preference = { readonly key: string; readonly value: string };

const shop = statement()((db) => db.selectFrom('shop').selectAll());
/** Asked for at every scan: one column costs half of a whole row. */
const roundingStep = statement()((db) => db.selectFrom('shop').select('cash_rounding_step'));
const insertShop = statement<ShopTable>()((db, arg) =>
  db.insertInto('shop').values({
    only_row: arg('only_row'),
    name: arg('name'),
    address: arg('address'),
    vat_number: arg('vat_number'),
    receipt_header: arg('receipt_header'),
    receipt_footer: arg('receipt_footer'),
    country: arg('country'),
    currency: arg('currency'),
    currency_decimals: arg('currency_decimals'),
    time_zone: arg('time_zone'),
    cash_rounding_step: arg('cash_rounding_step'),
    demo: arg('demo'),
  }),
);
type EditableShop = Omit<ShopTable, 'only_row' | 'country' | 'currency' | 'currency_decimals' | 'time_zone' | 'demo'>;
const editShop = statement<EditableShop>()((db, arg) =>
  db.updateTable('shop').set({
    name: arg('name'),
    address: arg('address'),
    vat_number: arg('vat_number'),
    receipt_header: arg('receipt_header'),
    receipt_footer: arg('receipt_footer'),
    cash_rounding_step: arg('cash_rounding_step'),
  }),
);
const operators = statement()((db) => db.selectFrom('operator').selectAll().orderBy('id'));
const operatorById = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('operator').selectAll().where('id', '=', arg('id')),
);
const insertOperator = statement<OperatorRow>()((db, arg) =>
  db.insertInto('operator').values({ id: arg('id'), name: arg('name'), rights: arg('rights') }),
);
const preferences = statement()((db) => db.selectFrom('preference').selectAll());
const putPreference = statement<Preference>()((db, arg) =>
  db
    .insertInto('preference')
    .values({ key: arg('key'), value: arg('value') })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: arg('value') })),
);

/** Minor units, 0 for none. */
export function readCashRoundingStep(read: ReadHandle): number {
  return read.get(roundingStep, {})?.cash_rounding_step ?? 0;
}

export function readShop(read: ReadHandle): ShopTable {
  const found = read.get(shop, {});
  invariant(found !== undefined, 'a till has a shop before it is used');
  return found;
}

export function writeShop(write: WriteHandle, row: Omit<ShopTable, 'only_row'>): void {
  write.run(insertShop, { only_row: 1, ...row });
}

/** Country, currency and clock are not among it: amounts and days already stored depend on them. */
export function updateShop(write: WriteHandle, details: EditableShop): void {
  write.run(editShop, details);
}

export function listOperators(read: ReadHandle): OperatorRow[] {
  return read.all(operators, {});
}

export function findOperator(read: ReadHandle, id: string): OperatorRow | undefined {
  return read.get(operatorById, { id });
}

export function writeOperator(write: WriteHandle, row: OperatorRow): void {
  write.run(insertOperator, row);
}

export function readPreferences(read: ReadHandle): ReadonlyMap<string, string> {
  return new Map(read.all(preferences, {}).map(({ key, value }) => [key, value]));
}

export function writePreference(write: WriteHandle, row: Preference): void {
  write.run(putPreference, row);
}
