/** Facts are only added. The table of tables: one that is in neither list fails, so a new one is decided. */
import { describe, expect, it } from 'vitest';
import type { Badge } from '../../../core/loyalty/badges.ts';
import { issueCards } from '../../../src-main/members/issue-cards.ts';
import { changeProfile } from '../../../src-main/members/keep-member.ts';
import { mergeCustomers } from '../../../src-main/points/merges.ts';
import { saveArticleRules } from '../../../src-main/rules/article-rules.ts';
import { plannedProgrammes } from '../../../src-main/rules/history.ts';
import { saveProgramme } from '../../../src-main/rules/save-programme.ts';
import { withdrawPlan } from '../../../src-main/rules/withdraw.ts';
import { findCustomer } from '../../../src-main/store/customers.ts';
import { freezeRecipient } from '../../../src-main/store/invoice-recipients.ts';
import { customerData, putCustomer } from '../support/customers.ts';
import { complete, done, inCash, open, putVoucher } from '../support/documents.ts';
import { uuidOf } from '../support/ids.ts';
import { pts } from '../support/loyalty.ts';
import { membersOf, putPrefix } from '../support/members.ts';
import { credit, pointsOf } from '../support/points.ts';
import { articleOf, DAY_MS, nextCommandId, putArticles, rowsOf, runSql, sell, testTill } from '../support/test-till.ts';

/** Reference data, projections, drafts and imports: what may change, and why it is no fact. */
const MAY_CHANGE = [
  'article',
  'article_barcode',
  'article_cost',
  'article_link',
  'article_price',
  'brand',
  'card',
  'file_import',
  'catalogue_import_change',
  'category',
  'consent',
  'department',
  'customer',
  'customer_group',
  'customer_in_group',
  'customer_label',
  'discount_voucher',
  'draft',
  'identity',
  'member',
  'note',
  'number_series',
  'operator',
  'parked_basket',
  'points_account',
  'preference',
  'session_tender',
  'session_total',
  'shop',
  'vat_rate',
  'vat_rate_period',
];

const till = await testTill();
putArticles(till, articleOf('A1', 1232), articleOf('A2', 1238, { vatCode: '4' }));
sell(till, 'A1');
const { saleId } = sell(till, 'A2', 'A1');
const kept = till.customers.save(null, customerData('Anna Ferretti'));
till.store.writeTransaction((write) => {
  const customer = kept.ok && findCustomer(write, kept.id);
  if (customer) freezeRecipient(write, saleId, customer);
});
if (kept.ok) {
  const change = { id: uuidOf(0x7_7777), customerId: kept.id, profileId: putPrefix(till, '699', 'Oro'), reason: 'x' };
  changeProfile(membersOf(till), change, till.operatorId);
}
if (kept.ok) till.customers.erase(kept.id, till.operatorId);
putVoucher(till, 'V1', 100);
till.counter.scan(nextCommandId(), 'V1', 1000);
done(till, complete(till, [open(till, 'order', 'A1').saleId], [inCash()]));
const badge = { id: 'bronze', title: 'Bronzo', description: '', icon: '', from: pts(1), to: null } as Badge;
const points = pointsOf(till, { badges: [badge] });
const other = putCustomer(till, 'Bruno');
credit(till, points, other, 10);
const range = { id: uuidOf(0x7_7778), profileId: putPrefix(till, '044', 'Argento'), first: null, count: 1 };
await issueCards(
  { ...till.documents, now: () => till.clock.nowMs, points: till.documents },
  { ...range, operatorId: till.operatorId },
);
mergeCustomers(points, { absorbedId: other, intoId: putCustomer(till, 'Carla'), operatorId: till.operatorId });

