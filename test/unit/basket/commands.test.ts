import { describe, expect, it } from 'vitest';
import type { Basket } from '../../../core/basket/basket.ts';
import { MAX_LINES } from '../../../core/basket/changed.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { add, article, basketAfter, commandId, EMPTY, lineId, linesOf, rate } from '../support/line-articles.ts';

const MILK = article({ id: 1, cents: 169, vat: rate(4) });
const CHEESE = article({ id: 2, cents: 799, unit: 'kg', vat: rate(4) });
const DEAR = article({ id: 3, cents: 10_000_000_000, unit: 'kg' });
const CAR = article({ id: 4, cents: 10_000_000_000 });

const change = (number: number, by: number): BasketCommand => ({
  type: 'change-quantity',
  lineId: lineId(number),
  by: quantity(by),
});
const set = (number: number, to: number): BasketCommand => ({
  type: 'set-quantity',
  lineId: lineId(number),
  quantity: quantity(to),
});
const remove = (number: number): BasketCommand => ({ type: 'remove', lineId: lineId(number) });
const UNDO: BasketCommand = { type: 'undo' };
const current = ({ currentLineId }: Basket) => (currentLineId ? Number.parseInt(currentLineId.slice(-4), 16) : null);

describe('commands that are done: the lines after them, and the line that the screen shows large', () => {
  const TWO = [add(1, 1000, MILK), add(2, 1235, CHEESE)];
  const THREE = [...TWO, add(3, 1000, DEAR)];
  it.each<[string, BasketCommand[], string, number | null]>([
    ['an article', [add(1, 1000, MILK)], '1:1000', 1],
    ['three pieces at once', [add(1, 3000, MILK)], '1:3000', 1],
    ['a weight', [add(1, 1235, CHEESE)], '1:1235', 1],
    ['the same piece in a row is one line', [add(1, 1000, MILK), add(2, 2000, MILK)], '1:3000', 1],
    ['the same weight in a row is two lines', [add(1, 500, CHEESE), add(2, 500, CHEESE)], '1:500 2:500', 2],
    ['the same piece after another is a new line', [...TWO, add(3, 1000, MILK)], '1:1000 2:1235 3:1000', 3],
    [
      'not joined to a last line that is not current',
      [add(1, 1000, CHEESE), add(2, 1000, MILK), change(1, 1000), add(3, 1000, MILK)],
      '1:2000 2:1000 3:1000',
      3,
    ],
    ['one more', [...TWO, change(1, 1000)], '1:2000 2:1235', 1],
    ['one less', [add(1, 3000, MILK), change(1, -1000)], '1:2000', 1],
    ['down to nothing removes', [...TWO, change(2, -1235)], '1:1000', 1],
    ['a quantity typed', [...TWO, set(1, 12_000)], '1:12000 2:1235', 1],
    ['the first removed: the next is current', [...THREE, remove(1)], '2:1235 3:1000', 2],
    ['the last removed: the one before is current', [...THREE, remove(3)], '1:1000 2:1235', 2],
    ['the only one removed', [add(1, 1000, MILK), remove(1)], '', null],
    ['undo of an add', [...TWO, UNDO], '1:1000', 1],
    ['undo of the first add', [add(1, 1000, MILK), UNDO], '', null],
    ['undo of a joined add', [add(1, 1000, MILK), add(2, 1000, MILK), UNDO], '1:1000', 1],
    ['undo of a change', [...TWO, change(1, 4000), UNDO], '1:1000 2:1235', 1],
    ['undo of a typed quantity', [...TWO, set(2, 1), UNDO], '1:1000 2:1235', 2],
    ['undo of a removal puts it back in its place', [...THREE, remove(2), UNDO], '1:1000 2:1235 3:1000', 2],
    ['undo of a removal by minus', [...TWO, change(1, -1000), UNDO], '1:1000 2:1235', 1],
    ['undo three times', [...THREE, remove(1), set(2, 7), remove(3), UNDO, UNDO, UNDO], '1:1000 2:1235 3:1000', 1],
  ])('%s', (_name, commands, lines, currentLine) => {
    const basket = basketAfter(commands);
    expect(linesOf(basket)).toBe(lines);
    expect(current(basket)).toBe(currentLine);
  });

  it.each([
    ['another price', { ...MILK, unitPrice: CHEESE.unitPrice }],
    ['an offer', { ...MILK, onOffer: true }],
    ['another barcode', { ...MILK, barcode: '96385074' }],
    ['another VAT rate', { ...MILK, vat: rate(10) }],
    ['the rate by another percentage', { ...MILK, vat: { ...MILK.vat, basisPoints: rate(5).basisPoints } }],
    ['another cost', { ...MILK, cost: 1 as never }],
    ['another article at that price', article({ id: 9, cents: 169, vat: rate(4) })],
  ])('the piece again with %s is a line of its own', (_name, other) => {
    expect(linesOf(basketAfter([add(1, 1000, MILK), add(2, 1000, other)]))).toBe('1:1000 2:1000');
  });
});

