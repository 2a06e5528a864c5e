/**
 * One window over one WebSocket. A stream waits until its last message has left, so a
 * stalled window holds up only itself; a window that no longer answers the heartbeat is cut,
 * and its handlers are aborted.
 */
import type { RawData, WebSocket } from 'ws';
import type { WindowKind } from '../launch/window-kind.ts';
import { WindowGone, type WindowService, type WireMessage } from '../launch/window-service.ts';

const HEARTBEAT_MS = 15_000;
/** A window this far behind with single answers is not reading any more. */
const MOST_WAITING_BYTES = 128 * 1024 * 1024;

export function serveSocket(socket: WebSocket, service: WindowService, kind: WindowKind): void {
  const window = service.connect((message) => send(socket, message), kind);
  let answered = true;
  const heartbeat = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, HEARTBEAT_MS).unref();
  socket.on('pong', () => {
    answered = true;
  });
  socket.on('message', (data, isBinary) => window.receive(isBinary ? bytes(data) : data.toString()));
  // `close` always follows; without a listener a broken pipe would end the till.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(heartbeat);
    window.close();
  });
}

function send(socket: WebSocket, message: WireMessage): Promise<void> {
  if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate();
  return new Promise((resolve, reject) => {
    socket.send(message, (error) => (error ? reject(new WindowGone()) : resolve()));
  });
}

function bytes(data: RawData): Uint8Array | ArrayBuffer {
  return Array.isArray(data) ? Buffer.concat(data) : data;
}
