import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, type LineAmounts, netOf } from '../../../core/basket/amounts.ts';
import { type Basket, type BasketLine, unitPriceOf } from '../../../core/basket/basket.ts';
import { MAX_LINES } from '../../../core/basket/changed.ts';
import { applyCommand } from '../../../core/basket/commands.ts';
import type { Discount } from '../../../core/basket/discount.ts';
import { MAX_LINE_AMOUNT, MAX_QUANTITY } from '../../../core/basket/line-rules.ts';
import { fitsUnit } from '../../../core/quantities/quantity.ts';
import { type AnyCommand, anyCommand, runCommands } from '../support/any-command.ts';
import { commandId, EMPTY } from '../support/line-articles.ts';

const SEQUENCES = 10_000;
const sequence = fc.array(anyCommand, { maxLength: 30, size: 'max' });

function isValid(basket: Basket): boolean {
  const ids = basket.lines.map(({ id }) => id);
  const codes = basket.vouchers.map(({ code }) => code);
  return (
    basket.lines.length <= MAX_LINES &&
    new Set(ids).size === ids.length &&
    new Set(codes).size === codes.length &&
    (basket.currentLineId === null ? ids.length === 0 : ids.includes(basket.currentLineId)) &&
    [basket.receiptDiscount, ...basket.vouchers.map(({ discount }) => discount)].every(isValidDiscount) &&
    basket.lines.every(isValidLine) &&
    basket.lines.every((line) => follows(line, basket)) &&
    eachOriginOnce(basket)
  );
}

function isValidLine({ returned, ...line }: BasketLine): boolean {
  const pieces = returned ? -line.quantity : line.quantity;
  const most = returned?.kind === 'by-receipt' ? returned.soldQuantity - returned.returnedQuantity : MAX_QUANTITY;
  return (
    pieces > 0 &&
    pieces <= most &&
    fitsUnit(line.quantity, line.article.unit) &&
    unitPriceOf({ ...line, returned }) >= 0 &&
    Math.abs(netOf({ ...line, returned }, null).full) <= MAX_LINE_AMOUNT &&
    isValidDiscount(line.discount) &&
    (line.discount === null || (returned === null && !line.article.isDeposit)) &&
    (line.gift === null || (returned === null && !line.article.isDeposit && line.link === null))
  );
}

function follows({ link, quantity }: BasketLine, { lines }: Basket): boolean {
  if (link === null) return true;
  const parent = lines.find(({ id }) => id === link.lineId);
  if (!parent) return false;
  return quantity === (parent.article.unit === 'piece' ? (parent.quantity / 1000) * link.per : link.per);
}

function eachOriginOnce({ lines }: Basket): boolean {
  const origins = lines.flatMap(({ returned }) => (returned?.kind === 'by-receipt' ? [returned.lineId] : []));
  return new Set(origins).size === origins.length;
}

function isValidDiscount(discount: Discount | null): boolean {
  if (discount?.kind === 'percent') return discount.basisPoints > 0 && discount.basisPoints <= 10_000;
  return discount === null || discount.amount > 0;
}

/** What does not add up, in a word; null where all does. */
function wrongSum(basket: Basket): string | null {
  const amounts = amountsOf(basket);
  const { subtotal, receiptDiscount, vouchers, pointsDiscount, paidInPoints, total, vat } = amounts;
  const byPoints = pointsDiscount?.ok ? pointsDiscount.discount : 0;
  const lowered = pointsDiscount?.ok && pointsDiscount.lowersTaxable ? byPoints : 0;
  const lines = basket.lines.map((line, place) => ({ line, ...(amounts.lines[place] as LineAmounts) }));
  const all = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const sum = (of: (line: LineAmounts) => number) => all(lines.map(of));
  const taken = all([receiptDiscount, ...vouchers.map(({ amount }) => amount)]);
  const wrong = {
    subtotal: sum(({ net }) => net) !== BigInt(subtotal),
    shares: sum(({ share }) => share) !== taken,
    toPay: sum(({ toPay }) => toPay) !== BigInt(total),
    points: sum(({ pointsShare }) => pointsShare) !== BigInt(byPoints) || paidInPoints.taken !== byPoints - lowered,
    total: BigInt(subtotal) - taken - BigInt(lowered) !== BigInt(total),
    line: lines.some((line) => !addsUp(line, lowered > 0)),
    sign: lines.some(({ line, ...of }) => hasWrongSign(line, of)),
    bearer: lines.some(
      ({ line, share, pointsShare }) =>
        share + pointsShare !== 0 && (line.returned !== null || line.article.isDeposit || line.gift !== null),
    ),
    takenOff: [receiptDiscount, ...vouchers.map(({ amount }) => amount)].some((amount) => amount < 0),
    gross: all(vat.map(({ gross }) => gross)) !== BigInt(total),
    vat: vat.some((share) => share.net + share.vat !== share.gross),
  };
  return Object.entries(wrong).find(([, is]) => is)?.[0] ?? null;
}

function addsUp(
  { full, discount, standing, gift, net, share, voucherShare, pointsShare, toPay }: LineAmounts,
  lowers: boolean,
) {
  const left = full - discount - (standing?.amount ?? 0) - gift;
  return left === net && net - share - (lowers ? pointsShare : 0) === toPay && voucherShare <= share;
}

