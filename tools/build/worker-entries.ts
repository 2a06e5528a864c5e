/**
 * Makes `new URL('../workers/NAME.ts', import.meta.url)` mean the same in a bundle as in the
 * sources: the file becomes an entry of its own and the address points at it. Without this
 * a worker would start from sources in development and be missing at the desk.
 */
import { basename, dirname, join, posix } from 'node:path';
import type { Plugin } from 'vite';

const WORKER_URL = /(new URL\(\s*)(['"])(\.\.?\/[^'"]+\.ts)\2(?=,\s*import\.meta\.url,?\s*\))/g;
const MARK = /"tessera-worker:([^"]+)"/g;

export function workerEntries(): Plugin {
  return {
    name: 'tessera-worker-entries',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const marked = code.replace(WORKER_URL, (_whole, before: string, _quote, path: string) => {
        const fileName = `workers/${basename(path, '.ts')}.js`;
        this.emitFile({ type: 'chunk', id: join(dirname(id), path), fileName });
        return `${before}"tessera-worker:${fileName}"`;
      });
      return marked === code ? null : { code: marked, map: null };
    },
    // Only now is it known in which file, and so in which folder, the code has ended up.
    renderChunk(code, { fileName }) {
      const addressed = code.replace(MARK, (_whole, worker: string) => {
        return JSON.stringify(`./${posix.relative(posix.dirname(fileName), worker)}`);
      });
      return addressed === code ? null : { code: addressed, map: null };
    },
  };
}
