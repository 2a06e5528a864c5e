/**
 * Serves the till to windows over any transport that moves messages: each window is one
 * connection with an operator and rights of its own, made by the till. A transport hands in
 * what arrives and sends what comes out; a malformed message closes nothing but itself, and
 * when a connection ends every handler that works for it is aborted.
 */
import { ORPCError } from '@orpc/client';
import type { Router } from '@orpc/server';
import { onError } from '@orpc/server';
import { type MinimalWebsocket, RPCHandler } from '@orpc/server/websocket';
import type { contract } from '../../contract/index.ts';
import type { HandlerContext } from '../handlers/context.ts';
import type { WindowKind } from './window-kind.ts';

/** The part of an open till that a shell needs; app.ts makes it. */
export interface ServedTill {
  readonly router: Router<typeof contract, HandlerContext>;
  /** One per window: carries the operator and the rights. */
  connect(kind?: WindowKind): HandlerContext;
}

export type WireMessage = string | Uint8Array<ArrayBuffer>;

/** A way out to one window. Resolves when the message has left: event streams wait for it. */
export type SendToWindow = (message: WireMessage) => Promise<void> | void;

export interface WindowConnection {
  receive(message: string | ArrayBuffer | Uint8Array): void;
  /** Aborts what still runs for this window. May be called twice. */
  close(): void;
}

export interface WindowService {
  /** @param kind what the window was let in for */
  connect(send: SendToWindow, kind: WindowKind): WindowConnection;
}

/** @param report hears of what no handler could log itself, such as an answer against the contract */
export function windowService(till: ServedTill, report: (error: unknown) => void): WindowService {
  const handler = new RPCHandler<HandlerContext>(till.router, {
    clientInterceptors: [
      onError((error) => {
        if (isUnexpected(error)) report(error);
      }),
    ],
  });
  return {
    connect: (send, kind) => {
      const wire = asWire(send);
      const options = { context: till.connect(kind) };
      return {
        receive: (message) => {
          // The adapter takes bytes of either kind; its type names only one.
          handler.message(wire, message as ArrayBuffer, options).catch((error: unknown) => {
            if (!isMalformed(error)) report(error);
          });
        },
        close: () => handler.close(wire),
      };
    },
  };
}

/** The adapter only sends on it and uses it as the connection's key. */
function asWire(send: SendToWindow): MinimalWebsocket {
  return { send, addEventListener: () => {} } as unknown as MinimalWebsocket;
}

/** Plain errors are logged by the handlers' own door; declared ones and bad input are answers. */
function isUnexpected(error: unknown): boolean {
  return error instanceof ORPCError && !error.defined && error.status >= 500;
}

/** What decoding throws on noise. Only our own page speaks here, so noise is dropped. */
function isMalformed(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError || error instanceof WindowGone;
}

/** A send to a window that is no longer there. */
export class WindowGone extends Error {
  constructor() {
    super('the window has gone');
    this.name = 'WindowGone';
  }
}
