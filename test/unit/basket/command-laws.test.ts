import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, type LineAmounts, netOf } from '../../../core/basket/amounts.ts';
import { type Basket, unitPriceOf } from '../../../core/basket/basket.ts';
import { applyCommand, MAX_LINE_AMOUNT, MAX_LINES, MAX_QUANTITY } from '../../../core/basket/commands.ts';
import type { Discount } from '../../../core/basket/discount.ts';
import { fitsUnit } from '../../../core/quantities/quantity.ts';
import { type AnyCommand, anyCommand, runCommands } from '../support/any-command.ts';
import { commandId, EMPTY } from '../support/line-articles.ts';

const SEQUENCES = 10_000;
const sequence = fc.array(anyCommand, { maxLength: 30, size: 'max' });

function isValid(basket: Basket): boolean {
  const ids = basket.lines.map(({ id }) => id);
  return (
    basket.lines.length <= MAX_LINES &&
    new Set(ids).size === ids.length &&
    (basket.currentLineId === null ? ids.length === 0 : ids.includes(basket.currentLineId)) &&
    basket.lines.every(
      (line) =>
        line.quantity > 0 &&
        line.quantity <= MAX_QUANTITY &&
        fitsUnit(line.quantity, line.article.unit) &&
        unitPriceOf(line) >= 0 &&
        netOf(line).full <= MAX_LINE_AMOUNT &&
        [line.discount, basket.receiptDiscount].every(isValidDiscount),
    )
  );
}

function isValidDiscount(discount: Discount | null): boolean {
  if (discount?.kind === 'percent') return discount.basisPoints > 0 && discount.basisPoints <= 10_000;
  return discount === null || discount.amount > 0;
}

/** What does not add up, in a word; null where all does. */
function wrongSum(basket: Basket): string | null {
  const { lineById, subtotal, receiptDiscount, total, vat } = amountsOf(basket);
  const lines = basket.lines.map(({ id }) => lineById.get(id));
  const sum = (of: (line: LineAmounts) => number) =>
    lines.reduce((all, line) => all + BigInt(line ? of(line) : Number.NaN), 0n);
  const wrong = {
    subtotal: sum(({ net }) => net) !== BigInt(subtotal),
    shares: sum(({ share }) => share) !== BigInt(receiptDiscount),
    toPay: sum(({ toPay }) => toPay) !== BigInt(total),
    total: BigInt(subtotal) - BigInt(receiptDiscount) !== BigInt(total),
    line: lines.some((line) => !line || line.full - line.discount !== line.net || line.net - line.share !== line.toPay),
    negative: lines.some((line) => !line || Math.min(line.full, line.discount, line.net, line.share, line.toPay) < 0),
    gross: vat.reduce((all, { gross }) => all + BigInt(gross), 0n) !== BigInt(total),
    vat: vat.some((share) => share.net + share.vat !== share.gross || share.vat < 0),
  };
  return Object.entries(wrong).find(([, is]) => is)?.[0] ?? null;
}

const EXPECTED = [
  ...['add', 'change-quantity', 'set-quantity', 'set-price', 'discount-line', 'discount-receipt', 'remove', 'undo'].map(
    (type) => `${type} done`,
  ),
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
  'amount off a receipt of lines',
];

function holds(law: (commands: readonly AnyCommand[]) => void): void {
  fc.assert(fc.property(sequence, law), { numRuns: SEQUENCES });
}

describe(`laws over ${SEQUENCES} sequences of commands, valid or not`, () => {
  it('never throws, also over frozen baskets, and every basket on the way is valid', () => {
    holds((commands) => {
      runCommands(commands, ({ result }) => {
        if (result.ok && !isValid(result.basket)) expect(result.basket).toBe('a valid basket');
      });
    });
  });

  it('on the way every total is the sum of its parts, none is negative, VAT per rate adds up to it', () => {
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
        count(result.ok ? `${command.type} done` : result.refusal);
        if (result.ok && result.basket.receiptDiscount?.kind === 'amount' && result.basket.lines.length > 1) {
          count('amount off a receipt of lines');
        }
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
        const after = undone.ok && [undone.basket.lines, undone.basket.receiptDiscount];
        const wanted = [before.lines, before.receiptDiscount];
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
