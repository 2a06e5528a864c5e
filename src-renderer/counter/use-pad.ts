/** Where the pad's keys go: into what the open panel has typed, else into the search field. */
import { useMemo } from 'react';
import { type Panel, useCounter } from './counter-store.ts';
import { customerPad } from './customer-panel-state.ts';
import { REFERENCE_ID } from './given-field.tsx';
import { changeReturned, eraseReturned, typeReturned } from './returns-quantity.ts';
import { typeBackspace, typeCharacter } from './typing.ts';
import { giftPad } from './use-gift-keys.ts';

interface Pad {
  readonly type: (characters: string) => void;
  readonly backspace: () => void;
  /** What `+` and `−` mean where they do not mean the line in hand. */
  readonly change?: (pieces: number) => void;
}

export function usePad(): Pad {
  const panel = useCounter((state) => state.panel);
  return useMemo(() => {
    if (panel === 'pay') return padFor(payField);
    if (panel === 'customer') return customerPad;
    if (panel === 'gift') return giftPad;
    if (panel === 'discount') return padFor(discountField);
    if (panel === 'returns') return returnsPad;
    return PANELS_WITH_TEXT.includes(panel) ? textPad : salePad;
  }, [panel]);
}

const PANELS_WITH_TEXT: readonly Panel[] = ['park', 'recall', 'price'];

type Typed = 'given' | 'reference' | 'discountTyped' | 'panelTyped';

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

function discountField(): Typed {
  return useCounter.getState().discountTarget === 'voucher' ? 'panelTyped' : 'discountTyped';
}

const textPad = padFor(() => 'panelTyped');

/** Where quantities are chosen the pad types them, else into the search of the panel. */
const returnsPad: Pad = {
  type: (characters) => {
    if (!typeReturned(characters)) textPad.type(characters);
  },
  backspace: () => {
    if (!eraseReturned()) textPad.backspace();
  },
  change: changeReturned,
};

const salePad: Pad = { type: typeCharacter, backspace: () => void typeBackspace() };