const writing = {
  store: till.store,
  rules: till.rules,
  now: points.now,
  newId: points.newId,
  operatorId: till.operatorId,
};
saveProgramme(writing, { ...till.rules.programme(), welcomeText: 'soon' }, till.clock.nowMs + DAY_MS);
withdrawPlan(writing, plannedProgrammes(till.store.read, till.clock.nowMs)[0]?.versionId ?? '');
const said = { generatedPoints: pts(3), ownRule: null, noGift: false, fixedCounterValue: null };
const articleId = rowsOf<{ id: string }>(till, 'SELECT id FROM article')[0]?.id ?? '';
till.store.writeTransaction((write) =>
  saveArticleRules(till.documents, write, { articleId, said, operatorId: till.operatorId, fromMs: null }),
);

const tables = rowsOf<{ name: string }>(
  till,
  `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
   AND name NOT LIKE 'kysely_%' AND name NOT LIKE 'article_search%'
   AND name NOT LIKE 'customer_search%' ORDER BY name`,
).map(({ name }) => name);
const facts = tables.filter((name) => !MAY_CHANGE.includes(name));

const columnOf = (table: string) => rowsOf<{ name: string }>(till, `PRAGMA table_info(${table})`)[0]?.name ?? '';
const keyOf = (table: string) =>
  rowsOf<{ name: string; pk: number }>(till, `PRAGMA table_info(${table})`)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)
    .join(', ');

const ATTACKS: readonly (readonly [name: string, sql: (table: string) => string])[] = [
  ['update', (table) => `UPDATE ${table} SET ${columnOf(table)} = ${columnOf(table)}`],
  ['update or replace', (table) => `UPDATE OR REPLACE ${table} SET ${columnOf(table)} = ${columnOf(table)}`],
  ['delete of everything', (table) => `DELETE FROM ${table}`],
  ['delete of one row', (table) => `DELETE FROM ${table} WHERE true`],
  ['insert or replace', (table) => `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`],
  [
    'upsert',
    (table) =>
      `INSERT INTO ${table} SELECT * FROM ${table} WHERE true
       ON CONFLICT (${keyOf(table)}) DO UPDATE SET ${columnOf(table)} = excluded.${columnOf(table)}`,
  ],
];

describe('facts are only added', () => {
  it('every table is either a fact or known to change', () => {
    expect(facts).toEqual([
      'article_points_change',
      'badge_change',
      'card_range',
      'customer_merge',
      'erasure',
      'event',
      'invoice_recipient',
      'payment',
      'points_entry',
      'points_movement',
      'profile_change',
      'rule_version',
      'rule_withdrawal',
      'sale',
      'sale_line',
      'sale_origin',
      'sale_points',
      'sale_rounding',
      'sale_state',
      'sale_vat',
      'sale_voucher',
      'till_epoch',
      'till_session',
    ]);
    expect(MAY_CHANGE.filter((name) => !tables.includes(name))).toEqual([]);
  });

  const cases = facts.flatMap((table) => ATTACKS.map(([name, sql]) => [table, name, sql(table)] as const));
  it.each(cases)('%s refuses %s', (table, _name, sql) => {
    const before = rowsOf(till, `SELECT * FROM ${table}`);
    expect(before.length).toBeGreaterThan(0);
    expect(() => runSql(till, sql)).toThrow(`facts are only added: ${table}`);
    expect(rowsOf(till, `SELECT * FROM ${table}`)).toEqual(before);
  });

  it.each(facts)('%s is STRICT and refuses a fraction', (table) => {
    const [strict] = rowsOf<{ strict: number }>(till, `SELECT strict FROM pragma_table_list WHERE name = '${table}'`);
    expect(strict?.strict).toBe(1);
    const columns = rowsOf<{ name: string; type: string; pk: number }>(till, `PRAGMA table_info(${table})`);
    if (!columns.some(({ type }) => type === 'INTEGER')) return; // text takes any figure as text
    const rowid = columns.filter(({ pk }) => pk > 0).length === 1 ? 'NULL' : null; // a new one is made
    const wrongValue = (pk: number) => (pk === 0 ? '5.5' : (rowid ?? '5.5'));
    const values = columns.map(({ name, type, pk }) => (type === 'INTEGER' ? wrongValue(pk) : name));
    expect(() => runSql(till, `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} LIMIT 1`)).toThrow(
      'cannot store REAL value in INTEGER column',
    );
  });
});
