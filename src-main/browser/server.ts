/**
 * The browser shell's server: the built window, one exchange of a launch token for a
 * window's secret, and the WebSocket. It listens on 127.0.0.1 only, answers nothing that
 * door-rules.ts refuses, and writes no log, so no token, secret or cookie can end in one.
 */
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { LaunchFailure } from '../launch/failure.ts';
import { securityHeaders } from '../launch/security-headers.ts';
import type { WindowFiles } from '../launch/window-files.ts';
import type { WindowService } from '../launch/window-service.ts';
import { cookieValue, type DoorAddress, doorAddress, refusal } from './door-rules.ts';
import type { LaunchTokens } from './launch-tokens.ts';
import { guardUpgrades } from './upgrade.ts';
import type { WindowSessions } from './window-sessions.ts';

export interface ShellServerOptions {
  /** The first port to try; 0 takes any. */
  readonly port: number;
  readonly files: WindowFiles;
  readonly service: WindowService;
  readonly tokens: LaunchTokens;
  readonly sessions: WindowSessions;
}

export interface ShellServer {
  readonly port: number;
  /** `http://127.0.0.1:7420/` */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const PORTS_TRIED = 100;
const MAX_BODY_BYTES = 1024;
const REQUEST_TIMEOUT_MS = 10_000;

const sessionRequest = z.strictObject({ token: z.string().min(1).max(200) });

/** @throws LaunchFailure no-free-port */
export async function startShellServer(options: ShellServerOptions): Promise<ShellServer> {
  const last = options.port === 0 ? 0 : Math.min(options.port + PORTS_TRIED, 65_535);
  for (let port = options.port; port <= last; port += 1) {
    const server = await tryPort(options, port);
    if (server !== null) return server;
  }
  throw new LaunchFailure('no-free-port', String(options.port));
}

/** @returns null when somebody else has the port */
async function tryPort(options: ShellServerOptions, port: number): Promise<ShellServer | null> {
  let door: DoorAddress | null = null;
  const app = fastify({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    // A URL that cannot be decoded never reaches the hooks; it gets nothing either.
    frameworkErrors: (_error, _request, reply: FastifyReply) => void reply.code(400).send(),
  });
  addRoutes(app, options, () => door);
  const closeWindows = guardUpgrades({ ...options, server: app.server, door: () => door });
  try {
    await app.listen({ host: LOOPBACK, port });
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null;
    throw new LaunchFailure('no-free-port', String(port), error);
  }
  const bound = (app.server.address() as AddressInfo).port;
  door = doorAddress(bound);
  return {
    port: bound,
    url: `${door.origin}/`,
    close: async () => {
      await Promise.all([closeWindows(), app.close()]);
    },
  };
}

/** @param findDoor null until the port is known: nothing is answered before */
function addRoutes(app: FastifyInstance, options: ShellServerOptions, findDoor: () => DoorAddress | null): void {
  app.addHook('onRequest', async (request, reply) => {
    const door = findDoor();
    reply.headers(securityHeaders(door === null ? [] : [`ws://${door.host}`]));
    const status = door === null ? 403 : refusal(door, request.method, request.headers);
    if (status !== null) return reply.code(status).send();
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return reply.code(status >= 400 && status < 500 ? status : 500).send();
  });
  app.get('/*', (request, reply) => {
    const file = options.files.get(request.url.split('?', 1)[0] ?? '');
    return file === undefined ? reply.code(404).send() : reply.type(file.contentType).send(file.bytes);
  });
  app.post('/session', (request, reply) => {
    const door = findDoor();
    const asked = sessionRequest.safeParse(request.body);
    if (!asked.success || door === null) return reply.code(400).send();
    const redeemed = options.tokens.redeem(asked.data.token);
    if (redeemed === 'refused' || redeemed === 'too-many')
      return reply.code(redeemed === 'too-many' ? 429 : 401).send();
    const { secret, cookie } = options.sessions.open(redeemed, cookieValue(request.headers, door.cookieName));
    reply.header('set-cookie', `${door.cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
    return reply.send({ secret });
  });
}
