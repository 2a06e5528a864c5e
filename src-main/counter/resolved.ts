/** What was looked up for the basket: a command for it, or why there is none. */
import type { CounterRefusal } from '../../contract/window-types.ts';
import type { BasketCommand } from '../../core/basket/commands.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ShopTime } from '../shop-time.ts';
import type { FoundArticle } from '../store/articles.ts';
import type { Store } from '../store/handle.ts';
import { lineArticle } from './line-article.ts';

export interface GoodsContext extends Capabilities {
  readonly store: Store;
  readonly time: ShopTime;
}

export type Resolved<Command extends BasketCommand = BasketCommand> =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly refusal: CounterRefusal };

/** The article as it is today. */
export function copyArticle({ store, time, now }: GoodsContext, found: Pick<FoundArticle, 'article' | 'barcode'>) {
  return lineArticle(store.read, found, time.dayOf(now()));
}
