/** Random commands at the counter, valid or not, and a run of them. */
import fc from 'fast-check';
import type { LinkedArticle, ReturnedLine } from '../../../core/basket/add-lines.ts';
import type { AskedPoints, Basket, CustomerId, LineArticle, LineId, Standing } from '../../../core/basket/basket.ts';
import type { BasketResult } from '../../../core/basket/changed.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import type { Discount } from '../../../core/basket/discount.ts';
import type { ReturnedGoods } from '../../../core/basket/returned.ts';
import type { BadgeId } from '../../../core/loyalty/badges.ts';
import type { BadgeDiscountId } from '../../../core/loyalty/standing-discount.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { points } from '../../../core/quantities/points.ts';
import { ONE, quantity, UNITS } from '../../../core/quantities/quantity.ts';
import { uuidOf } from './ids.ts';
import {
  add,
  amountOff,
  article,
  commandId,
  discountReceipt,
  EMPTY,
  lineId,
  originOf,
  percent,
  rate,
} from './line-articles.ts';
import { HUNDRED_FOR_ONE } from './loyalty.ts';

/** `target` names a line of the basket by its place, and now and then a line that is not there. */
export interface AnyCommand {
  readonly type: BasketCommand['type'];
  readonly target: number;
  readonly thousandths: number;
  readonly article: number;
  readonly links: readonly number[];
  readonly origins: readonly number[];
  readonly code: string;
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
  { weight: 1, arbitrary: fc.integer({ min: -500, max: -1 }) },
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
    { weight: 8, arbitrary: fc.constant('add' as const) },
    { weight: 3, arbitrary: fc.constant('return' as const) },
    { weight: 6, arbitrary: fc.constantFrom('change-quantity' as const, 'set-quantity' as const) },
    { weight: 6, arbitrary: fc.constantFrom('set-price' as const, 'discount-line' as const) },
    { weight: 4, arbitrary: fc.constantFrom('discount-receipt' as const, 'use-voucher' as const) },
    { weight: 4, arbitrary: fc.constantFrom('remove' as const, 'undo' as const) },
    { weight: 1, arbitrary: fc.constantFrom('drop-voucher' as const, 'set-customer' as const) },
    { weight: 1, arbitrary: fc.constant('settle-prices' as const) },
    { weight: 5, arbitrary: fc.constantFrom('give-gift' as const, 'use-points' as const) },
    { weight: 3, arbitrary: fc.constantFrom('undo-gift' as const, 'undo-gift' as const, 'drop-points' as const) },
  ),
  target: fc.nat({ max: NOBODY }),
  thousandths: anyQuantity,
  article: fc.nat({ max: 5 }),
  links: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([0, 1, 2, 3])),
  origins: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 2 }),
  code: fc.constantFrom('V1', 'V2', 'V3'),
  price: fc.option(anyMinor, { freq: 4 }),
  discount: fc.option(anyDiscount, { freq: 4 }),
});

const GOODS = [0, 1, 35, 799, 123_456, 10_000_000_000].map((cents, index) =>
  article({ id: index + 1, cents, unit: UNITS[index % 4] ?? 'piece', vat: RATES[index % 4] ?? rate(22) }),
);
const DEPOSIT = article({ id: 50, cents: 50, vat: rate(0, 'N1'), isDeposit: true });
const LINKS = [
  { article: DEPOSIT, per: ONE },
  { article: article({ id: 51, cents: 10 }), per: ONE },
  { article: article({ id: 52, cents: 7, unit: 'm' }), per: quantity(333) },
  { article: DEPOSIT, per: quantity(500) },
];

/** What may come back: lines of two documents, partly returned before, and goods without a receipt. */
const RETURNED = [
  comesBack(GOODS[2], originOf(1, 3000, 899)),
  comesBack(GOODS[4], originOf(2, 5000, 12_345, 2000)),
  comesBack(GOODS[3], originOf(3, 1235, 987, 235)),
  comesBack(DEPOSIT, originOf(4, 6000, 300)),
  comesBack(GOODS[4], { kind: 'without-receipt', reason: 'unwanted' }),
  comesBack(DEPOSIT, { kind: 'empties' }),
];

function comesBack(of: LineArticle | undefined, returned: ReturnedGoods) {
  return { article: of ?? article(), returned };
}

function commandOf(any: AnyCommand, lines: Basket['lines'], { added, index }: { added: number; index: number }) {
  const target = any.target === NOBODY ? undefined : lines[any.target % lines.length]?.id;
  const line = { lineId: target ?? lineId(0xfff) };
  return build(any, { line, added, index });
}

interface At {
  readonly line: { readonly lineId: LineId };
  /** The number of the line that may be added, and of the command. */
  readonly added: number;
  readonly index: number;
}

