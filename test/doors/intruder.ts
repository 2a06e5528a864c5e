/**
 * Another user of the same machine: gives up its rights first, then takes whatever it can
 * from the till's process, folder and port, and prints what it got.
 * Arguments: data folder, port, launch file, and `stay` when the user cannot be changed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { rawRequest, WEBSOCKET_HEADERS } from './raw-request.ts';

export interface Loot {
  readonly uid: number;
  /** All command lines of the machine. */
  readonly commandLines: string;
  /** What each attempt gave: its text, or the code of the error. */
  readonly attempts: Readonly<Record<string, string>>;
}

const NOBODY = 65_534;
const [dataDir = '', port = '', launchFile = '', stay] = process.argv.slice(2);

if (import.meta.main) {
  if (stay === undefined) becomeNobody();
  console.log(JSON.stringify(await plunder()));
}

function becomeNobody(): void {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

async function plunder(): Promise<Loot> {
  const host = `127.0.0.1:${port}`;
  const own = { host, origin: `http://${host}` };
  const ask = async (request: object) => {
    const { status, headers, body } = await rawRequest({ port: Number(port), ...request });
    return JSON.stringify({ status, headers, body });
  };
  const post = { method: 'POST', path: '/session', headers: { ...own, 'content-type': 'application/json' } };
  const attempts = {
    'the folder': await attempt(() => readdirSync(dataDir).join()),
    'the launch file': await attempt(() => readFileSync(launchFile, 'utf8')),
    'the database': await attempt(() => readFileSync(join(dataDir, 'till.sqlite'), 'latin1')),
    'the control socket': await attempt(() => talk(join(dataDir, 'control.sock'))),
    'the control address': await attempt(() => readFileSync(join(dataDir, 'control.address'), 'utf8')),
    'a file of its own in the folder': await attempt(() => writeFileSync(join(dataDir, 'mine'), '')),
    'the environment': await attempt(() => readFileSync(`/proc/${process.ppid}/environ`, 'utf8')),
    'the page': await attempt(() => ask({ headers: own })),
    'a session without a token': await attempt(() => ask({ ...post, body: '{}' })),
    'a session with a guess': await attempt(() => ask({ ...post, body: '{"token":"guess"}' })),
    'the socket': await attempt(() => ask({ path: '/rpc', headers: { ...own, ...WEBSOCKET_HEADERS } })),
    'the socket with a guess': await attempt(() =>
      ask({
        path: '/rpc',
        headers: {
          ...own,
          ...WEBSOCKET_HEADERS,
          'sec-websocket-protocol': 'tessera, guess',
          cookie: `tessera-${port}=guess`,
        },
      }),
    ),
  };
  return { uid: process.getuid?.() ?? -1, commandLines: commandLines(), attempts };
}

async function attempt(work: () => unknown): Promise<string> {
  try {
    return String(await work());
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

function talk(socket: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(socket, () => connection.write('{"open":false}\n'));
    connection.on('data', (data) => resolve(String(data)));
    connection.on('error', reject);
  });
}

function commandLines(): string {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(commandLine).join('\n');
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // ended meanwhile
  }
}
