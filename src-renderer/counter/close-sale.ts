/**
 * Closing, by the sale id that the cashier saw: made again after a lost answer it returns
 * the same sale. What the till refuses is said; the window works nothing out.
 */
import type { TillClient } from '../../contract/index.ts';
import type { ClosedSale, CounterSnapshot, OfferedTender } from '../../contract/window-types.ts';
import type { ClosingKind } from '../../core/basket/documents.ts';
import { sayWarn } from '../messages/message-store.ts';
import type { PlaySound } from '../sound/sounds.ts';
import { NOTHING_TAKEN, useCounter } from './counter-store.ts';

export interface ClosingTools {
  readonly client: TillClient;
  readonly play: PlaySound;
  readonly onClosed: (sale: ClosedSale) => void;
}

export interface AskedClosing {
  readonly kind: ClosingKind;
  /** In the order in which they were taken. */
  readonly tenders: readonly OfferedTender[];
}

/** @param seen what stood on the screen when the cashier pressed Enter */
export async function closeSale(
  { client, play, onClosed }: ClosingTools,
  seen: CounterSnapshot,
  { kind, tenders }: AskedClosing,
): Promise<void> {
  const { snapshot, set } = useCounter.getState();
  // A scan that was still on its way has changed what is owed: nobody agreed to that sum.
  if (snapshot?.saleId === seen.saleId && (snapshot.total !== seen.total || snapshot.cashDue !== seen.cashDue)) {
    play('refused');
    return sayWarn('closing', { key: 'refusal.total-changed.title' }, { key: 'refusal.total-changed.text' });
  }
  set({ closing: true });
  try {
    const result = await client.counter.close({
      saleId: seen.saleId,
      kind,
      tenders: [...tenders],
      seenTotal: seen.total,
    });
    if (result.ok) {
      const { saleId } = result.sale;
      set({ panel: 'receipt', receiptSaleId: saleId, unprintedSaleId: saleId, ...NOTHING_TAKEN });
      play('closed');
      onClosed(result.sale);
    } else {
      play('refused');
      sayWarn('closing', { key: `refusal.${result.refusal}.title` }, { key: `refusal.${result.refusal}.text` });
    }
  } finally {
    set({ closing: false });
  }
}
