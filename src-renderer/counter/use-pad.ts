/** Where the pad's keys go: into the amount received while paying, else into the search field. */
import { useMemo } from 'react';
import { useCounter } from './counter-store.ts';
import { typeBackspace, typeCharacter } from './typing.ts';

interface Pad {
  readonly type: (characters: string) => void;
  readonly backspace: () => void;
}

export function usePad(): Pad {
  const panel = useCounter((state) => state.panel);
  return useMemo(() => (panel === 'pay' ? payPad : salePad), [panel]);
}

const payPad: Pad = {
  type: (characters) => {
    const { given, set } = useCounter.getState();
    if (characters !== '*') set({ given: given + characters });
  },
  backspace: () => {
    const { given, set } = useCounter.getState();
    set({ given: given.slice(0, -1) });
  },
};

const salePad: Pad = { type: typeCharacter, backspace: () => void typeBackspace() };
