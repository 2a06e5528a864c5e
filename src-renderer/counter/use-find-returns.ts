/** The searches of the returns panel: documents by number or the recent ones, and articles. */
import type { ArticleHit, ClosedSale } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useCounter } from './counter-store.ts';
import { openReturnOf } from './open-return-of.ts';
import { NOTHING_CHOSEN, useReturnsState } from './returns-state.ts';

const RECENT = 30;
const SHOWN = 20;

/** Of the recent ones; by its number every document can be found that sold something, these first. */
const SOLD: readonly ClosedSale['kind'][] = ['receipt', 'invoice'];
const isSale = ({ kind }: ClosedSale): boolean => SOLD.includes(kind);

export function useFindReturns() {
  const { client, query } = useTill();
  const key = [...query.sales.key(), 'to-return'];
  const tab = useReturnsState((state) => state.tab);
  const newestSale = useCounter((state) => state.snapshot?.saleId);
  return {
    /** Asked anew after every sale. */
    documentsOptions: (text: string) => ({
      queryKey: [...key, newestSale, text],
      queryFn: async (): Promise<readonly ClosedSale[]> => {
        if (text === '') return (await client.sales.recent({ limit: RECENT })).filter(isSale);
        const found = await client.sales.find({ text });
        // Each kind counts its own numbers: return 1 is not what comes back when somebody types 1.
        return found.toSorted((a, b) => Number(isSale(b)) - Number(isSale(a)));
      },
    }),
    /** Only deposits are given back as empties. */
    articlesOptions: (text: string) => ({
      queryKey: [...query.articles.key(), 'to-return', tab, text],
      queryFn: async () => {
        const { hits } = await client.articles.search({ text, limit: SHOWN });
        return tab === 'empties' ? hits.filter(({ isDeposit }) => isDeposit) : hits;
      },
    }),
    open: (document: ClosedSale): Promise<void> => openReturnOf(client, document),
    choose: (article: ArticleHit): void => {
      useReturnsState.setState({ ...NOTHING_CHOSEN, article });
      useCounter.getState().set({ panelTyped: '' });
    },
  };
}
