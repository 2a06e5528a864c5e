/**
 * Who may speak to the loopback port at all, decided from headers alone. Cookies do not know
 * ports and SameSite takes every loopback port for the same site, so the exact Host and
 * Origin are what keeps other pages of this machine out; Host also stops a foreign name that
 * was pointed at 127.0.0.1 (rebinding).
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface DoorAddress {
  /** `http://127.0.0.1:7420` */
  readonly origin: string;
  /** `127.0.0.1:7420` */
  readonly host: string;
  /** With the port in it: two tills on one machine share their cookies. */
  readonly cookieName: string;
}

export type DoorRefusal = 403 | 421;

export function doorAddress(port: number): DoorAddress {
  const { origin, host } = new URL(`http://127.0.0.1:${port}`);
  return { origin, host, cookieName: `tessera-${port}` };
}

/** What the browser itself says about who asks; a page cannot forge these. */
const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/** @returns the status to refuse with, or null when the request may go on */
export function refusal(door: DoorAddress, method: string, headers: IncomingHttpHeaders): DoorRefusal | null {
  if (headers.host !== door.host) return 421;
  const reads = method === 'GET' || method === 'HEAD';
  // A navigation sends no Origin; everything that changes or opens something must.
  const originFits = headers.origin === door.origin || (reads && headers.origin === undefined);
  if (!originFits) return 403;
  const opensPage = reads && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return OWN_SITES.has(headers['sec-fetch-site']) || opensPage ? null : 403;
}

/** A WebSocket is no read, though it starts as a GET: Origin must be there and be ours. */
export function upgradeRefusal(door: DoorAddress, headers: IncomingHttpHeaders): DoorRefusal | null {
  if (headers.host !== door.host) return 421;
  return headers.origin === door.origin ? null : 403;
}

/** The value of one cookie, or null. Twice the same name is nobody's honest request. */
export function cookieValue(headers: IncomingHttpHeaders, name: string): string | null {
  const values = (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
}
