/** Hands a file to whoever looks after downloads: the browser, or Electron, which asks where to keep it. */
const KEPT_MS = 60_000;

export function handOver(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
