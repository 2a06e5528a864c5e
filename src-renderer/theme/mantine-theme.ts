/**
 * Mantine draws forms, tables and menus only, in the same voice as the counter: primary is
 * ink, nothing moves, no shadows. Colours are not here but in tokens.css, by variables.
 */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades; the one ink is the same variable in every theme. */
const INK: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
  'var(--ink)',
];

const still = { transitionProps: { duration: 0 } };

export const mantineTheme = createTheme({
  colors: { ink: INK },
  primaryColor: 'ink',
  autoContrast: false,
  defaultRadius: 6,
  focusRing: 'always',
  respectReducedMotion: true,
  fontFamily: 'var(--sans)',
  components: {
    Menu: { defaultProps: still },
    Popover: { defaultProps: still },
    Tooltip: { defaultProps: still },
  },
});
