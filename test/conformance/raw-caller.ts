/** Calls a procedure past the client, so that a body can be what no client would make of it. */
import type { TestWindow } from './transports.ts';

export interface RawAnswer {
  readonly status: number;
  /** The output, or the error as data. */
  readonly body: unknown;
  /** The message as it crossed the wire. */
  readonly text: string;
}

const ABORT = 4;
const END_OF_MESSAGE = 0xff;

export function rawCaller(window: TestWindow): (path: string, body: unknown) => Promise<RawAnswer> {
  const waiting = new Map<string, (answer: RawAnswer) => void>();
  let calls = 0;
  window.onRaw((sent) => {
    const text = withoutFile(sent);
    const { i, t, p } = JSON.parse(text) as Message;
    // Events of a stream bear a type; only the answer itself is wanted, and then the stream is left.
    if (t !== undefined) return;
    waiting.get(i)?.({ status: p.s ?? 200, body: p.b?.json, text });
    waiting.delete(i);
    if (p.h !== undefined) window.sendRaw(JSON.stringify({ i, t: ABORT }));
  });
  return (path, body) =>
    new Promise((resolve) => {
      calls += 1;
      waiting.set(String(calls), resolve);
      window.sendRaw(JSON.stringify({ i: String(calls), p: { u: path, b: body } }));
    });
}

/** A file follows its message after a byte that no text has; the whole arrives as numbers. */
function withoutFile(sent: string): string {
  if (sent.startsWith('{')) return sent;
  const bytes = sent.split(',').map(Number);
  const end = bytes.indexOf(END_OF_MESSAGE);
  return new TextDecoder().decode(Uint8Array.from(end < 0 ? bytes : bytes.slice(0, end)));
}

interface Message {
  readonly i: string;
  readonly t?: number;
  readonly p: { readonly s?: number; readonly h?: object; readonly b?: { readonly json?: unknown } };
}
