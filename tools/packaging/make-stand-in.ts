/**
 * A stand-in for Electron's folder where the real one cannot be downloaded, so that the
 * packager's configuration, the archive and the fuses are checked all the same. The package
 * made from it cannot be started. Usage: node make-stand-in.ts FOLDER
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options } from '@electron/fuses';

/** What @electron/fuses looks for in the executable: mark, version 1, length, one byte a fuse. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: make-stand-in.ts FOLDER');
makeStandIn(folder);

function makeStandIn(target: string): void {
  const electron = join(import.meta.dirname, '../../node_modules/electron');
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'locales'), { recursive: true });
  writeFileSync(join(target, 'electron'), Buffer.concat([notElectron(), unsetFuses()]));
  chmodSync(join(target, 'electron'), 0o755);
  writeFileSync(join(target, 'version'), version);
  writeFileSync(join(target, 'LICENSE'), readFileSync(join(electron, 'LICENSE')));
  writeFileSync(join(target, 'LICENSES.chromium.html'), '<!doctype html>\n');
  writeFileSync(join(target, 'locales', 'en-US.pak'), '');
}

function notElectron(): Buffer {
  return Buffer.from('#!/bin/sh\necho "This is a stand-in for Electron: it only proves the package." >&2\nexit 1\n');
}

/** Every fuse as the opposite of what we want would be: on, as in most of Electron's defaults. */
function unsetFuses(): Buffer {
  const wire = new Array<number>(FUSE_COUNT).fill(FuseState.ENABLE);
  wire[FuseV1Options.EnableCookieEncryption] = FuseState.DISABLE;
  wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation] = FuseState.DISABLE;
  wire[FuseV1Options.OnlyLoadAppFromAsar] = FuseState.DISABLE;
  return Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, FUSE_COUNT, ...wire])]);
}
