/** Goods that come back over the counter, on a real ledger: to the cent, never more than was sold. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineId } from '../../../core/basket/basket.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { returnByReceipt, returnWithoutReceipt, takeEmpties } from '../../../src-main/counter/return-goods.ts';
import { creditNoteBalance } from '../../../src-main/store/credit-notes.ts';
import {
  addArticle,
  amountsOf,
  byCard,
  byCreditNote,
  byMealVoucher,
  close,
  command,
  drawer,
  expectWell,
  inCash,
  open,
  paymentsOf,
  rows,
  takeBack,
  tryClose,
} from '../support/documents.ts';
import { amountOff, article, percent } from '../support/line-articles.ts';
import {
  articleOf,
  nextCommandId,
  putArticles,
  rowsOf,
  scanAll,
  type TestTill,
  testTill,
  UNKNOWN_ID,
} from '../support/test-till.ts';

let till: TestTill;

beforeEach(async () => {
  till = await testTill();
  putArticles(
    till,
    articleOf('SHIRT', 999),
    articleOf('JAM', 333),
    articleOf('MILK', 169, { vatCode: '4' }),
    articleOf('TEN', 1000, { vatCode: '10' }),
  );
});
afterEach(() => expectWell(till));

const currentLine = () => till.counter.snapshot.currentLineId as LineId;
const idOf = (code: string) =>
  rowsOf<{ id: string }>(till, `SELECT id FROM article WHERE code = '${code}'`)[0]?.id ?? '';

/** Returns one piece of the first line at a time. */
function oneByOne(saleId: string, times: number): number[] {
  return Array.from({ length: times }, () => {
    expect(takeBack(till, saleId, [0, 1000])).toEqual({ ok: true });
    return close(till).total;
  });
}

describe('SALES.md 7: by receipt, one by one', () => {
  it('2 x 9.99 with 10 % off', () => {
    scanAll(till, 'SHIRT', 'SHIRT');
    command(till, { type: 'discount-line', lineId: currentLine(), discount: percent(10) });
    const sale = close(till);
    expect(sale.total).toBe(1798);
    expect(oneByOne(sale.saleId, 2)).toEqual([-899, -899]);
  });

  it('3 x 3.33 with 10 % off the receipt', () => {
    scanAll(till, 'JAM', 'JAM', 'JAM');
    command(till, { type: 'discount-receipt', discount: percent(10) });
    const sale = close(till);
    expect(sale.total).toBe(899);
    expect(oneByOne(sale.saleId, 3)).toEqual([-300, -299, -300]);
    expect(takeBack(till, sale.saleId, [0, 1000])).toEqual({ ok: false, refusal: 'nothing-to-return' });
    const vat = rowsOf<{ kind: string; vat: number }>(
      till,
      'SELECT kind, sum(vat) AS vat FROM sale JOIN sale_vat ON sale_id = id GROUP BY kind ORDER BY kind',
    );
    expect(vat).toEqual([
      { kind: 'receipt', vat: 162 },
      { kind: 'return', vat: -162 },
    ]);
  });
});

