/**
 * Whatever was sold, and in whatever order and parts it comes back: money and VAT per rate sum
 * to the whole, and nobody is ever given less than nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basket, SaleId } from '../../../core/basket/basket.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import type { Origin, ReturnedGoods } from '../../../core/basket/returned.ts';
import { type SettledSale, settle } from '../../../core/basket/settle.ts';
import { type Money, money } from '../../../core/quantities/money.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { rateKey } from '../../../core/quantities/vat.ts';
import { uuidOf } from '../support/ids.ts';
import {
  add,
  amountOff,
  article,
  commandId,
  discountLine,
  discountReceipt,
  EMPTY,
  lineId,
  NO_LIMITS,
  percent,
  rate,
  useVoucher,
} from '../support/line-articles.ts';

const RATES = [rate(22), rate(10), rate(4), rate(0, 'N4')];
const ORIGINAL = uuidOf(0x40_001) as SaleId;
const STEP = money(5);

const anyDiscount = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((points) => percent(points / 100)),
  fc.integer({ min: 1, max: 900 }).map(amountOff),
);
const anyLine = fc.record({
  cents: fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 5000 })),
  vat: fc.constantFrom(...RATES),
  amount: fc.integer({ min: 1, max: 9 }),
  weighed: fc.boolean(),
  grams: fc.integer({ min: 1, max: 3000 }),
  isDeposit: fc.boolean(),
  discount: fc.option(anyDiscount, { freq: 3 }),
});
const anySale = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  receipt: fc.option(anyDiscount, { freq: 2 }),
  vouchers: fc.array(anyDiscount, { maxLength: 2 }),
});
type AnySale = typeof anySale extends fc.Arbitrary<infer Sale> ? Sale : never;

/** What can be done of the commands is done. */
function after(commands: readonly BasketCommand[]): Basket {
  return commands.reduce((basket, command, index) => {
    const result = applyCommand(basket, commandId(index), command);
    return result.ok ? result.basket : basket;
  }, EMPTY);
}

function sold({ lines, receipt, vouchers }: AnySale): Basket {
  const goods = lines.flatMap(({ cents, vat, amount, weighed, grams, isDeposit, discount }, index) => {
    const unit = weighed ? 'kg' : 'piece';
    const of = article({ id: index, cents, vat: isDeposit ? rate(0, 'N1') : vat, unit, isDeposit });
    return [add(index, weighed ? grams : amount * 1000, of), discountLine(index, discount)];
  });
  const used = vouchers.map((discount, index) => useVoucher(`V${index}`, discount));
  return after([...goods, discountReceipt(receipt), ...used]);
}

function settled(basket: Basket): SettledSale {
  const limits = { ...NO_LIMITS, anyInCash: true };
  const result = settle(basket, { kind: 'receipt', offered: [{ tender: 'cash', given: null }], step: STEP, limits });
  if (!result.ok) throw new Error(result.refusal);
  return result.sale;
}

/** What came back of a sale so far, as a ledger would keep it. */
class Returns {
  readonly #sale: SettledSale;
  readonly #pieces = new Map<string, number>();
  readonly #amounts = new Map<string, number>();
  readonly #grosses = new Map<string, number>();

  constructor(sale: SettledSale) {
    this.#sale = sale;
  }

