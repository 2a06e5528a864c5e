/** The last line of `npm test` must never look better than the run was. */
import { expect, it } from 'vitest';
import { countReport } from '../../scripts/setup/vitest.mjs';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const unloadedFile = { status: 'failed', assertionResults: [] };
const hookFailedFile = { status: 'failed', assertionResults: [{ status: 'passed' }] };

function report(passed: number, failed: number, ...testResults: (typeof passedFile)[]) {
  return { numPassedTests: passed, numFailedTests: failed, testResults };
}

it.each([
  ['all passed', report(1, 0, passedFile), 0, { passed: 1, failed: 0 }],
  ['one failed', report(1, 1, passedFile, failedFile), 1, { passed: 1, failed: 1 }],
  ['a file did not load', report(1, 0, passedFile, unloadedFile), 1, { passed: 1, failed: 1 }],
  ['a hook failed', report(1, 0, hookFailedFile), 1, { passed: 1, failed: 1 }],
  ['an error outside every test', report(1, 0, passedFile), 1, { passed: 1, failed: 1 }],
  ['nothing ran', report(0, 0), 0, { passed: 0, failed: 1 }],
  ['vitest crashed', null, 134, { passed: 0, failed: 1 }],
])('%s', (_name, given, code, counts) => {
  expect(countReport(given, code)).toMatchObject(counts);
});
