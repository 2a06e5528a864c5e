/**
 * A till as the shop has it: the browser shell in a process of its own, over a data folder
 * of its own. It ends as a power cut ends it (`kill`), and a second call of the program asks
 * the running one for another window, as a second `npm start` does.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../src-main/browser/main.ts', import.meta.url));
const READY = /^Tessera is ready: (\S+)$/m;

export interface TillOptions {
  readonly dataDir: string;
  readonly language?: string;
  readonly demo?: boolean;
  readonly country?: string;
}

export interface RunningTill {
  /** Lets one window in, once. */
  readonly url: string;
  /** Another address for another window. */
  anotherUrl(): Promise<string>;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void>;
}

export async function startTill(options: TillOptions): Promise<RunningTill> {
  const { child, url } = await run(options);
  return {
    url,
    anotherUrl: async () => (await run(options)).url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function run({
  dataDir,
  language = 'it',
  demo = false,
  country = 'IT',
}: TillOptions): Promise<{ child: ChildProcess; url: string }> {
  const shop = ['--country', country, ...(demo ? ['--demo'] : [])];
  const args = [MAIN, '--no-open', '--port', '0', '--data', dataDir, '--lang', language, ...shop];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, url: await readyUrl(child) };
}

function readyUrl(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => reject(new Error(`the till ended before it was ready: ${said}`)));
  });
}
