/**
 * Lines that are paid in points (LOYALTY.md 4.2): the whole line, or some pieces of it, which
 * become a line of their own with whatever they pull along. What the balance allows is asked
 * before a command is made; here a gift is only a way to pay a line.
 */
import { type Quantity, quantity } from '../quantities/quantity.ts';
import { type Basket, type BasketLine, type Gift, isSoldGoods, type LineId, type UndoStep } from './basket.ts';
import { type BasketResult, changed, refuse } from './changed.ts';
import { followingQuantity } from './following.ts';
import { lineRefusal } from './line-rules.ts';
import { restoring } from './take-back.ts';

export interface GiftCommand {
  readonly type: 'give-gift';
  readonly lineId: LineId;
  /** So much of it; null: all. */
  readonly quantity: Quantity | null;
  readonly gift: Gift;
  /** For the pieces that are split off and what they pull along; enough of them. */
  readonly newIds: readonly LineId[];
}

export function giveGift(
  basket: Basket,
  line: BasketLine,
  { quantity: some, gift, newIds }: GiftCommand,
): BasketResult {
  if (line.link) return refuse('line-follows-another');
  if (!canBeGift(line, gift)) return refuse('gift-not-here');
  if (some !== null && some <= 0) return refuse('quantity-not-positive');
  if (some !== null && some > line.quantity) return refuse('quantity-too-large');
  if (some === null || some === line.quantity) return asGift(basket, line, gift);
  return splitOff(basket, line, { some, gift, newIds });
}

export function canBeGift(line: BasketLine, { percentage, counterValue }: Gift): boolean {
  return isSoldGoods(line) && percentage > 0 && percentage <= 10_000 && counterValue > 0;
}

export function undoGift(basket: Basket, line: BasketLine): BasketResult {
  return line.gift === null ? refuse('gift-not-here') : asGift(basket, line, null);
}

function asGift(basket: Basket, line: BasketLine, gift: Gift | null): BasketResult {
  const after = { ...line, gift };
  const lines = basket.lines.map((each) => (each.id === line.id ? after : each));
  return changed(basket, { lines, currentLineId: line.id }, [restoring(line, after)]);
}

/** A discount typed as an amount stays with the pieces that are paid; one typed as a percentage goes with both. */
function splitOff(
  basket: Basket,
  line: BasketLine,
  { some, gift, newIds }: { readonly some: Quantity; readonly gift: Gift; readonly newIds: readonly LineId[] },
): BasketResult {
  const followers = basket.lines.filter(({ link }) => link?.lineId === line.id);
  const [id, ...followerIds] = newIds;
  if (id === undefined || followerIds.length < followers.length) return refuse('line-not-found');
  const stays = { ...line, quantity: quantity(line.quantity - some) };
  const given: BasketLine = {
    ...line,
    id,
    quantity: some,
    gift,
    discount: line.discount?.kind === 'percent' ? line.discount : null,
  };
  const pulled = followers.map((each, index) => ({
    ...following(each, given),
    id: followerIds[index] ?? each.id,
    link: each.link && { ...each.link, lineId: id },
  }));
  const kept = basket.lines.map((each) =>
    each.id === line.id ? stays : each.link?.lineId === line.id ? following(each, stays) : each,
  );
  const after = kept.findLastIndex((each) => each.id === line.id || each.link?.lineId === line.id) + 1;
  const added = [given, ...pulled];
  const touched = kept.filter((each) => each.id === line.id || each.link?.lineId === line.id);
  const refusal = [...touched, ...added].map(lineRefusal).find((each) => each !== null);
  if (refusal) return refuse(refusal);
  const steps: UndoStep[] = [
    ...added.map((each) => ({ type: 'forget-line' as const, lineId: each.id })),
    restoring(line, stays),
    ...followers.map((each) => restoring(each, following(each, stays))),
  ];
  return changed(basket, { lines: kept.toSpliced(after, 0, ...added), currentLineId: id }, steps);
}

function following(line: BasketLine, parent: BasketLine): BasketLine {
  return line.link ? { ...line, quantity: followingQuantity(parent, line.link.per) } : line;
}
