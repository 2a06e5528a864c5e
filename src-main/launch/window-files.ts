/**
 * The built window, read once at start: both shells serve these files and no others, so no
 * request is ever turned into a path, and a rebuild under a running till mixes nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { LaunchFailure } from './failure.ts';

export interface WindowFile {
  readonly contentType: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** By the path of a request, such as `/assets/x.js`; `/` is the page. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
};

/** @throws LaunchFailure window-not-built */
export function readWindowFiles(dir: string): WindowFiles {
  const byPath = new Map<string, WindowFile>();
  for (const entry of listFiles(dir)) {
    const contentType = CONTENT_TYPES[extname(entry)];
    if (contentType === undefined) continue; // source maps and the like stay inside
    byPath.set(`/${relative(dir, entry).split(sep).join('/')}`, { contentType, bytes: readFileSync(entry) });
  }
  const page = byPath.get('/index.html');
  if (page === undefined) throw new LaunchFailure('window-not-built', dir);
  return byPath.set('/', page);
}

/** Step by step: inside Electron's archive a recursive listing is not to be relied on. */
function listFiles(dir: string): readonly string[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return listFiles(path);
      return entry.isFile() ? [path] : [];
    });
  } catch (error) {
    throw new LaunchFailure('window-not-built', dir, error);
  }
}
