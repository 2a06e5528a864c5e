/** One field of the rules: its name, one line that says what it does, its problem, and what is typed at the right. */
import { Switch, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './rules.module.css';

export interface FieldText {
  readonly label: string;
  readonly help: string;
  /** What is wrong with it. */
  readonly problem?: string | null;
  /** What should be known about it. */
  readonly warning?: string | null;
}

interface FieldRowProps extends FieldText {
  readonly controlId: string;
  readonly children: ReactNode;
}

export function FieldRow({ label, help, problem, warning, controlId, children }: FieldRowProps): ReactNode {
  return (
    <div className={classes['row']}>
      <div className={classes['head']}>
        <label htmlFor={controlId} className={classes['label']}>
          {label}
        </label>
        <div className={classes['control']}>{children}</div>
      </div>
      <p id={`${controlId}-help`} className={classes['help']}>
        {help}
      </p>
      {warning && <p className={classes['warning']}>{warning}</p>}
      {problem && (
        <p id={`${controlId}-problem`} className={classes['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldText {
  readonly value: string;
  readonly onType: (value: string) => void;
  /** `figure`: narrow, and its digits at the right. */
  readonly width?: 'figure' | 'text';
  readonly unit?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  /** What stands before it in the same row. */
  readonly before?: ReactNode;
}

export function TextRow({
  value,
  onType,
  width = 'text',
  unit,
  before,
  maxLength,
  disabled = false,
  ...text
}: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <FieldRow {...text} controlId={id}>
      {before}
      <TextInput
        id={id}
        aria-describedby={describedBy(id, text.problem)}
        className={classes[width]}
        autoComplete="off"
        spellCheck={false}
        inputMode={width === 'figure' ? 'decimal' : 'text'}
        maxLength={maxLength ?? (width === 'figure' ? 14 : 200)}
        disabled={disabled}
        error={Boolean(text.problem)}
        value={value}
        rightSection={unit && <span className={classes['unit']}>{unit}</span>}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </FieldRow>
  );
}

interface SwitchFieldProps extends FieldText {
  readonly checked: boolean;
  readonly onSwitch: (checked: boolean) => void;
  readonly before?: ReactNode;
}

export function SwitchRow({ checked, onSwitch, before, ...text }: SwitchFieldProps): ReactNode {
  const id = useId();
  return (
    <FieldRow {...text} controlId={id}>
      {before}
      <Switch
        id={id}
        aria-describedby={describedBy(id, text.problem)}
        checked={checked}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </FieldRow>
  );
}

interface SmallFigureProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly unit?: string;
  readonly wrong?: boolean;
  readonly placeholder?: string;
}

/** A second figure in a row, named for those who cannot see what it stands beside. */
export function SmallFigure({ label, value, onType, unit, wrong = false, placeholder }: SmallFigureProps): ReactNode {
  return (
    <TextInput
      className={classes['small']}
      aria-label={label}
      autoComplete="off"
      inputMode="decimal"
      maxLength={12}
      error={wrong}
      placeholder={placeholder}
      value={value}
      rightSection={unit && <span className={classes['unit']}>{unit}</span>}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function describedBy(id: string, problem: string | null | undefined): string {
  return problem ? `${id}-help ${id}-problem` : `${id}-help`;
}
