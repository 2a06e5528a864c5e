/**
 * The versions that some rules had, the newest first: who, when, from when on, whether a plan was
 * withdrawn, and each field before and after.
 */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleVersion } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { useChangeText } from './change-text.ts';
import classes from './rules.module.css';

export type HistorySubject =
  | { readonly kind: 'profile' | 'article'; readonly id: string }
  | { readonly kind: 'programme' };

/** More than a manager reads; older ones stay in the export. */
const MOST = 100;

export function History({ subject }: { readonly subject: HistorySubject }): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const found = useQuery({
    ...query.rules.history.queryOptions({ input: { subject, offset: 0, limit: MOST } }),
    staleTime: 0,
  });
  if (!found.data) return null;
  const { versions, total } = found.data;
  return (
    <>
      <p className={classes['help']}>{t('ruleHistory.hint')}</p>
      {total === 0 && <p className={classes['help']}>{t('ruleHistory.empty')}</p>}
      <ol className={classes['versions']}>
        {versions.map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </ol>
      {total > versions.length && (
        <p className={classes['help']}>{t('ruleHistory.older', { count: total - versions.length })}</p>
      )}
    </>
  );
}

function Version({ version }: { readonly version: RuleVersion }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const text = useChangeText();
  const { atMs, operator, isFirst } = version;
  const told = version.changes.map((change) => ({ key: change.path.join(' '), ...text(change) }));
  // A list that gets its first entry was empty before, and says nothing by itself.
  const changes = told.filter(({ before, after }) => before !== after);
  return (
    <li className={classes['version']}>
      <p className={classes['versionHead']}>
        <span>{formatMoment(atMs, locale, timeZone)}</span>
        <span className={classes['aside']}>{operator || t('ruleHistory.byImport')}</span>
        <State version={version} />
      </p>
      {isFirst && <p className={classes['help']}>{t('ruleHistory.first')}</p>}
      {!isFirst && changes.length === 0 && <p className={classes['help']}>{t('ruleHistory.nothing')}</p>}
      <ul>
        {changes.map(({ key, field, before, after }) => (
          <li key={key} className={classes['change']}>
            <span>{field}</span>
            <span>
              <del>{before}</del> <ins>{after}</ins>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function State({ version: { fromMs, state, withdrawn } }: { readonly version: RuleVersion }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const moment = formatMoment(fromMs, locale, timeZone);
  const told =
    state === 'withdrawn' && withdrawn
      ? t('ruleHistory.withdrawn', {
          moment,
          when: formatMoment(withdrawn.atMs, locale, timeZone),
          operator: withdrawn.operator,
        })
      : state === 'planned' || state === 'replaced'
        ? t(`ruleHistory.${state}`, { moment })
        : t(`ruleHistory.state.${state}`);
  return <span className={classes['state']}>{told}</span>;
}
