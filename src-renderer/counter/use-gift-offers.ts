/** What the till says giving would come to, asked anew with everything that changes in the sale. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { GiftOffers, PointsOffer } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useCounter } from './counter-store.ts';
import { useAskedPoints, useWantedGift } from './gift-panel-state.ts';

const FRESH = { staleTime: 0, gcTime: 0, placeholderData: keepPreviousData } as const;

/** Null until the first answer, and while no line is in hand. */
export function useGiftOffers(): GiftOffers | null {
  const { client, query } = useTill();
  const revision = useCounter((state) => state.snapshot?.revision);
  const { line, quantity } = useWantedGift();
  const lineId = line?.id ?? '';
  const found = useQuery({
    queryKey: [...query.counter.giftOffers.key(), lineId, quantity, revision],
    queryFn: () => client.counter.giftOffers({ lineId, quantity }),
    enabled: line !== null,
    ...FRESH,
  });
  return line === null ? null : (found.data ?? null);
}

/** Null until the first answer, and while what was typed is no figure. */
export function usePointsOffer(): PointsOffer | null {
  const { client, query } = useTill();
  const revision = useCounter((state) => state.snapshot?.revision);
  const asked = useAskedPoints();
  const found = useQuery({
    queryKey: [...query.counter.pointsOffer.key(), asked, revision],
    queryFn: () => client.counter.pointsOffer({ asked: asked ?? { kind: 'all' } }),
    enabled: asked !== null,
    ...FRESH,
  });
  return asked === null ? null : (found.data ?? null);
}
