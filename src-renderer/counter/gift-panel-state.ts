/** What is being typed in the panel of gift and points; what came of it the till works out. */
import { create } from 'zustand';
import type { AskedPoints, CounterLine } from '../../contract/window-types.ts';
import { parseAmount } from '../format/money.ts';
import { parsePoints } from '../format/points.ts';
import { useHello } from '../shell/hello-store.ts';
import { lineInHand, useCounter } from './counter-store.ts';

export type GiftTab = 'line' | 'discount' | 'catalogue';

interface GiftPanelState {
  readonly tab: GiftTab;
  /** Pieces of the line as typed; empty for all of them. */
  readonly pieces: string;
  /** Which of the profile's percentages; null while nobody chose one. */
  readonly percentage: number | null;
  /** Whether points or money are typed for the discount. */
  readonly kind: 'points' | 'money';
  /** Points or money as typed; empty for as much as can be. */
  readonly amount: string;
  readonly search: string;
  /** Index of the marked article of the list. */
  readonly at: number;
  readonly set: (change: Partial<GiftPanelState>) => void;
}

export const NOTHING_GIVEN = { pieces: '', percentage: null, kind: 'points', amount: '', search: '', at: 0 } as const;

export const useGiftPanel = create<GiftPanelState>((set) => ({
  tab: 'line',
  ...NOTHING_GIVEN,
  set: (change) => set(change),
}));

const ONE = 1000;

export interface WantedGift {
  readonly line: CounterLine | null;
  /** Whole pieces of the line; 0 where it is weighed or measured. */
  readonly most: number;
  /** Thousandths; null for the whole line. */
  readonly quantity: number | null;
  /** False when what was typed is no number of pieces. */
  readonly isQuantity: boolean;
  /** Null in standard mode. */
  readonly percentages: readonly number[] | null;
  /** Index in `percentages`. */
  readonly at: number;
}

/** From the state of this moment: what was typed last may not be drawn yet. */
export function wantedGift(): WantedGift {
  const state = useCounter.getState();
  const { pieces, percentage } = useGiftPanel.getState();
  const lineId = lineInHand(state);
  const line = state.snapshot?.lines.find(({ id }) => id === lineId) ?? null;
  const most = line?.unit === 'piece' ? Math.max(0, Math.trunc(line.quantity / ONE)) : 0;
  const typed = /^\d{1,5}$/.test(pieces) ? Number(pieces) : null;
  const percentages = state.snapshot?.customer?.giftPercentages ?? null;
  const present = percentages?.indexOf(line?.gift?.percentage ?? 0) ?? -1;
  return {
    line,
    most,
    quantity: typed === null || most === 0 || typed === most ? null : typed * ONE,
    isQuantity: pieces === '' || most === 0 || typed !== null,
    percentages,
    at: Math.min(percentage ?? Math.max(0, present), Math.max(0, (percentages?.length ?? 1) - 1)),
  };
}

/** The same for components: drawn anew whenever any of it changes. */
export function useWantedGift(): WantedGift {
  useCounter();
  useGiftPanel();
  return wantedGift();
}

/** One piece more or fewer, never none and never more than the line has. */
export function changePieces(by: number): void {
  const { most, quantity } = wantedGift();
  if (most === 0) return;
  const now = quantity === null ? most : quantity / ONE;
  const next = Math.max(1, Math.min(most, now + by));
  useGiftPanel.getState().set({ pieces: next === most ? '' : String(next) });
}

/** @returns null when what was typed is neither points nor money */
export function askedPoints(): AskedPoints | null {
  const { kind, amount } = useGiftPanel.getState();
  const decimals = useHello.getState().hello?.shop.currencyDecimals ?? 0;
  if (amount === '') return { kind: 'all' };
  const figure = kind === 'points' ? parsePoints(amount) : parseAmount(amount, decimals);
  if (figure === null) return null;
  return kind === 'points' ? { kind, points: figure } : { kind, money: figure };
}

export function useAskedPoints(): AskedPoints | null {
  useGiftPanel();
  return askedPoints();
}

export function toggleGiftKind(): void {
  const { kind, set } = useGiftPanel.getState();
  set({ kind: kind === 'points' ? 'money' : 'points' });
}
