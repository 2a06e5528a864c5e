/** New lines: goods with what they pull along (a deposit, a bag), and goods that come back. */
import { type Quantity, quantity } from '../quantities/quantity.ts';
import type { Basket, BasketLine, Gift, LineArticle, LineId } from './basket.ts';
import { changeLine } from './change-line.ts';
import { type BasketRefusal, type BasketResult, changed, refuse } from './changed.ts';
import { followingQuantity } from './following.ts';
import { canBeGift } from './give-gift.ts';
import { lineRefusal } from './line-rules.ts';
import type { ReturnedGoods } from './returned.ts';

/** An article that goes along: `per` of it with each whole unit of the other. */
export interface LinkedArticle {
  readonly lineId: LineId;
  readonly article: LineArticle;
  readonly per: Quantity;
}

export interface AddCommand {
  readonly type: 'add';
  readonly lineId: LineId;
  readonly article: LineArticle;
  readonly quantity: Quantity;
  readonly links?: readonly LinkedArticle[];
  /** Taken for points: a line of its own that is a gift from the beginning, or no line at all. */
  readonly gift?: Gift;
}

export interface ReturnedLine {
  readonly lineId: LineId;
  readonly article: LineArticle;
  /** How much comes back, above zero. */
  readonly quantity: Quantity;
  readonly returned: ReturnedGoods;
}

/** The same article scanned again in a row is one line of two pieces, as the customer holds them. */
export function add(basket: Basket, command: AddCommand): BasketResult {
  const sold = soldLine(command.lineId, command.article, command.quantity);
  const { gift = null } = command;
  if (gift && !canBeGift(sold, gift)) return refuse('gift-not-here');
  const line = { ...sold, gift };
  const refusal = lineRefusal(line);
  if (refusal) return refuse(refusal);
  const followers = (command.links ?? []).map((link) => follower(line, link));
  const last = gift === null ? lastScanned(basket) : null;
  if (last && sameOffer(last.line, line) && sameFollowers(last.followers, followers)) {
    return changeLine(basket, last.line, { quantity: quantity(last.line.quantity + line.quantity) });
  }
  return append(basket, [line, ...followers]);
}

/** Goods that come back, one line each; all of them or none. */
export function takeReturned(basket: Basket, returned: readonly ReturnedLine[]): BasketResult {
  const lines = returned.map((each) => ({
    ...soldLine(each.lineId, each.article, quantity(-each.quantity)),
    returned: each.returned,
  }));
  const refusal = repeatedOrigin([...basket.lines, ...lines]);
  return refusal ? refuse(refusal) : append(basket, lines);
}

function append(basket: Basket, added: readonly BasketLine[]): BasketResult {
  const [first] = added;
  if (!first) return refuse('line-not-found');
  const refusal = added.map(lineRefusal).find((each) => each !== null);
  if (refusal) return refuse(refusal);
  const steps = added.map(({ id }) => ({ type: 'forget-line', lineId: id }) as const);
  return changed(basket, { lines: [...basket.lines, ...added], currentLineId: first.id }, steps);
}

function soldLine(id: LineId, article: LineArticle, amount: Quantity): BasketLine {
  return { id, article, quantity: amount, typedPrice: null, discount: null, link: null, returned: null, gift: null };
}

function follower(line: BasketLine, { lineId, article, per }: LinkedArticle): BasketLine {
  return { ...soldLine(lineId, article, followingQuantity(line, per)), link: { lineId: line.id, per } };
}

/** The line that the last command touched, when nothing but its followers stands after it. */
function lastScanned(basket: Basket): { line: BasketLine; followers: readonly BasketLine[] } | null {
  const index = basket.lines.findIndex(({ id }) => id === basket.currentLineId);
  const line = basket.lines[index];
  const followers = basket.lines.slice(index + 1);
  return line && followers.every(({ link }) => link?.lineId === line.id) ? { line, followers } : null;
}

function sameOffer({ article: a, ...of }: BasketLine, { article: b }: BasketLine): boolean {
  return (
    a.unit === 'piece' &&
    of.typedPrice === null &&
    of.discount === null &&
    of.link === null &&
    of.returned === null &&
    of.gift === null &&
    sameGoods(a, b)
  );
}

function sameGoods(a: LineArticle, b: LineArticle): boolean {
  return (
    a.id === b.id &&
    a.barcode === b.barcode &&
    a.unitPrice === b.unitPrice &&
    a.onOffer === b.onOffer &&
    a.cost === b.cost &&
    a.vat.code === b.vat.code &&
    a.vat.basisPoints === b.vat.basisPoints
  );
}

function sameFollowers(a: readonly BasketLine[], b: readonly BasketLine[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, index) => {
      const other = b[index];
      return other !== undefined && sameGoods(line.article, other.article) && line.link?.per === other.link?.per;
    })
  );
}

function repeatedOrigin(lines: readonly BasketLine[]): BasketRefusal | null {
  const origins = lines.flatMap(({ returned }) =>
    returned?.kind === 'by-receipt' ? [`${returned.saleId} ${returned.lineId}`] : [],
  );
  return new Set(origins).size < origins.length ? 'already-being-returned' : null;
}
