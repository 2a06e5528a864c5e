/** What comes back: refunds of parts, VAT of what stays, vouchers in an exchange, kinds of document. */
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../core/basket/amounts.ts';
import type { CustomerId } from '../../../core/basket/basket.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import { documentVat } from '../../../core/basket/document-vat.ts';
import {
  type ClosingKind,
  DOCUMENT_KINDS,
  hasNumber,
  hasRecipient,
  isOpenKind,
} from '../../../core/basket/documents.ts';
import { refundOf, returnable } from '../../../core/basket/returned.ts';
import { settle } from '../../../core/basket/settle.ts';
import type { OfferedTender } from '../../../core/basket/tenders.ts';
import { money } from '../../../core/quantities/money.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { uuidOf } from '../support/ids.ts';
import {
  add,
  amountOff,
  article,
  basketAfter,
  commandId,
  discountLine,
  discountReceipt,
  EMPTY,
  lineId,
  NO_LIMITS,
  originOf,
  percent,
  rate,
  setPrice,
  takeBack,
  useVoucher,
} from '../support/line-articles.ts';

const TEN = article({ id: 1, cents: 1000 });
const DEPOSIT = article({ id: 2, cents: 50, vat: rate(0, 'N1'), isDeposit: true });
const WITHOUT = { kind: 'without-receipt', reason: 'defective' } as const;
const EMPTIES = { kind: 'empties' } as const;

describe('the refund of a part', () => {
  it.each<[string, sold: number, paid: number, before: number, back: number, refund: number]>([
    ['the whole', 3000, 899, 0, 3000, 899],
    ['the first of three', 3000, 899, 0, 1000, 300],
    ['the second', 3000, 899, 1000, 1000, 299],
    ['the last takes the rest', 3000, 899, 2000, 1000, 300],
    ['two at once', 3000, 899, 1000, 2000, 599],
    ['a cent over three pieces: the first', 3000, 1, 0, 1000, 0],
    ['the second: half a cent goes back', 3000, 1, 1000, 1000, 1],
    ['the third has none left', 3000, 1, 2000, 1000, 0],
    ['for nothing', 2000, 0, 0, 1000, 0],
    ['a weight', 1235, 987, 0, 235, 188],
    ['the rest of it', 1235, 987, 235, 1000, 799],
    ['a thousandth of the largest line', 99_999_999, 10_000_000_000, 0, 1, 100],
  ])('%s', (_name, sold, paid, before, back, refund) => {
    const origin = originOf(1, sold, paid, before);
    expect([refundOf(origin, back), returnable(origin)]).toEqual([refund, sold - before]);
  });
});

describe('lines that come back: refusals on both sides of each edge', () => {
  const TWO_OF_THREE = originOf(1, 3000, 899, 1000);
  const BACK = takeBack(1, 2000, TEN, TWO_OF_THREE);
  const change = (by: number): BasketCommand => ({ type: 'change-quantity', lineId: lineId(1), by: quantity(by) });
  const set = (to: number): BasketCommand => ({ type: 'set-quantity', lineId: lineId(1), quantity: quantity(to) });
  it.each<[string, BasketCommand[], BasketCommand, string | null]>([
    ['what is left', [], BACK, null],
    ['one more', [], takeBack(1, 3000, TEN, TWO_OF_THREE), 'more-than-sold'],
    ['nothing', [], takeBack(1, 0, TEN, TWO_OF_THREE), 'quantity-not-positive'],
    ['less than nothing', [], takeBack(1, -1000, TEN, TWO_OF_THREE), 'quantity-not-positive'],
    ['half a piece', [], takeBack(1, 500, TEN, TWO_OF_THREE), 'whole-pieces-only'],
    ['no lines at all', [], { type: 'return', lines: [] }, 'line-not-found'],
    ['plus beyond', [BACK], change(1000), 'more-than-sold'],
    ['minus', [BACK], change(-1000), null],
    ['minus to nothing removes', [BACK], change(-2000), null],
    ['typed beyond', [BACK], set(3000), 'more-than-sold'],
    ['the same line again', [BACK], takeBack(2, 1000, TEN, TWO_OF_THREE), 'already-being-returned'],
    ['another line of that document', [BACK], takeBack(2, 1000, TEN, { ...TWO_OF_THREE, lineId: lineId(7) }), null],
    ['a discount on it', [BACK], discountLine(1, percent(10)), 'discount-not-here'],
    ['a price for it', [BACK], setPrice(1, 100), 'price-not-here'],
    ['a price without receipt', [takeBack(1, 1000, TEN, WITHOUT)], setPrice(1, 100), null],
    ['a price for empties', [takeBack(1, 1000, DEPOSIT, EMPTIES)], setPrice(1, 100), 'price-not-here'],
    [
      'a discount without receipt',
      [takeBack(1, 1000, TEN, WITHOUT)],
      discountLine(1, percent(10)),
      'discount-not-here',
    ],
    ['an amount off a return', [BACK], discountReceipt(amountOff(1)), 'discount-greater-than-receipt'],
    ['a percentage of it', [BACK], discountReceipt(percent(10)), null],
  ])('%s', (_name, before, command, refusal) => {
    const result = applyCommand(basketAfter(before), commandId(1), command);
    expect(result.ok ? null : result.refusal).toBe(refusal);
  });

  it('a scan never joins what comes back', () => {
    expect(basketAfter([takeBack(1, 1000, TEN, WITHOUT), add(2, 1000, TEN)]).lines.length).toBe(2);
  });
});

