/** The list of articles in pages: only those in sight are asked for. */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ArticleListed } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

const PAGE = 100;

export interface ArticlePages {
  readonly text: string;
  readonly total: number;
  /** True when the answer to exactly this text is here. */
  readonly answered: boolean;
  /** Waits for the page when Enter was faster than the answer. */
  readonly fetchAt: (index: number) => Promise<ArticleListed | undefined>;
}

/** @param text without space around it */
export function useArticlePages(text: string): ArticlePages {
  const { queryClient } = useTill();
  const pageOf = usePageOptions(text);
  const first = useQuery({ ...pageOf(0), placeholderData: (previous) => previous });
  return {
    text,
    total: first.data?.total ?? 0,
    answered: first.data !== undefined && !first.isPlaceholderData,
    fetchAt: async (index) => {
      const page = await queryClient.fetchQuery({
        ...pageOf(Math.floor(index / PAGE)),
        staleTime: Number.POSITIVE_INFINITY,
      });
      return page.articles[index % PAGE];
    },
  };
}

/** @returns the article at an index, once its page is here */
export function useArticlesInSight(
  text: string,
  { first, last }: { readonly first: number; readonly last: number },
): (index: number) => ArticleListed | undefined {
  const pageOf = usePageOptions(text);
  const firstPage = Math.floor(first / PAGE);
  const results = useQueries({
    queries: Array.from({ length: Math.floor(last / PAGE) - firstPage + 1 }, (_, page) => pageOf(firstPage + page)),
  });
  return (index) => results[Math.floor(index / PAGE) - firstPage]?.data?.articles[index % PAGE];
}

function usePageOptions(text: string) {
  const { query } = useTill();
  return (page: number) => query.articles.page.queryOptions({ input: { text, offset: page * PAGE, limit: PAGE } });
}
