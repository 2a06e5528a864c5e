/**
 * Which sales earn at all (LOYALTY.md 2.1, 3.4). A document made from an eligible one brings
 * lines that count for nothing; that is said line by line, because several delivery notes may
 * become one invoice.
 */
import type { EarningRules } from './profile.ts';
import type { GivingState, Programme } from './programme.ts';
import type { LoyaltySale, OrderProgress } from './sale.ts';

export type NotEligible = 'programme-off' | 'on-account' | 'document' | 'order-state';

export function notEligible(
  { kind, order }: Pick<LoyaltySale, 'kind' | 'order'>,
  rules: Pick<EarningRules, 'earnsOnAccount' | 'earnsOnDocuments'>,
  { isOn, givenAt }: Pick<Programme, 'isOn' | 'givenAt'>,
): NotEligible | null {
  if (!isOn) return 'programme-off';
  switch (kind) {
    case 'on-account':
      return rules.earnsOnAccount ? null : 'on-account';
    case 'delivery-note':
    case 'invoice':
      return rules.earnsOnDocuments ? null : 'document';
    case 'order':
      return order !== null && givesNow(order, givenAt) ? null : 'order-state';
    // What comes back, and what is sold with it, is an ordinary receipt as far as points go.
    case 'receipt':
    case 'return':
    case 'credit-note':
      return null;
  }
}

/** Given once, at whichever named state comes first in the order's life. */
export function givesNow({ reaches, before }: OrderProgress, givenAt: readonly GivingState[]): boolean {
  return givenAt.includes(reaches) && !before.some((state) => givenAt.includes(state));
}
