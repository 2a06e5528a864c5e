/**
 * What each line of a basket comes to, step by step (SALES.md 1): price times quantity, less
 * the line's own discount, less its share of the receipt's discount. VAT is extracted from
 * what is left. Every step is kept, so that the screen and the receipt can show it.
 */
import { lineAmount } from '../quantities/line-amount.ts';
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';
import { spread } from '../quantities/spread.ts';
import { type VatShare, vatByRate } from '../quantities/vat.ts';
import { type BasketLine, type LineId, unitPriceOf } from './basket.ts';
import { type Discount, discountOn } from './discount.ts';

/** Minor units, VAT included; each is what is left after the step. */
export interface LineAmounts {
  /** Unit price x quantity. */
  readonly full: Money;
  /** The line's own discount. */
  readonly discount: Money;
  /** full - discount: what bears a discount on the receipt. */
  readonly net: Money;
  /** This line's share of the receipt's discount. */
  readonly share: Money;
  /** net - share: what the customer pays for the line. */
  readonly toPay: Money;
}

export interface BasketAmounts {
  readonly lineById: ReadonlyMap<LineId, LineAmounts>;
  /** The lines after their own discounts. */
  readonly subtotal: Money;
  readonly receiptDiscount: Money;
  /** subtotal - receiptDiscount, which is the sum of the lines to pay. */
  readonly total: Money;
  /** Pieces count whole; a weighed line counts as one. */
  readonly pieces: number;
  readonly vat: readonly VatShare[];
}

export interface Priced {
  readonly lines: readonly BasketLine[];
  readonly receiptDiscount: Discount | null;
}

/** The lines' own part, before anything on the whole receipt. */
export function netOf(line: BasketLine): Pick<LineAmounts, 'full' | 'discount' | 'net'> {
  const full = lineAmount(unitPriceOf(line), line.quantity);
  const discount = discountOn(full, line.discount);
  return { full, discount, net: subtractMoney(full, discount) };
}

export function subtotalOf(lines: readonly BasketLine[]): Money {
  return addMoney(...lines.map((line) => netOf(line).net));
}

/** @param priced a basket that the commands let through: no discount is greater than what it is taken off */
export function amountsOf({ lines, receiptDiscount }: Priced): BasketAmounts {
  const nets = lines.map((line) => ({ line, ...netOf(line) }));
  const subtotal = addMoney(...nets.map(({ net }) => net));
  const discount = discountOn(subtotal, receiptDiscount);
  const shares = spread(
    discount,
    nets.filter(({ net }) => net > 0).map(({ line, net }) => ({ id: line.id, amount: net })),
  );
  const amounts = nets.map(({ line, full, discount: own, net }) => {
    const share = shares.get(line.id) ?? money(0);
    return { line, amounts: { full, discount: own, net, share, toPay: subtractMoney(net, share) } };
  });
  return {
    lineById: new Map(amounts.map(({ line, amounts: each }) => [line.id, each])),
    subtotal,
    receiptDiscount: discount,
    total: subtractMoney(subtotal, discount),
    pieces: lines.reduce((sum, { article, quantity }) => sum + (article.unit === 'piece' ? quantity / 1000 : 1), 0),
    vat: vatByRate(amounts.map(({ line, amounts: { toPay } }) => ({ rate: line.article.vat, amount: toPay }))),
  };
}
