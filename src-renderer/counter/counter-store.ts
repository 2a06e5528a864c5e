/**
 * What the counter screen holds besides the till's snapshot: which line is selected, what is
 * being typed, which panel is open. None of it is money, none of it is worth keeping.
 */
import { create } from 'zustand';
import type { CounterSnapshot } from '../../contract/window-types.ts';
import type { ClosingKind } from '../../core/basket/documents.ts';
import type { TakenTender, TenderName } from './taken-tenders.ts';

/** What stands where the quick keys are, or over the whole column. */
export type Panel =
  | 'keys'
  | 'search'
  | 'pay'
  | 'discount'
  | 'customer'
  | 'receipt'
  | 'help'
  | 'park'
  | 'recall'
  | 'prices'
  | 'price'
  | 'returns'
  | 'gift'
  | 'why';

export type DiscountTarget = 'line' | 'receipt' | 'price' | 'voucher';

/** An article whose price is typed at the counter. */
export interface OpenPrice {
  readonly articleId: string;
  readonly description: string;
  /** Thousandths. */
  readonly quantity: number;
}

export interface CounterState {
  readonly snapshot: CounterSnapshot | null;
  /** The cashier's choice; null follows the line that the last command touched. */
  readonly selectedLineId: string | null;
  readonly typed: string;
  /** Thousandths, from `3*`; taken by the next article. */
  readonly pendingQuantity: number | null;
  /** The next scan or typed code asks for a price and sells nothing; on only while its mark is on the screen. */
  readonly enquiring: boolean;
  readonly panel: Panel;
  readonly receiptSaleId: string | null;
  /** Just closed here and not printed yet: any other paper is a duplicate. */
  readonly unprintedSaleId: string | null;
  /** Which tender the amount in the pay panel is. */
  readonly tender: TenderName;
  /** Amount received as typed in the pay panel. */
  readonly given: string;
  /** What stands on the slip or the voucher, as typed. */
  readonly reference: string;
  /** Tenders of this sale that were taken already; they stay while somebody goes back to the lines. */
  readonly taken: readonly TakenTender[];
  /** As what the sale will be closed; it stays too, while somebody looks for the customer. */
  readonly closingKind: ClosingKind;
  /** What the till said is left on the credit note in hand. */
  readonly creditNote: { readonly code: string; readonly balance: number } | null;
  /** What the discount panel changes. */
  readonly discountTarget: DiscountTarget;
  readonly discountKind: 'percent' | 'amount';
  readonly discountTyped: string;
  /** The one text of the other panels: a name, a number, a voucher's code, a price. */
  readonly panelTyped: string;
  /** Scanned, and waiting for their prices; the first is being asked. */
  readonly openPrices: readonly OpenPrice[];
  readonly asksToClear: boolean;
  readonly closing: boolean;

  readonly take: (snapshot: CounterSnapshot) => void;
  readonly set: (change: Partial<CounterState>) => void;
}

/** The pay panel before anything was typed. */
export const NOTHING_TYPED = { tender: 'cash', given: '', reference: '', creditNote: null } as const;
export const NOTHING_TAKEN = { ...NOTHING_TYPED, taken: [], closingKind: 'receipt' } as const;

export const useCounter = create<CounterState>((set) => ({
  snapshot: null,
  selectedLineId: null,
  typed: '',
  pendingQuantity: null,
  enquiring: false,
  panel: 'keys',
  receiptSaleId: null,
  unprintedSaleId: null,
  ...NOTHING_TAKEN,
  discountTarget: 'line',
  discountKind: 'percent',
  discountTyped: '',
  panelTyped: '',
  openPrices: [],
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
    // Goods that come back make the document what it is.
    ...(next.lines.some(({ returned }) => returned !== null) ? { closingKind: 'receipt' as const } : {}),
    ...panelAfter(state, next),
  };
}

const WANTS_LINES: readonly Panel[] = ['pay', 'discount', 'park', 'prices', 'why'];
const WANTS_CUSTOMER: readonly Panel[] = ['gift', 'why'];

/** A panel about lines goes with them; prices that somebody must settle are asked as soon as they are known. */
function panelAfter({ snapshot: before, panel }: CounterState, next: CounterSnapshot): Partial<CounterState> {
  const asks = next.priceDifferences.length > 0;
  if (asks && (before?.priceDifferences.length ?? 0) === 0) return { panel: 'prices', panelTyped: '' };
  if (panel === 'prices' && !asks) return { panel: 'keys' };
  if (next.customer === null && WANTS_CUSTOMER.includes(panel)) return { panel: 'keys' };
  if (next.lines.length === 0) return WANTS_LINES.includes(panel) ? { panel: 'keys', panelTyped: '' } : {};
  if (panel === 'receipt') return { panel: 'keys', receiptSaleId: null };
  return panel === 'recall' ? { panel: 'keys', panelTyped: '' } : {};
}

/** The line that `+`, `-` and Del are about. */
export function lineInHand(state: CounterState): string | null {
  return state.selectedLineId ?? state.snapshot?.currentLineId ?? state.snapshot?.lines.at(-1)?.id ?? null;
}
