/**
 * Brings node_modules to what package-lock.json says, and only when it differs. A stamp
 * inside node_modules answers in a millisecond; without it, npm's own record of what it
 * installed decides, so that a developer's `npm install` is not done a second time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { show } from './child.mjs';
import { inRoot, root } from './paths.mjs';
import { SetupError, say } from './say.mjs';

const STAMP = inRoot('node_modules', '.tessera-installed');
const INPUTS = ['package.json', 'package-lock.json', 'tools/node-runtime/package.json', '.npmrc'];

export async function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!installedMatchesLock()) await install();
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of INPUTS) hash.update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/** npm writes node_modules/.package-lock.json last, so a broken-off install never has it. */
function installedMatchesLock() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    const here = installed[path];
    return here ? here.version === entry.version : entry.optional === true;
  });
}

async function install() {
  say('Installing the packages of package-lock.json (about a minute, needs the npm registry).');
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const { command, before } = npmCommand();
  const { code } = await show(command, [...before, ...args], { cwd: root });
  if (code === 0) return;
  throw new SetupError('npm ci failed, see above: check the connection to the npm registry and run the command again.');
}

/** The npm that called us, by its own Node: node_modules/.bin/node is about to be replaced. */
function npmCommand() {
  const { npm_execpath: npmPath, npm_node_execpath: npmNode } = process.env;
  if (npmPath && basename(npmPath) === 'npm-cli.js') {
    return { command: npmNode ?? process.execPath, before: [npmPath] };
  }
  if (process.platform !== 'win32') return { command: 'npm', before: [] };
  return { command: 'cmd.exe', before: ['/d', '/s', '/c', 'npm.cmd'] };
}
