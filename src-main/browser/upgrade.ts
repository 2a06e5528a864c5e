/**
 * The WebSocket's door: exact Host and Origin, the path /rpc, the subprotocols `tessera` and
 * the window's secret, and the browser's cookie that belongs to it. What fails here gets a
 * status and a closed connection, before any WebSocket exists.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MAX_IMPORT_BYTES } from '../../contract/imports.ts';
import type { WindowKind } from '../launch/window-kind.ts';
import type { WindowService } from '../launch/window-service.ts';
import { cookieValue, type DoorAddress, upgradeRefusal } from './door-rules.ts';
import type { WindowSessions } from './window-sessions.ts';
import { serveSocket } from './window-socket.ts';

export interface UpgradeDoor {
  readonly server: Server;
  /** Null until the port is known: nothing is let in before. */
  readonly door: () => DoorAddress | null;
  readonly sessions: WindowSessions;
  readonly service: WindowService;
}

export const SUBPROTOCOL = 'tessera';
const CLOSE_GOING_AWAY = 1001;
/** An import file in one message, with room for its envelope. */
const MAX_MESSAGE_BYTES = MAX_IMPORT_BYTES + 1024 * 1024;
const MOST_WINDOWS = 64;
const FAREWELL_MS = 500;

/** @returns closes every window */
export function guardUpgrades(options: UpgradeDoor): () => Promise<void> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  });
  options.server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const admitted = sockets.clients.size < MOST_WINDOWS ? admission(options, request) : 503;
    if (typeof admitted === 'number') return refuse(stream, admitted);
    sockets.handleUpgrade(request, stream, head, (socket) => serveSocket(socket, options.service, admitted));
  });
  return () => closeAll(sockets);
}

/** @returns what the window was let in for, or the status to refuse with */
function admission(options: UpgradeDoor, { headers, url }: IncomingMessage): WindowKind | number {
  const door = options.door();
  if (door === null) return 403;
  const refused = upgradeRefusal(door, headers);
  if (refused !== null) return refused;
  if (url !== '/rpc') return 404;
  const [name, secret, ...more] = (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  const cookie = cookieValue(headers, door.cookieName);
  if (name !== SUBPROTOCOL || !secret || more.length > 0 || cookie === null) return 401;
  return options.sessions.admit(secret, cookie) ?? 401;
}

function refuse(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function closeAll(sockets: WebSocketServer): Promise<void> {
  const closed = [...sockets.clients].map((socket) => {
    const gone = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
    socket.close(CLOSE_GOING_AWAY, 'the till closes');
    setTimeout(() => socket.terminate(), FAREWELL_MS).unref();
    return gone;
  });
  await Promise.all(closed);
}
