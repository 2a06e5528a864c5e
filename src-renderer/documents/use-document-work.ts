/** The actions that need no form: print again, hand over the PDF, begin a return, void. */
import { useRef } from 'react';
import type { Receipt } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { openReturnOf } from '../counter/open-return-of.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';
import { handOver } from '../parts/hand-over.ts';
import { useScreen } from '../shell/screen-store.ts';

export interface DocumentWork {
  readonly reprint: () => void;
  readonly pdf: () => void;
  readonly return: () => void;
  readonly void: () => void;
}

export function useDocumentWork({ sale }: Receipt, onBecame: (saleId: string) => void): DocumentWork {
  const { client, query, queryClient } = useTill();
  const { saleId } = sale;
  /** Kept until an answer came: sent again, the same void is found done. */
  const voidId = useRef<string | null>(null);
  const pdf = async (): Promise<void> => {
    const made = await client.sales.pdf({ saleId });
    if (made) handOver(made.file, made.fileName);
    else sayWarn('documents', { key: 'documents.noPdf' });
  };
  const voidSale = async (): Promise<void> => {
    voidId.current ??= crypto.randomUUID();
    const result = await client.sales.void({ id: voidId.current, saleId });
    voidId.current = null;
    if (!result.ok) return sayRefusal(result.refusal);
    await queryClient.invalidateQueries({ queryKey: query.sales.key() });
    onBecame(result.sale.saleId);
  };
  /** The returns panel at the counter begins with this document. */
  const startReturn = async (): Promise<void> => {
    useScreen.getState().show('counter');
    await openReturnOf(client, sale);
  };
  return {
    reprint: () => globalThis.print(),
    pdf: () => void pdf().catch((error) => sayFailure(failureOf(error))),
    return: () => void startReturn().catch((error) => sayFailure(failureOf(error))),
    void: () => void voidSale().catch((error) => sayFailure(failureOf(error))),
  };
}

type Refusal = 'not-found' | 'not-voidable' | 'not-the-last' | 'already-returned';

function sayRefusal(refusal: Refusal): void {
  sayWarn('documents', { key: `documents.refusal.${refusal}.title` }, { key: `documents.refusal.${refusal}.text` });
}
