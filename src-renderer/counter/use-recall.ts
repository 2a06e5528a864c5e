/** The parked sales as the recall panel shows them: all of them, narrowed by what is typed. */
import { useQuery } from '@tanstack/react-query';
import type { TillClient } from '../../contract/index.ts';
import type { ParkedSale } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatTime } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { useRecallChoice } from './recall-choice.ts';

const PAGE = 100;

interface Recall {
  /** Newest first; null while the answer is still to come. */
  readonly shown: readonly ParkedSale[] | null;
  readonly at: number;
  readonly chosen: ParkedSale | undefined;
  /** The sale that the question is about. */
  readonly asked: ParkedSale | undefined;
  readonly move: (by: number) => void;
  readonly recall: (() => void) | null;
  readonly askToDrop: () => void;
  readonly drop: () => void;
  readonly keep: () => void;
}

export function useRecall(): Recall {
  const commands = useCommands();
  const nameOf = useParkedName();
  const sales = useParked();
  const wanted = useCounter((state) => state.panelTyped)
    .trim()
    .toLowerCase();
  const { at: wantedAt, asked: askedId } = useRecallChoice();
  const shown = sales?.filter((sale) => [nameOf(sale), ...sale.goods].join(' ').toLowerCase().includes(wanted)) ?? null;
  const at = Math.max(0, Math.min(wantedAt, (shown?.length ?? 1) - 1));
  const chosen = shown?.[at];
  return {
    shown,
    at,
    chosen,
    asked: sales?.find(({ saleId }) => saleId === askedId),
    move: (by) => useRecallChoice.setState({ at: Math.max(0, Math.min(at + by, (shown?.length ?? 1) - 1)) }),
    recall: chosen ? () => commands.recall(chosen.saleId) : null,
    askToDrop: () => {
      if (chosen) useRecallChoice.setState({ asked: chosen.saleId });
    },
    drop: () => {
      if (askedId !== null) commands.dropParked(askedId);
      useRecallChoice.setState({ asked: null });
    },
    keep: () => useRecallChoice.setState({ asked: null }),
  };
}

/** A sale that was parked without a name goes by its time. */
export function useParkedName(): (sale: ParkedSale) => string {
  const { locale, timeZone } = useFormats();
  return ({ name, parkedAtMs }) => (name === '' ? formatTime(parkedAtMs, locale, timeZone) : name);
}

/** Asked anew whenever their number changes. */
function useParked(): readonly ParkedSale[] | null {
  const { client, query } = useTill();
  const parked = useCounter((state) => state.snapshot?.parked ?? 0);
  const found = useQuery({
    queryKey: [...query.counter.parked.key(), parked],
    queryFn: () => allParked(client),
    staleTime: 0,
    gcTime: 0,
    placeholderData: (previous: readonly ParkedSale[] | undefined) => previous,
  });
  return found.data ?? null;
}

async function allParked(client: TillClient): Promise<readonly ParkedSale[]> {
  let sales: readonly ParkedSale[] = [];
  for (;;) {
    const page = await client.counter.parked({ offset: sales.length, limit: PAGE });
    sales = [...sales, ...page.sales];
    if (page.sales.length === 0 || sales.length >= page.total) return sales;
  }
}
