/**
 * What each line of a basket comes to, step by step (SALES.md 1): price times quantity, less
 * the line's own discount, less its shares of what is taken off the whole receipt. VAT is
 * extracted from what is left. Every step is kept, so that screen and receipt can show it.
 */
import { lineAmount } from '../quantities/line-amount.ts';
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';
import { spread } from '../quantities/spread.ts';
import type { VatShare } from '../quantities/vat.ts';
import { type BasketLine, bearsDiscount, type LineId, unitPriceOf, type Voucher } from './basket.ts';
import { type Discount, discountOn } from './discount.ts';
import { documentVat } from './document-vat.ts';
import { refundOf } from './returned.ts';

/** Minor units, VAT included; each is what is left after the step. Negative for what comes back. */
export interface LineAmounts {
  /** Unit price x quantity; of a line returned by receipt, what is given back. */
  readonly full: Money;
  /** The line's own discount. */
  readonly discount: Money;
  /** full - discount: what bears a discount on the receipt. */
  readonly net: Money;
  /** This line's share of the receipt's discount and of the vouchers. */
  readonly share: Money;
  /** net - share: what the customer pays for the line. */
  readonly toPay: Money;
}

export interface UsedVoucher {
  readonly code: string;
  readonly typed: Discount;
  /** What it took off: of a voucher worth more than what is left, only that much. */
  readonly amount: Money;
}

export interface BasketAmounts {
  readonly lineById: ReadonlyMap<LineId, LineAmounts>;
  /** The lines after their own discounts. */
  readonly subtotal: Money;
  readonly receiptDiscount: Money;
  readonly vouchers: readonly UsedVoucher[];
  /** subtotal - receiptDiscount - vouchers, which is the sum of the lines to pay. */
  readonly total: Money;
  /** Pieces count whole; a weighed line counts as one, a deposit not at all. */
  readonly pieces: number;
  readonly vat: readonly VatShare[];
}

export interface Priced {
  readonly lines: readonly BasketLine[];
  readonly receiptDiscount: Discount | null;
  readonly vouchers: readonly Voucher[];
}

/** The lines' own part, before anything on the whole receipt. */
export function netOf(line: BasketLine): Pick<LineAmounts, 'full' | 'discount' | 'net'> {
  if (line.returned?.kind === 'by-receipt') {
    const full = money(-refundOf(line.returned, -line.quantity));
    return { full, discount: money(0), net: full };
  }
  const full = lineAmount(unitPriceOf(line), line.quantity);
  const discount = discountOn(full, line.discount);
  return { full, discount, net: subtractMoney(full, discount) };
}

/** What a discount on the receipt can be taken off. */
export function bearingOf(lines: readonly BasketLine[]): Money {
  return addMoney(...lines.filter(bearsDiscount).map((line) => netOf(line).net));
}

/** @param priced a basket that the commands let through: no discount is greater than what it is taken off */
export function amountsOf({ lines, receiptDiscount, vouchers }: Priced): BasketAmounts {
  const nets = lines.map((line) => ({ line, ...netOf(line) }));
  const bearers = nets.filter(({ line, net }) => net > 0 && bearsDiscount(line));
  const bearing = new Bearing(bearers.map(({ line, net }) => ({ id: line.id, amount: net })));
  const discount = bearing.takeOff(discountOn(bearing.left, receiptDiscount));
  const used = vouchers.map(({ code, discount: typed }) => ({
    code,
    typed,
    amount: bearing.takeOff(money(Math.min(discountOn(bearing.left, typed), bearing.left))),
  }));
  const amounts = nets.map(({ line, full, discount: own, net }) => {
    const share = bearing.shareOf(line.id);
    return { line, amounts: { full, discount: own, net, share, toPay: subtractMoney(net, share) } };
  });
  return {
    lineById: new Map(amounts.map(({ line, amounts: each }) => [line.id, each])),
    subtotal: addMoney(...nets.map(({ net }) => net)),
    receiptDiscount: discount,
    vouchers: used,
    total: addMoney(...amounts.map(({ amounts: { toPay } }) => toPay)),
    pieces: lines.reduce((sum, line) => sum + piecesOf(line), 0),
    vat: documentVat(
      amounts.map(({ line, amounts: { toPay } }) => ({
        rate: line.article.vat,
        amount: toPay,
        returned: line.returned,
      })),
    ),
  };
}

function piecesOf({ article, quantity }: BasketLine): number {
  if (article.isDeposit) return 0;
  return article.unit === 'piece' ? Math.abs(quantity) / 1000 : 1;
}

interface Bearer {
  readonly id: LineId;
  readonly amount: Money;
}

/** What the lines still bear while one thing after another is taken off the receipt. */
class Bearing {
  #bearers: readonly Bearer[];
  readonly #shares = new Map<LineId, Money>();

  constructor(bearers: readonly Bearer[]) {
    this.#bearers = bearers;
  }

  get left(): Money {
    return addMoney(...this.#bearers.map(({ amount }) => amount));
  }

  shareOf(id: LineId): Money {
    return this.#shares.get(id) ?? money(0);
  }

  takeOff(amount: Money): Money {
    if (amount === 0) return amount;
    const parts = spread(amount, this.#bearers);
    this.#bearers = this.#bearers
      .map(({ id, amount: before }) => {
        const part = parts.get(id) ?? money(0);
        this.#shares.set(id, addMoney(this.shareOf(id), part));
        return { id, amount: subtractMoney(before, part) };
      })
      .filter((bearer) => bearer.amount > 0);
    return amount;
  }
}
