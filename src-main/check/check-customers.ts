/**
 * Customers: everyone who stands is found by search, of those erased nothing personal is left,
 * and every invoice and delivery note says to whom it went.
 */
import { countCustomers, NOTHING_PERSONAL } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { rawStatement } from '../store/statement.ts';
import { type Finding, FindingDraft } from './finding.ts';

const FIELDS = [...Object.keys(NOTHING_PERSONAL), 'sort_name'];

/** What an erasure takes besides the customer's own row. */
const MEMBER_TABLES = ['member', 'card', 'consent', 'customer_label', 'customer_in_group'];

interface Counts {
  readonly indexed: number;
  readonly remembered: number;
  readonly noted: number;
  readonly enrolled: number;
  readonly borne_by_nobody: number;
  readonly nameless: number;
  readonly astray: number;
}

const counts = rawStatement<object, Counts>(
  `SELECT (SELECT count(*) FROM customer_search) AS indexed,
          (SELECT count(*) FROM erasure e JOIN customer c ON c.id = e.customer_id
           WHERE c.erased_at_ms IS NULL OR ${FIELDS.map((field) => `c.${field}`).join(' || ')} <> '') AS remembered,
          (SELECT count(*) FROM erasure e JOIN note n ON n.subject_id = e.customer_id) AS noted,
          (SELECT count(*) FROM erasure e WHERE ${MEMBER_TABLES.map(
            (table) => `EXISTS (SELECT 1 FROM ${table} t WHERE t.customer_id = e.customer_id)`,
          ).join(' OR ')}) AS enrolled,
          (SELECT count(*) FROM card c WHERE NOT EXISTS (
            SELECT 1 FROM customer k WHERE k.id = c.customer_id AND k.erased_at_ms IS NULL)) AS borne_by_nobody,
          (SELECT count(*) FROM sale s WHERE s.kind IN ('invoice', 'delivery-note')
           AND NOT EXISTS (SELECT 1 FROM invoice_recipient r WHERE r.sale_id = s.id)) AS nameless,
          (SELECT count(*) FROM customer c WHERE c.absorbed_into IS NOT (
            SELECT iif(m.change = 'merged', m.into_id, NULL) FROM customer_merge m
            WHERE m.absorbed_id = c.id ORDER BY m.row DESC LIMIT 1)) AS astray`,
  [],
);

export function checkCustomers(read: ReadHandle): Finding {
  const customers = new FindingDraft('customers');
  const { standing } = countCustomers(read);
  const found = read.get(counts, {});
  customers.examine(standing);
  if (found) {
    customers.expect(standing === found.indexed, () => `${standing} customers, ${found.indexed} in the search index`);
    customers.expect(found.remembered === 0, () => `${found.remembered} erased customers with data`);
    customers.expect(found.astray === 0, () => `${found.astray} customers listed otherwise than they were merged`);
    customers.expect(found.nameless === 0, () => `${found.nameless} invoices and delivery notes without a recipient`);
    customers.expect(found.noted === 0, () => `${found.noted} notes about erased customers`);
    customers.expect(found.enrolled === 0, () => `${found.enrolled} erased customers with a card, label or consent`);
    customers.expect(found.borne_by_nobody === 0, () => `${found.borne_by_nobody} cards of nobody`);
  }
  return customers.done();
}
