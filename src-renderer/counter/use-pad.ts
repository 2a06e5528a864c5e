/** Where the pad's keys go: into what the open panel has typed, else into the search field. */
import { useMemo } from 'react';
import { useCounter } from './counter-store.ts';
import { REFERENCE_ID } from './given-field.tsx';
import { typeBackspace, typeCharacter } from './typing.ts';

interface Pad {
  readonly type: (characters: string) => void;
  readonly backspace: () => void;
}

export function usePad(): Pad {
  const panel = useCounter((state) => state.panel);
  return useMemo(() => {
    if (panel === 'pay') return padFor(payField);
    return panel === 'discount' ? padFor(() => 'discountTyped') : salePad;
  }, [panel]);
}

type Typed = 'given' | 'reference' | 'discountTyped';

function padFor(fieldNow: () => Typed): Pad {
  const change = (by: (before: string) => string): void => {
    const field = fieldNow();
    const { set, [field]: before } = useCounter.getState();
    set({ [field]: by(before) });
  };
  return {
    type: (characters) => {
      if (characters !== '*') change((before) => before + characters);
    },
    backspace: () => change((before) => before.slice(0, -1)),
  };
}

/** A slip's number can be typed on the pad too, while its field has the focus. */
function payField(): Typed {
  return document.activeElement?.id === REFERENCE_ID ? 'reference' : 'given';
}

const salePad: Pad = { type: typeCharacter, backspace: () => void typeBackspace() };
