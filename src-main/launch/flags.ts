/**
 * The flags that both shells know. Plain parseArgs: an unknown flag, a missing value or a
 * stray word is refused, because a mistyped --data must never open another till.
 */
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../contract/app.ts';
import { COUNTRY_CODES, type CountryCode } from '../first-run/countries.ts';
import { LaunchFailure } from './failure.ts';

export interface LaunchFlags {
  readonly browser: boolean;
  readonly open: boolean;
  /** The first port to try; 0 takes any. */
  readonly port: number;
  /** Absolute; null: the system's place for application data. */
  readonly dataDir: string | null;
  readonly language: Language | null;
  readonly demo: boolean;
  /** Heeded on an empty folder only. */
  readonly country: CountryCode | null;
}

export const DEFAULT_PORT = 7420;

const OPTIONS = {
  browser: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  lang: { type: 'string' },
  demo: { type: 'boolean' },
  country: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** @throws LaunchFailure flag-unknown or flag-value, naming the flag */
export function parseFlags(args: readonly string[], workingDir: string): LaunchFlags {
  const { values } = read(args);
  return {
    browser: values.browser ?? false,
    open: !(values['no-open'] ?? false),
    port: values.port === undefined ? DEFAULT_PORT : portNumber(values.port),
    dataDir: values.data === undefined ? null : folder(values.data, workingDir),
    language: values.lang === undefined ? null : spoken(values.lang),
    demo: values.demo ?? false,
    country: values.country === undefined ? null : countryCode(values.country),
  };
}

/** `--lang` alone, for the words of a failure in the other flags. */
export function languageFlag(args: readonly string[]): Language | null {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  const value = joined ?? (at < 0 ? undefined : args[at + 1]);
  return LANGUAGES.find((language) => language === value) ?? null;
}

function read(args: readonly string[]) {
  for (const arg of args) {
    const name = /^--?([^=]*)/.exec(arg)?.[1];
    if (name !== undefined && !Object.hasOwn(OPTIONS, name)) throw new LaunchFailure('flag-unknown', arg);
  }
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
  } catch (error) {
    // Unknown names are gone, so what is left is a stray word, or a value too many or too few.
    const stray = hasCode(error, 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL');
    const culprit = args.find((arg) => (stray ? !arg.startsWith('-') : arg.startsWith('-'))) ?? args.join(' ');
    throw new LaunchFailure(stray ? 'flag-unknown' : 'flag-value', named(error) ?? culprit);
  }
}

/** parseArgs quotes the culprit in its message; it has no field for it. */
function named(error: unknown): string | null {
  return error instanceof Error ? (/'([^' ]+)/.exec(error.message)?.[1] ?? null) : null;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new LaunchFailure('flag-value', `--port ${text}`);
  return port;
}

function folder(text: string, workingDir: string): string {
  if (text.trim() === '' || text.includes('\0')) throw new LaunchFailure('flag-value', '--data');
  return resolve(workingDir, text);
}

function spoken(text: string): Language {
  const language = LANGUAGES.find((known) => known === text);
  if (language === undefined) throw new LaunchFailure('flag-value', `--lang ${text}`);
  return language;
}

function countryCode(text: string): CountryCode {
  const code = COUNTRY_CODES.find((known) => known === text.toUpperCase());
  if (code === undefined) throw new LaunchFailure('flag-value', `--country ${text}`);
  return code;
}
