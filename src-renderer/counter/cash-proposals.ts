/**
 * Amounts that a customer may hand over, proposed as keys: the due amount rounded up to each
 * note, and a fifty with a twenty. Proposals only; what is owed comes from the till.
 */

/** Notes in use, in major units; for a currency not listed, round figures of the size of what is due. */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  EUR: [5, 10, 20, 50, 100, 200],
  RON: [1, 5, 10, 20, 50, 100, 200],
};
const ROUND = [1, 5, 10, 50, 100, 1000] as const;
const MOST = 5;

/** @returns minor units, ascending, each more than `due` */
export function cashProposals(due: number, currency: string, decimals: number): readonly number[] {
  const notes = NOTES[currency];
  const amounts = notes ? fromNotes(due, notes, 10 ** decimals) : roundFigures(due);
  const distinct = new Set(amounts.filter((amount) => amount > due));
  return [...distinct].toSorted((a, b) => a - b).slice(0, MOST);
}

function fromNotes(due: number, notes: readonly number[], minorPerMajor: number): readonly number[] {
  const fifty = 50 * minorPerMajor;
  const withTwenty = due >= fifty ? [Math.floor(due / fifty) * fifty + 20 * minorPerMajor] : [];
  return [...notes.map((note) => roundedUp(due, note * minorPerMajor)), ...withTwenty];
}

/** 1234 gives 1300, 1500, 2000, 5000 and 10000, whatever the decimals are. */
function roundFigures(due: number): readonly number[] {
  const smallest = 10 ** Math.max(0, String(due).length - 2);
  return ROUND.map((step) => roundedUp(due, step * smallest));
}

function roundedUp(due: number, step: number): number {
  return Math.ceil(due / step) * step;
}
