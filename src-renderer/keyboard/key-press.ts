/** A key that a person pressed, as the screens hear it. */
import { textFieldOf } from '../wedge/field-memory.ts';

export interface KeyPress {
  /** `event.key`: what the person's own layout says. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `field`: text is being typed; `control`: a button or the like has the focus. */
  readonly where: 'page' | 'field' | 'control';
}

export function keyPressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
    where: placeOf(event.target),
  };
}

function placeOf(target: EventTarget | null): KeyPress['where'] {
  if (textFieldOf(target)) return 'field';
  if (!(target instanceof HTMLElement)) return 'page';
  return target.closest('button, a, input, select, [role="menuitem"], [role="radio"]') ? 'control' : 'page';
}
