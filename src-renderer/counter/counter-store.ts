/**
 * What the counter screen holds besides the till's snapshot: which line is selected, what is
 * being typed, which panel is open. None of it is money, none of it is worth keeping.
 */
import { create } from 'zustand';
import type { CounterSnapshot } from '../../contract/window-types.ts';
import type { TakenTender, TenderName } from './taken-tenders.ts';

/** What stands where the quick keys are, or over the whole column. */
export type Panel = 'keys' | 'search' | 'pay' | 'discount' | 'receipt' | 'help';

export type DiscountTarget = 'line' | 'receipt' | 'price';

export interface CounterState {
  readonly snapshot: CounterSnapshot | null;
  /** The cashier's choice; null follows the line that the last command touched. */
  readonly selectedLineId: string | null;
  readonly typed: string;
  /** Thousandths, from `3*`; taken by the next article. */
  readonly pendingQuantity: number | null;
  readonly panel: Panel;
  readonly receiptSaleId: string | null;
  /** Which tender the amount in the pay panel is. */
  readonly tender: TenderName;
  /** Amount received as typed in the pay panel. */
  readonly given: string;
  /** What stands on the slip or the voucher, as typed. */
  readonly reference: string;
  /** Tenders of this sale that were taken already; they stay while somebody goes back to the lines. */
  readonly taken: readonly TakenTender[];
  /** What the discount panel changes. */
  readonly discountTarget: DiscountTarget;
  readonly discountKind: 'percent' | 'amount';
  readonly discountTyped: string;
  readonly asksToClear: boolean;
  readonly closing: boolean;

  readonly take: (snapshot: CounterSnapshot) => void;
  readonly set: (change: Partial<CounterState>) => void;
}

/** The pay panel before anything was typed. */
export const NOTHING_TYPED = { tender: 'cash', given: '', reference: '' } as const;
export const NOTHING_TAKEN = { ...NOTHING_TYPED, taken: [] } as const;

export const useCounter = create<CounterState>((set) => ({
  snapshot: null,
  selectedLineId: null,
  typed: '',
  pendingQuantity: null,
  panel: 'keys',
  receiptSaleId: null,
  ...NOTHING_TAKEN,
  discountTarget: 'line',
  discountKind: 'percent',
  discountTyped: '',
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
    ...(isOtherSale ? { ...NOTHING_TAKEN, asksToClear: false } : {}),
    ...(next.lines.length === 0 && (state.panel === 'pay' || state.panel === 'discount')
      ? { panel: 'keys' as const }
      : {}),
    ...(next.lines.length > 0 && state.panel === 'receipt' ? { panel: 'keys' as const, receiptSaleId: null } : {}),
  };
}

/** The line that `+`, `-` and Del are about. */
export function lineInHand(state: CounterState): string | null {
  return state.selectedLineId ?? state.snapshot?.currentLineId ?? state.snapshot?.lines.at(-1)?.id ?? null;
}
