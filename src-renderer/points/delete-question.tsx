/** Asked once before a movement is deleted: what comes of it, and why. Enter or Ctrl+S deletes, Esc leaves it. */
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletionRefusal, PointsMovementRow } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-movements.module.css';
import { ForecastLine } from './forecast-line.tsx';
import { MOST_NOTE_CHARACTERS } from './operation-form.tsx';
import { usePointsActions } from './use-points-actions.ts';

interface DeleteQuestionProps {
  readonly movement: PointsMovementRow;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function DeleteQuestion({ movement, onDone, onCancel }: DeleteQuestionProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  const deletion = useDeletion(movement.id, onDone);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useKeys(LAYER.question, ({ key, ctrl, where }) => {
    if (key === 'Escape') onCancel();
    else if ((ctrl && key.toLowerCase() === 's') || (key === 'Enter' && where === 'field')) deletion.run();
    else return false;
    return true;
  });
  return (
    <section className={classes['form']} aria-labelledby="delete-movement">
      <h3 id="delete-movement" className={classes['question']}>
        {t('pointsLedger.deletion.title', {
          kind: t(`pointsLedger.kind.${movement.kind}`),
          points: formatSignedPoints(movement.points, locale),
          date: formatMoment(movement.atMs, locale, timeZone),
        })}
      </h3>
      {deletion.refusal ? (
        <p className={classes['problem']} role="alert">
          {t(`pointsLedger.deletion.refusal.${deletion.refusal}`)}
        </p>
      ) : (
        <TextInput
          ref={input}
          label={t('pointsLedger.deletion.note')}
          autoComplete="off"
          maxLength={MOST_NOTE_CHARACTERS}
          error={deletion.noteMissing && t('pointsLedger.deletion.refusal.note-missing')}
          value={deletion.note}
          onChange={(event) => deletion.setNote(event.currentTarget.value)}
        />
      )}
      <ForecastLine forecast={deletion.forecast} />
      <div className={classes['formFoot']}>
        {deletion.refusal === null && (
          <PressButton small look="destroys" keyName="Ctrl+s" onPress={deletion.run}>
            {t('pointsLedger.deletion.yes')}
          </PressButton>
        )}
        <PressButton small keyName="Escape" onPress={onCancel}>
          {t('pointsLedger.deletion.no')}
        </PressButton>
      </div>
    </section>
  );
}

function useDeletion(movementId: string, onDone: () => void) {
  const { query } = useTill();
  const { deleteMovement } = usePointsActions();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<DeletionRefusal | null>(null);
  const { data } = useQuery({ ...query.points.forecastDeletion.queryOptions({ input: { movementId } }), staleTime: 0 });
  const refusal = refused ?? (data && !data.ok ? data.refusal : null);
  const run = async (): Promise<void> => {
    setTried(true);
    if (note.trim() === '' || refusal !== null) return;
    const written = await deleteMovement(movementId, note.trim());
    if (written?.ok) onDone();
    else if (written && written.refusal !== 'note-missing') setRefused(written.refusal);
  };
  return {
    note,
    setNote,
    noteMissing: tried && note.trim() === '',
    refusal: refusal === 'note-missing' ? null : refusal,
    forecast: data?.ok ? data : null,
    run: () => void run(),
  };
}
