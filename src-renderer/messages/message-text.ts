/** A message's text in the window's language; `names` are themselves keys, put in as words. */
import type { i18n as I18n } from 'i18next';
import type { MessageText, TextKey } from './message.ts';

/** i18next types a call by its one key; a message's key is any of them, so the call is typed here, once. */
type AnyText = (key: TextKey, values: Readonly<Record<string, string | number>>) => string;

export function wordsOf(i18n: I18n, { key, values, names }: MessageText): string {
  const t = i18n.t as unknown as AnyText;
  const named = Object.entries(names ?? {}).map(([name, textKey]) => [name, t(textKey, {})] as const);
  return t(key, { ...values, ...Object.fromEntries(named) });
}
