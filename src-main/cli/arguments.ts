/** `till -- check|import FILE|export|backup|restore FILE --data DIR [--to PATH] [--lang it]`: anything else is refused. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../contract/app.ts';

export const COMMANDS = ['check', 'import', 'export', 'backup', 'restore'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface CliArguments {
  readonly command: CommandName;
  /** Absolute; the file of `import` and `restore`. */
  readonly file: string | null;
  /** Absolute; null: the system's place for application data. */
  readonly dataDir: string | null;
  /** Absolute; where `export` and `backup` write. */
  readonly to: string | null;
  readonly language: Language | null;
}

const TAKES_FILE: readonly CommandName[] = ['import', 'restore'];

/** @returns null when the words make no command */
export function parseCliArguments(args: readonly string[], workingDir: string): CliArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, to: { type: 'string' }, lang: { type: 'string' } },
      strict: true,
      allowPositionals: true,
    });
    const [name, file, ...more] = positionals;
    const command = COMMANDS.find((known) => known === name);
    if (!command || more.length > 0 || TAKES_FILE.includes(command) !== (file !== undefined)) return null;
    const language = LANGUAGES.find((known) => known === values.lang) ?? null;
    if (values.lang !== undefined && language === null) return null;
    const absolute = (path: string | undefined) => (path ? resolve(workingDir, path) : null);
    return { command, file: absolute(file), dataDir: absolute(values.data), to: absolute(values.to), language };
  } catch {
    return null;
  }
}
