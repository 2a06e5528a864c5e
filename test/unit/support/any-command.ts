/** Random commands at the counter, valid or not, and a run of them. */
import fc from 'fast-check';
import type { Basket } from '../../../core/basket/basket.ts';
import { applyCommand, type BasketCommand, type BasketResult } from '../../../core/basket/commands.ts';
import type { Discount } from '../../../core/basket/discount.ts';
import { money } from '../../../core/quantities/money.ts';
import { quantity, UNITS } from '../../../core/quantities/quantity.ts';
import { add, amountOff, article, commandId, discountReceipt, EMPTY, lineId, percent, rate } from './line-articles.ts';

/** `target` names a line of the basket by its place, and now and then a line that is not there. */
export interface AnyCommand {
  readonly type: BasketCommand['type'];
  readonly target: number;
  readonly thousandths: number;
  readonly article: number;
  /** Minor units of a typed price; null: the article's own. */
  readonly price: number | null;
  readonly discount: Discount | null;
}

const NOBODY = 12;
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

const anyMinor = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 200 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 300_000 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 10_000_000_000, 10_000_000_001, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
  },
);

const anyPercent = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0.01, 10, 33.33, 50, 99.99, 100, 100.01, -10) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 10_000 }).map((points) => points / 100) },
);

export const anyDiscount: fc.Arbitrary<Discount> = fc.oneof(anyPercent.map(percent), anyMinor.map(amountOff));

export const anyCommand: fc.Arbitrary<AnyCommand> = fc.record({
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('add' as const) },
    { weight: 3, arbitrary: fc.constantFrom('change-quantity' as const, 'set-quantity' as const) },
    { weight: 3, arbitrary: fc.constantFrom('set-price' as const, 'discount-line' as const) },
    { weight: 1, arbitrary: fc.constant('discount-receipt' as const) },
    { weight: 2, arbitrary: fc.constantFrom('remove' as const, 'undo' as const) },
  ),
  target: fc.nat({ max: NOBODY }),
  thousandths: anyQuantity,
  article: fc.nat({ max: 5 }),
  price: fc.option(anyMinor, { freq: 4 }),
  discount: fc.option(anyDiscount, { freq: 4 }),
});

const GOODS = [0, 1, 35, 799, 123_456, 10_000_000_000].map((cents, index) =>
  article({ id: index + 1, cents, unit: UNITS[index % 4] ?? 'piece', vat: RATES[index % 4] ?? rate(22) }),
);

function commandOf(any: AnyCommand, lines: Basket['lines'], added: number): BasketCommand {
  const target = any.target === NOBODY ? undefined : lines[any.target % lines.length]?.id;
  const line = { lineId: target ?? lineId(0xfff) };
  switch (any.type) {
    case 'add':
      return add(added, any.thousandths, GOODS[any.article] ?? article());
    case 'change-quantity':
      return { type: any.type, ...line, by: quantity(any.thousandths) };
    case 'set-quantity':
      return { type: any.type, ...line, quantity: quantity(any.thousandths) };
    case 'set-price':
      return { type: any.type, ...line, price: any.price === null ? null : money(any.price) };
    case 'discount-line':
      return { type: any.type, ...line, discount: any.discount };
    case 'discount-receipt':
      return discountReceipt(any.discount);
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
  const { lines, undo, recentCommandIds } = basket;
  for (const part of [lines, undo, recentCommandIds, ...lines, basket.receiptDiscount]) Object.freeze(part);
  return Object.freeze(basket);
}

/** Runs the commands one after another; `seen` looks at every step. */
export function runCommands(commands: readonly AnyCommand[], seen: (step: Step) => void = () => {}): Basket {
  return commands.reduce((before, any, index) => {
    const command = commandOf(any, before.lines, index % 13);
    const taken = before.lines.some(({ id }) => id === lineId(index % 13));
    const usable = command.type === 'add' && taken ? commandOf(any, before.lines, 100 + index) : command;
    const result = applyCommand(before, commandId(index), usable);
    seen({ before, number: index, command: usable, result });
    return result.ok ? frozen(result.basket) : before;
  }, EMPTY);
}
