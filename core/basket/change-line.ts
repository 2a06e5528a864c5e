/** Changes of lines that are there; what a line pulled along follows it. */
import type { Basket, BasketLine, LineArticle, LineId, UndoStep } from './basket.ts';
import { type BasketResult, changed, refuse } from './changed.ts';
import { followingQuantity, lineMeant } from './following.ts';
import { lineRefusal } from './line-rules.ts';
import { restoring } from './take-back.ts';

type Change = Partial<Pick<BasketLine, 'quantity' | 'typedPrice' | 'discount'>>;

export function changeLine(basket: Basket, line: BasketLine, to: Change): BasketResult {
  if (line.link && to.quantity !== undefined) return refuse('line-follows-another');
  const wanted = { ...line, ...to };
  const replaced = basket.lines.map((each) => {
    if (each.id === line.id) return wanted;
    if (each.link?.lineId !== line.id || to.quantity === undefined) return each;
    return { ...each, quantity: followingQuantity(wanted, each.link.per) };
  });
  return replaceLines(basket, replaced, line.id);
}

/** A deposit goes only with its bottle; a bag may stay behind. */
export function removeLine(basket: Basket, line: BasketLine): BasketResult {
  if (line.link && line.article.isDeposit) return refuse('line-follows-another');
  const gone = (each: BasketLine) => each.id === line.id || each.link?.lineId === line.id;
  const steps = basket.lines.flatMap((each, index): UndoStep[] =>
    gone(each) ? [{ type: 'put-back', line: each, index }] : [],
  );
  const lines = basket.lines.filter((each) => !gone(each));
  const index = basket.lines.findIndex(({ id }) => id === line.id);
  const neighbour = lines[Math.min(index, lines.length - 1)];
  return changed(basket, { lines, currentLineId: lineMeant(neighbour) }, steps);
}

/** Articles as they are today, in place of those that were copied when the lines were added. */
export function renewArticles(basket: Basket, articles: ReadonlyMap<LineId, LineArticle>): BasketResult {
  const renewed = basket.lines.map((line) => {
    const article = articles.get(line.id);
    return article ? { ...line, article } : line;
  });
  const first = renewed.find(({ id }) => articles.has(id));
  const asked: readonly UndoStep[] = basket.asksPrices ? [{ type: 'ask-prices' }] : [];
  const settled = { ...basket, asksPrices: false };
  return replaceLines(settled, renewed.map(followIn(renewed)), first?.id ?? basket.currentLineId, asked);
}

/** An article that is weighed since pulls one along, whatever it weighs. */
function followIn(lines: readonly BasketLine[]): (line: BasketLine) => BasketLine {
  return (line) => {
    const parent = line.link && lines.find(({ id }) => id === line.link?.lineId);
    const amount = line.link && parent ? followingQuantity(parent, line.link.per) : line.quantity;
    return amount === line.quantity ? line : { ...line, quantity: amount };
  };
}

/** @param lines the basket's lines in the same order, some of them changed */
function replaceLines(
  basket: Basket,
  lines: readonly BasketLine[],
  current: LineId | null,
  more: readonly UndoStep[] = [],
): BasketResult {
  const steps: UndoStep[] = [];
  for (const [index, line] of lines.entries()) {
    const before = basket.lines[index];
    if (!before || before === line) continue;
    const refusal = lineRefusal(line);
    if (refusal) return refuse(refusal);
    steps.push(restoring(before, line));
  }
  return changed(basket, { lines, currentLineId: current }, [...steps, ...more]);
}
