/**
 * What the packaged archive must and must not hold. Each check is a line with what was
 * found wrong, empty when all is well: a till that starts without a migration or a native
 * module would fail at the desk, not here.
 */
import { existsSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, posix } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { parseSync } from 'vite';

export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
}

const REQUIRED = [
  'package.json',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/pdfkit/js/pdfkit.node.mjs',
];
const FORBIDDEN = /\.(?:tsx?|map|sqlite)$|^(?:src-|test|tools|scripts|core|contract|migrations|hardware)/;

/** @param resources the packaged folder that holds app.asar */
export function checkArchive(resources: string, root: string): Check[] {
  const archive = join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const read = (path: string): string => extractFile(archive, path).toString('utf8');
  const bundles = files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const preloads = files.filter((path) => /^out\/preload\/.*\.c?js$/.test(path));
  const mainText = bundles.map(read).join('\n');
  return [
    { name: 'the archive holds main, preload, window', problems: REQUIRED.filter((path) => !files.includes(path)) },
    { name: 'the archive holds no source, map or test', problems: files.filter((path) => FORBIDDEN.test(path)) },
    {
      name: 'every migration is in the bundle',
      problems: migrationNames(root).filter((name) => !mainText.includes(name)),
    },
    {
      name: 'main imports only what is packed',
      problems: bundles.flatMap((path) => unpackedImports(read(path), files)),
    },
    {
      name: 'every worker and font is packed',
      problems: bundles.flatMap((path) => missingFiles(path, read(path), files)),
    },
    {
      name: 'the sandboxed preload requires only electron',
      problems: preloads.flatMap((path) => preloadRequires(read(path))),
    },
    { name: 'the window has nothing inline', problems: inlineParts(read('out/renderer/index.html')) },
    { name: 'native modules are outside the archive', problems: nativeProblems(resources, files) },
  ];
}

function migrationNames(root: string): string[] {
  return readdirSync(join(root, 'migrations', 'till'))
    .filter((name) => /^\d+-.*\.ts$/.test(name))
    .map((name) => basename(name, '.ts'));
}

function unpackedImports(code: string, files: readonly string[]): string[] {
  const { staticImports, dynamicImports } = parseSync('bundle.js', code).module;
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...dynamicImports.map(({ moduleRequest }) => code.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  const outside = specifiers.filter((name) => /^[@a-z]/.test(name) && name !== 'electron' && !isBuiltin(name));
  return outside.filter((name) => !files.includes(`node_modules/${name}/package.json`));
}

/** Addresses beside a bundle, `new URL('./x.js', import.meta.url)`, that lead nowhere. */
function missingFiles(path: string, code: string, files: readonly string[]): string[] {
  const addresses = [...code.matchAll(/new URL\(\s*["'](\.[^"']*\.(?:[jt]s|ttf))["'],\s*import\.meta\.url/g)];
  const wanted = addresses.map(([, address = '']) => posix.join(posix.dirname(path), address));
  return wanted.filter((file) => !files.includes(file));
}

function preloadRequires(code: string): string[] {
  const required = [...code.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name = '']) => name);
  return required.filter((name) => name !== 'electron');
}

function inlineParts(html: string): string[] {
  const inline = [/<script(?![^>]*\ssrc=)[^>]*>/gi, /<style[^>]*>/gi, /\sstyle=/gi, /\son[a-z]+=/gi];
  return inline.flatMap((pattern) => html.match(pattern) ?? []);
}

/** asar lists unpacked files too, so the files themselves are looked for beside the archive. */
function nativeProblems(resources: string, files: readonly string[]): string[] {
  const listed = files.filter((path) => path.endsWith('.node'));
  if (listed.length === 0) return ['no native module was packed'];
  const foreign = listed.filter((path) => !path.includes(`${process.platform}-${process.arch}`));
  const missing = listed.filter((path) => !existsSync(join(resources, 'app.asar.unpacked', path)));
  return [...foreign.map((path) => `${path} is for another platform`), ...missing.map((path) => `${path} is missing`)];
}
