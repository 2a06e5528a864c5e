/** A card at the counter: it names the customer of the sale, or says why it does not (LOYALTY.md 2.8). */

import type { ScanResult } from '../../contract/window-types.ts';
import type { CustomerId } from '../../core/basket/basket.ts';
import { memberOf, readScanned } from '../members/members.ts';
import type { Rules } from '../rules/rules.ts';
import type { Store } from '../store/handle.ts';

export interface CardContext {
  readonly store: Store;
  readonly rules: Rules;
}

export interface ScannedCard {
  /** Who goes on the sale; null for a card that is blocked or that nobody bears yet. */
  readonly customerId: CustomerId | null;
  readonly result: Extract<ScanResult, { readonly outcome: 'customer' | 'new-card' | 'card-blocked' }>;
  /** As the last readings name it. */
  readonly description: string | null;
}

/** @returns null when the code is no card */
export function scanCard({ store, rules }: CardContext, code: string): ScannedCard | null {
  const scanned = readScanned(store.read, rules, code);
  if (scanned.kind === 'new-card') {
    const { profileId } = scanned;
    return { customerId: null, result: { outcome: 'new-card', code, profileId }, description: null };
  }
  const member = scanned.kind === 'card' ? memberOf(store.read, rules, scanned.customerId) : null;
  if (scanned.kind !== 'card' || !member) return null;
  const { name, customerId } = member;
  const description = name === '' ? null : name;
  if (scanned.state === 'blocked') return { customerId: null, result: { outcome: 'card-blocked', name }, description };
  return { customerId, result: { outcome: 'customer', name }, description };
}
