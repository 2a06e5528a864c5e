/**
 * Numbers under which shops and firms pay VAT, checked by their own check digits: Italy's
 * partita IVA, Romania's CUI, Spain's NIF (of persons, foreigners and firms). The country's
 * letters before the number, spaces, points and hyphens are left aside.
 */
const CHECKS: Readonly<Record<string, (number: string) => boolean>> = {
  IT: isPartitaIva,
  RO: isCui,
  ES: isNif,
};

/** @returns true when the number can be right; in a country not listed anything can */
export function isTaxId(country: string, text: string): boolean {
  const check = Object.hasOwn(CHECKS, country) ? CHECKS[country] : undefined;
  const bare = text.toUpperCase().replace(/[\s.-]/g, '');
  return check === undefined || check(bare.startsWith(country) ? bare.slice(country.length) : bare);
}

/** Eleven digits; every second one is doubled, and the sum of all digits is a whole ten. */
function isPartitaIva(number: string): boolean {
  if (!/^\d{11}$/.test(number) || /^0+$/.test(number)) return false;
  const sum = digitsOf(number).reduce((total, digit, index) => total + (index % 2 === 0 ? digit : doubled(digit)), 0);
  return sum % 10 === 0;
}

const CUI_WEIGHTS = [7, 5, 3, 2, 1, 7, 5, 3, 2];

/** Two to ten digits; the last checks the others, which are weighted from the right. */
function isCui(number: string): boolean {
  if (!/^[1-9]\d{1,9}$/.test(number)) return false;
  const body = digitsOf(number.slice(0, -1).padStart(CUI_WEIGHTS.length, '0'));
  const sum = body.reduce((total, digit, index) => total + digit * (CUI_WEIGHTS[index] ?? 0), 0);
  return ((sum * 10) % 11) % 10 === Number(number.at(-1));
}

const PERSON_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const FIRM_LETTERS = 'JABCDEFGHI';

function isNif(number: string): boolean {
  return isPersonsNif(number) || isFirmsNif(number);
}

/** Eight digits and a letter; foreigners have X, Y or Z in place of the first digit. */
function isPersonsNif(number: string): boolean {
  if (!/^[\dXYZ]\d{7}[A-Z]$/.test(number)) return false;
  const digits = number.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return PERSON_LETTERS[Number(digits) % 23] === number.at(-1);
}

/** A letter for the kind of firm, seven digits, and a check that is a digit or a letter by that kind. */
function isFirmsNif(number: string): boolean {
  const [, kind = '', digits = '', check = ''] = /^([ABCDEFGHJNPQRSUVW])(\d{7})([\dA-J])$/.exec(number) ?? [];
  if (kind === '') return false;
  const sum = digitsOf(digits).reduce((total, digit, index) => total + (index % 2 === 0 ? doubled(digit) : digit), 0);
  const control = (10 - (sum % 10)) % 10;
  const mayBeDigit = !/[NPQRSW]/.test(kind);
  const mayBeLetter = !/[ABEH]/.test(kind);
  return (mayBeDigit && check === String(control)) || (mayBeLetter && check === FIRM_LETTERS[control]);
}

function digitsOf(number: string): number[] {
  return [...number].map(Number);
}

/** Twice a digit, its own digits added up. */
function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}
