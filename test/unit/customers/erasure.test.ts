/**
 * Forgetting: not only found no more, but not in the bytes of the file either, now and after
 * an older backup was restored; while the frozen recipient of an invoice stays.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../src-main/safekeeping/backup.ts';
import { readErasureList } from '../../../src-main/safekeeping/erasure-list.ts';
import { restore } from '../../../src-main/safekeeping/restore.ts';
import { findCustomer } from '../../../src-main/store/customers.ts';
import { freezeRecipient, readRecipient } from '../../../src-main/store/invoice-recipients.ts';
import { listNotes, writeNote } from '../../../src-main/store/notes.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { customerData, putCustomer } from '../support/customers.ts';
import { tempDir } from '../support/temp-dir.ts';
import {
  articleOf,
  MORNING,
  nextCommandId,
  putArticles,
  rowsOf,
  runSql,
  sell,
  type TestTill,
  testTill,
} from '../support/test-till.ts';

/** Words that nothing else in the file has, as they stand in rows and, folded, in the index. */
const PERSONAL = {
  name: 'Zyxwvira Qwertzoni',
  address: 'Via Hjklmnop 7',
  telephone: '347 9182736',
  email: 'zyxwvira.q@example.it',
  taxCode: 'RSSMRA85T10A562S',
};
const TRACES = ['zyxwv', 'qwertz', 'hjklm', '9182736', 'rssmra85', 'plokijuh'];

function tracesIn(...paths: readonly string[]): readonly string[] {
  const bytes = paths
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString('latin1').toLowerCase())
    .join('');
  return TRACES.filter((trace) => bytes.includes(trace));
}

const filesOf = (till: Pick<TestTill, 'path'>) => [till.path, `${till.path}-wal`];

/** Among others, so that pages split and words share pages of the index. */
async function tillWithCustomers(): Promise<{ till: TestTill; id: string }> {
  const till = await testTill();
  putArticles(till, articleOf('A1', 1232));
  const crowd = (from: number) => {
    for (let one = from; one < from + 300; one += 1)
      putCustomer(till, `Cliente ${one}`, { email: `c${one}@example.it`, telephone: String(3_470_000_000 + one) });
  };
  crowd(0);
  const id = putCustomer(till, PERSONAL.name, PERSONAL);
  till.customers.save(id, customerData(PERSONAL.name, { ...PERSONAL, city: 'Asti' }));
  till.customers.addNote(id, 'plokijuh paga il venerdì '.repeat(400), till.operatorId);
  crowd(300);
  return { till, id };
}

async function backupOf(till: TestTill): Promise<string> {
  const path = join(tempDir(), 'backup.sqlite');
  await backUp(till.path, path);
  return path;
}

describe('erasing', () => {
  test('leaves the id and no byte of the rest, while the till goes on', async () => {
    const { till, id } = await tillWithCustomers();
    expect(tracesIn(...filesOf(till))).toEqual(TRACES);
    expect(till.customers.erase(id, till.operatorId)).toEqual({ ok: true });
    expect(tracesIn(...filesOf(till))).toEqual([]);
    expect(till.customers.search('zyxwvira', { offset: 0, limit: 10 }).rows).toEqual([]);
    expect(till.customers.detail(id)).toMatchObject({
      data: customerData('', { country: '' }),
      erasedAtMs: MORNING,
      notes: [],
    });
    expect(rowsOf(till, 'SELECT * FROM erasure')).toEqual([
      { customer_id: id, at_ms: MORNING, operator_id: till.operatorId },
    ]);
    putCustomer(till, 'Somebody else');
  });

  test('takes place while somebody reads; the log is empty at the latest when the till closes', async () => {
    const { till, id } = await tillWithCustomers();
    const reader = openReadOnly(till.path);
    reader.db.exec('BEGIN');
    reader.db.prepare('SELECT count(*) FROM customer').get();
    expect(till.customers.erase(id, till.operatorId)).toEqual({ ok: true });
    reader.db.exec('COMMIT');
    reader.close();
    await till.close();
    expect(tracesIn(...filesOf(till))).toEqual([]);
  });

  test('twice, or a change or a note afterwards, is refused', async () => {
    const { till, id } = await tillWithCustomers();
    till.customers.erase(id, till.operatorId);
    const refused = { ok: false, refusal: 'already-erased' };
    expect(till.customers.erase(id, till.operatorId)).toEqual(refused);
    expect(till.customers.save(id, customerData('Anna'))).toEqual(refused);
    expect(till.customers.addNote(id, 'text', till.operatorId)).toEqual(refused);
    expect(readErasureList(till.dataDir)).toHaveLength(1);
  });

  test('takes the notes on the sales that name the customer too, and no others', async () => {
    const { till, id } = await tillWithCustomers();
    const [mine, other] = [sell(till, 'A1').saleId, sell(till, 'A1').saleId];
    runSql(till, 'DROP TRIGGER sale_no_update');
    runSql(till, `UPDATE sale SET customer_id = '${id}' WHERE id = '${mine}'`);
    till.store.writeTransaction((write) => {
      for (const saleId of [mine, other])
        writeNote(write, {
          id: nextCommandId(),
          subject_kind: 'sale',
          subject_id: saleId,
          text: 'consegna a casa',
          at_ms: MORNING,
          operator_id: till.operatorId,
        });
    });
    till.customers.erase(id, till.operatorId);
    expect([mine, other].map((saleId) => listNotes(till.store.read, 'sale', saleId).length)).toEqual([0, 1]);
  });

  test('that was listed but not committed is done at the next start', async () => {
    const { till, id } = await tillWithCustomers();
    await till.close();
    writeFileSync(join(till.dataDir, 'erasures.txt'), `torn by a pow\n${id} ${MORNING} ${till.operatorId}\n`);
    const again = await testTill({ dataDir: till.dataDir });
    expect(again.customers.detail(id)?.erasedAtMs).toBe(MORNING);
    expect(tracesIn(...filesOf(again))).toEqual([]);
  });

  test('that cannot be listed does not happen', async () => {
    const { till, id } = await tillWithCustomers();
    mkdirSync(join(till.dataDir, 'erasures.txt'));
    expect(() => till.customers.erase(id, till.operatorId)).toThrow();
    expect(till.customers.detail(id)?.data.name).toBe(PERSONAL.name);
  });
});

