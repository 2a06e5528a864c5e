/** What the panel of gift and points can have done, from the state of the moment in which it is asked. */
import { sayInk } from '../messages/message-store.ts';
import { useCommands } from './commands-context.tsx';
import type { CounterCommands } from './counter-commands.ts';
import { useCounter } from './counter-store.ts';
import { askedPoints, type GiftTab, useGiftPanel, wantedGift } from './gift-panel-state.ts';
import { hearLettersNow } from './letter-in-field.ts';
import { useAffordable } from './use-affordable.ts';

export const GIFT_TABS: readonly GiftTab[] = ['line', 'discount', 'catalogue'];

export interface GiftActions {
  readonly apply: () => void;
  readonly takeOff: () => void;
  /** @param by -1 or 1 */
  readonly turn: (by: number) => void;
}

export function useGift(): GiftActions {
  const commands = useCommands();
  const { takeAt } = useAffordable();
  return {
    apply: () => {
      hearLettersNow();
      const { tab, at } = useGiftPanel.getState();
      if (tab === 'line') giveLine(commands);
      else if (tab === 'discount') turnIntoDiscount(commands);
      else takeAt(at);
    },
    takeOff: () => takeOff(commands),
    turn: (by) => {
      const next = GIFT_TABS[GIFT_TABS.indexOf(useGiftPanel.getState().tab) + by];
      if (next) chooseGiftTab(next);
    },
  };
}

export function chooseGiftTab(tab: GiftTab): void {
  useGiftPanel.getState().set({ tab });
}

/** Whether Del has something to take off on the open tab. */
export function hasToTakeOff(): boolean {
  const { tab } = useGiftPanel.getState();
  if (tab === 'line') return (wantedGift().line?.gift ?? null) !== null;
  return tab === 'discount' && (useCounter.getState().snapshot?.points?.discount ?? null) !== null;
}

function giveLine(commands: CounterCommands): void {
  const { line, quantity, isQuantity, percentages, at } = wantedGift();
  if (line && isQuantity) commands.giveGift(line.id, quantity, percentages?.[at] ?? null);
}

function turnIntoDiscount(commands: CounterCommands): void {
  const asked = askedPoints();
  if (asked !== null) commands.spendPoints(asked);
}

function takeOff(commands: CounterCommands): void {
  const { line } = wantedGift();
  if (!hasToTakeOff()) sayInk('points', { key: 'counterPoints.nothingToTakeOff' });
  else if (useGiftPanel.getState().tab === 'discount') commands.dropPoints();
  else if (line) commands.undoGift(line.id);
}
