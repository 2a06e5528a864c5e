/** Calendar days as the contract has them: `YYYY-MM-DD`, whose text order is day order. */
interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Never in force again: ended, or withdrawn before it began. */
export function isOver({ from, to }: Days, today: string): boolean {
  return to !== null && (to < today || (from !== null && to < from));
}