describe('a restored older backup', () => {
  async function restored(till: TestTill, backup: string): Promise<TestTill> {
    await till.close();
    await restore(till.dataDir, backup, MORNING);
    expect(tracesIn(...filesOf(till))).toEqual([]);
    return testTill({ dataDir: till.dataDir });
  }

  test('does not bring the name back in any byte', async () => {
    const { till, id } = await tillWithCustomers();
    const backup = await backupOf(till);
    expect(tracesIn(backup)).toEqual(TRACES);
    till.customers.erase(id, till.operatorId);
    const again = await restored(till, backup);
    expect(again.customers.detail(id)?.erasedAtMs).toBe(MORNING);
    expect(again.customers.search('', { offset: 0, limit: 1 }).total).toBe(600);
    expect(again.customers.search('cliente', { offset: 0, limit: 1 }).total).toBe(600);
  });

  test.each([
    ['only in the list, because the database is gone', (till: TestTill) => rmSync(till.path)],
    ['only in the database, because the list is gone', (till: TestTill) => rmSync(join(till.dataDir, 'erasures.txt'))],
  ])('forgets who was listed %s', async (_where, lose) => {
    const { till, id } = await tillWithCustomers();
    const backup = await backupOf(till);
    till.customers.erase(id, till.operatorId);
    await till.close();
    lose(till);
    await restored(till, backup);
    expect(readErasureList(till.dataDir).map(({ customer_id }) => customer_id)).toEqual([id]);
  });

  test('keeps the frozen recipient of an invoice, which an erasure leaves alone', async () => {
    const { till, id } = await tillWithCustomers();
    const { saleId } = sell(till, 'A1');
    till.store.writeTransaction((write) => {
      const customer = findCustomer(write, id);
      if (customer) freezeRecipient(write, saleId, customer);
    });
    const backup = await backupOf(till);
    till.customers.erase(id, till.operatorId);
    await till.close();
    await restore(till.dataDir, backup, MORNING);
    const again = await testTill({ dataDir: till.dataDir });
    expect(readRecipient(again.store.read, saleId)).toMatchObject({
      customer_id: id,
      name: PERSONAL.name,
      address: PERSONAL.address,
      tax_code: PERSONAL.taxCode,
    });
    expect(again.customers.detail(id)).toMatchObject({ erasedAtMs: MORNING, invoices: 1 });
    expect(tracesIn(...filesOf(again))).not.toContain('9182736'); // an invoice has no telephone
  });

  test('in which the customer did not exist yet keeps the erasure', async () => {
    const till = await testTill();
    const backup = await backupOf(till);
    const id = putCustomer(till, PERSONAL.name, PERSONAL);
    till.customers.erase(id, till.operatorId);
    const again = await restored(till, backup);
    expect(again.customers.detail(id)).toBeNull();
    expect(rowsOf(again, 'SELECT customer_id FROM erasure')).toEqual([{ customer_id: id }]);
  });
});
