/**
 * The hash chain over events (SALES.md 6): each hash covers the previous one, so that a
 * changed, missing or foreign event shows, also where SQLite itself notices nothing.
 */
import { createHash } from 'node:crypto';
import { lengthPrefix } from '../../core/sync/envelope.ts';

/** 32 zero bytes: what stands before the first event of an epoch. */
export const GENESIS = Buffer.alloc(32);

/** @returns SHA-256(previous || uint32 header length || header || body), 32 bytes */
export function chainHash(previous: Buffer, header: Buffer, body: Buffer): Buffer {
  return createHash('sha256').update(previous).update(lengthPrefix(header.length)).update(header).update(body).digest();
}
