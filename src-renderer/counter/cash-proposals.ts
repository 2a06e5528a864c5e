/**
 * Amounts that a customer may hand over, proposed as keys: the due amount rounded up to each
 * note, and a fifty with a twenty. Proposals only; what is owed comes from the till.
 */

/** Notes in use, in major units; a currency not listed counts as decimal steps. */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  EUR: [5, 10, 20, 50, 100, 200],
  RON: [1, 5, 10, 50, 100, 200],
};
const OTHER_NOTES: readonly number[] = [1, 5, 10, 20, 50, 100, 500, 1000];
const MOST = 5;

/** @returns minor units, ascending, each more than `due` */
export function cashProposals(due: number, currency: string, decimals: number): readonly number[] {
  const minorPerMajor = 10 ** decimals;
  const notes = (NOTES[currency] ?? OTHER_NOTES).map((note) => note * minorPerMajor);
  const roundedUp = notes.map((note) => Math.ceil(due / note) * note);
  const fifties = Math.floor(due / (50 * minorPerMajor)) * 50 * minorPerMajor;
  const withTwenty = due >= 50 * minorPerMajor ? [fifties + 20 * minorPerMajor] : [];
  const distinct = new Set([...roundedUp, ...withTwenty].filter((amount) => amount > due));
  return [...distinct].toSorted((a, b) => a - b).slice(0, MOST);
}
