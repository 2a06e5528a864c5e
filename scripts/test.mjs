/**
 * npm test: the parts of `npm run check`, then vitest: the quick projects first, the
 * end-to-end one alone after them. The last lines name what failed, and the very last is
 * always `N passed, N failed`, counting tests, check parts and anything that broke outside
 * a test; exit code 1 unless all is well. With arguments (`npm test -- test/unit/money`) vitest alone runs with them.
 */
import { buildRenderer } from './setup/build.mjs';
import { ensureNode24 } from './setup/node24.mjs';
import { checkParts, runParts } from './setup/parts.mjs';
import { SetupError, say } from './setup/say.mjs';
import { ensureTestPackages } from './setup/system.mjs';
import { runVitest } from './setup/vitest.mjs';

const STAGES = [['unit', 'dom'], ['e2e']];

let passed = 0;
/** @type {string[]} */
const failures = [];

try {
  await testAll(process.argv.slice(2));
} catch (error) {
  failures.push(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error));
}
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
for (const failure of failures) console.log(`FAILED  ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);

/** @param {readonly string[]} filters */
async function testAll(filters) {
  const node24 = await ensureNode24();
  if (filters.length > 0) {
    await buildRenderer(node24).catch(sayOnly);
    return count(await runVitest(node24, filters));
  }
  count(await runParts(node24, checkParts()));
  await attempt('building the window', () => buildRenderer(node24));
  await attempt("the tests' system packages", ensureTestPackages);
  for (const projects of STAGES) {
    const chosen = projects.flatMap((name) => ['--project', name]);
    count(await runVitest(node24, chosen));
  }
}

/** @param {{ passed: number, failures: readonly string[] }} counts */
function count(counts) {
  passed += counts.passed;
  failures.push(...counts.failures);
}

/**
 * A step before the tests: its failure counts, and the tests that do not need it still run.
 * @param {string} name
 * @param {() => Promise<void>} step
 */
async function attempt(name, step) {
  try {
    await step();
  } catch (error) {
    sayOnly(error);
    failures.push(name);
  }
}

/**
 * @param {unknown} error
 */
function sayOnly(error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
}
