/**
 * A field for a day, typed as people type it: not the browser's own date field, whose order
 * follows the machine. What is no day yet counts as none.
 */
import { type ChangeEvent, useState } from 'react';
import { dayAt } from './instants.ts';
import { type Nearest, parseDay, typedDay } from './typed-day.ts';
import { useFormats } from './use-formats.ts';

interface DayField {
  readonly value: string;
  readonly 'aria-invalid': boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/**
 * @param day `2026-11-21`, null for none
 * @param nearest what a date without its year or month means
 */
export function useTypedDay(day: string | null, nearest: Nearest, onDay: (day: string | null) => void): DayField {
  const { timeZone } = useFormats();
  const [typed, setTyped] = useState(day === null ? '' : typedDay(day));
  return {
    value: typed,
    'aria-invalid': typed.trim() !== '' && day === null,
    onChange: ({ currentTarget: { value } }) => {
      setTyped(value);
      onDay(parseDay(value, dayAt(Date.now(), timeZone), nearest));
    },
  };
}
