/**
 * Looks into a packaged application and says line by line what was verified: the archive,
 * the unpacked native modules (loaded for real), the fuses as read back from the executable.
 * Usage: node check-package.ts EXECUTABLE RESOURCES. Exit code 1 when something is wrong.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Check, checkArchive } from './check-archive.ts';
import { readFuses } from './fuses.ts';

const [executable, resources] = process.argv.slice(2);
if (!executable || !resources) throw new Error('Usage: check-package.ts EXECUTABLE RESOURCES');

const root = join(import.meta.dirname, '../..');
const checks = [...checkArchive(resources, root), sqliteLoads(resources), ...(await fuseChecks(executable))];
for (const { name, problems } of checks) {
  console.log(problems.length === 0 ? `ok      ${name}` : `FAILED  ${name}: ${problems.join(', ')}`);
}
process.exitCode = checks.some(({ problems }) => problems.length > 0) ? 1 : 0;

async function fuseChecks(path: string): Promise<Check[]> {
  const fuses = await readFuses(path);
  return fuses.map(({ name, wanted, isAsWanted }) => ({
    name: `fuse ${name} is ${wanted ? 'on' : 'off'}`,
    problems: isAsWanted ? [] : ['read back otherwise'],
  }));
}

/** The packed SQLite opens a database: it is whole, and for this platform. */
function sqliteLoads(folder: string): Check {
  const prebuilds = join(folder, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  const problems: string[] = [];
  try {
    for (const file of readdirSync(prebuilds)) {
      const database = new Database(':memory:', { nativeBinding: join(prebuilds, file) });
      database.prepare('SELECT 1').get();
      database.close();
    }
  } catch (error) {
    problems.push(String(error));
  }
  return { name: 'the packed SQLite opens a database', problems };
}
