/**
 * Points credited, debited or set by hand: the new balance is shown before anything is saved.
 * Ctrl+S or Enter saves, Esc leaves everything as it is.
 */
import { Group, Radio, Switch, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-movements.module.css';
import { ForecastLine } from './forecast-line.tsx';
import { type DoneOperation, OPERATION_KINDS, type OperationKind, useOperation } from './use-operation.ts';

/** As the contract allows, whose module would bring its schemas into the window. */
export const MOST_NOTE_CHARACTERS = 2000;
/** Up to a thousand million points. */
export const MOST_FIGURE_CHARACTERS = 9;

interface OperationFormProps {
  readonly customerId: string;
  readonly kind: OperationKind;
  readonly onDone: (done: DoneOperation, prints: boolean) => void;
  readonly onCancel: () => void;
}

export function OperationForm({ customerId, kind, onDone, onCancel }: OperationFormProps): ReactNode {
  const { t } = useTranslation();
  const operation = useOperation(customerId, { kind });
  const [prints, setPrints] = useState(false);
  const figure = useRef<HTMLInputElement>(null);
  useEffect(() => figure.current?.focus(), []);
  const save = async (): Promise<void> => {
    const done = await operation.save();
    if (done) onDone(done, prints);
  };
  useKeys(LAYER.question, ({ key, ctrl, where }) => {
    if (key === 'Escape') onCancel();
    else if ((ctrl && key.toLowerCase() === 's') || (key === 'Enter' && where === 'field')) void save();
    else return false;
    return true;
  });
  const isBalance = operation.kind === 'set-balance';
  return (
    <form className={classes['form']} noValidate onSubmit={(event) => event.preventDefault()}>
      <Radio.Group
        label={t('pointsLedger.operation.title')}
        value={operation.kind}
        onChange={(value) => operation.setKind(OPERATION_KINDS.find((each) => each === value) ?? kind)}
      >
        <Group gap={20}>
          {OPERATION_KINDS.map((each) => (
            <Radio key={each} value={each} label={t(`pointsLedger.operation.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <div className={classes['formFields']}>
        <TextInput
          ref={figure}
          name="operation-points"
          label={t(isBalance ? 'pointsLedger.operation.balance' : 'pointsLedger.operation.points')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={MOST_FIGURE_CHARACTERS}
          error={operation.figureProblem && t(`pointsLedger.refusal.${operation.figureProblem}`)}
          value={operation.figure}
          onChange={(event) => operation.setFigure(event.currentTarget.value)}
        />
        <TextInput
          name="operation-note"
          label={t('pointsLedger.operation.note')}
          autoComplete="off"
          maxLength={MOST_NOTE_CHARACTERS}
          error={operation.noteMissing && t('pointsLedger.refusal.note-missing')}
          value={operation.note}
          onChange={(event) => operation.setNote(event.currentTarget.value)}
        />
      </div>
      <ForecastLine forecast={operation.forecast} />
      <div className={classes['formFoot']}>
        <PressButton small look="filled" keyName="Ctrl+s" onPress={() => void save()}>
          {t(`pointsLedger.operation.save.${operation.kind}`)}
        </PressButton>
        <PressButton small keyName="Escape" onPress={onCancel}>
          {t('pointsLedger.operation.cancel')}
        </PressButton>
        <Switch
          label={t('pointsLedger.operation.print')}
          checked={prints}
          onChange={(event) => setPrints(event.currentTarget.checked)}
        />
      </div>
    </form>
  );
}
