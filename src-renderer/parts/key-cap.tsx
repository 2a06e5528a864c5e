/** The cap of a key: the picture of a button is the manual. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './key-cap.module.css';

/** The word on the key differs from country to country: Canc, Del, Supr. */
const TRANSLATED = [
  'Enter',
  'Escape',
  'Delete',
  'Ctrl+z',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
] as const;
type TranslatedKey = (typeof TRANSLATED)[number];

interface KeyCapProps {
  /** As `KeyPress.key`, for example `F2`, `Escape`, `s`. */
  readonly of: string;
  readonly onInk?: boolean;
}

export function KeyCap({ of, onInk = false }: KeyCapProps): ReactNode {
  const word = useKeyWord();
  return <kbd className={`${classes['cap']} ${onInk ? classes['onInk'] : ''}`}>{word(of)}</kbd>;
}

/** @returns what is written on a key in the window's language */
export function useKeyWord(): (key: string) => string {
  const { t } = useTranslation();
  return (key) => (isTranslated(key) ? t(`key.${key}`) : key.length === 1 ? key.toUpperCase() : key);
}

function isTranslated(key: string): key is TranslatedKey {
  return (TRANSLATED as readonly string[]).includes(key);
}
