/** Starting, starting again, ending and dying, with real processes. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';
import { browserStage } from './browser-stage.ts';
import { exchange, readyAddress, startTill } from './till-process.ts';

const ANY = ['--no-open', '--port', '0', '--demo'];

describe('the ready line', () => {
  it('is one line, with the token only when nothing is opened', async () => {
    const till = startTill([...ANY, '--data', tempDir()]);
    expect(await till.ready).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43}$/);
    expect(till.lines).toHaveLength(1);
  });

  it('has no token when a window opens by the launch file', async () => {
    const stage = browserStage();
    const dataDir = tempDir();
    const till = startTill(['--port', '0', '--data', dataDir], { env: stage.env });
    expect(await till.ready).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const [opened] = await stage.opened(1);
    expect(opened).toContain(`--app=file://${dataDir}/launch-`);
    expect(opened).toContain(`--user-data-dir=${join(dataDir, 'browser-profile')}`);
    expect(opened).not.toMatch(/#launch|token/);
    expect(opened?.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });

  it('names a file to open when there is no browser', async () => {
    const dataDir = tempDir();
    const till = startTill(['--port', '0', '--data', dataDir, '--lang', 'it'], { env: { PATH: '/nonexistent' } });
    expect(await till.ready).not.toContain('#');
    await vi.waitFor(() => expect(till.lines).toHaveLength(2));
    expect(till.lines[1]).toMatch(/^Nessun Chromium, Chrome o Edge trovato. Aprire questo file in un browser: \//);
    const file = till.lines[1]?.split(': ')[1] ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('the port', () => {
  it('is the next one when it is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    closeAtEnd(() => void squatter.close());
    await new Promise((resolve) => squatter.once('listening', resolve));
    const taken = (squatter.address() as { port: number }).port;
    const till = startTill(['--no-open', '--port', String(taken), '--data', tempDir(), '--demo']);
    const { port } = await readyAddress(till);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 100);
  });
});

describe('a second start', () => {
  it('asks the running till for a window and exits 0', async () => {
    const stage = browserStage();
    const dataDir = tempDir();
    await startTill(['--port', '0', '--data', dataDir], { env: stage.env }).ready;
    await stage.opened(1);
    const second = startTill(['--data', dataDir, '--lang', 'es'], { env: stage.env });
    expect(await second.exit).toBe(0);
    expect(second.lines).toEqual(['Tessera ya está en marcha: se abre su ventana.']);
    const [first, again] = await stage.opened(2);
    expect(again).not.toBe(first);
  });

  it('with --no-open prints an address with a fresh token', async () => {
    const dataDir = tempDir();
    const first = await readyAddress(startTill([...ANY, '--data', dataDir]));
    const second = startTill([...ANY, '--data', dataDir]);
    const { origin, token } = await readyAddress(second);
    expect(await second.exit).toBe(0);
    expect(origin).toBe(first.origin);
    expect((await exchange(first, token ?? '')).status).toBe(200);
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const dataDir = join(tempDir(), 'a-very-long-name-'.repeat(8));
    const first = startTill([...ANY, '--data', dataDir]);
    await first.ready;
    const socket = readFileSync(join(dataDir, 'control.address'), 'utf8');
    expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700);
    expect(await startTill([...ANY, '--data', dataDir]).exit).toBe(0);
    await first.stop();
    expect(existsSync(dirname(socket))).toBe(false);
  });

  it('at the same moment: one till sells, the others ask it', async () => {
    const dataDir = tempDir();
    const tills = Array.from({ length: 4 }, () => startTill([...ANY, '--data', dataDir]));
    const origins = new Set((await Promise.all(tills.map(readyAddress))).map(({ origin }) => origin));
    expect(origins.size).toBe(1);
    await vi.waitFor(() => expect(tills.filter(({ child }) => child.exitCode === 0)).toHaveLength(3), 5_000);
  });

  it('does not meet a till of another folder', async () => {
    const tills = [tempDir(), tempDir()].map((dataDir) => startTill([...ANY, '--data', dataDir]));
    const [one, two] = await Promise.all(tills.map(readyAddress));
    expect(one?.origin).not.toBe(two?.origin);
  });
});

describe('the end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s is clean', async (signal) => {
    const dataDir = tempDir();
    const till = startTill([...ANY, '--data', dataDir]);
    await till.ready;
    expect(await till.stop(signal)).toBe(0);
    expect(readdirSync(dataDir).sort()).toEqual(['till.lock', 'till.sqlite']);
    expect(till.errors()).toBe('');
  });

  it('by one Ctrl-C that arrives three times is clean too', async () => {
    const till = startTill([...ANY, '--data', tempDir()]);
    await till.ready;
    for (let times = 0; times < 3; times += 1) till.child.kill('SIGINT');
    expect(await till.exit).toBe(0);
  });

  it('of whoever reads its lines does not end the till', async () => {
    const dataDir = tempDir();
    const till = startTill([...ANY, '--data', dataDir]);
    const { origin } = await readyAddress(till);
    till.child.stdout?.destroy();
    await startTill([...ANY, '--data', dataDir]).ready;
    expect((await fetch(origin)).status).toBe(200);
  });

  it('by kill -9 leaves the lock free and the next till whole', async () => {
    const dataDir = tempDir();
    const killed = startTill(['--port', '0', '--data', dataDir], { env: browserStage().env });
    await killed.ready;
    const lock = statSync(join(dataDir, 'till.lock')).ino;
    expect(await killed.stop('SIGKILL')).toBe('SIGKILL');
    await startTill([...ANY, '--data', dataDir]).ready;
    expect(statSync(join(dataDir, 'till.lock')).ino).toBe(lock);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('launch-'))).toEqual([]);
  });
});

describe('the launch file', () => {
  it('is the owner\u2019s alone, and gone once it has let a browser in', async () => {
    const stage = browserStage();
    const dataDir = tempDir();
    const till = startTill(['--port', '0', '--data', dataDir], { env: stage.env });
    const address = await readyAddress(till);
    await stage.opened(1);
    const file = join(dataDir, readdirSync(dataDir).find((name) => name.startsWith('launch-')) ?? '');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const token = /#launch=([\w-]+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const response = await exchange(address, token);
    expect(response.status).toBe(200);
    expect(existsSync(file)).toBe(false);
    expect((await exchange(address, token)).status).toBe(401);
    const { secret } = (await response.json()) as { secret: string };
    const cookie = /=([\w-]+);/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
    await till.stop();
    for (const told of [token, secret, cookie]) {
      expect(told).toMatch(/^[\w-]{43}$/);
      expect(till.lines.join() + till.errors()).not.toContain(told);
    }
  });
});

describe('what is refused', () => {
  it.each([
    [['--nonsense'], 2, /^Unknown option: --nonsense\./],
    [['stray'], 2, /^Unknown option: stray\./],
    [['--port'], 2, /^Missing or invalid value: --port\./],
    [['--port', '65536'], 2, /^Missing or invalid value: --port 65536\./],
    [['--port', '1e3'], 2, /^Missing or invalid value: --port 1e3\./],
    [['--lang', 'fr'], 2, /^Missing or invalid value: --lang fr\./],
    [['--data', ''], 2, /^Missing or invalid value: --data\./],
    [['--demo=yes'], 2, /^Missing or invalid value: --demo\./],
    [['--nonsense', '--lang', 'ro'], 2, /^Opțiune necunoscută: --nonsense\./],
    [['--data', '/dev/null'], 1, /^The data folder cannot be made or written: \/dev\/null\./],
  ] as const)('%j: exit %i', async (args, exitCode, words) => {
    const till = startTill(args);
    expect(await till.exit).toBe(exitCode);
    expect(till.errors()).toMatch(words);
    expect(till.lines).toEqual([]);
  });

  it('a folder that holds other things and is open to others', async () => {
    const dataDir = join(tempDir(), 'documents');
    mkdirSync(dataDir, { mode: 0o755 });
    writeFileSync(join(dataDir, 'letter.txt'), 'Dear');
    chmodSync(dataDir, 0o755);
    const till = startTill([...ANY, '--data', dataDir]);
    expect(await till.exit).toBe(1);
    expect(till.errors()).toMatch(/^The folder holds other things/);
    expect(statSync(dataDir).mode & 0o777).toBe(0o755);
  });

  it('a file that is no database', async () => {
    const dataDir = tempDir();
    writeFileSync(join(dataDir, 'till.sqlite'), 'this is not a database, it is a letter'.repeat(100));
    const till = startTill([...ANY, '--data', dataDir]);
    expect(await till.exit).toBe(1);
    expect(till.errors()).toMatch(/^The till's data cannot be opened/);
  });
});
