/**
 * Everything that the till holds about one customer, for whoever asks to see it: one document,
 * also of those who were merged into this customer. Who stood at the till is somebody else's
 * data and left out. A test finds a table that names customers and is missing here.
 */
import { balanceOf, mergedCustomers, standingId } from '../points/accounts.ts';
import { findCustomer } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale } from '../store/sales.ts';
import { readShop } from '../store/shop.ts';
import { rawStatement } from '../store/statement.ts';
import type { MadeFile } from './card-files.ts';
import type { MembersContext } from './context.ts';

interface Of {
  readonly id: string;
}
type Row = Readonly<Record<string, unknown>>;

/** Under which name each table's rows stand in the document. */
const BY_CUSTOMER = {
  member: 'membership',
  card: 'cards',
  customer_in_group: 'groups',
  customer_label: 'labels',
  consent: 'consents',
  profile_change: 'profileChanges',
  points_movement: 'movements',
  points_account: 'accounts',
  badge_change: 'badges',
  invoice_recipient: 'invoiceRecipients',
} as const;
export const PERSON_TABLES: readonly string[] = [...Object.keys(BY_CUSTOMER), 'sale', 'sale_points'];

const QUERIES = Object.entries(BY_CUSTOMER).map(
  ([table, name]) => [name, rawStatement<Of, Row>(`SELECT * FROM ${table} WHERE customer_id = ?`, ['id'])] as const,
);
const groupName = rawStatement<Of, Row>('SELECT name FROM customer_group WHERE id = ?', ['id']);
const merges = rawStatement<Of, Row>('SELECT * FROM customer_merge WHERE ? IN (absorbed_id, into_id)', ['id']);
const sales = rawStatement<Of, Of>('SELECT id FROM sale WHERE customer_id = ? ORDER BY row', ['id']);
const points = rawStatement<Of, { body: string }>('SELECT body FROM sale_points WHERE sale_id = ?', ['id']);
const notes = rawStatement<Of, Row>(
  `SELECT text, at_ms, subject_kind, subject_id FROM note
   WHERE (subject_kind = 'customer' AND subject_id = ?)
      OR (subject_kind = 'sale' AND subject_id IN (SELECT id FROM sale WHERE customer_id = ?))
      OR (subject_kind = 'movement' AND subject_id IN (SELECT id FROM points_movement WHERE customer_id = ?))
      OR (subject_kind = 'profile-change' AND subject_id IN (SELECT id FROM profile_change WHERE customer_id = ?))
   ORDER BY at_ms`,
  ['id', 'id', 'id', 'id'],
);

/** @returns null for a customer who was erased or never was */
export function personData({ store: { read }, rules, now }: MembersContext, customerId: string): MadeFile | null {
  const standing = standingId(read, customerId);
  const customer = findCustomer(read, standing);
  if (!customer || customer.erased_at_ms !== null) return null;
  const shop = readShop(read);
  const document = {
    format: 'tessera-person-data',
    version: 1,
    exportedAt: instant(now()),
    shop: shop.name,
    units: { points: 'hundredths', money: `${shop.currency}, ${shop.currency_decimals} decimals, as a whole number` },
    balance: balanceOf(read, standing).balance,
    profile: rules.profile(String(read.get(profileOf, { id: standing })?.profile_id ?? ''))?.description ?? null,
    // A customer who was merged into this one and erased has nothing left but sales and movements.
    customers: mergedCustomers(read, standing).map((id) => heldOf(read, id)),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  return { fileName: `tessera-${standing}.json`, bytes };
}

const profileOf = rawStatement<Of, { profile_id: string }>('SELECT profile_id FROM member WHERE customer_id = ?', [
  'id',
]);

function heldOf(read: ReadHandle, id: string): Row {
  const held = Object.fromEntries(QUERIES.map(([name, query]) => [name, read.all(query, { id }).map(told)]));
  return {
    ...told({ ...(findCustomer(read, id) ?? { id }) }),
    ...held,
    groups: groupNames(read, held['groups'] ?? []),
    merges: read.all(merges, { id }).map(told),
    notes: read.all(notes, { id }).map(told),
    sales: read.all(sales, { id }).map((sale) => saleTold(read, sale.id)),
  };
}

function groupNames(read: ReadHandle, groups: readonly Row[]): readonly unknown[] {
  return groups.map(({ groupId }) => read.get(groupName, { id: String(groupId) })?.['name']);
}

function saleTold(read: ReadHandle, id: string): Row {
  const rows = readSale(read, id);
  const body = read.get(points, { id })?.body;
  return {
    ...told({ ...rows?.sale }),
    lines: rows?.lines.map((line) => told({ ...line })),
    payments: rows?.payments.map((payment) => told({ ...payment })),
    vouchers: rows?.vouchers.map((voucher) => told({ ...voucher })),
    points: body === undefined ? null : (JSON.parse(body) as unknown),
  };
}

/** Of no meaning outside, or about whoever stood at the till. */
const LEFT_OUT = new Set(['row', 'sort_name', 'operator_id', 'session_id', 'till_id', 'cost']);

/** Names as in the rest of the document, instants as text. */
function told(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !LEFT_OUT.has(name))
      .map(([name, value]) =>
        name.endsWith('_ms') ? [camel(name.slice(0, -3)), instant(value)] : [camel(name), value],
      ),
  );
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function instant(atMs: unknown): string | null {
  return typeof atMs === 'number' ? new Date(atMs).toISOString() : null;
}
