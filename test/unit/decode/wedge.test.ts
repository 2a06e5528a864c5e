/** The wedge against recorded ways of typing and scanning (HARDWARE.md 1a, COUNTER.md). */
import { describe, expect, it } from 'vitest';
import { layoutWith } from '../../../hardware/decode/key-layout.ts';
import { IDLE, type WedgeState, wedgeKey, wedgeTick } from '../../../hardware/decode/wedge.ts';
import { DEFAULT_WEDGE } from '../../../hardware/decode/wedge-options.ts';
import { codeOf, keyOf, person, play, type Stroke, scanner } from './key-sequences.ts';

const EAN = '8000000000767';
const digits = (text: string): readonly string[] => [...text].map(codeOf);

describe('scans', () => {
  it.each([1, 6, 10, 19, 30])('are found at %i ms a key', (gapMs) => {
    expect(play(scanner(EAN, gapMs))).toEqual({ scans: [EAN], kept: [] });
  });

  it.each(['Enter', 'NumpadEnter', 'Tab'])('end with %s', (end) => {
    expect(play(scanner(EAN, 6, end))).toEqual({ scans: [EAN], kept: [] });
  });

  it('end with CR and LF, the LF as Ctrl+J', () => {
    const strokes = [
      ...scanner(EAN, 6),
      { code: 'ControlLeft', gapMs: 6, ctrl: true },
      { code: 'KeyJ', gapMs: 0, ctrl: true },
    ];
    expect(play(strokes)).toEqual({ scans: [EAN], kept: ['ControlLeft'] });
  });

  it('end after 150 ms of quiet when there is no terminator', () => {
    expect(play(scanner(EAN, 10, null))).toEqual({ scans: [EAN], kept: [] });
  });

  it('swallow an Enter that comes 300 ms after the last digit, and no later one', () => {
    expect(play([...scanner(EAN, 10, null), { code: 'Enter', gapMs: 300 }])).toEqual({ scans: [EAN], kept: [] });
    expect(play([...scanner(EAN, 10, null), { code: 'Enter', gapMs: 301 }])).toEqual({ scans: [EAN], kept: ['Enter'] });
  });

  it('are two when they come back to back', () => {
    expect(play([...scanner(EAN, 6), ...scanner('8003170030015', 6, 'Enter', 40)]).scans).toEqual([
      EAN,
      '8003170030015',
    ]);
    expect(play([...scanner(EAN, 6, null), ...scanner('8003170030015', 6, null, 160)]).scans).toEqual([
      EAN,
      '8003170030015',
    ]);
  });

  it('read capitals by Shift, whatever Caps Lock says', () => {
    expect(play(scanner('ABc-12', 8)).scans).toEqual(['ABc-12']);
  });

  it('keep GS, sent as Ctrl+] or as F8', () => {
    const with8 = [...scanner('0112345678901231', 6, null), { code: 'F8', gapMs: 6 }, ...scanner('10', 6, 'Enter', 6)];
    expect(play(with8).scans).toEqual(['0112345678901231\u001d10']);
    const bracket = { code: 'BracketRight', gapMs: 6, ctrl: true };
    expect(play([...scanner('0112345678901231', 6, null), bracket, ...scanner('10', 6, 'Enter', 6)]).scans).toEqual([
      '0112345678901231\u001d10',
    ]);
  });

  it('are read from ALT codes', () => {
    const alt = (numbers: string, leadMs: number): readonly Stroke[] => [
      { code: 'AltLeft', gapMs: leadMs, alt: true },
      ...[...numbers].map((digit) => ({ code: `Numpad${digit}`, gapMs: 4, alt: true })),
      { code: 'AltLeft', gapMs: 4, type: 'up' as const },
    ];
    const strokes = [...alt('065', 500), ...alt('049', 4), ...alt('050', 4), { code: 'Enter', gapMs: 6 }];
    expect(play(strokes).scans).toEqual(['A12']);
  });

  it('are read through the layout that the scanner was set to', () => {
    const layout = layoutWith({ KeyQ: ['a', 'A'] });
    expect(play([...scanner('qqqq', 6)], { ...DEFAULT_WEDGE, layout }).scans).toEqual(['aaaa']);
  });

  it('begin at once after a prefix key', () => {
    const options = { ...DEFAULT_WEDGE, prefixes: new Set(['F12']) };
    const strokes = [
      { code: 'F12', gapMs: 500 },
      { code: 'Digit4', gapMs: 60 },
      { code: 'Digit2', gapMs: 60 },
      { code: 'Enter', gapMs: 60 },
    ];
    expect(play(strokes, options)).toEqual({ scans: ['42'], kept: [] });
  });

  it('work while an input method swallows the key names', () => {
    expect(play(scanner(EAN, 6)).scans).toEqual([EAN]); // `key` is empty in all of these: only `code` is read
  });
});

