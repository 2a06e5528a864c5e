/** `npm run till -- …`: exit code 0 only when all is well, 2 when the words make no command. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultDataDir, prepareDataDir } from '../launch/data-folder.ts';
import { LaunchFailure } from '../launch/failure.ts';
import { languageFlag } from '../launch/flags.ts';
import { acquireTillLock } from '../launch/till-lock.ts';
import { say as launchSay, terminalLanguage } from '../launch/words.ts';
import { DATABASE_FILE } from '../store/open.ts';
import { type CliArguments, parseCliArguments } from './arguments.ts';
import { CLI_COMMANDS, makeTill } from './commands.ts';
import { CLI_WORDS } from './words.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const language = languageFlag(args) ?? terminalLanguage(process.env);
  const spoken = CLI_WORDS[language];
  const parsed = parseCliArguments(args, process.cwd());
  if (!parsed) {
    console.error(spoken.usage);
    return 2;
  }
  try {
    return await run(parsed, language);
  } catch (error) {
    if (error instanceof LaunchFailure) console.error(launchSay(language, error.code, error.subject));
    else console.error(spoken.failed(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

async function run(args: CliArguments, language: keyof typeof CLI_WORDS): Promise<number> {
  const spoken = CLI_WORDS[language];
  const dataDir = args.dataDir ?? defaultDataDir({ platform: process.platform, env: process.env, home: homedir() });
  prepareDataDir(dataDir);
  const command = CLI_COMMANDS[args.command];
  const isEmpty = !existsSync(join(dataDir, DATABASE_FILE));
  const needsLock = isEmpty || !command.besideTill;
  const lock = needsLock ? acquireTillLock(dataDir) : null;
  if (needsLock && lock === null) {
    console.error(spoken.locked);
    return 1;
  }
  try {
    if (isEmpty && args.command !== 'restore') await makeTill(dataDir);
    const well = await command.run({
      dataDir,
      file: args.file ?? '',
      to: args.to,
      words: spoken,
      figure: (value) => value.toLocaleString(language),
      say: (line) => console.log(line),
      nowMs: Date.now(),
    });
    return well ? 0 : 1;
  } finally {
    lock?.release();
  }
}
