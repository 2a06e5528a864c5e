/**
 * Every transport that a window may come by, in one list: the suite runs over all of them,
 * and a name that is not here is an error, never an empty run.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { TillClient } from '../../contract/index.ts';
import { launchTokens } from '../../src-main/browser/launch-tokens.ts';
import { startShellServer } from '../../src-main/browser/server.ts';
import { windowSessions } from '../../src-main/browser/window-sessions.ts';
import { servePort } from '../../src-main/electron/port-transport.ts';
import { readWindowFiles } from '../../src-main/launch/window-files.ts';
import { type ServedTill, windowService } from '../../src-main/launch/window-service.ts';

/** One window at the far end of a transport. */
export interface TestWindow {
  readonly client: TillClient;
  /** Sends as it is, past the client: for what no client would write. */
  sendRaw(message: string | Uint8Array): void;
  /** Hears every message of the till, as text. */
  onRaw(listener: (message: string) => void): void;
  closeWindow(): void;
}

export interface TestShell {
  open(): Promise<TestWindow>;
  /** The till's end goes away. */
  close(): Promise<void>;
  /** What no contract names and no handler logged. */
  readonly reported: readonly unknown[];
}

export type Transport = (till: ServedTill) => Promise<TestShell>;

const TRANSPORTS: Readonly<Record<string, Transport>> = {
  'websocket through the real server': overWebSocket,
  'worker MessagePort': (till) => overPorts(till, workerPorts),
  'MessagePortMain-shaped port': (till) => overPorts(till, electronShapedPorts),
};

/** @param names all when empty; each must exist */
export function transports(names: readonly string[] = []): readonly (readonly [string, Transport])[] {
  const wanted = names.length === 0 ? Object.keys(TRANSPORTS) : names;
  return wanted.map((name) => {
    const transport = TRANSPORTS[name];
    if (transport === undefined) throw new Error(`No transport is called "${name}"`);
    return [name, transport];
  });
}

async function overWebSocket(till: ServedTill): Promise<TestShell> {
  const windowDir = mkdtempSync(join(tmpdir(), 'tessera-window-'));
  mkdirSync(windowDir, { recursive: true });
  writeFileSync(join(windowDir, 'index.html'), '<!doctype html>');
  let serial = 0;
  const randomSecret = (): string => {
    serial += 1;
    return `secret-${serial}`;
  };
  const tokens = launchTokens({ now: () => Date.now(), randomSecret });
  const reported: unknown[] = [];
  const server = await startShellServer({
    port: 0,
    files: readWindowFiles(windowDir),
    service: windowService(till, (error) => reported.push(error)),
    tokens,
    sessions: windowSessions(randomSecret),
  });
  rmSync(windowDir, { recursive: true });
  const origin = new URL(server.url).origin;
  const open = async (): Promise<TestWindow> => {
    const response = await fetch(`${server.url}session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.issue('till', 1_000) }),
    });
    const { secret } = (await response.json()) as { secret: string };
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, ['tessera', secret], {
      headers: { origin, cookie },
    });
    socket.binaryType = 'arraybuffer';
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return {
      client: createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })),
      sendRaw: (message) => socket.send(message),
      onRaw: (listener) => void socket.on('message', (data) => listener(String(data))),
      closeWindow: () => socket.close(),
    };
  };
  return { open, close: () => server.close(), reported };
}

/** A port as both ends need it: `on` or addEventListener, start, postMessage, close. */
type TestPort = Parameters<typeof servePort>[0] & {
  close(): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
};
type PortPair = () => readonly [till: TestPort, window: TestPort];

async function overPorts(till: ServedTill, pair: PortPair): Promise<TestShell> {
  const reported: unknown[] = [];
  const service = windowService(till, (error) => reported.push(error));
  const opened: TestPort[] = [];
  const open = async (): Promise<TestWindow> => {
    const [tillPort, windowPort] = pair();
    opened.push(tillPort);
    servePort(tillPort, service, 'till');
    const client = createORPCClient<TillClient>(new PortLink({ port: windowPort }));
    windowPort.start();
    return {
      client,
      sendRaw: (message) => windowPort.postMessage(message),
      onRaw: (listener) => void windowPort.on('message', (message) => listener(rawText(message))),
      closeWindow: () => windowPort.close(),
    };
  };
  const close = async (): Promise<void> => {
    for (const port of opened) port.close();
  };
  return { open, close, reported };
}

function rawText(message: unknown): string {
  return String(typeof message === 'object' && message !== null && 'data' in message ? message.data : message);
}

function workerPorts(): readonly [TestPort, TestPort] {
  const { port1, port2 } = new MessageChannel();
  return [port1 as unknown as TestPort, port2 as unknown as TestPort];
}

/**
 * What Electron's MessagePortMain is: an emitter of `message` with {data}, silent until
 * start(), deaf after close(), and copying what it sends.
 */
class ElectronShapedPort extends EventEmitter {
  #started = false;
  #closed = false;
  readonly #waiting: unknown[] = [];
  other: ElectronShapedPort | null = null;

  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.#deliver(data);
  }

  postMessage(data: unknown): void {
    const copy = structuredClone(data);
    if (!this.#closed) this.other?.arrive(copy);
  }

  arrive(data: unknown): void {
    if (this.#started) this.#deliver(data);
    else this.#waiting.push(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    setImmediate(() => this.emit('close'));
    this.other?.close();
  }

  #deliver(data: unknown): void {
    setImmediate(() => void (this.#closed || this.emit('message', { data })));
  }
}

function electronShapedPorts(): readonly [TestPort, TestPort] {
  const till = new ElectronShapedPort();
  const window = new ElectronShapedPort();
  till.other = window;
  window.other = till;
  return [till as unknown as TestPort, window as unknown as TestPort];
}
