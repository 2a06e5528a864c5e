/**
 * Compares the real import graph with the import table: every import must be in its room's
 * row, no import may lead back to where it started, no file may be longer than 500 lines.
 * Each violation is one sentence that says what is allowed instead.
 */
import { posix } from 'node:path';
import { IMPORT_TABLE, type Room, roomOf } from './import-table.ts';
import type { ImportOf, SourceModule } from './read-modules.ts';

export const MAX_LINES = 500;

/** What is read of a module: tests feed made-up ones. */
export type GraphModule = Pick<SourceModule, 'path' | 'imports'>;

export function forbiddenImports(modules: readonly GraphModule[], table: readonly Room[] = IMPORT_TABLE): string[] {
  return modules.flatMap(({ path, imports }) => {
    const room = roomOf(path, table);
    if (!room) return [`${path} is in no room: add a row to test/house/import-table.ts and a tsconfig.`];
    return imports
      .filter((found) => !isAllowed(path, found, room, table))
      .map(
        ({ specifier, typeOnly }) => `${path} imports ${typeOnly ? 'types of ' : ''}${specifier}: ${allowedIn(room)}`,
      );
  });
}

/** Import cycles, each once, as `a -> b -> a`. Type imports count: they couple files as well. */
export function importCycles(modules: readonly GraphModule[]): string[] {
  const targets = new Map(modules.map(({ path, imports }) => [path, localTargets(path, imports)]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) follow(path, []);
  return cycles;
}

/** Node runs the sources as they are, and the cycle check follows paths: both need whole names. */
export function importsWithoutExtension(modules: readonly GraphModule[]): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.') && posix.extname(specifier) === '')
      .map(({ specifier }) => `${path} imports ${specifier}: name the file with its extension.`),
  );
}

export function tooLongFiles(modules: readonly Pick<SourceModule, 'path' | 'lines'>[]): string[] {
  return modules
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines: ${MAX_LINES} is the hard stop, split it by idea.`);
}

function isAllowed(path: string, { specifier, typeOnly }: ImportOf, room: Room, table: readonly Room[]): boolean {
  if (specifier.startsWith('.')) {
    const target = roomOf(resolved(path, specifier), table);
    if (!target) return false;
    const asType = typeOnly && (room.typesOf ?? []).includes(target.path);
    return target.path === room.path || room.rooms.includes(target.path) || asType;
  }
  if (specifier.startsWith('node:')) return room.node;
  return room.packages.includes('*') || room.packages.includes(packageOf(specifier));
}

function allowedIn({ path, rooms, typesOf = [], packages, node }: Room): string {
  const insides = [path, ...rooms, ...typesOf.map((room) => `types of ${room}`)].join(', ');
  const outsides = [...packages.map((name) => (name === '*' ? 'any package' : name)), ...(node ? ['node:'] : [])];
  return `${path} may import ${insides}; from outside ${outsides.join(', ') || 'nothing'} (test/house/import-table.ts).`;
}

function localTargets(path: string, imports: readonly ImportOf[]): string[] {
  return imports.filter(({ specifier }) => specifier.startsWith('.')).map(({ specifier }) => resolved(path, specifier));
}

function resolved(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** `@scope/name/deep` belongs to `@scope/name`, `name/deep` to `name`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
