/** Hands a text to the person as a file, with the mark by which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
