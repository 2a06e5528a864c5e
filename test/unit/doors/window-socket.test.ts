/** One socket with a clock that the test holds: heartbeat, waiting sends, the end. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveSocket } from '../../../src-main/browser/window-socket.ts';
import type { SendToWindow } from '../../../src-main/launch/window-service.ts';

class Socket extends EventEmitter {
  bufferedAmount = 0;
  readonly ping = vi.fn();
  readonly terminate = vi.fn();
  readonly send = vi.fn((_message: unknown, sent: (error?: Error) => void) => void this.sent.push(sent));
  readonly sent: ((error?: Error) => void)[] = [];
}

const BEAT_MS = 15_000;
let socket: Socket;
let send: SendToWindow;
const window = { receive: vi.fn(), close: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  socket = new Socket();
  const connect = (given: SendToWindow) => {
    send = given;
    return window;
  };
  serveSocket(socket as never, { connect }, 'till');
});
afterEach(() => vi.useRealTimers());

describe('the heartbeat', () => {
  it('keeps a window that answers', () => {
    for (let beats = 0; beats < 5; beats += 1) {
      vi.advanceTimersByTime(BEAT_MS);
      socket.emit('pong');
    }
    expect(socket.ping).toHaveBeenCalledTimes(5);
    expect(socket.terminate).not.toHaveBeenCalled();
  });

  it('cuts a window that does not', () => {
    vi.advanceTimersByTime(2 * BEAT_MS);
    expect(socket.terminate).toHaveBeenCalledTimes(1);
  });

  it('ends with the socket, and the window with it', () => {
    socket.emit('close');
    vi.advanceTimersByTime(5 * BEAT_MS);
    expect(socket.ping).not.toHaveBeenCalled();
    expect(window.close).toHaveBeenCalledTimes(1);
  });
});

describe('a message', () => {
  it('to the window has left only when the socket says so', async () => {
    const left = vi.fn();
    const sending = Promise.resolve(send('one')).then(left);
    await Promise.resolve();
    expect(left).not.toHaveBeenCalled();
    socket.sent[0]?.();
    await sending;
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('to a window that has gone is told as that', async () => {
    const sending = send('one');
    socket.sent[0]?.(new Error('EPIPE'));
    await expect(sending).rejects.toMatchObject({ name: 'WindowGone' });
  });

  it('too many behind cuts the window', () => {
    socket.bufferedAmount = 129 * 1024 * 1024;
    void send('one');
    expect(socket.terminate).toHaveBeenCalledTimes(1);
  });

  it('from the window arrives as text or as bytes', () => {
    socket.emit('message', Buffer.from('text'), false);
    socket.emit('message', Buffer.from([1, 2]), true);
    expect(window.receive.mock.calls).toEqual([['text'], [Buffer.from([1, 2])]]);
  });

  it('broken on the way ends nothing but the socket', () => {
    expect(() => socket.emit('error', new Error('ECONNRESET'))).not.toThrow();
  });
});
