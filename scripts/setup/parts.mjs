/**
 * The parts of `npm run check`: types room by room (the rooms are the references of
 * tsconfig.json), lint with format, and the rules of the house (import table, tidiness).
 * Each is a process of its own; as many run at a time as there are cores, longest first.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from './child.mjs';
import { inRoot, root } from './paths.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
/** What each room's last check found, so that only what changed is checked again. */
const TSC_MEMORY = 'node_modules/.cache/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';

/** @typedef {{ name: string, args: readonly string[] }} Part */

/** @returns {readonly Part[]} */
export function checkParts() {
  const { references } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'));
  const types = references.map((/** @type {{ path: string }} */ { path }) => ({
    name: `types ${path}`,
    args: [TSC, '-p', path, '--incremental', '--tsBuildInfoFile', `${TSC_MEMORY}/${path.replaceAll('/', '-')}`],
  }));
  return [
    ...types.reverse(),
    { name: 'lint and format', args: [BIOME, 'check', '--error-on-warnings', '--colors=off', '.'] },
    { name: 'imports and tidiness', args: ['test/house/report.ts'] },
  ];
}

/**
 * Runs parts side by side and prints a line each, with what was said where one failed.
 * @param {string} node24
 * @param {readonly Part[]} parts
 * @returns {Promise<{ passed: number, failures: readonly string[] }>} the names of those that failed
 */
export async function runParts(node24, parts) {
  const waiting = [...parts];
  /** @type {string[]} */
  const failures = [];
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const startedAtMs = Date.now();
      const { code, output } = await run(node24, part.args, { cwd: root });
      const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${part.name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      if (code !== 0) failures.push(part.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return { passed: parts.length - failures.length, failures };
}
