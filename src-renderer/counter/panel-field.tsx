/** The one field of a panel, with the focus from the start; the pad types into it too. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useCounter } from './counter-store.ts';
import classes from './goods-panel.module.css';
import payClasses from './pay-panel.module.css';

interface PanelFieldProps {
  readonly id: string;
  readonly label: string;
  /** A figure stands large and at the right. */
  readonly figure?: boolean;
  readonly maxLength?: number;
  /** The list under it that the field chooses from. */
  readonly list?: { readonly id: string; readonly active: string | undefined };
  readonly problem?: string | null;
  /** What may be typed; the rest is left out. */
  readonly accepts?: (text: string) => string;
}

export function PanelField(props: PanelFieldProps): ReactNode {
  const { id, label, figure = false, maxLength = 100, list, problem = null, accepts = (text) => text } = props;
  const { panelTyped, set } = useCounter();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const problemId = `${id}-problem`;
  return (
    <div className={payClasses['field']}>
      <label className={payClasses['label']} htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className={`${payClasses['given']} ${figure ? '' : classes['text']}`}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        {...(list && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': list.id,
          'aria-activedescendant': list.active,
        })}
        value={panelTyped}
        onChange={(event) => set({ panelTyped: accepts(event.currentTarget.value) })}
      />
      {problem !== null && (
        <p id={problemId} className={payClasses['notAmount']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
