/** *What can I take for my points?*: the list in pages, and what Enter takes of it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AffordableGift } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { sayInk } from '../messages/message-store.ts';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { useGiftPanel } from './gift-panel-state.ts';

const PAGE = 100;

interface Affordable {
  readonly total: number;
  readonly answered: boolean;
  /** Waits for the page when Enter was faster than the answer. */
  readonly takeAt: (index: number) => void;
  readonly move: (by: number) => void;
}

export function useAffordable(): Affordable {
  const { queryClient } = useTill();
  const commands = useCommands();
  const isOpen = useGiftPanel((state) => state.tab === 'catalogue');
  const pageOf = usePages();
  const first = useQuery({ ...pageOf(0), enabled: isOpen, placeholderData: keepPreviousData });
  const total = first.data?.total ?? 0;
  const take = (gift: AffordableGift | undefined): void => {
    if (!gift) return;
    if (gift.unit === 'piece') commands.takeForPoints(gift);
    else sayInk('points', { key: 'counterPoints.weighFirst', values: { description: gift.description } });
  };
  return {
    total,
    answered: first.data !== undefined && !first.isPlaceholderData,
    takeAt: (index) => {
      void queryClient
        .fetchQuery({ ...pageOf(Math.floor(index / PAGE)), staleTime: Number.POSITIVE_INFINITY })
        .then(({ gifts }) => take(gifts[index % PAGE]));
    },
    move: (by) => {
      const { at, set } = useGiftPanel.getState();
      set({ at: Math.max(0, Math.min(total - 1, at + by)) });
    },
  };
}

/** @returns the article at an index, once its page is here */
export function useAffordableAt(index: number): AffordableGift | undefined {
  const pageOf = usePages();
  return useQuery(pageOf(Math.floor(index / PAGE))).data?.gifts[index % PAGE];
}

/** The key holds the revision: what is affordable changes with the sale. */
function usePages() {
  const { client, query } = useTill();
  const revision = useCounter((state) => state.snapshot?.revision);
  const text = useGiftPanel((state) => state.search).trim();
  return (page: number) => ({
    queryKey: [...query.counter.affordableGifts.key(), text, page, revision],
    queryFn: () => client.counter.affordableGifts({ text, offset: page * PAGE, limit: PAGE }),
    gcTime: 0,
  });
}
