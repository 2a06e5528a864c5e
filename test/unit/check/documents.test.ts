/**
 * `till -- check` over documents of every kind: a row that was changed by hand, and a forger who
 * knows how to write an event with its hash but not that codes are worth money only once.
 */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { saleBody } from '../../../contract/events/sale.ts';
import type { CheckedPart } from '../../../src-main/check/finding.ts';
import { type NewDocument, writeDocument } from '../../../src-main/documents/write-document.ts';
import {
  byCard,
  byCreditNote,
  cancel,
  close,
  complete,
  done,
  expectWell,
  faults,
  inCash,
  open,
  pay,
  putVoucher,
  takeBack,
  voidIt,
} from '../support/documents.ts';
import { tamper } from '../support/tamper.ts';
import {
  articleOf,
  nextCommandId,
  putArticles,
  rowsOf,
  scanAll,
  sell,
  type TestTill,
  testTill,
} from '../support/test-till.ts';

let till: TestTill;

/** A day with a document of every kind and everything that can happen to one. */
beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('TEN', 1000), articleOf('SHIRT', 999, { vatCode: '10' }));
  putVoucher(till, 'V1', 100);
  till.counter.scan(nextCommandId(), 'V1', 1000);
  const sale = sell(till, 'TEN', 'TEN', 'SHIRT');
  takeBack(till, sale.saleId, [0, 1000]);
  const note = close(till, [byCreditNote()]);
  scanAll(till, 'SHIRT');
  close(till, [byCreditNote(note.creditNote?.code, 500), inCash()]);
  const order = open(till, 'order', 'TEN', [inCash(300)]);
  done(till, pay(till, order.saleId, [byCard(200)]));
  done(till, complete(till, [order.saleId], [inCash()]));
  done(till, cancel(till, open(till, 'order', 'TEN', [inCash(50)]).saleId, [inCash()]));
  done(till, complete(till, [open(till, 'delivery-note', 'SHIRT').saleId], [byCard()], { kind: 'invoice' }));
  open(till, 'on-account', 'SHIRT', [inCash(1)]);
  done(till, voidIt(till, sell(till, 'TEN').saleId));
});

const faultyParts = () => faults(till.path).map(({ part }) => part);
const ORDER = "(SELECT id FROM sale WHERE kind = 'order' LIMIT 1)";

test('a day of every kind of document is well', () => expectWell(till));

const DAMAGE: readonly (readonly [what: string, sql: string, part: CheckedPart])[] = [
  [
    'the amount of a returned line',
    "UPDATE sale_line SET amount = amount - 1 WHERE return_kind = 'by-receipt'",
    'documents',
  ],
  ['how much came back', "UPDATE sale_line SET quantity = -2000 WHERE return_kind = 'by-receipt'", 'documents'],
  [
    'where it came back from',
    "UPDATE sale_line SET origin_line_id = 'x' WHERE return_kind = 'by-receipt'",
    'documents',
  ],
  [
    'a state of an order',
    `UPDATE sale_state SET state = 'cancelled' WHERE sale_id = ${ORDER} AND position = 2`,
    'documents',
  ],
  ['a cancellation gone', "DELETE FROM sale_state WHERE state = 'cancelled'", 'documents'],
  ['a payment of an order', `UPDATE payment SET amount = amount + 1 WHERE sale_id = ${ORDER}`, 'documents'],
  ['a part payment gone', `DELETE FROM payment WHERE sale_id = ${ORDER} AND position = 1`, 'documents'],
  ['a used voucher gone', 'DELETE FROM sale_voucher', 'documents'],
  [
    'a used voucher twice',
    'INSERT INTO sale_voucher SELECT sale_id, 1, code, discount_kind, discount_typed, discount FROM sale_voucher',
    'documents',
  ],
  [
    'a credit note overdrawn',
    "UPDATE payment SET amount = 5000 WHERE tender = 'credit-note' AND amount > 0",
    'documents',
  ],
  ['a completion gone', 'DELETE FROM sale_origin', 'documents'],
  ['the mark of a void', 'UPDATE sale SET voids_id = NULL', 'documents'],
  ['a customer', 'UPDATE sale SET customer_id = NULL', 'documents'],
  ['a linked line', "UPDATE sale_line SET link_line_id = 'x'", 'documents'],
  ['the advances of a session', "UPDATE session_tender SET amount = amount + 5 WHERE tender = 'advance'", 'totals'],
  ['a number of an invoice', "UPDATE sale SET number = 2 WHERE kind = 'invoice'", 'numbers'],
];

test.each(DAMAGE)('%s is found', (_what, sql, part) => {
  tamper(till.path, sql);
  expect(faultyParts()).toContain(part);
});

/** The body of the newest document that matches, as the till itself would write it again. */
function forge(where: string, change: (document: NewDocument) => NewDocument): void {
  const [found] = rowsOf<{ body: Buffer }>(
    till,
    `SELECT event.body FROM event JOIN sale ON json_extract(CAST(event.body AS TEXT), '$.saleId') = sale.id
     WHERE json_extract(CAST(header AS TEXT), '$[5]') = 'sale' AND ${where} ORDER BY position DESC LIMIT 1`,
  );
  const body = saleBody.parse(JSON.parse(found?.body.toString('utf8') ?? ''));
  const { sessionId, series, year, number, day, ...rest } = body;
  const payments = rest.payments.map(({ id, ...payment }) => payment) as unknown as NewDocument['payments'];
  const copy: NewDocument = {
    ...rest,
    payments,
    states: rest.states.map(({ state }) => state),
    saleId: randomUUID(),
    voids: null,
    points: null,
  };
  till.store.writeTransaction((write) => writeDocument(till.documents, write, change(copy)));
}

describe('forged with its event and hash', () => {
  test.each<[string, string, (document: NewDocument) => NewDocument, CheckedPart, RegExp]>([
    [
      'a voucher twice',
      'sale.discount = 0 AND EXISTS (SELECT 1 FROM sale_voucher WHERE sale_id = sale.id)',
      (copy) => copy,
      'documents',
      /voucher V1: used by/,
    ],
    [
      'a credit note beyond its balance',
      "EXISTS (SELECT 1 FROM payment WHERE sale_id = sale.id AND tender = 'credit-note' AND payment.amount > 0)",
      (copy) => ({
        ...copy,
        payments: copy.payments.map((payment) => ({
          ...payment,
          tender: 'credit-note',
          reference: copy.payments[0]?.reference ?? null,
        })),
      }),
      'documents',
      /is left on it/,
    ],
    ['a return a second time', "sale.kind = 'credit-note'", (copy) => copy, 'arithmetic', /there stood/],
    [
      'more given back than it cost',
      "sale.kind = 'return'",
      (copy) => ({
        ...copy,
        total: (copy.total - 100) as never,
        lines: copy.lines.map((line) => ({ ...line, amount: line.amount - 100, fullAmount: line.fullAmount - 100 })),
      }),
      'arithmetic',
      /line TEN is/,
    ],
    [
      'VAT of a return',
      "sale.kind = 'return'",
      (copy) => ({ ...copy, vat: copy.vat.map((share) => ({ ...share, vat: share.vat + 1, net: share.net - 1 })) }),
      'arithmetic',
      /VAT/,
    ],
    [
      'money from nowhere',
      "sale.kind = 'invoice'",
      (copy) => ({ ...copy, origins: [], payments: [] }),
      'totals',
      /came in/,
    ],
  ])('%s', (_what, where, change, part, said) => {
    forge(where, change);
    const found = faults(till.path).find((finding) => finding.part === part);
    expect(found?.examples.join('\n')).toMatch(said);
  });
});
