/**
 * Where things are. Every script resolves from the repository's root, so that the
 * folder from which a command was called never matters, except for the caller's own
 * relative paths (`--data DIR`, `import FILE`): callerFolder() gives those back.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} parts */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/**
 * npm changes to the root before it runs a script and keeps the caller's folder in
 * INIT_CWD. The variable is inherited by everything below, so it only counts when npm
 * started this very script.
 * @param {string} npmScript name of the script in package.json
 */
export function callerFolder(npmScript) {
  const { INIT_CWD, npm_lifecycle_event: started } = process.env;
  return started === npmScript && INIT_CWD ? INIT_CWD : process.cwd();
}