describe('by receipt', () => {
  it('more than was sold is refused: at once, by plus, and by a second line of the same', () => {
    scanAll(till, 'SHIRT', 'SHIRT');
    const { saleId } = close(till);
    expect(takeBack(till, saleId, [0, 3000])).toEqual({ ok: false, refusal: 'more-than-sold' });
    expect(takeBack(till, saleId, [0, 2000])).toEqual({ ok: true });
    const more = { type: 'change-quantity', lineId: currentLine(), by: quantity(1000) } as const;
    expect(till.counter.command(nextCommandId(), more)).toEqual({ ok: false, refusal: 'more-than-sold' });
    expect(takeBack(till, saleId, [0, 1000])).toEqual({ ok: false, refusal: 'already-being-returned' });
    const back = close(till);
    expect(back).toMatchObject({ kind: 'return', series: 'A', number: 1, total: -1998, due: -2000 });
    const origin = { origin_sale_id: saleId, origin_line_id: rows(till, saleId).lines[0]?.id };
    expect(rows(till, back.saleId).lines).toMatchObject([{ return_kind: 'by-receipt', quantity: -2000, ...origin }]);
  });

  it('a line that is not there, a document that is not there, an order', () => {
    const nothing = returnByReceipt(till.documents, UNKNOWN_ID, []);
    expect(nothing).toEqual({ ok: false, refusal: 'document-not-found' });
    const order = open(till, 'order', 'SHIRT');
    expect(takeBack(till, order.saleId, [0, 1000])).toEqual({ ok: false, refusal: 'nothing-to-return' });
    scanAll(till, 'SHIRT');
    const { saleId } = close(till);
    expect(takeBack(till, saleId, [7, 1000])).toEqual({ ok: false, refusal: 'nothing-to-return' });
  });

  it('goes back to the tender that paid, in cash by right, and never beyond', () => {
    scanAll(till, 'SHIRT', 'SHIRT');
    const { saleId } = close(till, [byMealVoucher(500), byCard()]);
    takeBack(till, saleId, [0, 2000]);
    expect(till.counter.snapshot.refund).toEqual({ cash: 0, card: 1498, voucher: 500 });
    const refusal = (...tenders: Parameters<typeof tryClose>[1][number][]) => {
      const closed = tryClose(till, tenders);
      return closed.ok ? null : closed.refusal;
    };
    expect(refusal(inCash())).toBe('refund-not-in-cash');
    expect(refusal(byCard())).toBe('refund-not-to-card');
    expect(refusal(byMealVoucher(600), byCard())).toBe('refund-not-to-voucher');
    expect(refusal(byCard(1000))).toBe('refund-incomplete');
    expect(refusal(byCard(2000))).toBe('refund-too-large');
    const back = close(till, [byMealVoucher(500), byCard(1000), inCash()], { anyInCash: true });
    expect(paymentsOf(rows(till, back.saleId))).toBe('voucher -500, card -1000, cash -498');
  });

  it('a second return goes back to what the first one left', () => {
    scanAll(till, 'TEN', 'TEN');
    const { saleId } = close(till, [byCard(500), inCash()]);
    takeBack(till, saleId, [0, 1000]);
    close(till, [byCard(500), inCash()]);
    takeBack(till, saleId, [0, 1000]);
    expect(till.counter.snapshot.refund).toEqual({ cash: 1000, card: 0, voucher: 0 });
    close(till);
    expect(drawer(till)).toEqual({});
  });

  it('several rates, a part first, then the rest: VAT per rate goes back whole', () => {
    scanAll(till, 'SHIRT', 'MILK', 'TEN');
    command(till, { type: 'discount-receipt', discount: percent(7) });
    const { saleId } = close(till, [byCard()]);
    takeBack(till, saleId, [1, 1000]);
    close(till, [byCard()]);
    takeBack(till, saleId, [0, 1000], [2, 1000]);
    close(till, [byCard()]);
    const left = 'SELECT vat_code FROM sale_vat GROUP BY vat_code HAVING sum(gross) <> 0 OR sum(vat) <> 0';
    expect(rowsOf(till, left)).toEqual([]);
    expect(drawer(till)).toEqual({});
  });
});

describe('without a receipt, and empties', () => {
  it('at the price of today, by cash right or as a credit note', () => {
    const reason = { pieces: quantity(2000), reason: 'defective' as const };
    expect(till.counter.run(nextCommandId(), returnWithoutReceipt(till.documents, idOf('SHIRT'), reason)).ok).toBe(
      true,
    );
    expect(tryClose(till, [inCash()])).toEqual({ ok: false, refusal: 'refund-not-in-cash' });
    const sale = close(till, [inCash()], { anyInCash: true });
    expect(sale).toMatchObject({ kind: 'return', total: -1998, rounding: -2, due: -2000 });
    expect(rows(till, sale.saleId).lines[0]).toMatchObject({ return_reason: 'defective', origin_sale_id: null });
  });

  it('empties: anybody may give the deposit in cash; under goods the receipt stays a receipt', () => {
    const deposit = article({ id: 9, cents: 50, isDeposit: true });
    const empties = (pieces: number) => ({
      type: 'return' as const,
      lines: [
        {
          lineId: nextCommandId() as LineId,
          article: deposit,
          quantity: quantity(pieces),
          returned: { kind: 'empties' as const },
        },
      ],
    });
    command(till, empties(3000));
    expect(close(till)).toMatchObject({ kind: 'return', total: -150 });
    scanAll(till, 'TEN');
    command(till, empties(2000));
    expect(close(till)).toMatchObject({ kind: 'receipt', total: 900 });
    const refused = takeEmpties(till.documents, idOf('TEN'), quantity(1000));
    expect(refused).toEqual({ ok: false, refusal: 'not-a-deposit' });
  });

  it('a deposit that was sold comes back by receipt', () => {
    addArticle(till, article({ id: 9, cents: 50, isDeposit: true }), 6000);
    scanAll(till, 'TEN');
    command(till, { type: 'discount-receipt', discount: percent(50) });
    const { saleId } = close(till);
    expect(amountsOf(rows(till, saleId))).toEqual([300, 500]);
    takeBack(till, saleId, [0, 5000]);
    expect(close(till).total).toBe(-250);
  });
});

