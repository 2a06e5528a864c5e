/** A new badge begins where the last one ends, so that no gap is left. */
import type { LoyaltyBadge } from '../../../contract/window-types.ts';
import { BADGE_ICONS } from '../../parts/badge-icon.tsx';

export function nextBadge(badges: readonly LoyaltyBadge[]): LoyaltyBadge {
  const last = badges.at(-1);
  return {
    id: crypto.randomUUID(),
    title: '',
    description: '',
    icon: BADGE_ICONS[badges.length % BADGE_ICONS.length] ?? 'award',
    from: typeof last?.to === 'number' && !Number.isNaN(last.to) ? last.to + 1 : 0,
    to: null,
  };
}