/** What is sold costs something or nothing; what comes back gives something or nothing. */
function hasWrongSign({ returned }: BasketLine, of: LineAmounts): boolean {
  const sign = returned === null ? 1 : -1;
  const { full, discount, standing, gift, net, share, voucherShare, pointsShare, toPay } = of;
  const off = [discount, standing?.amount ?? 0, gift, share, voucherShare, pointsShare];
  return Math.min(...off, sign * full, sign * net, sign * toPay) < 0;
}

const done = (type: string) => `${type} done`;
const EXPECTED = [
  ...['add', 'return', 'change-quantity', 'set-quantity', 'set-price', 'discount-line', 'discount-receipt'].map(done),
  ...['use-voucher', 'drop-voucher', 'set-customer', 'settle-prices', 'remove', 'undo'].map(done),
  ...['give-gift', 'undo-gift', 'use-points', 'drop-points'].map(done),
  'gift-not-here',
  'line-not-found',
  'nothing-to-undo',
  'quantity-not-positive',
  'quantity-too-large',
  'whole-pieces-only',
  'price-negative',
  'amount-too-large',
  'discount-impossible',
  'discount-greater-than-line',
  'discount-greater-than-receipt',
  'discount-not-here',
  'price-not-here',
  'line-follows-another',
  'more-than-sold',
  'already-being-returned',
  'voucher-in-use',
  'voucher-not-found',
  'amount off a receipt of lines',
  'a line that follows another',
  'sold and returned',
  'a voucher worth more than what is left',
  'a gift',
  'a gift that is paid in part',
  'a discount that the customer brings',
  'points that lower what is taxed',
  'points that pay',
];

function kindsOf(basket: Basket): string[] {
  const { lines, receiptDiscount } = basket;
  const amounts = amountsOf(basket);
  const is = {
    'amount off a receipt of lines': receiptDiscount?.kind === 'amount' && lines.length > 1,
    'a line that follows another': lines.some(({ link }) => link),
    'sold and returned': new Set(lines.map(({ returned }) => returned === null)).size === 2,
    'a voucher worth more than what is left': amounts.vouchers.some(
      ({ typed, amount }) => amount > 0 && typed.kind === 'amount' && typed.amount > amount,
    ),
    'a gift': lines.some(({ gift }) => gift?.percentage === 10_000),
    'a gift that is paid in part': lines.some(({ gift }) => gift !== null && gift.percentage < 10_000),
    'a discount that the customer brings': amounts.lines.some(({ standing }) => standing !== null),
    'points that lower what is taxed': amounts.pointsDiscount?.ok && amounts.pointsDiscount.lowersTaxable,
    'points that pay': amounts.paidInPoints.taken > 0,
  };
  return Object.entries(is).flatMap(([what, holds]) => (holds ? [what] : []));
}

function holds(law: (commands: readonly AnyCommand[]) => void): void {
  fc.assert(fc.property(sequence, law), { numRuns: SEQUENCES });
}

/** Which line is large and which commands were sent is not taken back. */
const PASSING = { currentLineId: null, recentCommandIds: [] };

describe(`laws over ${SEQUENCES} sequences of commands, valid or not`, () => {
  it('never throws, also over frozen baskets, and every basket on the way is valid', () => {
    holds((commands) => {
      runCommands(commands, ({ result }) => {
        if (result.ok && !isValid(result.basket)) expect(result.basket).toBe('a valid basket');
      });
    });
  });

  it('on the way every total is the sum of its parts, only what comes back is negative, VAT per rate adds up to it', () => {
    holds((commands) => {
      runCommands(commands, ({ result }) => {
        const wrong = result.ok ? wrongSum(result.basket) : null;
        if (wrong) expect(wrong).toBe('sums that add up');
      });
    });
  });

  it('reaches what it is about: every command is accepted and refused, discounts stay on baskets', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    holds((commands) => {
      runCommands(commands, ({ command, result }) => {
        count(result.ok ? done(command.type) : result.refusal);
        if (result.ok) for (const what of kindsOf(result.basket)) count(what);
      });
    });
    for (const what of EXPECTED) expect([what, (seen.get(what) ?? 0) >= 100]).toEqual([what, true]);
  });

  it('undoing everything returns to the empty basket', () => {
    holds((commands) => {
      let basket: Basket = runCommands(commands);
      for (let number = 0; basket.undo.length > 0; number += 1) {
        const undone = applyCommand(basket, commandId(1000 + number), { type: 'undo' });
        if (!undone.ok) throw new Error(undone.refusal);
        basket = undone.basket;
      }
      expect({ ...basket, recentCommandIds: [] }).toEqual(EMPTY);
    });
  });

  it('undo takes back exactly the command before it', () => {
    holds((commands) => {
      runCommands(commands, ({ before, number, command, result }) => {
        if (!result.ok || command.type === 'undo') return;
        const undone = applyCommand(result.basket, commandId(1000 + number), { type: 'undo' });
        const after = undone.ok && { ...undone.basket, ...PASSING };
        const wanted = { ...before, ...PASSING };
        if (JSON.stringify(after) !== JSON.stringify(wanted)) expect(after).toEqual(wanted);
      });
    });
  });

  it('a repeated command id changes nothing', () => {
    holds((commands) => {
      runCommands(commands, ({ number, command, result }) => {
        if (!result.ok) return;
        const again = applyCommand(result.basket, commandId(number), command);
        if (!again.ok || again.basket !== result.basket) expect(again).toBe(result);
      });
    });
  });
});
