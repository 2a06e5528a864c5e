/** The window's languages, each with the locale whose figures, dates and plurals it uses. */
import type { Language } from '../../contract/app.ts';

/** Written out here because the contract's list would bring its schemas into the window. */
export const LANGUAGES = ['it', 'en', 'es', 'ro'] as const satisfies readonly Language[];

export const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB', es: 'es-ES', ro: 'ro-RO' };

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  it: 'Italiano',
  en: 'English',
  es: 'Español',
  ro: 'Română',
};
