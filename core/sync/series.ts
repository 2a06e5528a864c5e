/** Series letters of receipts: A to Z, then AA. A restored till begins the next one (SALES.md 3). */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** @returns the first series after every one that was ever used */
export function nextSeries(used: readonly string[]): string {
  const latest = used.reduce((most, series) => Math.max(most, ordinal(series)), 0);
  return letters(latest + 1);
}

function ordinal(series: string): number {
  return [...series].reduce((sum, letter) => sum * 26 + LETTERS.indexOf(letter) + 1, 0);
}

function letters(position: number): string {
  const rest = position - 1;
  const last = LETTERS.charAt(rest % 26);
  return rest < 26 ? last : letters(Math.floor(rest / 26)) + last;
}
