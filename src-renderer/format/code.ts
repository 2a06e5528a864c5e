/** A code as people read it aloud: an EAN-13 in three groups, anything else as it is. */
export function spacedCode(code: string): string {
  return /^\d{13}$/.test(code) ? `${code.slice(0, 1)} ${code.slice(1, 7)} ${code.slice(7)}` : code;
}
