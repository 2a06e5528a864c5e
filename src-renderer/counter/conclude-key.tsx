/** The one filled key in the pad's right column: what it does, and what comes of it. */
import type { ReactNode } from 'react';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './number-pad.module.css';

interface ConcludeKeyProps {
  readonly name: string;
  readonly outcome: ReactNode;
  /** Null while there is nothing to conclude. */
  readonly onPress: (() => void) | null;
  /** More words than the key's own size has room for. */
  readonly wordy?: boolean;
  /** Pressed all the same, it says why. */
  readonly off?: boolean;
}

export function ConcludeKey({
  name,
  outcome,
  onPress,
  wordy = false,
  off = onPress === null,
}: ConcludeKeyProps): ReactNode {
  return (
    <button
      type="button"
      className={`${classes['conclude']} ${wordy ? classes['wordy'] : ''}`}
      aria-disabled={off}
      onMouseDown={keepFocus}
      onClick={() => onPress?.()}
    >
      <span className={classes['concludeName']}>
        {name}
        <KeyCap of="Enter" onInk />
      </span>
      <span className={classes['concludeNote']}>{outcome}</span>
    </button>
  );
}
