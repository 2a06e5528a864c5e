/** Every rule of the house over the real tree, as `npm run check` and the tests ask for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forbiddenImports, importCycles, importsWithoutExtension, tooLongFiles } from './check-imports.ts';
import { uncheckedFiles, untidiness } from './check-tidiness.ts';
import { readModules } from './read-modules.ts';

export interface HouseReport {
  readonly files: number;
  readonly imports: readonly string[];
  readonly cycles: readonly string[];
  readonly tooLong: readonly string[];
  readonly untidy: readonly string[];
}

export function houseReport(root: string): HouseReport {
  const modules = readModules(root);
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const rooms = references.map(({ path }: { path: string }) => path);
  return {
    files: modules.length,
    imports: [...forbiddenImports(modules), ...importsWithoutExtension(modules)],
    cycles: importCycles(modules),
    tooLong: tooLongFiles(modules),
    untidy: [...untidiness(modules), ...uncheckedFiles(modules, rooms)],
  };
}
