/** What a new profile begins with: the rules of the default one, without its prefixes. */
import type { LoyaltyProfile } from '../../contract/window-types.ts';

export function newProfile(like: LoyaltyProfile, id: string): LoyaltyProfile {
  return {
    ...like,
    id,
    code: '',
    description: '',
    isDefault: false,
    cardPrefix: null,
    alternativePrefixes: [],
    profilePrefix: null,
  };
}
