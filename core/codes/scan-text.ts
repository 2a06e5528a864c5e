/**
 * What a scanner sent, made safe to look up: control characters and surrounding space are
 * dropped, GS (0x1D, the separator inside GS1 codes) is kept, overlong input is cut.
 */
export const MAX_SCAN_LENGTH = 128;

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const NOISE = /[\u0000-\u001c\u001e\u001f\u007f]/g;

/** @returns the code to look up; empty when nothing readable was sent */
export function scanText(raw: string): string {
  return raw.replace(NOISE, '').trim().slice(0, MAX_SCAN_LENGTH);
}
