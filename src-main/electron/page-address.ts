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
