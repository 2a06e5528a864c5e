/**
 * Who may open the WebSocket: a window proves itself with a secret that its page keeps, and
 * its browser with a cookie. Both belong together. The cookie alone would be sent to any
 * port of the loopback address, the secret alone could be carried to another browser
 * (docs/adr/0008). Everything is forgotten when the till stops.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

export interface WindowSession {
  readonly secret: string;
  readonly cookie: string;
}

export interface WindowSessions {
  /** @param cookie what the browser already carries: its windows share one, each has a secret of its own */
  open(cookie: string | null): WindowSession;
  admit(secret: string, cookie: string): boolean;
}

/** Far more windows than a till has; the oldest is forgotten first. */
const MOST_SESSIONS = 256;

export function windowSessions(randomSecret: () => string): WindowSessions {
  const cookieHashBySecretHash = new Map<string, Buffer>();
  const isOurs = (cookie: string): boolean =>
    [...cookieHashBySecretHash.values()].some((hash) => timingSafeEqual(hash, hashOf(cookie)));
  return {
    open: (carried) => {
      const secret = randomSecret();
      const cookie = carried !== null && isOurs(carried) ? carried : randomSecret();
      const oldest = cookieHashBySecretHash.keys().next();
      if (cookieHashBySecretHash.size >= MOST_SESSIONS && !oldest.done) cookieHashBySecretHash.delete(oldest.value);
      cookieHashBySecretHash.set(hashOf(secret).toString('hex'), hashOf(cookie));
      return { secret, cookie };
    },
    admit: (secret, cookie) => {
      // Looked up by hash: how long that takes says nothing about the secret.
      const cookieHash = cookieHashBySecretHash.get(hashOf(secret).toString('hex'));
      return cookieHash !== undefined && timingSafeEqual(cookieHash, hashOf(cookie));
    },
  };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
