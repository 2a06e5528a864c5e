/** The table of contrasts of DESIGN.md 2, recomputed from the tokens themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../src-renderer/theme/tokens.css'), 'utf8');
const THEMES = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

/** foreground, grounds, and the figures of the table in the order light, dark, contrast. */
const TEXT: readonly (readonly [string, Readonly<Record<string, readonly [number, number, number]>>])[] = [
  ['ink', { surface: [18.4, 16.0, 21], bg: [15.1, 17.6, 21] }],
  [
    'ink-2',
    {
      surface: [8.3, 9.7, 21],
      bg: [6.8, 10.7, 21],
      'accent-soft': [7.2, 8.5, 21],
      'warn-soft': [7.4, 8.2, 21],
      'danger-soft': [7.1, 8.8, 21],
    },
  ],
  ['ink-3', { surface: [5.7, 6.3, 17], sunken: [5.2, 6.6, 17], hover: [5.0, 5.8, 15], bg: [4.7, 6.9, 17] }],
  ['accent', { surface: [6.7, 9.5, 11.1], hover: [5.8, 8.8, 9.7], 'accent-soft': [5.8, 8.3, 11.1] }],
  ['on-ink', { ink: [18.4, 17.1, 21] }],
  ['on-accent', { accent: [6.7, 10.1, 11.1] }],
  ['warn', { surface: [6.6, 10.1, 10.9], 'warn-soft': [5.9, 8.6, 10.9] }],
  [
    'danger',
    {
      surface: [6.7, 7.9, 10.1],
      'danger-soft': [5.7, 7.1, 10.1],
      hover: [5.9, 7.2, 8.9],
      'accent-soft': [5.8, 6.8, 10.1],
    },
  ],
];
const CONTROLS = ['line-2', { surface: [4.1, 4.4, 21], sunken: [3.7, 4.6, 21], bg: [3.4, 4.8, 21] }] as const;

describe.each(THEMES)('contrast, %s', (theme) => {
  const at = THEMES.indexOf(theme);
  it.each(
    TEXT.flatMap(([ink, grounds]) =>
      Object.entries(grounds).map(([ground, ratios]) => [ink, ground, ratios[at] ?? 0] as const),
    ),
  )('%s on %s is %d and at least 4.5', (ink, ground, expected) => {
    const ratio = contrast(token(theme, ink), token(theme, ground));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
    expect(Math.abs(ratio - expected)).toBeLessThan(0.5);
  });

  it.each(Object.entries(CONTROLS[1]))('borders of controls on %s reach 3', (ground, ratios) => {
    const ratio = contrast(token(theme, CONTROLS[0]), token(theme, ground));
    expect(ratio).toBeGreaterThanOrEqual(3);
    expect(Math.abs(ratio - (ratios[at] ?? 0))).toBeLessThan(0.5);
  });
});

describe('styles', () => {
  it('hold no colour outside the tokens', () => {
    const folder = join(import.meta.dirname, '../../src-renderer');
    for (const file of styleFiles(folder)) {
      if (file.endsWith('tokens.css')) continue;
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
    }
  });
});

function styleFiles(folder: string): readonly string[] {
  const { readdirSync } = process.getBuiltinModule('node:fs');
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith('.css'));
}

function token(theme: Theme, name: string): string {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (!value) throw new Error(`no --${name} in ${theme}`);
  return value;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, WCAG 2.x. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
