/**
 * A till sells while another user of the machine looks for a way in. As root the intruder
 * really is `nobody`; without root it stays itself, and only what needs no second user is
 * asked of it.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempDir } from '../unit/support/temp-dir.ts';
import { browserStage } from './browser-stage.ts';
import type { Loot } from './intruder.ts';
import { exchange, readyAddress, startTill } from './till-process.ts';

const isRoot = process.getuid?.() === 0;

let loot: Loot;
/** Everything that lets somebody in: token of the launch file, and a window's secret and cookie. */
let secrets: readonly string[];

beforeAll(async () => {
  // Others may pass through the folder above; only what the till does keeps them out below.
  const above = tempDir();
  chmodSync(above, 0o755);
  const dataDir = join(above, 'data');
  mkdirSync(dataDir, { mode: 0o755 });
  chmodSync(dataDir, 0o755);
  const stage = browserStage();
  const till = startTill(['--port', '0', '--data', dataDir, '--demo'], { env: stage.env });
  const address = await readyAddress(till);
  await stage.opened(1);
  const session = await sessionOfSecondStart(address, dataDir, stage.env);
  const launchFile = join(dataDir, readdirSync(dataDir).find((name) => name.startsWith('launch-')) ?? '');
  const token = /#launch=([\w-]+)/.exec(readFileSync(launchFile, 'utf8'))?.[1] ?? '';
  secrets = [token, ...session];
  const intruder = join(import.meta.dirname, 'intruder.ts');
  const args = [intruder, dataDir, String(address.port), launchFile, ...(isRoot ? [] : ['stay'])];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  loot = JSON.parse(stdout) as Loot;
});

async function sessionOfSecondStart(
  address: Awaited<ReturnType<typeof readyAddress>>,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const { token } = await readyAddress(startTill(['--no-open', '--data', dataDir], { env }));
  const response = await exchange(address, token ?? '');
  const { secret } = (await response.json()) as { secret: string };
  const cookie = /=([\w-]+);/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
  return [secret, cookie];
}

describe('another user', () => {
  it('is another user, when the test may make one', () => expect(loot.uid).toBe(isRoot ? 65_534 : process.getuid?.()));

  it('sees the till and its browser among the processes, and no secret', () => {
    expect(loot.commandLines).toContain('src-main/browser/main.ts');
    expect(loot.commandLines).toContain('--data');
    for (const secret of secrets) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(loot.commandLines.includes(secret)).toBe(false);
    }
  });

  const refused = isRoot
    ? [
        'the folder',
        'the launch file',
        'the database',
        'the control socket',
        'the control address',
        'a file of its own in the folder',
        'the environment',
      ]
    : [];
  it.each(refused)('is refused %s', (what) => expect(loot.attempts[what]).toBe('EACCES'));

  it('gets the page, which holds nothing', () => {
    expect(JSON.parse(loot.attempts['the page'] ?? '')).toMatchObject({ status: 200 });
    for (const secret of secrets) expect(loot.attempts['the page']).not.toContain(secret);
  });

  it.each([
    ['a session without a token', 400],
    ['a session with a guess', 401],
    ['the socket', 401],
    ['the socket with a guess', 401],
  ])('gets nothing for %s', (what, status) => {
    const response = JSON.parse(loot.attempts[what] ?? '') as { status: number; body: string; headers: object };
    expect(response).toMatchObject({ status, body: '' });
    expect(response.headers).not.toHaveProperty('set-cookie');
  });
});
