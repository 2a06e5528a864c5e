/** The cap of a key: the picture of a button is the manual. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './key-cap.module.css';

/** The word on the key differs from country to country: Canc, Del, Supr. */
const TRANSLATED = [
  'Enter',
  'Escape',
  'Delete',
  'Insert',
  'Ctrl+z',
  'Ctrl+r',
  'Ctrl+s',
  'Space',
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
  return (key) => {
    if (isTranslated(key)) return t(`key.${key}`);
    return key.length === 1
      ? key.toUpperCase()
      : key.replace(/^Ctrl\+(.)$/, (_, letter) => `Ctrl ${letter.toUpperCase()}`);
  };
}

function isTranslated(key: string): key is TranslatedKey {
  return (TRANSLATED as readonly string[]).includes(key);
}
