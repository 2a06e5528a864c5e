/**
 * The button of every screen: shows its key, keeps the focus where it was when a finger or
 * a mouse presses it, and stays pressable when it is off, so that it can say why.
 */
import type { MouseEvent, ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';
import classes from './press-button.module.css';

interface PressButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly keyName?: string;
  readonly look?: 'outlined' | 'filled' | 'destroys';
  readonly small?: boolean;
  readonly off?: boolean;
}

export function PressButton({
  children,
  onPress,
  keyName,
  look = 'outlined',
  small,
  off = false,
}: PressButtonProps): ReactNode {
  const names = [classes['button'], look === 'outlined' ? '' : classes[look], small ? classes['small'] : ''];
  return (
    <button type="button" className={names.join(' ')} aria-disabled={off} onMouseDown={keepFocus} onClick={onPress}>
      {children}
      {keyName && <KeyCap of={keyName} onInk={look !== 'outlined'} />}
    </button>
  );
}

/** A pressed button must not take the focus from the field in which somebody types. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
