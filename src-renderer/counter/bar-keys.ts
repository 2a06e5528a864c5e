/** What each function key is, whether it can act now, and what it does. */

import { useRight } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import { type NotYet, sayNotYet } from './not-yet.ts';
import { openCustomer } from './open-customer.ts';
import { openDiscount } from './open-discount.ts';
import { openGift, openWhy } from './open-gift.ts';
import { openPark, openRecall } from './open-park.ts';
import { openPay } from './open-pay.ts';
import { splitPayment } from './split-payment.ts';

export interface BarKey {
  /** As `KeyPress.key`. */
  readonly key: string;
  readonly name:
    | 'help'
    | 'search'
    | 'customer'
    | 'park'
    | 'recall'
    | 'gift'
    | 'discount'
    | 'pay'
    | 'why'
    | 'back'
    | BarNotYet;
  readonly off: boolean;
  readonly open: boolean;
  /** How many wait behind the key; shown when there are any. */
  readonly count?: number;
}

type BarNotYet = Extract<NotYet, 'drawer'>;

const NOT_YET: Readonly<Record<string, BarNotYet>> = {
  F7: 'drawer',
};

export function useBarKeys(): readonly BarKey[] {
  const panel = useCounter((state) => state.panel);
  const isEmpty = useCounter((state) => (state.snapshot?.lines.length ?? 0) === 0);
  const parked = useCounter((state) => state.snapshot?.parked ?? 0);
  const hasCustomer = useCounter((state) => (state.snapshot?.customer ?? null) !== null);
  const hasPoints = useCounter((state) => (state.snapshot?.points ?? null) !== null);
  const mayDiscount = useRight('give-discounts');
  const maySpend = useRight('spend-points');
  const mayChooseCustomer = useRight('see-customers');
  const notYet = (key: string, name: BarNotYet): BarKey => ({ key, name, off: true, open: false });
  return [
    { key: 'F1', name: 'help', off: false, open: panel === 'help' },
    { key: 'F2', name: 'search', off: false, open: panel === 'search' },
    { key: 'F3', name: 'customer', off: !mayChooseCustomer, open: panel === 'customer' },
    { key: 'F4', name: 'park', off: isEmpty, open: panel === 'park' },
    { key: 'F5', name: 'recall', off: parked === 0 || !isEmpty, open: panel === 'recall', count: parked },
    { key: 'F6', name: 'gift', off: !hasCustomer || !maySpend, open: panel === 'gift' },
    notYet('F7', 'drawer'),
    { key: 'F8', name: 'discount', off: isEmpty || !mayDiscount, open: panel === 'discount' },
    { key: 'F9', name: 'pay', off: isEmpty, open: panel === 'pay' },
    { key: 'F10', name: 'why', off: isEmpty || !hasPoints, open: panel === 'why' },
    { key: 'Escape', name: 'back', off: false, open: false },
  ];
}

/** @returns false when the key is none of these */
export function pressBarKey(key: string): boolean {
  const { panel, set } = useCounter.getState();
  const missing = NOT_YET[key];
  if (missing) sayNotYet(missing);
  else if (key === 'F1') set({ panel: panel === 'help' ? 'keys' : 'help' });
  else if (key === 'F2') set({ panel: 'search', given: '', panelTyped: '', receiptSaleId: null });
  else if (key === 'F3') openCustomer();
  else if (key === 'F4') (panel === 'park' ? goBack : openPark)();
  else if (key === 'F5') (panel === 'recall' ? goBack : openRecall)();
  else if (key === 'F6') openGift();
  else if (key === 'F8') openDiscount();
  else if (key === 'F9') (panel === 'pay' ? splitPayment : openPay)();
  else if (key === 'F10') openWhy();
  else if (key === 'Escape') goBack();
  else return false;
  return true;
}
