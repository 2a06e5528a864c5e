/** Orders, sospesi and delivery notes on a real ledger: a liability until another document completes them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closedSaleOf } from '../../../src-main/documents/closed-sale.ts';
import { creditNoteBalance } from '../../../src-main/store/credit-notes.ts';
import {
  BIANCHI,
  byCard,
  byCreditNote,
  cancel,
  close,
  complete,
  done,
  drawer,
  expectWell,
  inCash,
  open,
  openAnotherSession,
  pay,
  paymentsOf,
  putVoucher,
  ROSSI,
  rows,
  statesOf,
  takeBack,
  tryClose,
} from '../support/documents.ts';
import {
  articleOf,
  DAY_MS,
  nextCommandId,
  putArticles,
  rowsOf,
  scanAll,
  sell,
  type TestTill,
  testTill,
  UNKNOWN_ID,
} from '../support/test-till.ts';

let till: TestTill;

beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('SOFA', 1232), articleOf('LAMP', 1233, { vatCode: '10' }), articleOf('TEN', 1000));
});
afterEach(() => expectWell(till));

const turnover = () => rowsOf<{ turnover: number }>(till, 'SELECT turnover FROM session_total')[0]?.turnover ?? 0;
const owed = (saleId: string) => closedSaleOf(rows(till, saleId)).owed;
const refusalOf = (result: { readonly ok: boolean; readonly refusal?: string }) => (result.ok ? null : result.refusal);

describe('an order', () => {
  it('takes deposits as a liability; turnover, VAT and number arise at completion', () => {
    const order = open(till, 'order', 'SOFA', [inCash(500)]);
    expect(order).toMatchObject({ kind: 'order', number: null, total: 1232, rounding: 0, owed: 732 });
    expect([turnover(), drawer(till)]).toEqual([0, { advance: -500, cash: 500 }]);
    till.clock.nowMs += 3 * DAY_MS;
    done(till, pay(till, order.saleId, [inCash(200)]));
    expect([statesOf(rows(till, order.saleId)), owed(order.saleId)]).toEqual(['created', 532]);
    const receipt = done(till, complete(till, [order.saleId], [inCash(600)]));
    expect(receipt.sale).toMatchObject({
      kind: 'receipt',
      number: 1,
      total: 1232,
      day: '2026-11-24',
      customer_id: ROSSI,
    });
    expect(paymentsOf(receipt)).toBe('advance 700, cash 530');
    expect(receipt.rounding?.amount).toBe(-2);
    expect(receipt.vat.map(({ gross, vat }) => [gross, vat])).toEqual([[1232, 222]]);
    expect(statesOf(rows(till, order.saleId))).toBe('created paid completed');
    expect([turnover(), drawer(till)]).toEqual([1232, { cash: 1230 }]);
  });

  it('is not rounded when an earlier payment was not cash', () => {
    const order = open(till, 'order', 'SOFA', [byCard(1000)]);
    const receipt = done(till, complete(till, [order.saleId], [inCash()]));
    expect([paymentsOf(receipt), receipt.rounding]).toEqual(['advance 1000, cash 232', null]);
  });

  it('paid in full keeps its original prices and is completed for nothing more', () => {
    const order = open(till, 'order', 'SOFA LAMP', [inCash(1000)]);
    done(till, pay(till, order.saleId, [inCash()]));
    expect([statesOf(rows(till, order.saleId)), owed(order.saleId)]).toEqual(['created paid', 0]);
    expect(refusalOf(pay(till, order.saleId, [inCash()]))).toBe('nothing-left-to-pay');
    putArticles(till, articleOf('SOFA', 9999));
    const receipt = done(till, complete(till, [order.saleId]));
    expect([receipt.sale.total, paymentsOf(receipt)]).toEqual([2465, 'advance 2465']);
  });

  it('cancelled gives the deposit back to the cent, by the way it came', () => {
    const order = open(till, 'order', 'SOFA', [byCard(400), inCash(99)]);
    expect(refusalOf(cancel(till, order.saleId, [inCash()]))).toBe('refund-not-in-cash');
    expect(refusalOf(cancel(till, order.saleId, []))).toBe('refund-incomplete');
    done(till, cancel(till, order.saleId, [byCard(400), inCash()]));
    expect(statesOf(rows(till, order.saleId))).toBe('created cancelled');
    expect([turnover(), drawer(till), owed(order.saleId)]).toEqual([0, {}, 0]);
    expect(refusalOf(complete(till, [order.saleId], [inCash()]))).toBe('not-open');
    expect(refusalOf(pay(till, order.saleId, [inCash()]))).toBe('not-open');
  });

  it('cancelled onto a credit note, or by right in cash; one without a deposit needs nothing', () => {
    const first = open(till, 'order', 'SOFA', [byCard(400)]);
    done(till, cancel(till, first.saleId, [byCreditNote()]));
    const code = rows(till, first.saleId).payments.at(-1)?.reference ?? '';
    expect(creditNoteBalance(till.store.read, code)).toBe(400);
    const second = open(till, 'order', 'SOFA', [byCreditNote(code)]);
    done(till, cancel(till, second.saleId, [inCash()], { anyInCash: true }));
    expect([creditNoteBalance(till.store.read, code), drawer(till)]).toEqual([0, { card: 400, cash: -400 }]);
    done(till, cancel(till, open(till, 'order', 'SOFA').saleId));
  });

  it('frees its vouchers when it is cancelled, and hands them on when it is completed', () => {
    putVoucher(till, 'V1', 100);
    till.counter.scan(nextCommandId(), 'V1', 1000);
    const first = open(till, 'order', 'SOFA');
    expect(till.counter.scan(nextCommandId(), 'V1', 1000)).toMatchObject({ refusal: 'voucher-used' });
    done(till, cancel(till, first.saleId));
    till.counter.scan(nextCommandId(), 'V1', 1000);
    const second = open(till, 'order', 'SOFA');
    const receipt = done(till, complete(till, [second.saleId], [inCash()]));
    expect([receipt.sale.total, receipt.vouchers.length]).toEqual([1132, 1]);
    expect(till.counter.scan(nextCommandId(), 'V1', 1000)).toMatchObject({ refusal: 'voucher-used' });
  });

  it('completed by card is returned to the tenders behind its advance', () => {
    const order = open(till, 'order', 'TEN', [inCash(300)]);
    const receipt = done(till, complete(till, [order.saleId], [byCard()]));
    takeBack(till, receipt.sale.id, [0, 1000]);
    expect(till.counter.snapshot.refund).toEqual({ cash: 300, card: 700, voucher: 0 });
    close(till, [inCash(300), byCard()]);
    expect(drawer(till)).toEqual({});
  });
});

describe('a sospeso', () => {
  it('paid in parts becomes the receipt by itself, with the last one', () => {
    const owing = open(till, 'on-account', 'SOFA LAMP');
    expect([owing.number, owing.owed, drawer(till)]).toEqual([null, 2465, {}]);
    done(till, pay(till, owing.saleId, [inCash(1000)]));
    done(till, pay(till, owing.saleId, [byCard(1000)]));
    const id = nextCommandId();
    const receipt = done(till, pay(till, owing.saleId, [inCash(500)], { id }));
    expect(receipt.sale).toMatchObject({ id, kind: 'receipt', number: 1, total: 2465 });
    expect(receipt.payments.map(({ tender, amount, change }) => [tender, amount, change])).toEqual([
      ['advance', 2000, 0],
      ['cash', 465, 35],
    ]);
    expect(statesOf(rows(till, owing.saleId))).toBe('created paid completed');
    expect([turnover(), drawer(till)]).toEqual([2465, { card: 1000, cash: 1465 }]);
  });

  it('is not one when everything was paid, nor without a customer', () => {
    scanAll(till, 'SOFA');
    expect(tryClose(till, [], { kind: 'on-account' })).toEqual({ ok: false, refusal: 'customer-missing' });
    const all = tryClose(till, [inCash()], { kind: 'on-account', customer: ROSSI });
    expect(all).toEqual({ ok: false, refusal: 'nothing-left-to-owe' });
  });
});

describe('delivery notes', () => {
  it('two are completed by one invoice', () => {
    const notes = [open(till, 'delivery-note', 'SOFA'), open(till, 'delivery-note', 'LAMP TEN')];
    expect(notes.map(({ number }) => number)).toEqual([1, 2]);
    const ids = notes.map(({ saleId }) => saleId);
    expect(refusalOf(complete(till, [...ids, UNKNOWN_ID], [byCard()]))).toBe('not-found');
    const invoice = done(till, complete(till, ids, [byCard()], { kind: 'invoice' }));
    expect(invoice.sale).toMatchObject({ kind: 'invoice', number: 1, total: 3465 });
    expect(invoice.origins.map(({ origin_id }) => origin_id)).toEqual(ids);
    expect(invoice.vat.map(({ gross }) => gross)).toEqual([1233, 2232]);
    expect(ids.map((id) => statesOf(rows(till, id)))).toEqual(Array(2).fill('created paid completed'));
    expect(refusalOf(complete(till, ids, [byCard()]))).toBe('not-open');
  });

  it('of two customers are not one invoice', () => {
    const first = open(till, 'delivery-note', 'SOFA');
    scanAll(till, 'LAMP');
    const second = close(till, [], { kind: 'delivery-note', customer: BIANCHI });
    expect(refusalOf(complete(till, [first.saleId, second.saleId], [byCard()]))).toBe('different-customers');
  });
});

describe('documents that were paid each by itself in cash, and rounded each by itself', () => {
  it.each([
    ['down: 12.32 and 12.32', 'SOFA', -4, 2460],
    ['up: 12.33 and 12.33', 'LAMP', 4, 2470],
  ])('%s', (_name, code, rounding, paid) => {
    const ids = [open(till, 'order', code, [inCash()]), open(till, 'order', code, [inCash()])].map(
      (each) => each.saleId,
    );
    const receipt = done(till, complete(till, ids));
    expect([receipt.rounding?.amount, paymentsOf(receipt)]).toEqual([rounding, `advance ${paid}`]);
  });

  it('a settled one beside one that owes: only the other is paid', () => {
    const ids = [open(till, 'order', 'SOFA', [inCash()]), open(till, 'order', 'LAMP')].map((each) => each.saleId);
    const receipt = done(till, complete(till, ids, [byCard()]));
    expect([receipt.rounding?.amount, paymentsOf(receipt)]).toEqual([-2, 'advance 1230, card 1233']);
  });
});

describe('the same id twice acts once', () => {
  const counts = () =>
    rowsOf(
      till,
      'SELECT (SELECT count(*) FROM sale) AS a, (SELECT count(*) FROM event) AS b, (SELECT count(*) FROM payment) AS c',
    );

  it('pay, complete, cancel', () => {
    const order = open(till, 'order', 'SOFA');
    const other = open(till, 'order', 'LAMP', [inCash(100)]);
    const [first, second, third] = [nextCommandId(), nextCommandId(), nextCommandId()];
    const acts = [
      () => pay(till, order.saleId, [inCash(100)], { id: first }),
      () => complete(till, [order.saleId], [inCash()], { id: second }),
      () => cancel(till, other.saleId, [inCash()], { id: third }),
    ];
    for (const act of acts) {
      const done = act();
      const after = counts();
      expect([done.ok, act(), counts()]).toEqual([true, done, after]);
    }
  });

  it('the payment that made a sospeso the receipt', () => {
    const owing = open(till, 'on-account', 'SOFA');
    const id = nextCommandId();
    const receipt = pay(till, owing.saleId, [inCash()], { id });
    const after = counts();
    expect([pay(till, owing.saleId, [inCash()], { id }), counts()]).toEqual([receipt, after]);
  });
});

describe('a second session', () => {
  it('has the money that it took, the first keeps its own', () => {
    const order = open(till, 'order', 'SOFA', [inCash(500)]);
    openAnotherSession(till);
    done(till, complete(till, [order.saleId], [byCard()]));
    const sums = 'SELECT tender, amount FROM session_tender JOIN till_session ON id = session_id ORDER BY row, tender';
    expect(rowsOf(till, sums).map((sum) => Object.values(sum).join(' '))).toEqual([
      'advance -500',
      'cash 500',
      'advance 500',
      'card 732',
    ]);
  });
});

describe('refusals', () => {
  it('a receipt is neither paid, completed nor cancelled again; nothing is no payment', () => {
    const { saleId } = sell(till, 'SOFA');
    expect(refusalOf(pay(till, saleId, [inCash()]))).toBe('not-found');
    expect(refusalOf(complete(till, [saleId], [inCash()]))).toBe('not-open');
    expect(refusalOf(cancel(till, saleId, [inCash()]))).toBe('not-found');
    const order = open(till, 'order', 'SOFA');
    expect(refusalOf(pay(till, order.saleId, []))).toBe('nothing-paid');
    expect(refusalOf(pay(till, order.saleId, [byCard(1233)]))).toBe('card-too-large');
    expect(refusalOf(complete(till, [order.saleId], []))).toBe('given-too-little');
  });
});