describe('a page that stalls', () => {
  it('does not tear a scan apart: the timer fires late, the keys were on time', () => {
    let state = IDLE as WedgeState;
    const strokes = scanner(EAN, 6, null);
    let atMs = 1000;
    for (const [index, stroke] of strokes.entries()) {
      atMs += stroke.gapMs;
      // After the fifth key the page stands still for a second; the timer comes first, the keys after it.
      if (index === 5) state = wedgeTick(state, atMs + 1000).state;
      state = wedgeKey(state, keyOf(stroke, atMs)).state;
    }
    const end = wedgeKey(state, keyOf({ code: 'Enter', gapMs: 6 }, atMs + 6));
    expect(end.verdict.scan).toBe(EAN);
  });

  it('finds the scan even when the clock had already let its first keys go', () => {
    let state = IDLE as WedgeState;
    let atMs = 1000;
    for (const [index, stroke] of scanner(EAN, 6, null).entries()) {
      atMs += stroke.gapMs;
      if (index === 2) state = wedgeTick(wedgeTick(state, atMs + 200).state, atMs + 300).state;
      state = wedgeKey(state, keyOf(stroke, atMs)).state;
    }
    expect(wedgeKey(state, keyOf({ code: 'Enter', gapMs: 6 }, atMs + 6)).verdict.scan).toBe(EAN);
  });

  it('waits for keys that are held up on their way, where scans end with a terminator', () => {
    const waiting = { ...DEFAULT_WEDGE, clockQuietMs: DEFAULT_WEDGE.terminatorWaitMs };
    let state = IDLE as WedgeState;
    let atMs = 1000;
    for (const [index, stroke] of scanner(EAN, 6, null).entries()) {
      if (index === 7) {
        expect(wedgeTick(state, atMs + 151, waiting).verdict.scan).toBeNull();
        expect(wedgeTick(state, atMs + 151).verdict.scan).toBe(EAN.slice(0, 7));
      }
      atMs += stroke.gapMs;
      state = wedgeKey(state, keyOf(stroke, atMs)).state;
    }
    expect(wedgeKey(state, keyOf({ code: 'Enter', gapMs: 6 }, atMs + 6)).verdict.scan).toBe(EAN);
  });

  it('does not take slow typing for a scan when it catches up', () => {
    expect(play(person(digits('80000000'), [120]))).toEqual({ scans: [], kept: digits('80000000') });
  });
});

describe('a person', () => {
  it('types fast and is not taken for a scanner', () => {
    const rolling = person(digits('mozzarella'.slice(0, 3)).concat(digits('zarella')), [110, 28, 95, 70, 30, 120, 64]);
    expect(play(rolling).scans).toEqual([]);
    expect(play(rolling).kept).toHaveLength(10);
  });

  it('holds a key down', () => {
    const held = [
      { code: 'Digit0', gapMs: 500 },
      ...Array.from({ length: 20 }, () => ({ code: 'Digit0', gapMs: 30, repeat: true })),
    ];
    expect(play(held)).toEqual({ scans: [], kept: Array.from({ length: 21 }, () => 'Digit0') });
  });

  it('types `2`, and a scan follows: the digit is neither glued to the code nor lost', () => {
    for (const gapMs of [40, 70, 400]) {
      const outcome = play([{ code: 'Digit2', gapMs: 500 }, ...scanner(EAN, 6, 'Enter', gapMs)]);
      expect(outcome).toEqual({ scans: [EAN], kept: ['Digit2'] });
    }
  });

  it('types `2`, scans, types `2`', () => {
    const strokes = [{ code: 'Digit2', gapMs: 500 }, ...scanner(EAN, 10, 'Enter', 300), { code: 'Digit2', gapMs: 400 }];
    expect(play(strokes)).toEqual({ scans: [EAN], kept: ['Digit2', 'Digit2'] });
  });

  it('keeps Enter, arrows and function keys', () => {
    const codes = ['F9', 'Digit5', 'Digit0', 'Enter', 'ArrowDown', 'F8'];
    expect(play(person(codes, [200]))).toEqual({ scans: [], kept: codes });
  });

  it('keeps three keys in a burst: that is no code', () => {
    expect(play(scanner('123', 5))).toEqual({ scans: [], kept: ['Digit1', 'Digit2', 'Digit3', 'Enter'] });
  });

  it('is not disturbed by events without a key', () => {
    expect(play([{ code: '', gapMs: 10 }]).scans).toEqual([]);
  });
});
