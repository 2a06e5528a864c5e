/** One import: how far it is, what it changes, what was refused, and the step that can be taken. */
import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '../../contract/imports.ts';
import { formatMoment } from '../format/instants.ts';
import { formatPoints } from '../format/points.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useImportDoor } from './import-door.ts';
import classes from './import-screen.module.css';
import { NoticeTable } from './notice-table.tsx';
import type { ImportActions } from './use-import-actions.ts';
import { isUnderWay } from './use-imports.ts';

interface ImportReportProps {
  readonly status: ImportStatus;
  readonly actions: ImportActions;
}

const FIGURES = ['rows', 'created', 'changed', 'unchanged', 'refused', 'warned'] as const;

export function ImportReport({ status, actions }: ImportReportProps): ReactNode {
  const { t } = useTranslation();
  const { subject } = useImportDoor();
  const { locale, timeZone } = useFormats();
  return (
    <section className={classes['report']} aria-labelledby="report-title">
      <header className={classes['reportHead']}>
        <div className={classes['reportName']}>
          <h2 id="report-title">{status.fileName}</h2>
          <p className={classes['reportState']} role="status">
            {t('imports.startedState', {
              date: formatMoment(status.startedAtMs, locale, timeZone),
              state: t(`imports.state.${status.state}`),
            })}
          </p>
        </div>
        <Steps status={status} actions={actions} />
      </header>
      <Failure status={status} />
      <dl className={`${classes['figures']} ${subject === 'memberFiles' ? classes['seven'] : ''}`}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{t(`imports.figure.${figure}`)}</dt>
            <dd>{formatWhole(status[figure], locale)}</dd>
          </div>
        ))}
        {subject === 'memberFiles' && (
          <div>
            <dt>{t('memberImport.points')}</dt>
            <dd className={classes['points']}>{formatPoints(status.points, locale)}</dd>
          </div>
        )}
      </dl>
      {isUnderWay(status) && <HowFar status={status} />}
      {status.state === 'applied' && status.created + status.changed === 0 && (
        <p className={classes['nothing']}>
          {t(subject === 'memberFiles' ? 'memberImport.nothingToDo' : 'imports.nothingToDo')}
        </p>
      )}
      <NoticeTable importId={status.importId} state={status.state} />
    </section>
  );
}

function Steps({ status, actions }: ImportReportProps): ReactNode {
  const { t } = useTranslation();
  const { importId, state } = status;
  const { apply, undo, forget } = actions;
  const waits = state === 'staged' || state === 'undone';
  return (
    <>
      {forget && (state === 'staged' || state === 'applied') && (
        <PressButton small onPress={forget}>
          {t(waits ? 'memberImport.forget' : 'memberImport.forgetReport')}
        </PressButton>
      )}
      {waits && (
        <PressButton small look="filled" onPress={() => apply(importId)}>
          {t('imports.apply')}
        </PressButton>
      )}
      {undo && state === 'applied' && (
        <PressButton small look="destroys" onPress={() => undo(importId)}>
          {t('imports.undo')}
        </PressButton>
      )}
    </>
  );
}

function Failure({ status: { failure } }: { readonly status: ImportStatus }): ReactNode {
  const { t } = useTranslation();
  if (!failure) return null;
  const reason = t(`problem.${failure.problem}`);
  return (
    <p className={classes['failure']} role="alert">
      {failure.detail === '' ? reason : t('imports.failedDetail', { reason, detail: failure.detail })}
    </p>
  );
}

/** A still bar with a count; it appears with the work and moves only as far as the work does. */
function HowFar({ status: { done, rows } }: { readonly status: ImportStatus }): ReactNode {
  const { t } = useTranslation();
  const percent = rows === 0 ? 0 : Math.round((done * 100) / rows);
  return (
    <div className={classes['progress']}>
      <p>{t('imports.progress', { done, rows })}</p>
      <Progress
        value={percent}
        size={8}
        radius={0}
        color="ink"
        transitionDuration={0}
        aria-label={t('imports.report')}
      />
    </div>
  );
}
