/** The last line of `npm test` must never look better than the run was. */
import { expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import { countReport } from '../../scripts/setup/vitest.mjs';

const passedTest = { status: 'passed', fullName: 'adds up' };
const failedTest = { status: 'failed', fullName: 'adds up', failureMessages: ['1 is not 2\n  at here'] };

const passedFile = file('passed', passedTest);
const failedFile = file('failed', failedTest);
const unloadedFile = file('failed');
const hookFailedFile = file('failed', passedTest);

function file(status: string, ...assertionResults: { status: string; fullName: string }[]) {
  return { name: `${root}/test/sum.test.ts`, status, message: 'it broke', assertionResults };
}

function report(passed: number, ...testResults: (typeof passedFile)[]) {
  return { numPassedTests: passed, testResults };
}

it.each([
  ['all passed', report(1, passedFile), 0, []],
  ['one failed', report(1, passedFile, failedFile), 1, ['test/sum.test.ts adds up: 1 is not 2']],
  ['a file did not load', report(1, passedFile, unloadedFile), 1, ['test/sum.test.ts: it broke']],
  ['a hook failed', report(1, hookFailedFile), 1, ['test/sum.test.ts: it broke']],
  ['an error outside every test', report(1, passedFile), 1, ['vitest ended with code 1 outside of a test']],
  ['nothing ran', report(0), 0, ['no test ran']],
  ['vitest crashed', null, 134, ['vitest ended with code 134 and left no report']],
])('%s', (_name, given, code, failures) => {
  expect(countReport(given, code)).toEqual({ passed: given?.numPassedTests ?? 0, failures });
});
