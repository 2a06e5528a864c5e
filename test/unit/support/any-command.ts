/** Random commands at the counter, valid or not, and a run of them. */
import fc from 'fast-check';
import type { Basket } from '../../../core/basket/basket.ts';
import { applyCommand, type BasketCommand, type BasketResult } from '../../../core/basket/commands.ts';
import { quantity, UNITS } from '../../../core/quantities/quantity.ts';
import { add, article, commandId, EMPTY, lineId, rate } from './line-articles.ts';

/** A line is named by its number among those that were ever added, so that most names fit. */
export interface AnyCommand {
  readonly type: BasketCommand['type'];
  readonly target: number;
  readonly thousandths: number;
  readonly article: number;
}

const RATES = [rate(22), rate(10), rate(4), rate(0, 'N4')];

const anyQuantity = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1000, 2000, -1000, 3000) },
  { weight: 3, arbitrary: fc.integer({ min: -3000, max: 5000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -200_000_000, max: 200_000_000 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 99_999_999, 100_000_000, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
  },
);

export const anyCommand: fc.Arbitrary<AnyCommand> = fc.record({
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('add' as const) },
    { weight: 3, arbitrary: fc.constantFrom('change-quantity' as const, 'set-quantity' as const) },
    { weight: 2, arbitrary: fc.constantFrom('remove' as const, 'undo' as const) },
  ),
  target: fc.nat({ max: 12 }),
  thousandths: anyQuantity,
  article: fc.nat({ max: 5 }),
});

const GOODS = [0, 1, 35, 799, 123_456, 10_000_000_000].map((cents, index) =>
  article({ id: index + 1, cents, unit: UNITS[index % 4] ?? 'piece', vat: RATES[index % 4] ?? rate(22) }),
);

export function commandOf(any: AnyCommand, added: number): BasketCommand {
  const line = { lineId: lineId(any.target) };
  switch (any.type) {
    case 'add':
      return add(added, any.thousandths, GOODS[any.article] ?? article());
    case 'change-quantity':
      return { type: any.type, ...line, by: quantity(any.thousandths) };
    case 'set-quantity':
      return { type: any.type, ...line, quantity: quantity(any.thousandths) };
    case 'remove':
      return { type: any.type, ...line };
    case 'undo':
      return { type: any.type };
  }
}

export interface Step {
  readonly before: Basket;
  readonly number: number;
  readonly command: BasketCommand;
  readonly result: BasketResult;
}

/** Frozen, so that a command that changed a basket in place would throw. */
function frozen(basket: Basket): Basket {
  for (const part of [basket.lines, basket.undo, basket.recentCommandIds, ...basket.lines]) Object.freeze(part);
  return Object.freeze(basket);
}

/** Runs the commands one after another; `seen` looks at every step. */
export function runCommands(commands: readonly AnyCommand[], seen: (step: Step) => void = () => {}): Basket {
  return commands.reduce((before, any, index) => {
    const command = commandOf(any, index % 13);
    const taken = before.lines.some(({ id }) => id === lineId(index % 13));
    const usable = command.type === 'add' && taken ? commandOf(any, 100 + index) : command;
    const result = applyCommand(before, commandId(index), usable);
    seen({ before, number: index, command: usable, result });
    return result.ok ? frozen(result.basket) : before;
  }, EMPTY);
}
