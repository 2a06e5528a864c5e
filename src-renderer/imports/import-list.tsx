/** The imports so far, the newest first; the one that is shown is marked. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '../../contract/imports.ts';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './import-screen.module.css';

interface ImportListProps {
  readonly imports: readonly ImportStatus[];
  readonly shownId: number | null;
  readonly onChoose: (importId: number) => void;
}

export function ImportList({ imports, shownId, onChoose }: ImportListProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  return (
    <section aria-labelledby="imports-title">
      <h2 id="imports-title" className={classes['listTitle']}>
        {t('imports.list')}
      </h2>
      {imports.length === 0 && <p className={classes['listNone']}>{t('imports.listNone')}</p>}
      <ul>
        {imports.map(({ importId, fileName, state, startedAtMs }) => (
          <li key={importId}>
            <button
              type="button"
              className={classes['import']}
              aria-current={importId === shownId}
              onClick={() => onChoose(importId)}
            >
              <span className={classes['fileName']}>{fileName}</span>
              <span className={state === 'failed' ? classes['stateFailed'] : classes['state']}>
                {t(`imports.state.${state}`)}
              </span>
              <span className={classes['started']}>{formatMoment(startedAtMs, locale, timeZone)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