describe('refusals, on both sides of each edge', () => {
  const MOST = 99_999_999;
  const WITH = basketAfter([add(1, 1000, MILK), add(2, 1000, CHEESE), add(3, 1000, CAR)]);
  it.each<[string, BasketCommand, string | null]>([
    ['add nothing', add(9, 0, MILK), 'quantity-not-positive'],
    ['add less than nothing', add(9, -1000, MILK), 'quantity-not-positive'],
    ['add a gram', add(9, 1, CHEESE), null],
    ['add half a piece', add(9, 500, MILK), 'whole-pieces-only'],
    ['add a piece and a bit', add(9, 1001, MILK), 'whole-pieces-only'],
    ['add the most', add(9, MOST, CHEESE), null],
    ['add more than the most', add(9, MOST + 1, CHEESE), 'quantity-too-large'],
    ['add the most pieces', add(9, 99_999_000, MILK), null],
    ['add a piece too many', add(9, 100_000_000, MILK), 'quantity-too-large'],
    ['join beyond the largest amount', add(9, 1000, CAR), 'amount-too-large'],
    ['a line at the largest amount', add(9, 1000, DEAR), null],
    ['a gram above the largest amount', add(9, 1001, DEAR), 'amount-too-large'],
    ['set to nothing', set(1, 0), 'quantity-not-positive'],
    ['set below nothing', set(1, -1000), 'quantity-not-positive'],
    ['set to the most', set(2, MOST), null],
    ['set above the most', set(2, MOST + 1), 'quantity-too-large'],
    ['set to half a piece', set(1, 1500), 'whole-pieces-only'],
    ['set beyond the largest amount', set(3, 2000), 'amount-too-large'],
    ['one less than nothing', change(1, -2000), 'quantity-not-positive'],
    ['up to the most', change(2, MOST - 1000), null],
    ['up beyond the most', change(2, MOST - 999), 'quantity-too-large'],
    ['a change larger than any quantity', change(2, MOST + 1), 'quantity-too-large'],
    ['down by more than any quantity', change(2, -MOST - 1), 'quantity-too-large'],
    ['half a piece more', change(1, 500), 'whole-pieces-only'],
    ['change what is not there', change(8, 1000), 'line-not-found'],
    ['set what is not there', set(8, 1000), 'line-not-found'],
    ['remove what is not there', remove(8), 'line-not-found'],
    ['remove what is there', remove(1), null],
  ])('%s', (_name, command, refusal) => {
    const result = applyCommand(WITH, commandId(1), command);
    expect(result.ok ? null : result.refusal).toBe(refusal);
  });

  it('undo with nothing done, or with everything undone', () => {
    const undone = basketAfter([add(1, 1000, MILK), UNDO]);
    expect(applyCommand(EMPTY, commandId(1), UNDO)).toEqual({ ok: false, refusal: 'nothing-to-undo' });
    expect(applyCommand(undone, commandId(1), UNDO)).toEqual({ ok: false, refusal: 'nothing-to-undo' });
  });

  it('the last line that fits, the first that does not, and room after one is removed', () => {
    const full = basketAfter(Array.from({ length: MAX_LINES }, (_, index) => add(index + 1, 500, CHEESE)));
    expect(full.lines.length).toBe(999);
    expect(applyCommand(full, commandId(1), add(1000, 500, CHEESE))).toEqual({ ok: false, refusal: 'basket-full' });
    const room = basketAfter([remove(5), add(1000, 500, CHEESE)], full);
    expect(room.lines.length).toBe(999);
  });

  it('a full basket still takes another piece of its last line', () => {
    const goods = Array.from({ length: MAX_LINES }, (_, index) => add(index + 1, 1000, article({ id: index + 1 })));
    const joined = basketAfter([add(1000, 1000, article({ id: MAX_LINES }))], basketAfter(goods));
    expect(joined.lines.at(-1)?.quantity).toBe(2000);
  });
});

describe('a command sent twice', () => {
  it('acts once and answers that it was done', () => {
    const once = applyCommand(EMPTY, commandId(1), add(1, 1000, MILK));
    if (!once.ok) throw new Error(once.refusal);
    expect(applyCommand(once.basket, commandId(1), add(2, 1000, MILK))).toEqual(once);
  });

  it('is remembered for 32 commands', () => {
    let basket = EMPTY;
    for (let number = 1; number <= 32; number += 1) {
      const result = applyCommand(basket, commandId(number), add(number, 1, CHEESE));
      if (result.ok) basket = result.basket;
    }
    const again = (number: number) => applyCommand(basket, commandId(number), add(99, 1, CHEESE));
    expect(again(1)).toEqual({ ok: true, basket });
    const next = again(33);
    basket = next.ok ? next.basket : basket;
    expect(again(1)).not.toEqual({ ok: true, basket });
    expect(again(2)).toEqual({ ok: true, basket });
  });

  it('that was refused may be sent again and is judged again', () => {
    expect(applyCommand(EMPTY, commandId(1), remove(1)).ok).toBe(false);
    const basket = basketAfter([add(1, 1000, MILK)]);
    expect(applyCommand(basket, commandId(1), remove(1)).ok).toBe(true);
  });
});
