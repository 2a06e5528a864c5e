/**
 * How a second `npm start` speaks to the till that runs: a socket in the data folder (a
 * named pipe on Windows) that answers one question, "a window, please". Whoever can open
 * the folder is the owner, so the answer may carry an address with a launch token.
 */
import { mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export interface WindowWish {
  /** False with --no-open: only the address is wanted. */
  readonly open: boolean;
}

export interface WindowGranted {
  /** An address to print; null when a window has come to the front. */
  readonly url: string | null;
}

export interface ControlOptions {
  readonly dataDir: string;
  readonly platform: NodeJS.Platform;
  readonly randomName: () => string;
  readonly onWish: (wish: WindowWish) => Promise<WindowGranted>;
}

export interface Control {
  close(): Promise<void>;
}

/** Where the socket is: a path of its own may be needed, see socketAddress. */
const ADDRESS_FILE = 'control.address';
const SOCKET_NAME = 'control.sock';
const FAR_FOLDER = 'tessera-control-';
/** sun_path holds 104 bytes on macOS and 108 on Linux. */
const LONGEST_SOCKET_PATH_BYTES = 100;
const LONGEST_MESSAGE_CHARACTERS = 4096;
const PATIENCE_MS = 10_000;

/** Only the holder of the till's lock may call this: what lies there is a dead till's. */
export async function openControl(options: ControlOptions): Promise<Control> {
  const { dataDir } = options;
  removeLeftover(dataDir, options.platform);
  const address = socketAddress(options);
  const server = createServer((socket) => void answer(socket, options.onWish));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  writeFileSync(join(dataDir, ADDRESS_FILE), address, { mode: 0o600 });
  return {
    close: async () => {
      await stop(server);
      removeLeftover(dataDir, options.platform);
    },
  };
}

/** @returns null when nobody answers */
export async function askRunningTill(dataDir: string, wish: WindowWish): Promise<WindowGranted | null> {
  try {
    const socket = createConnection(readFileSync(join(dataDir, ADDRESS_FILE), 'utf8'));
    socket.write(`${JSON.stringify(wish)}\n`);
    const granted = JSON.parse(await readLine(socket)) as Partial<WindowGranted>;
    return granted.url === null || typeof granted.url === 'string' ? { url: granted.url } : null;
  } catch {
    return null;
  }
}

function socketAddress({ dataDir, platform, randomName }: ControlOptions): string {
  if (platform === 'win32') return `\\\\.\\pipe\\tessera-${randomName()}`;
  const near = join(dataDir, SOCKET_NAME);
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_PATH_BYTES) return near;
  // A folder that we have just made with a name nobody knew is ours, even in /tmp.
  return join(mkdtempSync(join(tmpdir(), FAR_FOLDER)), SOCKET_NAME);
}

/** Takes away one socket and, if it is empty, the folder made for it: never a tree. */
function removeLeftover(dataDir: string, platform: NodeJS.Platform): void {
  const addressFile = join(dataDir, ADDRESS_FILE);
  if (platform !== 'win32') {
    const far = readIfThere(addressFile);
    if (basename(far) === SOCKET_NAME && basename(dirname(far)).startsWith(FAR_FOLDER)) {
      rmSync(far, { force: true });
      rmdirIfEmpty(dirname(far));
    }
    rmSync(join(dataDir, SOCKET_NAME), { force: true });
  }
  rmSync(addressFile, { force: true });
}

function rmdirIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Gone already, or not ours to empty.
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function answer(socket: Socket, onWish: ControlOptions['onWish']): Promise<void> {
  try {
    const wish = JSON.parse(await readLine(socket)) as Partial<WindowWish>;
    const granted = await onWish({ open: wish.open !== false });
    socket.end(`${JSON.stringify(granted)}\n`);
  } catch {
    socket.destroy();
  }
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_MESSAGE_CHARACTERS) socket.destroy(new Error('message too long'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed without an answer')));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
