/**
 * Runs vitest and counts what happened from its JSON report. A test counts once; a file
 * that does not load, an error outside every test, a crash and a run without tests each
 * count as one failure, so that "0 failed" can never mean "nothing was run".
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { show } from './child.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {{ passed: number, failures: readonly string[] }} Counts `failures`: a line each
 * @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] }} TestResult
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestResult[] }} FileResult
 * @typedef {{ numPassedTests: number, testResults: FileResult[] }} Report
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
  return countReport(report, code);
}

/**
 * @param {Report | null} report
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function countReport(report, code) {
  if (!report) return { passed: 0, failures: [`vitest ended with code ${code} and left no report`] };
  const passed = report.numPassedTests;
  const failures = report.testResults.flatMap(failuresOf);
  if (failures.length > 0) return { passed, failures };
  if (code !== 0) return { passed, failures: [`vitest ended with code ${code} outside of a test`] };
  return { passed, failures: passed > 0 ? [] : ['no test ran'] };
}

/**
 * A file that failed without a failing test did not load, or broke in a hook.
 * @param {FileResult} file
 * @returns {readonly string[]}
 */
function failuresOf({ name, status, message, assertionResults }) {
  const path = relative(root, name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && tests.length === 0) return [`${path}: ${firstLine(message)}`];
  return tests.map(({ fullName, failureMessages = [] }) => `${path} ${fullName}: ${firstLine(failureMessages[0])}`);
}

/** @param {string | undefined} text */
function firstLine(text = '') {
  return text.trim().split('\n', 1)[0] ?? '';
}
