/**
 * Runs vitest and counts what happened from its JSON report. A test counts once; a file
 * that does not load, an error outside every test, a crash and a run without tests each
 * count as one failure, so that "0 failed" can never mean "nothing was run".
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { show } from './child.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {{ passed: number, failed: number, reason?: string }} Counts
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: FileResult[] }} Report
 */

/**
 * @param {string} node24
 * @param {readonly string[]} args filters and flags for vitest
 * @returns {Promise<Counts>}
 */
export async function runVitest(node24, args) {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-test-'));
  const reportPath = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args];
  const { code } = await show(node24, command, { cwd: root, onStdout: true });
  const report = existsSync(reportPath) ? JSON.parse(readFileSync(reportPath, 'utf8')) : null;
  rmSync(folder, { recursive: true });
  const counts = countReport(report, code);
  if (counts.reason) console.log(`FAILED  ${counts.reason}`);
  return counts;
}

/**
 * @param {Report | null} report
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function countReport(report, code) {
  if (!report) return { passed: 0, failed: 1, reason: `vitest ended with code ${code} and left no report` };
  const passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + unloaded.length;
  if (failed > 0) return { passed, failed };
  if (code !== 0) return { passed, failed: 1, reason: `vitest ended with code ${code} outside of a test` };
  return passed > 0 ? { passed, failed } : { passed, failed: 1, reason: 'no test ran' };
}
