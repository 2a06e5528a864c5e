/** A field for one number: its help, what is wrong with it, and its value in whole units as it is typed. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureKind, parseFigure, typedFigure } from '../format/typed-figure.ts';
import { useFormats } from '../format/use-formats.ts';

interface FigureFieldProps<Empty extends number | null> {
  readonly label: string;
  readonly help?: string | undefined;
  readonly kind: FigureKind;
  /** Read once: another draft is another field, by its key. */
  readonly value: number | Empty;
  /** What an empty field means. */
  readonly empty: Empty;
  /** Said beside the field where the number itself can be read. */
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
  readonly onValue: (value: number | Empty) => void;
}

export function FigureField<Empty extends number | null>(props: FigureFieldProps<Empty>): ReactNode {
  const { label, help, kind, value, empty, problem, disabled = false, onValue } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState(value === null ? '' : typedFigure(value, kind, formats));
  return (
    <TextInput
      label={label}
      description={help}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      disabled={disabled}
      error={Number.isNaN(value) ? t('figure.unreadable') : problem}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onValue(currentTarget.value.trim() === '' ? empty : parseFigure(currentTarget.value, kind, formats));
      }}
    />
  );
}
