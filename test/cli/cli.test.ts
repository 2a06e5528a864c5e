/** The tools of the command line as a shopkeeper calls them: real processes, words and exit codes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseCliArguments } from '../../src-main/cli/arguments.ts';
import { acquireTillLock } from '../../src-main/launch/till-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'tessera-cli-'));
afterAll(() => rmSync(root, { recursive: true }));

function run(program: 'cli' | 'simulate', ...args: string[]) {
  const main = new URL(`../../src-main/${program}/main.ts`, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: root });
  return { status, said: stdout + stderr };
}

test.each([
  ['nothing', []],
  ['an unknown command', ['paint']],
  ['import without a file', ['import']],
  ['restore without a file', ['restore']],
  ['check with a file', ['check', 'x.csv']],
  ['two files', ['import', 'a', 'b']],
  ['an unknown flag', ['check', '--fast']],
  ['an unknown language', ['check', '--lang', 'fr']],
  ['a flag without its value', ['check', '--data']],
])('%s is no command', (_what, args) => {
  expect(parseCliArguments(args, '/')).toBeNull();
});

test('a day of a shop: simulate, check, import, export, backup, restore', () => {
  const data = join(root, 'till');
  const file = join(root, 'due.csv');
  const backup = join(root, 'copy.sqlite');
  writeFileSync(file, CATALOGUE);
  const steps: [expected: { status: number; says: RegExp }, ...call: Parameters<typeof run>][] = [
    [{ status: 0, says: /"sales":20,"seed":7/ }, 'simulate', '--data', data, '--sales', '20', '--seed', '7'],
    [{ status: 0, says: /Tutto a posto/ }, 'cli', 'check', '--data', data, '--lang', 'it'],
    [
      { status: 1, says: /line 3 refused \(price-invalid\): zero[\s\S]*1 new, 0 changed, 0 unchanged, 1 refused/ },
      'cli',
      'import',
      file,
      '--data',
      data,
      '--lang',
      'en',
    ],
    [
      { status: 0, says: /events\.jsonl: [1-9]\d/ },
      'cli',
      'export',
      '--data',
      data,
      '--lang',
      'en',
      '--to',
      join(root, 'out'),
    ],
    [{ status: 0, says: /Copia verificada/ }, 'cli', 'backup', '--data', data, '--lang', 'es', '--to', backup],
    [{ status: 0, says: /seria B/ }, 'cli', 'restore', backup, '--data', data, '--lang', 'ro'],
    [{ status: 0, says: /All is well/ }, 'cli', 'check', '--data', data, '--lang', 'en'],
    [{ status: 2, says: /Usage/ }, 'cli', 'check', '--fast', '--lang', 'en'],
    [{ status: 1, says: /It failed/ }, 'cli', 'import', join(root, 'missing.csv'), '--data', data, '--lang', 'en'],
  ];
  for (const [{ status, says }, ...call] of steps) {
    const ended = run(...call);
    expect(ended.said, call.join(' ')).toMatch(says);
    expect(ended.status, call.join(' ')).toBe(status);
  }
  expect(readdirSync(join(root, 'out'))).toContain('sale-lines.csv');
}, 60_000);

test('beside a selling till check, export and backup run; import and restore refuse; an empty folder gets a shop', () => {
  const data = join(root, 'busy');
  expect(run('cli', 'check', '--data', data, '--lang', 'en')).toMatchObject({ status: 0 });
  const lock = acquireTillLock(data);
  const file = join(root, 'due.csv');
  writeFileSync(file, CATALOGUE);
  const calls: [status: number, ...args: string[]][] = [
    [0, 'check'],
    [0, 'export'],
    [0, 'backup'],
    [1, 'import', file],
    [1, 'restore', file],
  ];
  const ended = calls.map(([, ...args]) => run('cli', ...args, '--data', data, '--lang', 'en'));
  lock?.release();
  expect(ended.map(({ status }) => status)).toEqual(calls.map(([status]) => status));
  expect(ended[3]?.said).toMatch(/A till is using this folder/);
}, 60_000);

const CATALOGUE = [
  'Codice;Barcode;Descrizione;Categoria;Marca;IVA;Prezzo vendita;Prezzo acquisto;Sc1;Sc2;Sc3;Sc4;Sc5;Offerta;Prezzo offerta;Punti generati;Controvalore punti;Controvalore fisso',
  'X1;8000000000767;Yaourte;Bevande;Marca;22;17,29;12,65;;;;;;N;;;;N',
  'X2;8000000001887;Patates;Bevande;Marca;22;zero;6,13;28;;;;;N;;9;;N',
].join('\r\n');
