/** The code of a credit note of ours: the till makes it, a scanner reads it, a cashier types it. */
const PREFIX = 'NC';
const DIGITS = 10;
const SHAPE = new RegExp(`^${PREFIX}\\d{${DIGITS}}$`);

/** @param number any, its last ten digits count */
export function creditNoteCode(number: bigint): string {
  return `${PREFIX}${String(number % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0')}`;
}

/** @returns the code as it is stored, or null when the text is none */
export function asCreditNoteCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return SHAPE.test(code) ? code : null;
}
