/**
 * *What can I take for my points?*: the whole catalogue valued for the customer's profile. It is
 * read and sorted in short pieces between which the counter has its turn, and kept while the
 * list is open: a look at its further pages costs next to nothing.
 */
import type { AffordableGift } from '../../contract/window-types.ts';
import { compareGifts, type GiftCandidate, type GiftOrder } from '../../core/loyalty/affordable-gifts.ts';
import { counterValue } from '../../core/loyalty/counter-value.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import type { Points } from '../../core/quantities/points.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { valuedArticle } from '../rules/article-rules.ts';
import { type ArticleRow, articlesAfter } from '../store/articles.ts';
import { SortedRuns } from './sorted-runs.ts';
import type { Spending } from './spend-points.ts';

/** Articles read in one piece: a few milliseconds. */
const PIECE = 50;
/** Gifts sorted in one go. */
const RUN = 500;

interface Gift extends GiftCandidate {
  readonly code: string;
  readonly description: string;
  readonly unit: ArticleRow['unit'];
}

interface Kept {
  readonly key: string;
  readonly runs: readonly (readonly Gift[])[];
  readonly rest: Points;
  readonly text: string;
  readonly gifts: SortedRuns<Gift>;
}

export class AffordableGifts {
  readonly #context: DocumentsContext;
  #kept: Kept | null = null;

  constructor(context: DocumentsContext) {
    this.#context = context;
  }

  /** @param page the first one of all gifts reads the catalogue again; further pages and a search do not */
  async page(
    { at, rest }: Spending,
    page: { readonly text: string; readonly offset: number; readonly limit: number; readonly showsCost: boolean },
  ): Promise<{ gifts: AffordableGift[]; total: number }> {
    const { giftOrder } = this.#context.rules.programme();
    const key = `${this.#context.rules.version()} ${at.profile.id}`;
    const text = page.text.toLowerCase();
    const kept = (page.offset > 0 || text !== '') && this.#kept?.key === key ? this.#kept : null;
    const runs = kept?.runs ?? (await this.#valued(at.profile, giftOrder));
    const isSame = kept?.rest === rest && kept.text === text;
    const gifts = isSame ? kept.gifts : affordable(runs, { rest, text }, giftOrder);
    this.#kept = { key, runs, rest, text, gifts };
    const chosen = gifts.slice(page.offset, page.offset + page.limit);
    return { gifts: chosen.map((gift) => shown(gift, page.showsCost)), total: gifts.length };
  }

  async #valued(profile: Profile, order: GiftOrder): Promise<readonly (readonly Gift[])[]> {
    const { store } = this.#context;
    const runs: Gift[][] = [];
    let run: Gift[] = [];
    for (let after = 0; ; ) {
      const articles = articlesAfter(store.read, after, PIECE);
      run.push(...articles.flatMap((article) => this.#gift(article, profile)));
      const last = articles.at(-1);
      if (run.length >= RUN || !last) {
        runs.push(run.sort(compareGifts(order)));
        run = [];
      }
      if (!last) return runs;
      after = last.row;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #gift(article: ArticleRow, profile: Profile): readonly Gift[] {
    const { store, time, now, minorPerMajor } = this.#context;
    if (article.is_deposit === 1 || article.open_price === 1) return [];
    const valued = valuedArticle(store.read, article, time.dayOf(now()));
    const value = valued && counterValue(valued, profile.gifts, minorPerMajor);
    if (!valued || !value || value.kind === 'none') return [];
    const { id, code, description, unit } = article;
    const candidate = { points: value.points, price: valued.ordinaryPrice, cost: valued.cost };
    return [{ articleId: id as GiftCandidate['articleId'], code, description, unit, ...candidate }];
  }
}

/** Every word in the description, or the beginning of the code. */
function affordable(
  runs: readonly (readonly Gift[])[],
  { rest, text }: Pick<Kept, 'rest' | 'text'>,
  order: GiftOrder,
): SortedRuns<Gift> {
  const words = text.split(/\s+/);
  const isWanted = ({ points, code, description }: Gift) => {
    if (points > rest) return false;
    const name = description.toLowerCase();
    return words.every((word) => name.includes(word)) || code.toLowerCase().startsWith(text);
  };
  return new SortedRuns(
    runs.map((run) => run.filter(isWanted)),
    compareGifts(order),
  );
}

function shown({ cost, ...gift }: Gift, showsCost: boolean): AffordableGift {
  return { ...gift, cost: showsCost ? cost : null };
}
