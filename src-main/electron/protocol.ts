/**
 * Serves the built window under tessera://app, a standard and secure scheme of its own: the
 * page has a real origin, the strict policy of the browser shell, and no file: rights.
 */
import { protocol } from 'electron';
import { securityHeaders } from '../launch/security-headers.ts';
import type { WindowFiles } from '../launch/window-files.ts';
import { isOurFile, SCHEME } from './page-address.ts';

/** Electron wants to know before it is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveWindowFiles(files: WindowFiles): void {
  const headers = securityHeaders([]);
  protocol.handle(SCHEME, ({ method, url }) => {
    const file = method === 'GET' && isOurFile(url) ? files.get(new URL(url).pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    return new Response(file.bytes, { headers: { ...headers, 'content-type': file.contentType } });
  });
}
