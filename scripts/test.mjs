/**
 * npm test: the parts of `npm run check`, then vitest: the quick projects first, the
 * end-to-end one alone after them. The very last line is always `N passed, N failed`,
 * counting tests, check parts and anything that broke outside a test; exit code 1 unless
 * all is well. With arguments (`npm test -- test/unit/money`) vitest alone runs with them.
 */
import { buildRenderer } from './setup/build.mjs';
import { ensureNode24 } from './setup/node24.mjs';
import { checkParts, runParts } from './setup/parts.mjs';
import { SetupError, say } from './setup/say.mjs';
import { ensureTestPackages } from './setup/system.mjs';
import { runVitest } from './setup/vitest.mjs';

const STAGES = [['unit', 'dom'], ['e2e']];

const total = { passed: 0, failed: 0 };

try {
  await testAll(process.argv.slice(2));
} catch (error) {
  say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error));
  total.failed += 1;
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

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

/** @param {{ passed: number, failed: number }} counts */
function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
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
    console.log(`FAILED  ${name}`);
    sayOnly(error);
    total.failed += 1;
  }
}

/**
 * @param {unknown} error
 */
function sayOnly(error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
}
