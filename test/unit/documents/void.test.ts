/** Voiding the sale just made: everything goes back the way it came, as if nothing had been sold. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineId } from '../../../core/basket/basket.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { creditNoteBalance } from '../../../src-main/store/credit-notes.ts';
import {
  addArticle,
  amountsOf,
  byCard,
  byCreditNote,
  byMealVoucher,
  close,
  command,
  complete,
  done,
  drawer,
  expectWell,
  inCash,
  open,
  openAnotherSession,
  paymentsOf,
  putVoucher,
  rows,
  takeBack,
  voidIt,
} from '../support/documents.ts';
import { article, percent } from '../support/line-articles.ts';
import {
  articleOf,
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
  putArticles(till, articleOf('SHIRT', 1232), articleOf('MILK', 333, { vatCode: '4' }));
});
afterEach(() => expectWell(till));

const refusalOf = (result: ReturnType<typeof voidIt>) => (result.ok ? null : result.refusal);

describe('the sale just made', () => {
  it('goes back with its discounts, VAT, rounding and change', () => {
    scanAll(till, 'SHIRT', 'MILK', 'MILK');
    command(till, { type: 'discount-receipt', discount: percent(7) });
    const sale = close(till, [inCash(5000)]);
    const back = done(till, voidIt(till, sale.saleId));
    expect(back.sale).toMatchObject({ kind: 'return', number: 1, total: -sale.total, voids_id: sale.saleId });
    expect(amountsOf(back)).toEqual(amountsOf(rows(till, sale.saleId)).map((amount) => -amount));
    expect(paymentsOf(back)).toBe(`cash ${-sale.due}`);
    expect(rowsOf(till, 'SELECT vat_code FROM sale_vat GROUP BY vat_code HAVING sum(vat) <> 0')).toEqual([]);
    expect(rowsOf(till, 'SELECT turnover, rounding FROM session_total')).toEqual([{ turnover: 0, rounding: 0 }]);
    expect(drawer(till)).toEqual({});
  });

  it('gives every tender back, also those that are never refunded by hand', () => {
    scanAll(till, 'SHIRT', 'SHIRT');
    const sale = close(till, [byCard(500), byMealVoucher(800), inCash()]);
    expect(paymentsOf(done(till, voidIt(till, sale.saleId)))).toBe('card -500, voucher -800, cash -1164');
  });

  it('frees its voucher, and puts the balance of a credit note back', () => {
    putVoucher(till, 'V1', 100);
    const { saleId } = sell(till, 'SHIRT');
    takeBack(till, saleId, [0, 1000]);
    const code = close(till, [byCreditNote()]).creditNote?.code ?? '';
    till.counter.scan(nextCommandId(), 'V1', 1000);
    scanAll(till, 'SHIRT');
    const sale = close(till, [byCreditNote(code)]);
    expect(creditNoteBalance(till.store.read, code)).toBe(100);
    done(till, voidIt(till, sale.saleId));
    expect(creditNoteBalance(till.store.read, code)).toBe(1232);
    expect(till.counter.scan(nextCommandId(), 'V1', 1000)).toEqual({ outcome: 'voucher', code: 'V1' });
    expect(sell(till, 'SHIRT').total).toBe(1132);
    expect(till.counter.scan(nextCommandId(), 'V1', 1000)).toMatchObject({ refusal: 'voucher-used' });
  });

  it('with deposits and empties', () => {
    const deposit = article({ id: 9, cents: 50, isDeposit: true });
    scanAll(till, 'MILK');
    addArticle(till, deposit, 2000);
    const returned = { kind: 'empties' } as const;
    const empties = { lineId: nextCommandId() as LineId, article: deposit, quantity: quantity(3000), returned };
    command(till, { type: 'return', lines: [empties] });
    const sale = close(till);
    expect(amountsOf(done(till, voidIt(till, sale.saleId)))).toEqual([-333, -100, 150]);
  });

  it('of an invoice is a credit note', () => {
    const { saleId } = open(till, 'invoice', 'SHIRT', [byCard()]);
    expect(done(till, voidIt(till, saleId)).sale).toMatchObject({ kind: 'credit-note', number: 1 });
  });

  it('acts once for the same id, and cannot be voided or returned again', () => {
    const { saleId } = sell(till, 'SHIRT');
    const id = nextCommandId();
    const first = voidIt(till, saleId, id);
    expect([voidIt(till, saleId, id), rowsOf(till, 'SELECT id FROM sale').length]).toEqual([first, 2]);
    expect(refusalOf(voidIt(till, saleId))).toBe('already-returned');
    expect(takeBack(till, saleId, [0, 1000])).toEqual({ ok: false, refusal: 'nothing-to-return' });
  });
});

describe('is refused', () => {
  it.each<[string, string, () => string]>([
    ['a sale that is not there', 'not-found', () => UNKNOWN_ID],
    ['an order', 'not-voidable', () => open(till, 'order', 'SHIRT').saleId],
    [
      'the receipt of an order',
      'not-voidable',
      () => done(till, complete(till, [open(till, 'order', 'SHIRT').saleId], [inCash()])).sale.id,
    ],
    [
      'a return',
      'not-voidable',
      () => {
        takeBack(till, sell(till, 'SHIRT').saleId, [0, 1000]);
        return close(till).saleId;
      },
    ],
    [
      'a sale of which something came back',
      'already-returned',
      () => {
        const { saleId } = sell(till, 'SHIRT', 'SHIRT');
        takeBack(till, saleId, [0, 1000]);
        close(till);
        return saleId;
      },
    ],
    [
      'the sale before the last',
      'not-the-last',
      () => {
        const { saleId } = sell(till, 'SHIRT');
        sell(till, 'MILK');
        return saleId;
      },
    ],
    [
      'a sale of another session',
      'not-the-last',
      () => {
        const { saleId } = sell(till, 'SHIRT');
        openAnotherSession(till);
        return saleId;
      },
    ],
  ])('%s: %s', (_name, refusal, made) => {
    expect(refusalOf(voidIt(till, made()))).toBe(refusal);
  });

  it('an order after it does not stand in the way: it has no number', () => {
    const { saleId } = sell(till, 'SHIRT');
    open(till, 'order', 'MILK');
    expect(voidIt(till, saleId).ok).toBe(true);
  });
});
