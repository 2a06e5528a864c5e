/** The one page that Electron may show, under a scheme of its own. Free of Electron, for the tests. */
export const SCHEME = 'tessera';
export const PAGE_URL = `${SCHEME}://app/`;

/** Query and fragment do not matter; another host, port, user or path does. */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}${url.pathname}` === PAGE_URL && url.username === '';
}

/** Files of the page, and nothing of anybody else. */
export function isOurFile(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === 'app';
}

/** A file that the page itself has put together, of the kinds that it hands over to be kept: documents and lists. */
export function isOurDocument(address: string, mimeType: string): boolean {
  return isOurBlob(address) && /^(?:application\/pdf|text\/csv)(?:;|$)/.test(mimeType);
}

/** Made by our page in its own memory; nothing is fetched for it. */
export function isOurBlob(address: string): boolean {
  return address.startsWith(`blob:${PAGE_URL}`);
}
