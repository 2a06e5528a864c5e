/**
 * npm run bench | simulate | till: the same preparation as npm start, then the program
 * under Node 24 with all its flags, in the folder of whoever called.
 */
import { become, die } from './setup/child.mjs';
import { ensureNode24 } from './setup/node24.mjs';
import { callerFolder, inRoot } from './setup/paths.mjs';
import { runScript, SetupError } from './setup/say.mjs';

const PROGRAMS = new Map([
  ['bench', 'test/bench/main.ts'],
  ['simulate', 'src-main/simulate/main.ts'],
  ['till', 'src-main/cli/main.ts'],
]);

await runScript(async () => {
  const [name = '', ...flags] = process.argv.slice(2);
  const program = PROGRAMS.get(name);
  if (!program) {
    throw new SetupError(`There is no program "${name}": ${[...PROGRAMS.keys()].join(', ')}.`);
  }
  const node24 = await ensureNode24();
  die(await become(node24, [inRoot(program), ...flags], { cwd: callerFolder(name) }));
});