describe('VAT of a document', () => {
  const of = (amount: number, standing: number | null, percentage = 22, document = 1) => ({
    rate: rate(percentage),
    amount: money(amount),
    returned: standing === null ? null : { ...originOf(document, 9000, 9000), standingGross: money(standing) },
  });
  const figures = (...lines: ReturnType<typeof of>[]) =>
    documentVat(lines).map(({ rate: { code }, gross, net, vat }) => [code, gross, net, vat]);

  it.each<[string, ReturnType<typeof of>[], unknown[]]>([
    ['3 x 0.35 returned one by one: the first', [of(-35, 105)], [['22', -35, -29, -6]]],
    ['the second', [of(-35, 70)], [['22', -35, -28, -7]]],
    ['the third: together 0.19, not 0.18', [of(-35, 35)], [['22', -35, -29, -6]]],
    ['all at once', [of(-105, 105)], [['22', -105, -86, -19]]],
    ['two lines of one document are one share', [of(-35, 105), of(-35, 105)], [['22', -70, -57, -13]]],
    ['of two documents two', [of(-35, 35), of(-35, 35, 22, 2)], [['22', -70, -58, -12]]],
    ['sold and returned in one rate add up', [of(35, null), of(-35, 105)], [['22', 0, 0, 0]]],
    [
      'rates apart',
      [of(1000, null, 10), of(-35, 35)],
      [
        ['10', 1000, 909, 91],
        ['22', -35, -29, -6],
      ],
    ],
    [
      'without a receipt: like sold, below nothing',
      [{ ...of(-105, null), returned: WITHOUT as never }],
      [['22', -105, -86, -19]],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(figures(...lines)).toEqual(expected);
  });
});

describe('vouchers', () => {
  it.each<[string, BasketCommand[], used: number[], total: number]>([
    ['one', [add(1, 1000, TEN), useVoucher('A', amountOff(300))], [300], 700],
    ['only what is left', [add(1, 1000, TEN), useVoucher('A', amountOff(1300))], [1000], 0],
    [
      'after the receipt discount',
      [add(1, 1000, TEN), useVoucher('A', amountOff(950)), discountReceipt(percent(10))],
      [900],
      0,
    ],
    [
      'one after another',
      [add(1, 1000, TEN), useVoucher('A', amountOff(700)), useVoucher('B', amountOff(700))],
      [700, 300],
      0,
    ],
    [
      'a percentage of what is left',
      [add(1, 1000, TEN), useVoucher('A', amountOff(500)), useVoucher('B', percent(10))],
      [500, 50],
      450,
    ],
    [
      'the other way round',
      [add(1, 1000, TEN), useVoucher('B', percent(10)), useVoucher('A', amountOff(500))],
      [100, 500],
      400,
    ],
    ['before the goods', [useVoucher('A', amountOff(300)), add(1, 1000, TEN)], [300], 700],
    ['never off a deposit', [add(1, 1000, DEPOSIT), useVoucher('A', amountOff(300))], [0], 50],
    ['never off what comes back', [takeBack(1, 1000, TEN, WITHOUT), useVoucher('A', amountOff(300))], [0], -1000],
    ['dropped', [add(1, 1000, TEN), useVoucher('A', amountOff(300)), { type: 'drop-voucher', code: 'A' }], [], 1000],
  ])('%s', (_name, commands, used, total) => {
    const amounts = amountsOf(basketAfter(commands));
    expect([amounts.vouchers.map(({ amount }) => amount), amounts.total]).toEqual([used, total]);
  });

  it.each<[string, BasketCommand, string]>([
    ['the same code again', useVoucher('A', amountOff(1)), 'voucher-in-use'],
    ['nothing off', useVoucher('B', amountOff(0)), 'discount-impossible'],
    ['more than the whole', useVoucher('B', percent(101)), 'discount-impossible'],
    ['one that is not there dropped', { type: 'drop-voucher', code: 'B' }, 'voucher-not-found'],
  ])('%s', (_name, command, refusal) => {
    const basket = basketAfter([useVoucher('A', amountOff(300))]);
    expect(applyCommand(basket, commandId(1), command)).toEqual({ ok: false, refusal });
  });
});

describe('the kind of document', () => {
  const CUSTOMER: BasketCommand = { type: 'set-customer', customerId: uuidOf(7) as CustomerId, standing: null };
  const CASH: OfferedTender[] = [{ tender: 'cash', given: null }];
  const NOTE: OfferedTender[] = [{ tender: 'credit-note', code: 'N', balance: money(0), amount: null }];
  const back = takeBack(1, 1000, TEN, originOf(1, 1000, 1000));
  const ofInvoice = takeBack(1, 1000, TEN, { ...originOf(1, 1000, 1000), ofInvoice: true });
  const sold = (pieces: number) => add(2, pieces, TEN);
  it.each<[string, BasketCommand[], ClosingKind, OfferedTender[], string]>([
    ['goods', [sold(1000)], 'receipt', CASH, 'receipt: created paid completed'],
    ['goods that come back', [back], 'receipt', CASH, 'return: created paid completed'],
    ['an exchange', [back, sold(2000)], 'receipt', CASH, 'return: created paid completed'],
    ['of an invoice', [ofInvoice], 'receipt', CASH, 'credit-note: created paid completed'],
    ['a balance that is left', [back], 'receipt', NOTE, 'credit-note: created paid completed'],
    ['empties alone', [takeBack(1, 1000, DEPOSIT, EMPTIES)], 'receipt', CASH, 'return: created paid completed'],
    [
      'empties under goods',
      [takeBack(1, 1000, DEPOSIT, EMPTIES), sold(1000)],
      'receipt',
      CASH,
      'receipt: created paid completed',
    ],
    ['an invoice', [sold(1000), CUSTOMER], 'invoice', CASH, 'invoice: created paid completed'],
    ['an order', [sold(1000), CUSTOMER], 'order', [], 'order: created'],
    ['an order that is paid', [sold(1000), CUSTOMER], 'order', CASH, 'order: created paid'],
    ['a sospeso', [sold(1000), CUSTOMER], 'on-account', [], 'on-account: created'],
    ['a delivery note', [sold(1000), CUSTOMER], 'delivery-note', [], 'delivery-note: created'],
    ['a sospeso that is paid', [sold(1000), CUSTOMER], 'on-account', CASH, 'nothing-left-to-owe'],
    ['an order of nobody', [sold(1000)], 'order', [], 'customer-missing'],
    ['an invoice to nobody', [sold(1000)], 'invoice', CASH, 'customer-missing'],
    ['an invoice with a return', [back, sold(2000), CUSTOMER], 'invoice', CASH, 'returns-not-here'],
    ['an empty order', [CUSTOMER], 'order', [], 'basket-empty'],
  ])('%s', (_name, commands, kind, offered, expected) => {
    const limits = { ...NO_LIMITS, anyInCash: true };
    const result = settle(basketAfter(commands), { kind, offered, step: money(5), limits });
    expect(result.ok ? `${result.sale.kind}: ${result.sale.states.join(' ')}` : result.refusal).toBe(expected);
    if (result.ok) expect(result.sale.vat.length > 0).toBe(!isOpenKind(result.sale.kind));
  });

  it('an unanswered question about prices closes nothing', () => {
    const asking = { ...basketAfter([sold(1000)]), asksPrices: true };
    const result = settle(asking, { kind: 'receipt', offered: CASH, step: money(5), limits: NO_LIMITS });
    expect(result).toEqual({ ok: false, refusal: 'prices-not-settled' });
    expect(EMPTY.asksPrices).toBe(false);
  });

  it('what sets the kinds apart', () => {
    expect(DOCUMENT_KINDS.filter((kind) => !hasNumber(kind))).toEqual(['order', 'on-account']);
    expect(DOCUMENT_KINDS.filter(isOpenKind)).toEqual(['order', 'on-account', 'delivery-note']);
    expect(DOCUMENT_KINDS.filter(hasRecipient)).toEqual(['delivery-note', 'invoice']);
  });
});
