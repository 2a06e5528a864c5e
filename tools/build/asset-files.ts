/**
 * Makes `new URL('./fonts/NAME.ttf', import.meta.url)` mean the same in a bundle as in the
 * sources: the file is copied beside the bundle and the address points at it. Vite does
 * this for the window only; in the main process a font would be missing at the desk.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import type { Plugin } from 'vite';

const FONT_URL = /(new URL\(\s*)(['"])(\.\.?\/[^'"]+\.ttf)\2(?=,\s*import\.meta\.url,?\s*\))/g;
const MARK = /"tessera-asset:([^"]+)"/g;

export function assetFiles(): Plugin {
  return {
    name: 'tessera-asset-files',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const marked = code.replace(FONT_URL, (_whole, before: string, _quote, path: string) => {
        const fileName = `fonts/${basename(path)}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(dirname(id), path)) });
        return `${before}"tessera-asset:${fileName}"`;
      });
      return marked === code ? null : { code: marked, map: null };
    },
    // Only now is it known in which file, and so in which folder, the code has ended up.
    renderChunk(code, { fileName }) {
      const addressed = code.replace(MARK, (_whole, asset: string) => {
        const path = posix.relative(posix.dirname(fileName), asset);
        return JSON.stringify(path.startsWith('.') ? path : `./${path}`);
      });
      return addressed === code ? null : { code: addressed, map: null };
    },
  };
}
