/**
 * The event envelope (SYNC.md 2.1). The header is stored as a UTF-8 JSON array of these
 * fields in this order, and the hash is taken over the stored bytes:
 * SHA-256(previous hash || uint32 big-endian header length || header || body).
 * Nothing is ever re-serialised to be checked.
 */
import { type HybridTime, isHybridTime } from './hybrid-clock.ts';

export interface EventHeader {
  readonly company: string;
  readonly till: string;
  readonly epoch: number;
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  /** UTC milliseconds of the till's wall clock. */
  readonly atMs: number;
  /** Minutes east of UTC in the shop's zone at that instant. */
  readonly tzOffsetMinutes: number;
  readonly hlc: HybridTime;
  readonly actor: string;
  readonly reason: string | null;
  /** The event that this one corrects or completes. */
  readonly ref: string | null;
}

export function headerText(header: EventHeader): string {
  return JSON.stringify([
    header.company,
    header.till,
    header.epoch,
    header.seq,
    header.eventId,
    header.type,
    header.version,
    header.atMs,
    header.tzOffsetMinutes,
    header.hlc,
    header.actor,
    header.reason,
    header.ref,
  ]);
}

/** @returns null when the text is not a header that `headerText` could have written */
export function parseHeader(text: string): EventHeader | null {
  const fields = parseFields(text);
  if (!fields) return null;
  const [company, till, epoch, seq, eventId, type, version, atMs, tzOffsetMinutes, hlc, actor, reason, ref] = fields;
  const typed =
    [company, till, eventId, type, actor, reason ?? '', ref ?? ''].every((field) => typeof field === 'string') &&
    [epoch, seq, version, atMs, tzOffsetMinutes].every(Number.isSafeInteger) &&
    isHybridTime(hlc);
  if (!typed) return null;
  const header = { company, till, epoch, seq, eventId, type, version, atMs, tzOffsetMinutes, hlc, actor, reason, ref };
  return headerText(header) === text ? header : null;
}

/** The time alone, which is all that the next event must know, and each close waits for it. @returns null where none is */
export function headerTime(text: string): HybridTime | null {
  const hlc = parseFields(text)?.[9];
  return isHybridTime(hlc) ? hlc : null;
}

function parseFields(text: string) {
  try {
    const fields: unknown = JSON.parse(text);
    return Array.isArray(fields) && fields.length === 13 ? fields : null;
  } catch {
    return null;
  }
}

/** The four bytes that say how long the header is, so that header and body cannot trade bytes. */
export function lengthPrefix(byteLength: number): Uint8Array {
  return Uint8Array.of(byteLength >>> 24, byteLength >>> 16, byteLength >>> 8, byteLength);
}
