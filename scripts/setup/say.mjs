/**
 * What the scripts say. Progress goes to standard error: standard output belongs to the
 * program that is started ("Tessera is ready: ..."). An expected obstacle is a SetupError,
 * one sentence that says what to do; anything else is a defect and keeps its stack.
 */

export class SetupError extends Error {}

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs a script's main function; an expected obstacle becomes one sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
