/** The time on the shop's clock. It turns with the minute, not sixty times as often. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './top-bar.module.css';

const MINUTE_MS = 60_000;

export function Clock(): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNowMs(Date.now()), MINUTE_MS - (nowMs % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [nowMs]);
  return (
    <p className={classes['clock']}>
      <span className="visually-hidden">{t('shell.time')} </span>
      <time>{formatTime(nowMs, locale, timeZone)}</time>
    </p>
  );
}
