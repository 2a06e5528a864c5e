/** What comes of Enter in the pay panel, in the words that stand on the filled key. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type PayState, usePayState } from './pay-state.ts';

const CLOSE_WITH = {
  cash: 'pay.closeCash',
  card: 'pay.closeCard',
  voucher: 'pay.closeVoucher',
  'credit-note': 'pay.closeCreditNote',
} as const;

export function useOutcome(): string {
  const { t } = useTranslation();
  const state = usePayState();
  if (state.lacksCustomer) return t('pay.closeNoCustomer');
  if (state.isOpen) return openOutcome(state, t);
  return state.isRefund ? refundOutcome(state, t) : paidOutcome(state, t);
}

function openOutcome({ kind, change, part, owed }: PayState, t: TFunction): string {
  if (kind === 'on-account' && owed === 0) return t('pay.closeNothingOwed');
  if (change > 0) return t('pay.closeWithChange', { change });
  if (owed === 0) return t('pay.closeSettled');
  return part === 0 ? t('pay.closeOwed', { owed }) : t('pay.closePart', { part, owed });
}

function refundOutcome({ tender, taken, due, given, inHand, missing }: PayState, t: TFunction): string {
  if (missing > 0) return t('pay.refundMissing', { missing });
  if (given === null && due === 0 && taken.length > 0) return t('pay.refundSettled');
  return t(CLOSE_WITH[tender], { amount: inHand });
}

function paidOutcome({ tender, taken, asked, due, given, inHand, missing, change }: PayState, t: TFunction): string {
  if (asked === 0) return t('pay.closeNothing');
  if (missing > 0) return t('pay.closeMissing', { missing });
  if (change > 0) return t('pay.closeWithChange', { change });
  if (given === null && due === 0 && taken.length > 0) return t('pay.closeSettled');
  if (given === null && tender === 'cash' && taken.length === 0) return t('pay.closeExact', { due });
  return t(CLOSE_WITH[tender], { amount: inHand });
}
