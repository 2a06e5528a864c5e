/** What the returns panel holds: which way something comes back, and what was chosen of it so far. */
import { create } from 'zustand';
import type { ArticleHit, ClosedSale, ReturnableLine } from '../../contract/window-types.ts';
import type { ReturnReason } from '../../core/basket/returned.ts';

export type ReturnTab = 'receipt' | 'loose' | 'empties';

export interface ReturnsState {
  readonly tab: ReturnTab;
  /** The row of the list in sight. */
  readonly at: number;
  /** Chosen; then its lines are in sight. */
  readonly document: ClosedSale | null;
  readonly lines: readonly ReturnableLine[];
  /** Thousandths that come back, by line id; none is zero. */
  readonly marks: ReadonlyMap<string, number>;
  /** Digits of the quantity that is being typed for the row; the first one begins anew. */
  readonly typing: string;
  /** Chosen without a receipt, or as empties. */
  readonly article: ArticleHit | null;
  readonly reason: ReturnReason;
}

export type ReturnStage = 'documents' | 'lines' | 'articles' | 'article';

export const NOTHING_CHOSEN = {
  at: 0,
  document: null,
  lines: [],
  marks: new Map<string, number>(),
  typing: '',
  article: null,
} as const;

export const useReturnsState = create<ReturnsState>(() => ({ tab: 'receipt', ...NOTHING_CHOSEN, reason: 'defective' }));

export function stageOf({ tab, document, article }: ReturnsState): ReturnStage {
  if (tab === 'receipt') return document ? 'lines' : 'documents';
  return article ? 'article' : 'articles';
}