function build(any: AnyCommand, { line, added, index }: At): BasketCommand {
  const { type, discount } = any;
  const goods = GOODS[any.article] ?? article();
  switch (type) {
    case 'add':
      return { ...add(added, any.thousandths, goods), links: linksOf(any, index) };
    case 'return':
      return { type, lines: any.origins.map((origin, place) => returnedLine(any, origin, 2 * index + place)) };
    case 'change-quantity':
      return { type, ...line, by: quantity(any.thousandths) };
    case 'set-quantity':
      return { type, ...line, quantity: quantity(any.thousandths) };
    case 'set-price':
      return { type, ...line, price: any.price === null ? null : money(any.price) };
    case 'discount-line':
      return { type, ...line, discount };
    case 'discount-receipt':
      return discountReceipt(discount);
    case 'use-voucher':
      return { type, voucher: { code: any.code, discount: discount ?? percent(10) } };
    case 'drop-voucher':
      return { type, code: any.code };
    case 'set-customer':
      return {
        type,
        customerId: any.article === 0 ? null : (uuidOf(any.article) as CustomerId),
        standing: standingOf(any),
      };
    case 'give-gift':
      return { type, ...line, ...giftOf(any, index) };
    case 'undo-gift':
      return { type, ...line };
    case 'use-points':
      return { type, pointsDiscount: askedOf(any) };
    case 'drop-points':
      return { type };
    case 'settle-prices':
      return { type, articles: new Map([[line.lineId, goods]]) };
    case 'remove':
      return { type, ...line };
    case 'undo':
      return { type };
  }
}

/** Profile and badges by the figures that the command has anyway. */
function standingOf({ discount, links }: AnyCommand): Standing | null {
  if (links.length === 0) return null;
  const isPercent = discount?.kind === 'percent' && discount.basisPoints > 0 && discount.basisPoints <= 10_000;
  const isAmount = discount?.kind === 'amount' && discount.amount > 0 && discount.amount <= 10_000_000;
  return {
    profileDiscount: basisPoints(isPercent ? discount.basisPoints : 500),
    profileTitle: 'Soci',
    badgeDiscounts: isAmount
      ? [
          {
            id: 'badge-discount' as BadgeDiscountId,
            title: 'Sconto oro',
            discount,
            selection: { kind: 'all' },
            badgeIds: ['badge' as BadgeId],
            needs: 'all',
          },
        ]
      : [],
  };
}

function giftOf({ thousandths, price, discount, links }: AnyCommand, index: number) {
  return {
    quantity: links.length === 0 ? null : quantity(thousandths),
    gift: {
      percentage: basisPoints(discount?.kind === 'percent' ? discount.basisPoints : 10_000),
      counterValue: points(price === null ? 6400 : Math.min(price, 10_000_000)),
    },
    newIds: Array.from({ length: 6 }, (_none, place) => lineId(0x2000 + 6 * index + place)),
  };
}

function askedOf({ discount, price, links }: AnyCommand): AskedPoints {
  return {
    asked: discount?.kind === 'amount' ? { kind: 'money', money: discount.amount } : null,
    allowance: {
      rules: {
        ...HUNDRED_FOR_ONE,
        lowersTaxable: links.length > 1,
        wholeBlocks: links.length === 3,
        excludesOffers: price === null,
        minimumSpend: money(links.length === 1 ? 100 : 0),
      },
      balance: points(Math.max(0, Math.min(price ?? 500_000, 10_000_000))),
      wholePointsOnly: links.length === 2,
    },
  };
}

function linksOf(any: AnyCommand, index: number): readonly LinkedArticle[] {
  return any.links.flatMap((which, place) => {
    const link = LINKS[which];
    return link ? [{ ...link, lineId: lineId(0x400 + 4 * index + place) }] : [];
  });
}

function returnedLine(any: AnyCommand, which: number, number: number): ReturnedLine {
  const { article: of, returned } = RETURNED[which] ?? { article: article(), returned: { kind: 'empties' } };
  return { lineId: lineId(0x800 + number), article: of, quantity: quantity(any.thousandths), returned };
}

export interface Step {
  readonly before: Basket;
  readonly number: number;
  readonly command: BasketCommand;
  readonly result: BasketResult;
}

/** Frozen, so that a command that changed a basket in place would throw. */
function frozen(basket: Basket): Basket {
  const { lines, vouchers, undo, recentCommandIds } = basket;
  const parts = [lines, vouchers, undo, recentCommandIds, ...lines, ...vouchers, ...undo, basket.receiptDiscount];
  for (const part of parts) Object.freeze(part);
  return Object.freeze(basket);
}

/** Runs the commands one after another; `seen` looks at every step. */
export function runCommands(commands: readonly AnyCommand[], seen: (step: Step) => void = () => {}): Basket {
  return commands.reduce((before, any, index) => {
    const taken = before.lines.some(({ id }) => id === lineId(index % 13));
    const command = commandOf(any, before.lines, { added: taken ? 100 + index : index % 13, index });
    const result = applyCommand(before, commandId(index), command);
    seen({ before, number: index, command, result });
    return result.ok ? frozen(result.basket) : before;
  }, EMPTY);
}
