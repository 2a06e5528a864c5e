/** Where a key leads in a list of that length; null when it leads nowhere. */
const PAGE = 10;

export function nextIndex(key: string, at: number, count: number): number | null {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key];
  return steps === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, at + steps));
}
