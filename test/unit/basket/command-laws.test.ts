import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, type Basket, totalsOf } from '../../../core/basket/basket.ts';
import { applyCommand, MAX_LINE_AMOUNT, MAX_LINES, MAX_QUANTITY } from '../../../core/basket/commands.ts';
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
        amountOf(line) <= MAX_LINE_AMOUNT,
    )
  );
}

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

  it('the total is the sum of the lines, and so is the gross of the VAT shares', () => {
    holds((commands) => {
      const { lines } = runCommands(commands);
      const { total, vat } = totalsOf(lines);
      const sum = lines.reduce((all, line) => all + BigInt(amountOf(line)), 0n);
      expect(BigInt(total)).toBe(sum);
      expect(vat.reduce((all, { gross }) => all + BigInt(gross), 0n)).toBe(sum);
    });
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
        const lines = undone.ok && undone.basket.lines;
        if (JSON.stringify(lines) !== JSON.stringify(before.lines)) expect(lines).toEqual(before.lines);
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
