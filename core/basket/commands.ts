/**
 * Basket + command -> basket, or a refusal. Pure and total: whatever the command, the result
 * is a valid basket or the reason in a word that the window translates. A valid basket never
 * takes more off than there is: a command that would is refused, whichever it is.
 */
import type { Money } from '../quantities/money.ts';
import { type Quantity, quantity } from '../quantities/quantity.ts';
import { type AddCommand, add, type ReturnedLine, takeReturned } from './add-lines.ts';
import type { AskedPoints, Basket, BasketLine, CommandId, LineArticle, LineId, Voucher } from './basket.ts';
import { changeLine, removeLine, renewArticles } from './change-line.ts';
import { type BasketResult, changed, refuse } from './changed.ts';
import { type Discount, isPossible } from './discount.ts';
import { type GiftCommand, giveGift, undoGift } from './give-gift.ts';
import { MAX_QUANTITY } from './line-rules.ts';
import { type CustomerCommand, setCustomer } from './set-customer.ts';
import { takeBack } from './take-back.ts';

export type BasketCommand =
  | AddCommand
  /** Goods by receipt or without, and empties. */
  | { readonly type: 'return'; readonly lines: readonly ReturnedLine[] }
  | LineCommand
  | { readonly type: 'discount-receipt'; readonly discount: Discount | null }
  | { readonly type: 'use-voucher'; readonly voucher: Voucher }
  | { readonly type: 'drop-voucher'; readonly code: string }
  | CustomerCommand
  /** Points into a discount; it replaces what was asked before. */
  | { readonly type: 'use-points'; readonly pointsDiscount: AskedPoints }
  | { readonly type: 'drop-points' }
  /** The answer to `asksPrices`: articles of today, or none to keep what was copied. */
  | { readonly type: 'settle-prices'; readonly articles: ReadonlyMap<LineId, LineArticle> }
  | { readonly type: 'undo' };

/** On a line that is there. */
type LineCommand =
  /** `+` and `-`: thousandths more or less, of what is sold or of what comes back. */
  | { readonly type: 'change-quantity'; readonly lineId: LineId; readonly by: Quantity }
  | { readonly type: 'set-quantity'; readonly lineId: LineId; readonly quantity: Quantity }
  /** Null: the article's own price again. */
  | { readonly type: 'set-price'; readonly lineId: LineId; readonly price: Money | null }
  /** Null: no discount of its own. */
  | { readonly type: 'discount-line'; readonly lineId: LineId; readonly discount: Discount | null }
  | GiftCommand
  /** Paid in money again. */
  | { readonly type: 'undo-gift'; readonly lineId: LineId }
  | { readonly type: 'remove'; readonly lineId: LineId };

const RECENT_COMMANDS = 32;

/** @returns the basket after the command; a command id seen before changes nothing */
export function applyCommand(basket: Basket, commandId: CommandId, command: BasketCommand): BasketResult {
  if (basket.recentCommandIds.includes(commandId)) return { ok: true, basket };
  const result = act(basket, command);
  if (!result.ok) return result;
  const recentCommandIds = [...basket.recentCommandIds, commandId].slice(-RECENT_COMMANDS);
  return { ok: true, basket: { ...result.basket, recentCommandIds } };
}

function act(basket: Basket, command: BasketCommand): BasketResult {
  switch (command.type) {
    case 'add':
      return add(basket, command);
    case 'return':
      return takeReturned(basket, command.lines);
    case 'change-quantity':
    case 'set-quantity':
    case 'set-price':
    case 'discount-line':
    case 'give-gift':
    case 'undo-gift':
    case 'remove':
      return onLine(basket, command);
    case 'discount-receipt':
      return discountReceipt(basket, command.discount);
    case 'use-voucher':
      return redeemVoucher(basket, command.voucher);
    case 'drop-voucher':
      return dropVoucher(basket, command.code);
    case 'set-customer':
      return setCustomer(basket, command);
    case 'use-points':
      return changePoints(basket, command.pointsDiscount);
    case 'drop-points':
      return changePoints(basket, null);
    case 'settle-prices':
      return renewArticles(basket, command.articles);
    case 'undo':
      return undo(basket);
  }
}

function onLine(basket: Basket, command: LineCommand): BasketResult {
  const line = basket.lines.find(({ id }) => id === command.lineId);
  if (!line) return refuse('line-not-found');
  switch (command.type) {
    case 'change-quantity': {
      if (Math.abs(command.by) > MAX_QUANTITY) return refuse('quantity-too-large');
      const pieces = piecesOf(line) + command.by;
      return pieces === 0 ? removeLine(basket, line) : changeLine(basket, line, { quantity: signed(line, pieces) });
    }
    case 'set-quantity':
      return changeLine(basket, line, { quantity: signed(line, command.quantity) });
    case 'set-price':
      return changeLine(basket, line, { typedPrice: command.price });
    case 'discount-line':
      return changeLine(basket, line, { discount: command.discount });
    case 'give-gift':
      return giveGift(basket, line, command);
    case 'undo-gift':
      return undoGift(basket, line);
    case 'remove':
      return removeLine(basket, line);
  }
}

/** What comes back is counted forwards too: `+` on a returned line returns one more. */
function piecesOf(line: BasketLine): number {
  return line.returned ? -line.quantity : line.quantity;
}

function signed(line: BasketLine, pieces: number): Quantity {
  return quantity(line.returned ? -pieces : pieces);
}

function discountReceipt(basket: Basket, discount: Discount | null): BasketResult {
  if (discount && !isPossible(discount)) return refuse('discount-impossible');
  const step = { type: 'restore-receipt-discount', discount: basket.receiptDiscount } as const;
  return changed(basket, { receiptDiscount: discount }, [step]);
}

function redeemVoucher(basket: Basket, voucher: Voucher): BasketResult {
  if (!isPossible(voucher.discount)) return refuse('discount-impossible');
  if (basket.vouchers.some(({ code }) => code === voucher.code)) return refuse('voucher-in-use');
  return changeVouchers(basket, [...basket.vouchers, voucher]);
}

function dropVoucher(basket: Basket, code: string): BasketResult {
  const left = basket.vouchers.filter((voucher) => voucher.code !== code);
  return left.length === basket.vouchers.length ? refuse('voucher-not-found') : changeVouchers(basket, left);
}

function changeVouchers(basket: Basket, vouchers: readonly Voucher[]): BasketResult {
  return changed(basket, { vouchers }, [{ type: 'restore-vouchers', vouchers: basket.vouchers }]);
}

function changePoints(basket: Basket, pointsDiscount: AskedPoints | null): BasketResult {
  const step = { type: 'restore-points-discount', pointsDiscount: basket.pointsDiscount } as const;
  return changed(basket, { pointsDiscount }, [step]);
}

function undo(basket: Basket): BasketResult {
  const steps = basket.undo.at(-1);
  if (!steps) return refuse('nothing-to-undo');
  return { ok: true, basket: { ...takeBack(basket, steps), undo: basket.undo.slice(0, -1) } };
}
