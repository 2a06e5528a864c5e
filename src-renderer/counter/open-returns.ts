/** Ctrl+R: goods or empties come back over the counter. */
import { mayDo } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';
import { NOTHING_CHOSEN, type ReturnTab, useReturnsState } from './returns-state.ts';

/** Empties are anybody's. */
export function returnTabs(): readonly ReturnTab[] {
  return [
    ...(mayDo('return-goods') ? (['receipt'] as const) : []),
    ...(mayDo('return-without-receipt') ? (['loose'] as const) : []),
    'empties',
  ];
}

export function openReturns(): void {
  const { snapshot, panel, set } = useCounter.getState();
  const [tab = 'empties'] = returnTabs();
  if (!snapshot || panel === 'returns') return;
  useReturnsState.setState({ tab, ...NOTHING_CHOSEN, reason: 'defective' });
  set({ panel: 'returns', panelTyped: '', typed: '', pendingQuantity: null, receiptSaleId: null });
}

/** Another tab begins anew. */
export function chooseReturnTab(tab: ReturnTab): void {
  useReturnsState.setState({ tab, ...NOTHING_CHOSEN });
  useCounter.getState().set({ panelTyped: '' });
}

/** @param by -1 or 1 */
export function turnReturnTab(by: number): void {
  const tabs = returnTabs();
  const next = tabs[tabs.indexOf(useReturnsState.getState().tab) + by];
  if (next) chooseReturnTab(next);
}

/** From the lines or the article back to the list, its search still empty. */
export function backToReturnList(): void {
  useReturnsState.setState(NOTHING_CHOSEN);
  useCounter.getState().set({ panelTyped: '' });
}
