/** The function keys: every key is a button, in its place from the first version on. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyWord } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { type BarKey, pressBarKey, useBarKeys } from './bar-keys.ts';
import classes from './key-bar.module.css';

export function KeyBar(): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className={classes['bar']} aria-label={t('bar.label')}>
      {useBarKeys().map((barKey) => (
        <FunctionKey key={barKey.key} barKey={barKey} />
      ))}
    </nav>
  );
}

function FunctionKey({ barKey }: { readonly barKey: BarKey }): ReactNode {
  const { t } = useTranslation();
  const word = useKeyWord();
  // The one name that does not fit at 1024.
  const hasShort = barKey.name === 'why';
  const count = barKey.count ?? 0;
  const isAboutPoints = barKey.name === 'gift' || barKey.name === 'why';
  return (
    <button
      type="button"
      className={`${classes['key']} ${isAboutPoints ? classes['points'] : ''}`}
      aria-disabled={barKey.off}
      aria-pressed={barKey.open}
      onMouseDown={keepFocus}
      onClick={() => pressBarKey(barKey.key)}
    >
      <span className={classes['cap']}>
        {word(barKey.key)}
        {count > 0 && <span className={classes['count']}>{t('park.waiting', { count })}</span>}
      </span>
      <span className={`${classes['name']} ${hasShort ? classes['wide'] : ''}`}>{t(`bar.${barKey.name}`)}</span>
      {hasShort && <span className={`${classes['name']} ${classes['narrow']}`}>{t('bar.whyShort')}</span>}
    </button>
  );
}
