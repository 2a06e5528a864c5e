/** What a window must know to draw itself: the shop, the till, who stands at it, and what is not well. */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { uuid } from './quantities.ts';
import { RIGHTS } from './rights.ts';

export const LANGUAGES = ['it', 'en', 'es', 'ro'] as const;
export const THEMES = ['light', 'dark', 'contrast'] as const;
export const language = z.enum(LANGUAGES);
export const theme = z.enum(THEMES);
export type Language = z.infer<typeof language>;
export type Theme = z.infer<typeof theme>;

/** Things that someone should know; selling goes on with each of them. */
export const warning = z.enum([
  'clock-before-last-sale',
  'clock-before-build',
  'browser-without-sandbox',
  'draft-unreadable',
  'disk-nearly-full',
]);

export const hello = z.strictObject({
  version: z.string(),
  shell: z.enum(['browser', 'electron']),
  shop: z.strictObject({
    name: z.string(),
    country: z.string(),
    /** ISO 4217. */
    currency: z.string(),
    currencyDecimals: z.int(),
    timeZone: z.string(),
  }),
  till: z.strictObject({ id: uuid, name: z.string() }),
  operator: z.strictObject({ id: uuid, name: z.string(), rights: z.array(z.enum(RIGHTS)) }),
  language,
  theme,
  demo: z.boolean(),
  warnings: z.array(warning),
});

export const appContract = {
  hello: procedure('none').output(hello),
  /** Kept by the till, so that the next window speaks the same language. */
  setPreferences: procedure('sell')
    .input(z.strictObject({ language: language.optional(), theme: theme.optional() }))
    .output(z.strictObject({ language, theme })),
};
