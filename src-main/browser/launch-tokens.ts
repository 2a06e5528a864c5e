/**
 * One-use tokens that let a browser in. Only their hashes are kept, so the look-up tells
 * nothing by its timing. Wrong tokens are counted and answered with "too many", but a right
 * one always passes: otherwise any user of the machine could keep the cashier out by
 * guessing wrong on purpose, while 256 random bits cannot be guessed anyway.
 */
import { createHash } from 'node:crypto';
import type { WindowKind } from '../launch/window-kind.ts';

export interface TokenSources {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Unguessable, fit for a URL. */
  readonly randomSecret: () => string;
}

/** What the window is let in for, or why it is not. */
export type Redeemed = WindowKind | 'refused' | 'too-many';

export interface LaunchTokens {
  /** @param used called when the token has let somebody in */
  issue(kind: WindowKind, lifetimeMs: number, used?: () => void): string;
  redeem(token: string): Redeemed;
}

interface Waiting {
  readonly kind: WindowKind;
  readonly expiresAtMs: number;
  readonly used: () => void;
}

const MOST_WRONG = 10;
const WRONG_WINDOW_MS = 60_000;
/** Windows are asked for by hand; more than these waiting at once are not. */
const MOST_WAITING = 64;

export function launchTokens({ now, randomSecret }: TokenSources): LaunchTokens {
  const waitingByHash = new Map<string, Waiting>();
  let wrongAtMs: readonly number[] = [];
  return {
    issue: (kind, lifetimeMs, used = () => {}) => {
      forgetExpired(waitingByHash, now());
      const token = randomSecret();
      waitingByHash.set(hashOf(token), { kind, expiresAtMs: now() + lifetimeMs, used });
      return token;
    },
    redeem: (token) => {
      const hash = hashOf(token);
      const waiting = waitingByHash.get(hash);
      waitingByHash.delete(hash);
      if (waiting !== undefined && now() < waiting.expiresAtMs) {
        waiting.used();
        return waiting.kind;
      }
      wrongAtMs = [...wrongAtMs.filter((atMs) => atMs > now() - WRONG_WINDOW_MS), now()].slice(-MOST_WRONG - 1);
      return wrongAtMs.length > MOST_WRONG ? 'too-many' : 'refused';
    },
  };
}

function forgetExpired(waitingByHash: Map<string, Waiting>, nowMs: number): void {
  for (const [hash, { expiresAtMs }] of waitingByHash) if (expiresAtMs <= nowMs) waitingByHash.delete(hash);
  const oldest = waitingByHash.keys().next();
  if (waitingByHash.size >= MOST_WAITING && !oldest.done) waitingByHash.delete(oldest.value);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