  left(index: number): number {
    const line = this.#sale.lines[index];
    return line ? line.quantity - (this.#pieces.get(line.id) ?? 0) : 0;
  }

  /** @param wanted line and thousandths, each line once */
  take(wanted: readonly (readonly [index: number, pieces: number])[]): SettledSale {
    const lines = wanted.flatMap(([index, pieces], place) => {
      const line = this.#sale.lines[index];
      if (!line) return [];
      const returned: ReturnedGoods = { kind: 'by-receipt', ...this.#origin(index) };
      return [{ lineId: lineId(100 + place), article: line.article, quantity: quantity(pieces), returned }];
    });
    const back = settled(after([{ type: 'return', lines }]));
    expect(back.lines.length).toBe(lines.length);
    for (const { returned, article: of, quantity: pieces, amounts } of back.lines) {
      if (returned?.kind !== 'by-receipt') continue;
      expect(amounts.toPay).toBeLessThanOrEqual(0);
      addTo(this.#pieces, returned.lineId, -pieces);
      addTo(this.#amounts, returned.lineId, -amounts.toPay);
      addTo(this.#grosses, rateKey(of.vat), -amounts.toPay);
    }
    return back;
  }

  #origin(index: number): Origin {
    const { lines, vat } = this.#sale;
    const line = lines[index];
    if (!line) throw new Error(`no line ${index}`);
    const key = rateKey(line.article.vat);
    const gross = vat.find(({ rate: of }) => rateKey(of) === key)?.gross ?? 0;
    return {
      saleId: ORIGINAL,
      lineId: line.id,
      ofInvoice: false,
      soldQuantity: line.quantity,
      soldAmount: line.amounts.toPay,
      returnedQuantity: quantity(this.#pieces.get(line.id) ?? 0),
      returnedAmount: money(this.#amounts.get(line.id) ?? 0),
      soldInPoints: money(0),
      returnedInPoints: money(0),
      standingGross: money(gross - (this.#grosses.get(key) ?? 0)),
    };
  }
}

function addTo(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function vatOf(sales: readonly SettledSale[]): Record<string, readonly [gross: number, net: number, vat: number]> {
  const sums = new Map<string, readonly [number, number, number]>();
  for (const { rate: of, gross, net, vat } of sales.flatMap((sale) => sale.vat)) {
    const [a, b, c] = sums.get(rateKey(of)) ?? [0, 0, 0];
    sums.set(rateKey(of), [a + gross, b + net, c + vat]);
  }
  return Object.fromEntries(sums);
}

const paidFor = ({ payments }: SettledSale) => payments.reduce((sum, { amount }) => sum + amount, 0);

/** Which lines come back together, and how much of what is left of each. */
const anyReturns = fc.array(
  fc.array(fc.tuple(fc.nat({ max: 5 }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 3 }),
  { maxLength: 8 },
);

describe('any document, returned in any order and grouping', () => {
  it('sums to the whole in money and in VAT per rate; no refund is negative; every document is paid to the cent', () => {
    fc.assert(
      fc.property(anySale, anyReturns, (any, groups) => {
        const basket = sold(any);
        if (basket.lines.length === 0) return;
        const sale = settled(basket);
        const returns = new Returns(sale);
        const back: SettledSale[] = [];
        const take = (wanted: readonly (readonly [number, number])[]) => {
          const lines = wanted.filter(([, pieces]) => pieces > 0);
          if (lines.length > 0) back.push(returns.take(lines));
        };
        for (const group of groups) {
          const parts = new Map(group.map(([index, part]) => [index, part]));
          take([...parts].map(([index, part]) => [index, partOf(returns.left(index), part, sale, index)]));
        }
        take(sale.lines.map((_line, index) => [index, returns.left(index)]));
        expect(back.reduce((sum, { total }) => sum + total, 0)).toBe(-sale.total || 0);
        for (const sums of Object.values(vatOf([sale, ...back]))) expect(sums).toEqual([0, 0, 0]);
        for (const document of [sale, ...back]) expectPaid(document);
      }),
      { numRuns: 3000 },
    );
  });

  it('an exchange is paid, or given back, to the cent as well', () => {
    fc.assert(
      fc.property(anySale, anySale, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, part) => {
        const sale = settled(sold(first));
        const line = sale.lines[0];
        const pieces = partOf(line?.quantity ?? 0, part, sale, 0);
        if (!line || pieces === 0) return;
        const origin = { saleId: ORIGINAL, lineId: line.id, ofInvoice: false, standingGross: line.amounts.toPay };
        const before = {
          returnedQuantity: quantity(0),
          returnedAmount: money(0),
          soldInPoints: money(0),
          returnedInPoints: money(0),
        };
        const soldThen = { soldQuantity: line.quantity, soldAmount: line.amounts.toPay };
        const returned = { kind: 'by-receipt' as const, ...origin, ...before, ...soldThen };
        const goods = sold(second);
        const back = { lineId: lineId(99), article: line.article, quantity: quantity(pieces), returned };
        const exchange = applyCommand(goods, commandId(999), { type: 'return', lines: [back] });
        if (!exchange.ok) throw new Error(exchange.refusal);
        expectPaid(settled(exchange.basket));
      }),
      { numRuns: 3000 },
    );
  });
});

function partOf(left: number, part: number, { lines }: SettledSale, index: number): number {
  const pieces = Math.ceil(left * part);
  return lines[index]?.article.unit === 'piece' ? Math.ceil(pieces / 1000) * 1000 : pieces;
}

/** Lines less discounts, and the rounding, are what was paid; VAT adds up to the lines. */
function expectPaid(document: SettledSale): void {
  const { lines, total, rounding, vat, receiptDiscount, vouchers } = document;
  const sum = (amounts: readonly Money[]) => amounts.reduce<number>((all, amount) => all + amount, 0);
  const nets = sum(lines.map(({ amounts }) => amounts.net));
  const taken = (receiptDiscount?.amount ?? 0) + sum(vouchers.map(({ amount }) => amount));
  expect(nets - taken).toBe(total);
  expect(sum(vat.map(({ gross }) => gross))).toBe(total);
  expect(paidFor(document)).toBe(total + rounding);
}
