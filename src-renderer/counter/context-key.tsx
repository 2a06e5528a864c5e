/** An outlined key in the pad's right column. */
import type { ReactNode } from 'react';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './number-pad.module.css';

interface ContextKeyProps {
  readonly children: ReactNode;
  readonly keyName: string;
  readonly onPress: () => void;
  readonly off?: boolean;
}

export function ContextKey({ children, keyName, onPress, off = false }: ContextKeyProps): ReactNode {
  return (
    <button
      type="button"
      className={classes['contextKey']}
      aria-disabled={off}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {children}
      <KeyCap of={keyName} />
    </button>
  );
}
