/** The browser shell's door: the token leaves the address at once, the secret outlives a reload. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { admission, takeLaunchToken } from '../../src-renderer/connection/browser-session.ts';

const answers = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

describe('the launch token', () => {
  it('is taken out of the address', () => {
    window.history.replaceState(null, '', '/#launch=abc_-9');
    expect(takeLaunchToken(window)).toBe('abc_-9');
    expect(window.location.href).not.toContain('launch');
    expect(takeLaunchToken(window)).toBeNull();
  });

  it('becomes a secret that a reload still has', async () => {
    answers(200, { secret: 's3cret' });
    expect(await admission('token')).toEqual({ kind: 'secret', secret: 's3cret' });
    expect(await admission(null)).toEqual({ kind: 'secret', secret: 's3cret' });
  });

  it.each([401, 429])('is shut out by %i', async (status) => {
    answers(status, {});
    expect(await admission('used')).toEqual({ kind: 'shut-out' });
  });

  it('does not take away the secret of a window that has one', async () => {
    sessionStorage.setItem('tessera.secret', 'mine');
    answers(401, {});
    expect(await admission('used')).toEqual({ kind: 'secret', secret: 'mine' });
  });

  it('waits for a till that does not answer', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('offline'))),
    );
    expect(await admission('token')).toEqual({ kind: 'unreachable' });
  });

  it('is needed: without one and without a secret there is nothing', async () => {
    expect(await admission(null)).toEqual({ kind: 'shut-out' });
  });
});
