/**
 * Language and theme on the root element. The till keeps the choice; a copy stays in
 * localStorage so that the first paint, and the screen shown when no till answers, already
 * look and speak as chosen.
 */
import type { Language, Theme } from '../../contract/app.ts';
import { isLanguage } from '../i18n/languages.ts';

const KEY = 'tessera.look';

/** Written out here because the contract's list would bring its schemas into the window. */
export const THEMES = ['light', 'dark', 'contrast'] as const satisfies readonly Theme[];

export function isTheme(value: unknown): value is Theme {
  return (THEMES as readonly unknown[]).includes(value);
}

export interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

export function applyLook(look: Look): void {
  document.documentElement.dataset['theme'] = look.theme;
  document.documentElement.dataset['mantineColorScheme'] = look.theme === 'dark' ? 'dark' : 'light';
  document.documentElement.lang = look.language;
}

export function rememberLook(look: Look): void {
  applyLook(look);
  localStorage.setItem(KEY, JSON.stringify(look));
}

/** What the last window looked like, else what the system asks for. */
export function firstLook(): Look {
  const kept = readKept();
  const preferred = navigator.language.slice(0, 2);
  return {
    language: kept?.language ?? (isLanguage(preferred) ? preferred : 'en'),
    theme: kept?.theme ?? 'light',
  };
}

function readKept(): Look | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isLook(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isLook(kept: unknown): kept is Look {
  if (typeof kept !== 'object' || kept === null || !('language' in kept) || !('theme' in kept)) return false;
  return isLanguage(kept.language) && isTheme(kept.theme);
}
