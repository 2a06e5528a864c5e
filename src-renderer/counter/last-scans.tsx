/** The last readings and what became of each, in the place that quick keys will have. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimeWithSeconds } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import { openReturns } from './open-returns.ts';
import classes from './search-panel.module.css';

export function LastScans(): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const scans = useCounter((state) => state.snapshot?.lastScans);
  return (
    <section className={classes['scans']} aria-labelledby="last-scans">
      <header className={classes['scansTitle']}>
        <h2 id="last-scans">{t('counter.scans.title')}</h2>
        <PressButton keyName="Ctrl+r" onPress={openReturns}>
          {t('returns.open')}
        </PressButton>
      </header>
      {scans && scans.length > 0 ? (
        <div className={classes['scanPlace']}>
          <ol className={classes['scanList']}>
            {scans.map((scan, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: counted from the end, because two readings may share a millisecond
              <li key={`${scan.atMs} ${scan.code} ${scans.length - index}`} className={classes['scan']}>
                <time className={classes['scanTime']}>{formatTimeWithSeconds(scan.atMs, locale, timeZone)}</time>
                <span className={classes['scanName']} data-selectable>
                  {scan.description ?? scan.code}
                </span>
                <span className={scan.outcome === 'added' ? classes['scanAdded'] : classes['scanFailed']}>
                  {t(`counter.scans.${scan.outcome}`)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p className={classes['none']}>{t('counter.scans.none')}</p>
      )}
    </section>
  );
}
