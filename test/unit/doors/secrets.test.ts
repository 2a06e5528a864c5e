/** Launch tokens and window sessions, with a clock and secrets that the test holds. */
import { describe, expect, it, vi } from 'vitest';
import { launchTokens } from '../../../src-main/browser/launch-tokens.ts';
import { BY_HAND_LIFETIME_MS, LAUNCH_FILE_LIFETIME_MS } from '../../../src-main/browser/window-opener.ts';
import { windowSessions } from '../../../src-main/browser/window-sessions.ts';

function counted(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `secret-${count}`;
  };
}

function tokensAt(clock: { nowMs: number }) {
  return launchTokens({ now: () => clock.nowMs, randomSecret: counted() });
}

describe('a launch token', () => {
  it('lives 30 seconds in the launch file and 10 minutes by hand', () => {
    expect([LAUNCH_FILE_LIFETIME_MS, BY_HAND_LIFETIME_MS]).toEqual([30_000, 600_000]);
  });

  it.each([
    [0, 'till'],
    [29_999, 'till'],
    [30_000, 'refused'],
    [60_000, 'refused'],
  ])('of 30 s, %i ms later, is %s', (laterMs, expected) => {
    const clock = { nowMs: 1_000 };
    const tokens = tokensAt(clock);
    const token = tokens.issue('till', 30_000);
    clock.nowMs += laterMs;
    expect(tokens.redeem(token)).toBe(expected);
  });

  it('works once, and says when it did', () => {
    const tokens = tokensAt({ nowMs: 0 });
    const used = vi.fn();
    const token = tokens.issue('till', 30_000, used);
    expect([tokens.redeem(token), tokens.redeem(token)]).toEqual(['till', 'refused']);
    expect(used).toHaveBeenCalledTimes(1);
  });

  it('wrong too often gets "too many" for a minute; a right one still passes', () => {
    const clock = { nowMs: 0 };
    const tokens = tokensAt(clock);
    const right = tokens.issue('till', 30_000);
    const wrong = Array.from({ length: 12 }, () => tokens.redeem('wrong'));
    expect(wrong).toEqual([...Array(10).fill('refused'), 'too-many', 'too-many']);
    expect(tokens.redeem(right)).toBe('till');
    clock.nowMs = 60_001;
    expect(tokens.redeem('wrong')).toBe('refused');
  });

  it('makes room by forgetting the oldest of very many', () => {
    const tokens = tokensAt({ nowMs: 0 });
    const issued = Array.from({ length: 65 }, () => tokens.issue('till', 30_000));
    expect(tokens.redeem(issued[0] ?? '')).toBe('refused');
    expect(tokens.redeem(issued[64] ?? '')).toBe('till');
  });
});

describe('a window session', () => {
  it.each([
    ['its secret and its cookie', 0, 0, 'till'],
    ['its secret and another browser\u2019s cookie', 0, 1, null],
    ['another window\u2019s secret and its cookie', 1, 0, null],
  ])('is known by %s', (_what, secretOf, cookieOf, expected) => {
    const sessions = windowSessions(counted());
    const opened = [sessions.open('till', null), sessions.open('till', null)];
    expect(sessions.admit(opened[secretOf]?.secret ?? '', opened[cookieOf]?.cookie ?? '')).toBe(expected);
  });

  it('of a second window in the same browser leaves the first one its cookie', () => {
    const sessions = windowSessions(counted());
    const first = sessions.open('till', null);
    const second = sessions.open('till', first.cookie);
    expect(second.cookie).toBe(first.cookie);
    expect(second.secret).not.toBe(first.secret);
    expect(sessions.admit(first.secret, first.cookie)).toBe('till');
  });

  it('stays what its token let it in for, in the same browser too', () => {
    const tokens = tokensAt({ nowMs: 0 });
    const sessions = windowSessions(counted());
    const till = sessions.open('till', null);
    expect(tokens.redeem(tokens.issue('customer-display', 30_000))).toBe('customer-display');
    const display = sessions.open('customer-display', till.cookie);
    expect(display.cookie).toBe(till.cookie);
    expect(sessions.admit(display.secret, till.cookie)).toBe('customer-display');
    expect(sessions.admit(till.secret, till.cookie)).toBe('till');
  });

  it('never takes over a cookie that somebody made up', () => {
    const sessions = windowSessions(counted());
    expect(sessions.open('till', 'made-up').cookie).not.toBe('made-up');
  });
});
