/** A few choices side by side, of which one holds: radio buttons that touch. Arrow keys walk through them. */
import { type ReactNode, useId } from 'react';
import classes from './segments.module.css';

interface SegmentsProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

export function Segments<Value extends string>({
  id,
  label,
  choices,
  value,
  onChoose,
}: SegmentsProps<Value>): ReactNode {
  const name = useId();
  return (
    <div id={id} role="radiogroup" aria-label={label} aria-describedby={`${id}-help`} className={classes['segments']}>
      {choices.map((choice) => (
        <label key={choice.value} className={classes['segment']}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
