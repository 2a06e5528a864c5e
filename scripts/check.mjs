/**
 * npm run check: types of every room, lint, format, import table, tidiness, side by side.
 * One line per part; exit code 1 when one fails.
 */
import { ensureNode24 } from './setup/node24.mjs';
import { checkParts, runParts } from './setup/parts.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  const { failures } = await runParts(await ensureNode24(), checkParts());
  if (failures.length > 0) process.exitCode = 1;
});
