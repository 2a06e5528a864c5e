/**
 * What the linter does not say: nothing half-done is left behind, names are kebab-case,
 * exports are named, and every source file is type-checked by some room's tsconfig.
 */
import type { SourceModule } from './read-modules.ts';

type TidyModule = Pick<SourceModule, 'path' | 'text' | 'hasDefaultExport' | 'syntaxError'>;

// Written so that this file does not find itself.
const LEFT_BEHIND = /\b(?:TO[D]O|FIX[M]E|HAC[K]|XX[X])\b/;
const NARROWED_TEST = /\b(?:describe|it|test|suite)(?:\.\w+)*\.(?:only|skip|todo)\b/;
const KEBAB_CASE = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const CONFIG_FILE = /\.config\.ts$/;

export function untidiness(modules: readonly TidyModule[]): string[] {
  return modules.flatMap((module) => [
    ...(module.syntaxError ? [`${module.path} does not parse: ${module.syntaxError}`] : []),
    ...linesMatching(module, LEFT_BEHIND, 'leaves work behind: do it, or open an issue'),
    ...linesMatching(module, NARROWED_TEST, 'runs only some tests: run them all, or delete it'),
    ...badNames(module.path),
    ...(module.hasDefaultExport && !CONFIG_FILE.test(module.path)
      ? [`${module.path} has a default export: export by name; only a *.config.ts may not.`]
      : []),
  ]);
}

/** @param rooms folders and tsconfig files that the root tsconfig.json refers to */
export function uncheckedFiles(modules: readonly Pick<SourceModule, 'path'>[], rooms: readonly string[]): string[] {
  return modules
    .filter(({ path }) => path.includes('/') && !rooms.some((room) => path.startsWith(`${room}/`)))
    .map(({ path }) => `${path} is type-checked by no tsconfig: refer to its room in tsconfig.json.`);
}

function linesMatching({ path, text }: TidyModule, pattern: RegExp, why: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${why}: ${line.trim()}`] : []));
}

function badNames(path: string): string[] {
  const bad = path.split('/').filter((name) => !KEBAB_CASE.test(name));
  return bad.map((name) => `${path}: "${name}" is not kebab-case.`);
}
