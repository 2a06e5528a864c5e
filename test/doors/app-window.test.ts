/**
 * What `npm start` does where Electron cannot be had: a real Chromium, on a screen of its
 * own, is opened on the launch file, and its page exchanges the token.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';
import { startTill } from './till-process.ts';

/** Under the launch file's 30 s, so that a token used and a token expired are told apart. */
const PATIENCE_MS = 25_000;

async function screen(): Promise<string> {
  const args = ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  closeAtEnd(() => void server.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdout.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

function commandLinesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(text));
}

const launchFiles = (dataDir: string) => readdirSync(dataDir).filter((name) => name.startsWith('launch-'));

describe('the app window', () => {
  it('is let in by the launch file, with a profile of its own, and ends with the till', async () => {
    const dataDir = tempDir();
    const till = startTill(['--port', '0', '--data', dataDir, '--demo'], { env: { DISPLAY: await screen() } });
    await till.ready;
    await vi.waitFor(() => expect(launchFiles(dataDir)).toEqual([]), { timeout: PATIENCE_MS, interval: 100 });

    const profile = join(dataDir, 'browser-profile');
    expect(statSync(profile).mode & 0o777).toBe(0o700);
    const preferences = JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8')) as object;
    expect(preferences).toMatchObject({ credentials_enable_service: false });
    const browsers = commandLinesWith(profile);
    expect(browsers.length).toBeGreaterThan(0);
    expect(browsers.join()).not.toMatch(/launch=/);

    expect(await till.stop()).toBe(0);
    await vi.waitFor(() => expect(commandLinesWith(profile)).toEqual([]), { timeout: 10_000, interval: 100 });
  });
});
