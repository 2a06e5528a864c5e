/**
 * `till -- check` finds what it promises to find: every kind of damage is done to a real
 * ledger, past the triggers that would refuse it, and the part that names it must say so.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Badge } from '../../../core/loyalty/badges.ts';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import type { CheckedPart } from '../../../src-main/check/finding.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { putCustomer } from '../support/customers.ts';
import { pts } from '../support/loyalty.ts';
import { choose, setRules } from '../support/loyalty-shop.ts';
import { credit, pointsOf } from '../support/points.ts';
import { tamper } from '../support/tamper.ts';
import { articleOf, putArticles, sell, type TestTill, testTill } from '../support/test-till.ts';

const CODE = '8000000000767';
const BRONZE = { id: 'bronze', title: 'Bronzo', description: '', icon: '', from: pts(1), to: null } as Badge;
let path: string;

beforeEach(async () => {
  const till = await testTill();
  putArticles(till, articleOf('A1', 1729, { barcode: CODE }));
  for (let sale = 0; sale < 3; sale += 1) sell(till, CODE);
  credit(till, pointsOf(till, { badges: [BRONZE] }), putCustomer(till, 'Anna Ferretti'), 10);
  earningSale(till, putCustomer(till, 'Anna Ferretti'));
  till.customers.erase(putCustomer(till, 'Carla Conti'), till.operatorId);
  path = till.path;
  await till.close();
});

/** With the programme on, so that points have something to check. */
function earningSale(till: TestTill, customerId: string): void {
  setRules(till, {});
  choose(till, customerId);
  sell(till, CODE);
}

function check() {
  const till = openReadOnly(path);
  try {
    return checkTill(till);
  } finally {
    till.close();
  }
}

test('a ledger that nobody touched is well, and every part looked at something', () => {
  const findings = check();
  expect(findings.filter(({ faults }) => faults > 0)).toEqual([]);
  expect(findings.filter(({ examined }) => examined === 0)).toEqual([]);
  expect(allIsWell(findings)).toBe(true);
});

const DAMAGE: readonly (readonly [what: string, sql: string, parts: readonly CheckedPart[]])[] = [
  [
    'a customer whom search cannot find',
    'INSERT INTO customer (id, name, sort_name, created_at_ms, changed_at_ms) VALUES (1, 2, 3, 4, 5)',
    ['customers'],
  ],
  ['a name that came back', "UPDATE customer SET name = 'Carla' WHERE erased_at_ms IS NOT NULL", ['customers']],
  [
    'a note about somebody forgotten',
    "INSERT INTO note SELECT 'n', 'customer', customer_id, 'text', 1, operator_id FROM erasure",
    ['customers'],
  ],
  [
    'one byte of a body',
    "UPDATE event SET body = CAST(replace(body, '1729', '1728') AS BLOB) WHERE seq = 2",
    ['chain'],
  ],
  ['a header', "UPDATE event SET header = CAST(replace(header, 'sale', 'tale') AS BLOB) WHERE seq = 3", ['chain']],
  ['a hash', 'UPDATE event SET hash = zeroblob(32) WHERE seq = 2', ['chain']],
  ['an event gone from the middle', 'DELETE FROM event WHERE seq = 3', ['chain', 'documents', 'totals']],
  ['the last event gone', 'DELETE FROM event WHERE seq = 4', ['documents', 'totals']],
  ['an event of another till', 'UPDATE identity SET till_id = company_id', ['chain']],
  ['an epoch that never began', 'UPDATE till_epoch SET epoch = 2', ['chain']],
  ['a body that is no sale', "UPDATE event SET body = CAST('{}' AS BLOB) WHERE seq = 2", ['bodies', 'chain']],
  ['a body that is no JSON', "UPDATE event SET body = CAST('{' AS BLOB) WHERE seq = 2", ['bodies', 'chain']],
  ['a total', 'UPDATE sale SET total = total + 1 WHERE number = 2', ['documents']],
  ['a line', 'UPDATE sale_line SET amount = 0', ['documents']],
  ['a VAT share', 'UPDATE sale_vat SET vat = 0', ['documents']],
  ['a state', "DELETE FROM sale_state WHERE state = 'paid'", ['documents']],
  ['a payment', 'UPDATE payment SET given = given + 100', ['documents']],
  ['a rounding gone', 'DELETE FROM sale_rounding', ['documents']],
  ['a number', 'UPDATE sale SET number = 9 WHERE number = 3', ['numbers', 'documents']],
  [
    'a sale without its event',
    "INSERT INTO sale SELECT NULL, 'x', session_id, kind, 'Z', year, 1, day, operator_id, NULL, NULL, NULL, 0, 0, NULL, 0, 0 FROM sale LIMIT 1",
    ['documents'],
  ],
  ['a session', 'UPDATE till_session SET float = 5', ['totals']],
  ['the sum of a session', 'UPDATE session_total SET turnover = turnover - 5', ['totals']],
  ['the sum of a tender', 'UPDATE session_tender SET amount = amount - 5', ['totals']],
  ['a discount', 'UPDATE sale_line SET discount = 1', ['documents']],
  ['the last number of a series', 'UPDATE number_series SET last = 7', ['totals']],
  ['a reference to nothing', "UPDATE payment SET session_id = 'nobody'", ['references']],
  ['words of an article lost', 'DELETE FROM article_search', ['catalogue']],
  ['a barcode of an archived article', 'UPDATE article SET archived_at_ms = 1', ['catalogue']],
];

describe('damage is named', () => {
  test.each(DAMAGE)('%s', (_what, sql, parts) => {
    tamper(path, sql);
    const faulty = check().flatMap(({ part, faults }) => (faults > 0 ? [part] : []));
    expect(faulty).toEqual(expect.arrayContaining([...parts]));
  });

  test('a page of the file', () => {
    const db = new Database(path);
    const rootPage = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'sale_line'").pluck().get() as number;
    const pageSize = db.pragma('page_size', { simple: true }) as number;
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    overwrite(path, (rootPage - 1) * pageSize, Buffer.alloc(200, 0xff));
    const findings = check();
    expect(findings.find(({ part }) => part === 'file')?.faults).toBeGreaterThan(0);
    expect(allIsWell(findings)).toBe(false);
  });
});

function overwrite(file: string, at: number, bytes: Buffer): void {
  const fd = openSync(file, 'r+');
  writeSync(fd, bytes, 0, bytes.length, at);
  closeSync(fd);
}
