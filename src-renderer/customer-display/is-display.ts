/** Which of the two this page is: the query says so, because it outlives a reload and the fragment does not. */
export const DISPLAY_QUERY = '?customer-display';

export function isDisplay({ search }: Pick<Location, 'search'>): boolean {
  return search === DISPLAY_QUERY;
}