describe('exchange', () => {
  it('SALES.md 7: 1.00 off 50.00 sold, 30.00 returned: it touches the sold line only', () => {
    putArticles(till, articleOf('THIRTY', 3000), articleOf('FIFTY', 5000));
    scanAll(till, 'THIRTY');
    const { saleId } = close(till, [byCard()]);
    takeBack(till, saleId, [0, 1000]);
    scanAll(till, 'FIFTY');
    command(till, { type: 'discount-receipt', discount: amountOff(100) });
    const exchange = close(till, [byCard()]);
    expect(exchange).toMatchObject({ kind: 'return', number: 1, total: 1900 });
    expect(amountsOf(rows(till, exchange.saleId))).toEqual([-3000, 4900]);
    takeBack(till, exchange.saleId, [1, 1000]);
    expect(close(till, [byCard(1900), inCash()], { anyInCash: true }).total).toBe(-4900);
  });

  it('even: nothing is paid, nothing is rounded', () => {
    scanAll(till, 'SHIRT');
    const { saleId } = close(till);
    takeBack(till, saleId, [0, 1000]);
    scanAll(till, 'SHIRT');
    expect(close(till)).toMatchObject({ kind: 'return', total: 0, rounding: 0, tenders: ['cash'] });
  });
});

describe('a credit note', () => {
  function issue(): { readonly code: string; readonly saleId: string } {
    scanAll(till, 'TEN', 'TEN', 'TEN');
    const sale = close(till, [byCard()]);
    takeBack(till, sale.saleId, [0, 3000]);
    const note = close(till, [byCreditNote()]);
    expect(note).toMatchObject({ kind: 'credit-note', number: 1, total: -3000, rounding: 0 });
    return { code: note.creditNote?.code ?? '', saleId: note.saleId };
  }
  const balance = (code: string) => creditNoteBalance(till.store.read, code);

  it('is used in two sales, never beyond its balance', () => {
    const { code } = issue();
    expect(code).toMatch(/^NC\d{10}$/);
    expect(balance(code)).toBe(3000);
    scanAll(till, 'TEN', 'TEN');
    expect(tryClose(till, [byCreditNote(code, 500), byCreditNote(code)])).toMatchObject({
      refusal: 'credit-note-twice',
    });
    expect(tryClose(till, [byCreditNote(code, 3001)])).toMatchObject({ refusal: 'credit-note-too-small' });
    expect(tryClose(till, [byCreditNote('NC1')])).toMatchObject({ refusal: 'credit-note-not-found' });
    expect(tryClose(till, [byCreditNote()])).toMatchObject({ refusal: 'credit-note-too-small' });
    close(till, [byCreditNote(code.toLowerCase())]);
    expect(balance(code)).toBe(1000);
    scanAll(till, 'TEN', 'SHIRT');
    const second = close(till, [byCreditNote(code), inCash()]);
    expect(paymentsOf(rows(till, second.saleId))).toBe('credit-note 1000, cash 999');
    expect(balance(code)).toBe(0);
    scanAll(till, 'TEN');
    expect(tryClose(till, [byCreditNote(code)])).toMatchObject({ refusal: 'credit-note-too-small' });
    close(till);
  });

  it('a return of what it paid goes back onto a credit note only', () => {
    const { code } = issue();
    scanAll(till, 'TEN');
    const { saleId } = close(till, [byCreditNote(code)]);
    takeBack(till, saleId, [0, 1000]);
    expect(tryClose(till, [inCash()])).toMatchObject({ refusal: 'refund-not-in-cash' });
    close(till, [byCreditNote(code)]);
    expect(balance(code)).toBe(3000);
  });

  it('corrects an invoice, whatever it is paid back with', () => {
    const invoice = open(till, 'invoice', 'TEN SHIRT', [byCard()]);
    takeBack(till, invoice.saleId, [1, 1000]);
    const note = close(till, [byCard()]);
    expect(note).toMatchObject({ kind: 'credit-note', number: 1, total: -999, creditNote: null });
  });
});
