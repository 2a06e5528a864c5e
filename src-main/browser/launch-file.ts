/**
 * The file that the browser is opened on. A token in an address on the command line could be
 * read by every user of the machine; this file is readable by its owner alone (0600), sends
 * the browser to the till with the token in the fragment, which no request line and no
 * Referer carries, and is deleted once it has served.
 */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface LaunchFile {
  readonly path: string;
  /** `file:///...` */
  readonly url: string;
  remove(): void;
}

const NAME = /^launch-[\w-]+\.html$/;

/** @param name unguessable; @param address the till's address with the token in its fragment */
export function writeLaunchFile(dataDir: string, name: string, address: string): LaunchFile {
  const path = join(dataDir, `launch-${name}.html`);
  writeFileSync(path, page(address), { mode: 0o600, flag: 'wx' });
  return { path, url: pathToFileURL(path).href, remove: () => rmSync(path, { force: true }) };
}

/** What a till that was killed left behind. */
export function removeLeftLaunchFiles(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (NAME.test(name)) rmSync(join(dataDir, name), { force: true });
}

function page(address: string): string {
  const script = `location.replace(${JSON.stringify(address).replaceAll('<', '\\u003c')})`;
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'">`,
    '<meta name="referrer" content="no-referrer">',
    '<title>Tessera</title>',
    `<script>${script}</script>`,
    '',
  ].join('\n');
}
