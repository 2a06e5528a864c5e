/**
 * What the counter screen holds besides the till's snapshot: which line is selected, what is
 * being typed, which panel is open. None of it is money, none of it is worth keeping.
 */
import { create } from 'zustand';
import type { CounterSnapshot } from '../../contract/window-types.ts';

/** What stands where the quick keys are, or over the whole column. */
export type Panel = 'keys' | 'search' | 'pay' | 'receipt' | 'help';

export interface CounterState {
  readonly snapshot: CounterSnapshot | null;
  /** The cashier's choice; null follows the line that the last command touched. */
  readonly selectedLineId: string | null;
  readonly typed: string;
  /** Thousandths, from `3*`; taken by the next article. */
  readonly pendingQuantity: number | null;
  readonly panel: Panel;
  readonly receiptSaleId: string | null;
  /** Amount received as typed in the pay panel. */
  readonly given: string;
  readonly asksToClear: boolean;
  readonly closing: boolean;

  readonly take: (snapshot: CounterSnapshot) => void;
  readonly set: (change: Partial<CounterState>) => void;
}

export const useCounter = create<CounterState>((set) => ({
  snapshot: null,
  selectedLineId: null,
  typed: '',
  pendingQuantity: null,
  panel: 'keys',
  receiptSaleId: null,
  given: '',
  asksToClear: false,
  closing: false,

  take: (snapshot) => set((state) => ({ snapshot, ...followUp(state, snapshot) })),
  set: (change) => set(change),
}));

/** What a new snapshot changes of the rest: the choice of a line, panels about a sale that is over. */
function followUp(state: CounterState, next: CounterSnapshot): Partial<CounterState> {
  const before = state.snapshot;
  const isOtherSale = before !== null && before.saleId !== next.saleId;
  const touchedChanged = before?.currentLineId !== next.currentLineId;
  const selectedGone = !next.lines.some(({ id }) => id === state.selectedLineId);
  return {
    ...(touchedChanged || selectedGone || isOtherSale ? { selectedLineId: null } : {}),
    ...(isOtherSale ? { given: '', asksToClear: false } : {}),
    ...(next.lines.length === 0 && state.panel === 'pay' ? { panel: 'keys' as const } : {}),
    ...(next.lines.length > 0 && state.panel === 'receipt' ? { panel: 'keys' as const, receiptSaleId: null } : {}),
  };
}

/** The line that `+`, `-` and Del are about. */
export function lineInHand(state: CounterState): string | null {
  return state.selectedLineId ?? state.snapshot?.currentLineId ?? state.snapshot?.lines.at(-1)?.id ?? null;
}
