/** Everything about one person in one document: nothing of another's, no table forgotten. */
import { expect, test } from 'vitest';
import type { CustomerId } from '../../../core/basket/basket.ts';
import { PERSON_TABLES, personData } from '../../../src-main/members/person-data.ts';
import { mergeCustomers } from '../../../src-main/points/merges.ts';
import { importMembers, memberFile } from '../support/member-import.ts';
import { membersOf } from '../support/members.ts';
import {
  articleOf,
  nextCommandId,
  putArticles,
  rowsOf,
  sell,
  type TestTill,
  testTill,
  UNKNOWN_ID,
} from '../support/test-till.ts';

const HEADING = ['Nome', 'E-mail', 'Tessera', 'Gruppi', 'Etichette', 'Consenso marketing', 'Punti', 'Nota'];

async function shop() {
  const till = await testTill();
  const anna = ['Anna Ferretti', 'anna@example.it', 'C1', 'Soci', 'celiaca', 'sì', '12,5', 'Chiede di Luca'];
  await importMembers(
    till,
    memberFile(HEADING, anna, ['Bruno Neri', 'bruno@example.it', 'C2', '', '', '', '3', 'sordo']),
  );
  const [one, two] = rowsOf<{ id: string }>(till, 'SELECT id FROM customer ORDER BY row').map(({ id }) => id);
  return { till, anna: one ?? '', bruno: two ?? '' };
}

function documentOf(till: TestTill, customerId: string) {
  const made = personData(membersOf(till), customerId);
  return made && { ...made, text: new TextDecoder().decode(made.bytes) };
}

test('names every table in which a customer stands', async () => {
  const till = await testTill();
  const tables = rowsOf<{ name: string }>(
    till,
    `SELECT s.name FROM sqlite_schema s WHERE s.type = 'table'
     AND EXISTS (SELECT 1 FROM pragma_table_info(s.name) c WHERE c.name = 'customer_id') ORDER BY s.name`,
  ).map(({ name }) => name);
  expect(tables).toEqual([...PERSON_TABLES, 'erasure'].sort());
});

test('holds data, cards, groups, labels, consents, notes, movements and sales, and nothing of another', async () => {
  const { till, anna } = await shop();
  putArticles(till, articleOf('A1', 100));
  till.counter.command(nextCommandId(), { type: 'set-customer', customerId: anna as CustomerId, standing: null });
  const sale = sell(till, 'A1');
  const made = documentOf(till, anna);
  expect(made?.fileName).toBe(`tessera-${anna}.json`);
  const [held] = JSON.parse(made?.text ?? '{}').customers;
  expect(held).toMatchObject({
    name: 'Anna Ferretti',
    email: 'anna@example.it',
    cards: [{ printed: 'C1', state: 'active' }],
    groups: ['Soci'],
    labels: [{ label: 'celiaca' }],
    consents: [{ purpose: 'marketing', givenAt: new Date(till.clock.nowMs).toISOString() }],
    notes: [{ text: 'Chiede di Luca', subjectKind: 'customer' }],
    sales: [{ id: sale.saleId, total: 100, lines: [{ description: 'Article A1', amount: 100 }] }],
  });
  expect(held.movements[0]).toMatchObject({ kind: 'import', points: 1250 });
  expect(made?.text).not.toContain('bruno');
  expect(made?.text).not.toContain('sordo');
  expect(made?.text).not.toContain(till.operatorId);
});

test('of a merged customer holds both', async () => {
  const { till, anna, bruno } = await shop();
  const { documents, rules, operatorId } = till;
  mergeCustomers({ ...documents, rules }, { absorbedId: bruno, intoId: anna, operatorId });
  const document = JSON.parse(documentOf(till, bruno)?.text ?? '{}');
  expect(document.balance).toBe(1550);
  expect(document.customers.map(({ name }: { name: string }) => name)).toEqual(['Anna Ferretti', 'Bruno Neri']);
});

test('of somebody erased or unknown there is nothing', async () => {
  const { till, anna } = await shop();
  till.customers.erase(anna, till.operatorId);
  expect(documentOf(till, anna)).toBeNull();
  expect(documentOf(till, UNKNOWN_ID)).toBeNull();
});
