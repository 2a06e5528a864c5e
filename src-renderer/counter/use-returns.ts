/** What the returns panel can have done: find a document or an article, choose of it, take it into the basket. */
import { useQuery } from '@tanstack/react-query';
import type { ArticleHit, ClosedSale } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { parseQuantity } from '../format/quantity.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';
import { useCommands } from './commands-context.tsx';
import { sayRefused } from './counter-messages.ts';
import { useCounter } from './counter-store.ts';
import { type ReturnStage, type ReturnsState, stageOf, useReturnsState } from './returns-state.ts';
import { useFindReturns } from './use-find-returns.ts';

const ONE = 1000;

export interface Returns extends ReturnsState {
  readonly stage: ReturnStage;
  /** Of the lists that are searched; null while the answer is still to come. */
  readonly documents: readonly ClosedSale[] | null;
  readonly hits: readonly ArticleHit[] | null;
  /** Of the article in hand; null when what was typed is no quantity. */
  readonly quantity: number | null;
  readonly conclude: () => void;
  /** What Enter would do cannot be done yet. */
  readonly isReady: boolean;
  readonly move: (by: number) => void;
  readonly chooseAt: (index: number) => void;
  /** Enter in a hurry, or a scan: the answer to exactly this text is waited for. */
  readonly find: (text: string, otherwise?: () => void) => void;
}

export function useReturns(): Returns {
  const state = useReturnsState();
  const stage = stageOf(state);
  const text = useCounter(({ panelTyped }) => panelTyped).trim();
  const { documentsOptions, articlesOptions } = useFindReturns();
  const documents = useQuery({ ...documentsOptions(text), enabled: stage === 'documents' }).data ?? null;
  const hits = useQuery({ ...articlesOptions(text), enabled: stage === 'articles' && text !== '' }).data ?? null;
  const quantity = text === '' ? ONE : parseQuantity(text);
  const count = countOf(stage, { documents, hits, state, text });
  const at = Math.max(0, Math.min(state.at, count - 1));

  const { findAt, sayNone } = useFind(stage);
  const take = useTake(state, quantity);
  const conclude = (index: number): void => {
    if (stage === 'lines' || stage === 'article') take();
    else if (stage === 'documents' || text !== '') void findAt(text, index, sayNone);
  };
  return {
    ...state,
    at,
    stage,
    documents,
    hits: text === '' ? [] : hits,
    quantity,
    conclude: () => conclude(at),
    isReady: stage === 'lines' ? state.marks.size > 0 : stage === 'article' ? quantity !== null : count > 0,
    move: (by) => useReturnsState.setState({ at: Math.max(0, Math.min(at + by, count - 1)), typing: '' }),
    chooseAt: (index) => conclude(index),
    find: (wanted, otherwise = sayNone) => void findAt(wanted, 0, otherwise),
  };
}

interface Lists {
  readonly documents: readonly ClosedSale[] | null;
  readonly hits: readonly ArticleHit[] | null;
  readonly state: ReturnsState;
  readonly text: string;
}

function countOf(stage: ReturnStage, { documents, hits, state, text }: Lists): number {
  if (stage === 'lines') return state.lines.length;
  if (stage === 'documents') return documents?.length ?? 0;
  return text === '' ? 0 : (hits?.length ?? 0);
}

/** Opens what the till answers to exactly this text, at that place of the list. */
function useFind(stage: ReturnStage) {
  const { documentsOptions, articlesOptions, open, choose } = useFindReturns();
  const { queryClient } = useTill();
  const findAt = async (wanted: string, index: number, otherwise: () => void): Promise<void> => {
    try {
      if (stage === 'documents') {
        const found = (await queryClient.fetchQuery(documentsOptions(wanted)))[index];
        if (found) await open(found);
        else otherwise();
      } else {
        const found = (await queryClient.fetchQuery(articlesOptions(wanted)))[index];
        if (found) choose(found);
        else otherwise();
      }
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  const sayNone = (): void => sayRefused(stage === 'documents' ? 'document-not-found' : 'article-not-found', null);

  return { findAt, sayNone };
}

/** Takes what was chosen into the basket. */
function useTake({ document, marks, article, tab, reason }: ReturnsState, quantity: number | null): () => void {
  const commands = useCommands();
  return () => {
    if (document && marks.size === 0) sayInk('returns', { key: 'returns.markFirst' });
    else if (document)
      commands.returnByReceipt(
        document.saleId,
        [...marks].map(([lineId, pieces]) => ({ lineId, quantity: pieces })),
      );
    else if (!article || quantity === null) return;
    else if (tab === 'loose') commands.returnWithoutReceipt(article.id, quantity, reason);
    else commands.takeEmpties(article.id, quantity);
  };
}
