/**
 * The Italian codice fiscale of a person: 16 characters, the last of which checks the others.
 * Where two people would have the same code, the office writes letters for digits (omocodia),
 * and the check character is computed over the letters as they stand.
 */
const FORM = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** What a character in the 1st, 3rd, 5th ... place counts; in the others digits and letters count from 0. */
const ODD: Readonly<Record<string, number>> = {
  ...valuesOf('0123456789', [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]),
  ...valuesOf('ABCDEFGHIJ', [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]),
  ...valuesOf('KLMNOPQRST', [2, 4, 18, 20, 11, 3, 6, 8, 12, 14]),
  ...valuesOf('UVWXYZ', [16, 10, 22, 25, 24, 23]),
};
/** The letters that stand for 0 to 9 in a code with omocodia. */
const LETTERS_FOR_DIGITS = 'LMNPQRSTUV';
const CODE_OF_A = 65;
const LETTERS = 26;

/** @param code in capitals, without spaces */
export function isPersonTaxCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  const day = Number([...code.slice(9, 11)].map(digitOf).join(''));
  return isDay(day) && code[15] === checkCharacter(code.slice(0, 15));
}

/** A woman's day of birth is written plus 40. */
function isDay(day: number): boolean {
  return (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
}

function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, index) => {
    const value = index % 2 === 0 ? ODD[character] : evenValue(character);
    return total + (value ?? 0);
  }, 0);
  return String.fromCharCode(CODE_OF_A + (sum % LETTERS));
}

function evenValue(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - CODE_OF_A;
}

function digitOf(character: string): string {
  const place = LETTERS_FOR_DIGITS.indexOf(character);
  return place < 0 ? character : String(place);
}

function valuesOf(characters: string, values: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...characters].map((character, index) => [character, values[index] ?? 0]));
}
