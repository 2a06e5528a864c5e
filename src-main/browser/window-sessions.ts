/**
 * Who may open the WebSocket: a window proves itself with a secret that its page keeps, and
 * its browser with a cookie. Both belong together. The cookie alone would be sent to any
 * port of the loopback address, the secret alone could be carried to another browser
 * (docs/adr/0008). Everything is forgotten when the till stops.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { WindowKind } from '../launch/window-kind.ts';

export interface WindowSession {
  readonly secret: string;
  readonly cookie: string;
}

export interface WindowSessions {
  /** @param cookie what the browser already carries: its windows share one, each has a secret of its own */
  open(kind: WindowKind, cookie: string | null): WindowSession;
  /** @returns what the window was let in for, by its token; null for one that is not known */
  admit(secret: string, cookie: string): WindowKind | null;
}

interface Known {
  readonly kind: WindowKind;
  readonly cookieHash: Buffer;
}

/** Far more windows than a till has; the oldest is forgotten first. */
const MOST_SESSIONS = 256;

export function windowSessions(randomSecret: () => string): WindowSessions {
  const knownBySecretHash = new Map<string, Known>();
  const isOurs = (cookie: string): boolean =>
    [...knownBySecretHash.values()].some(({ cookieHash }) => timingSafeEqual(cookieHash, hashOf(cookie)));
  return {
    open: (kind, carried) => {
      const secret = randomSecret();
      const cookie = carried !== null && isOurs(carried) ? carried : randomSecret();
      const oldest = knownBySecretHash.keys().next();
      if (knownBySecretHash.size >= MOST_SESSIONS && !oldest.done) knownBySecretHash.delete(oldest.value);
      knownBySecretHash.set(hashOf(secret).toString('hex'), { kind, cookieHash: hashOf(cookie) });
      return { secret, cookie };
    },
    admit: (secret, cookie) => {
      // Looked up by hash: how long that takes says nothing about the secret.
      const known = knownBySecretHash.get(hashOf(secret).toString('hex'));
      return known !== undefined && timingSafeEqual(known.cookieHash, hashOf(cookie)) ? known.kind : null;
    },
  };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
