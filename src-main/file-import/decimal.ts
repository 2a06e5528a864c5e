/**
 * Decimals as an Italian shop program exports them: a comma before the decimals, points only
 * between thousands. Read digit by digit into an integer; `1.5` is refused, not guessed.
 */
const FORM = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d+))?$/;

/**
 * @param decimals how many decimals the integer holds: 2 makes 12,5 into 1250
 * @returns null when the text is no such number, or has more decimals than that
 */
export function decimalToInteger(text: string, decimals: number): number | null {
  const [matched, whole = '', fraction = ''] = FORM.exec(text.trim()) ?? [];
  if (matched === undefined) return null;
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > decimals) return null;
  const value = Number(whole.replaceAll('.', '') + significant.padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? value : null;
}
