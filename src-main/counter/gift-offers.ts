/** What giving a line would come to, percentage by percentage: the real command on a basket that is not kept. */
import type { GiftOffers } from '../../contract/window-types.ts';
import { amountsOf, pointsOf } from '../../core/basket/amounts.ts';
import type { Basket, BasketLine, CommandId, Gift } from '../../core/basket/basket.ts';
import { applyCommand } from '../../core/basket/commands.ts';
import { counterValue } from '../../core/loyalty/counter-value.ts';
import { giftPoints, WHOLE_GIFT } from '../../core/loyalty/gift-price.ts';
import { takeGift } from '../../core/loyalty/take-gift.ts';
import { subtractPoints } from '../../core/quantities/points.ts';
import { type Quantity, quantity } from '../../core/quantities/quantity.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { type AtCounter, atCounter } from './customer-at-counter.ts';
import { spentIn, valuedArticle } from './points-preview.ts';
import { giftArticle, newIdsFor } from './spend-points.ts';

export interface AskedGift {
  readonly lineId: string;
  /** Thousandths; null: the whole line. */
  readonly quantity: number | null;
}

type Refused = Extract<GiftOffers, { ok: false }>;
type Offered = Extract<GiftOffers, { ok: true }>;

export function giftOffers(context: DocumentsContext, basket: Basket, asked: AskedGift): GiftOffers {
  const line = basket.lines.find(({ id }) => id === asked.lineId);
  if (!line) return refuse('line-not-found');
  if (line.link) return refuse('line-follows-another');
  const at = basket.customerId === null ? null : atCounter(context, basket.customerId);
  if (!at) return refuse('customer-missing');
  const { percentages } = at.profile.gifts;
  const some = asked.quantity === null ? line.quantity : quantity(asked.quantity);
  const spentInSale = subtractPoints(spentIn(amountsOf(basket)), pointsOf(line));
  const available = subtractPoints(at.balance, spentInSale);
  const offers: Offered['offers'] = [];
  for (const percentage of percentages ?? [WHOLE_GIFT]) {
    const { minorPerMajor } = context;
    const { programme } = context.rules.programme();
    const taken = takeGift(
      { article: giftArticle(line), quantity: some, percentage: percentages === null ? null : percentage },
      { customer: at, programme, spentInSale, minorPerMajor },
    );
    if (!taken.ok && taken.refusal !== 'balance-too-low') return refuse(taken.refusal);
    const offer = offerOf(context, basket, { line, at, some, percentage });
    if (!offer.ok) return offer;
    offers.push({ ...offer.figures, left: subtractPoints(available, offer.figures.points) });
  }
  return { ok: true, available, offers };
}

interface Trial {
  readonly line: BasketLine;
  readonly at: AtCounter;
  readonly some: Quantity;
  readonly percentage: Gift['percentage'];
}

function offerOf(context: DocumentsContext, basket: Basket, { line, at, some, percentage }: Trial) {
  const value = counterValue(valuedArticle(line.article), at.profile.gifts, context.minorPerMajor);
  if (value.kind === 'none') return refuse(value.why);
  const newIds = newIdsFor(context, basket, line);
  const isWhole = some === line.quantity;
  const tried = applyCommand(basket, context.newId() as CommandId, {
    type: 'give-gift',
    lineId: line.id,
    quantity: isWhole ? null : some,
    gift: { percentage, counterValue: value.points },
    newIds,
  });
  if (!tried.ok) return refuse(tried.refusal);
  const givenId = isWhole ? line.id : newIds[0];
  const given = amountsOf(tried.basket).lines[tried.basket.lines.findIndex(({ id }) => id === givenId)];
  const points = giftPoints({ counterValue: value.points, unit: line.article.unit, quantity: some, percentage });
  const figures = { percentage, points, off: given?.gift ?? 0, pays: given?.net ?? 0 };
  return { ok: true as const, figures };
}

function refuse(refusal: Refused['refusal']): Refused {
  return { ok: false, refusal };
}
