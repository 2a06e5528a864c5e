/**
 * CSV as spreadsheets open it: `;` between fields, CRLF, a byte order mark. A cell that a
 * spreadsheet would take for a formula is made text by a leading apostrophe.
 */
type Cell = string | number | null;

const FORMULA = /^[=+\-@\t\r]/;

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

export const BYTE_ORDER_MARK = '\uFEFF';

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
