/** A new article, or a change of what an article is called and how it is sold. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { Unit } from '../../core/quantities/quantity.ts';
import { type ArticleData, addArticle, articleByCode, articleById, changeArticle } from '../store/article-edits.ts';
import type { WriteHandle } from '../store/handle.ts';
import { vatRateOn } from '../store/vat-rates.ts';
import { type ArticleAnswer, refused } from './answer.ts';

export interface ArticleInput {
  /** Made in the window for a new article, so that the same save sent twice makes one. */
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly unit: Unit;
  readonly vatCode: string;
  readonly openPrice: boolean;
  readonly isDeposit: boolean;
}

export function saveArticle(write: WriteHandle, input: ArticleInput, day: ShopDay): ArticleAnswer {
  const code = tidy(input.code);
  const description = tidy(input.description);
  if (code === '') return refused('code-missing');
  if (description === '') return refused('description-missing');
  const vat = vatRateOn(write, input.vatCode, day);
  if (!vat) return refused('vat-unknown');
  if (input.isDeposit && vat.basisPoints !== 0) return refused('deposit-with-vat');

  const known = articleById(write, input.id);
  if (known && known.archived_at_ms !== null) return refused('article-not-found');
  const bearer = articleByCode(write, code);
  const isOthers = bearer !== undefined && bearer.id !== input.id;
  // A new article with the code of one that is sold no more is that article again.
  if (isOthers && (known || bearer.archived_at_ms === null)) return refused('code-taken');

  const data: ArticleData = {
    code,
    description,
    unit: input.unit,
    vat_code: vat.code,
    open_price: input.openPrice ? 1 : 0,
    is_deposit: input.isDeposit ? 1 : 0,
  };
  const article = known ?? bearer;
  if (article) changeArticle(write, article, data);
  else addArticle(write, input.id, data);
  return { ok: true, id: article?.id ?? input.id };
}

/** Control characters out, white space of every kind folded. */
function tidy(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
