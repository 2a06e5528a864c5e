/** What is typed while an open document is paid, completed or cancelled, and sending it. */
import { useRef, useState } from 'react';
import type { ClosedSale } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import type { TenderName } from '../counter/taken-tenders.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk, sayWarn } from '../messages/message-store.ts';
import { useShopHello } from '../shell/hello-store.ts';
import {
  NOTHING_TYPED,
  offeredTenders,
  type Preview,
  previewTyped,
  type Settling,
  settle,
  type TypedTender,
} from './settling.ts';

export interface Settle {
  readonly typed: TypedTender;
  readonly preview: Preview;
  readonly type: (change: Partial<TypedTender>) => void;
  readonly choose: (tender: TenderName) => void;
  /** This tender for the amount typed, then the rest. */
  readonly split: () => void;
  readonly removeTaken: (index: number) => void;
  readonly conclude: () => void;
}

export function useSettle(settling: Settling, onSettled: (sale: ClosedSale) => void): Settle {
  const till = useTill();
  const { currencyDecimals } = useShopHello().shop;
  const [typed, setTyped] = useState<TypedTender>(NOTHING_TYPED);
  const id = useRef<string | null>(null);
  const busy = useRef(false);
  const preview = previewTyped(settling.due, typed, currencyDecimals);
  const { amount, isAmount, rest } = preview;
  const type = (change: Partial<TypedTender>): void => setTyped((before) => ({ ...before, ...change }));

  const split = (): void => {
    const { tender, reference, taken } = typed;
    if (!isAmount) return;
    if (amount === null) sayInk('documents', { key: 'pay.typeFirst' });
    else if (amount === 0) sayRefusal('amount-not-positive');
    else if (rest === 0) sayRefusal('nothing-left-to-pay');
    else setTyped({ ...NOTHING_TYPED, taken: [...taken, { tender, amount, reference }] });
  };
  const send = async (): Promise<void> => {
    busy.current = true;
    // A new id only after an answer: what was sent and not answered is found done.
    id.current ??= crypto.randomUUID();
    try {
      const result = await settle(till.client, id.current, settling, [...offeredTenders(typed, preview)]);
      id.current = null;
      if (!result.ok) return sayRefusal(result.refusal);
      await till.queryClient.invalidateQueries({ queryKey: till.query.sales.key() });
      sayInk('documents', { key: `documents.done.${settling.settlement}`, values: { change: preview.change } });
      onSettled(result.sale);
    } catch (error) {
      sayFailure(failureOf(error));
    } finally {
      busy.current = false;
    }
  };
  return {
    typed,
    preview,
    type,
    choose: (tender) => type({ tender, ...(tender === 'cash' ? { reference: '' } : {}) }),
    split,
    removeTaken: (index) => type({ taken: typed.taken.filter((_, at) => at !== index) }),
    conclude: () => {
      if (isAmount && !busy.current) void send();
    },
  };
}

type Refusal = Extract<Awaited<ReturnType<typeof settle>>, { ok: false }>['refusal'];

/** What the counter can be told too has its words there. */
const OWN_WORDS = ['not-found', 'not-open', 'different-customers', 'nothing-paid'] as const;

function sayRefusal(refusal: Refusal): void {
  const own = OWN_WORDS.find((each) => each === refusal);
  if (own) sayWarn('documents', { key: `documents.refusal.${own}.title` }, { key: `documents.refusal.${own}.text` });
  else {
    const shared = refusal as Exclude<Refusal, (typeof OWN_WORDS)[number]>;
    sayWarn('documents', { key: `refusal.${shared}.title` }, { key: `refusal.${shared}.text` });
  }
}
