/**
 * A wire is one live way to the till: a WebSocket in the browser shell, a MessagePort in
 * Electron. The rest of the window sees only the contract client that runs over it.
 */
import type { ClientContext, ClientLink } from '@orpc/client';

export interface Wire {
  readonly link: ClientLink<ClientContext>;
  /** False from the moment that the other side is gone. */
  readonly isOpen: () => boolean;
  /** Resolves when the wire is gone; never rejects. */
  readonly closed: Promise<void>;
}

/** What opening a wire may end in besides a wire. */
export type WireRefusal =
  /** Nobody answers; worth trying again. */
  | 'unreachable'
  /** The till answers and does not know this window: only a new window helps. */
  | 'shut-out';

export type WireResult =
  | { readonly ok: true; readonly wire: Wire }
  | { readonly ok: false; readonly refusal: WireRefusal };

export type OpenWire = () => Promise<WireResult>;
