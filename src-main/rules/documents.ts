/** The bodies of the rules' versions: checked when they are read, as they were when they were written. */
import { z } from 'zod';
import { loyaltyProfile, programmeRules } from '../../contract/rule-documents.ts';
import type { GiftOrder } from '../../core/loyalty/affordable-gifts.ts';
import type { Badge, BadgeBasis } from '../../core/loyalty/badges.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import type { Programme } from '../../core/loyalty/programme.ts';
import type { NamedBadgeDiscount } from '../../core/loyalty/standing-discount.ts';

export interface StoredProfile {
  readonly profile: Profile;
  /** Given to nobody any more; who has it keeps it. */
  readonly isArchived: boolean;
}

/** What is the same for every profile: one document. */
export interface ProgrammeRules {
  readonly programme: Programme;
  readonly badges: readonly Badge[];
  readonly badgeBasis: BadgeBasis;
  /** 'Abilita visualizzazione badge'. */
  readonly showsBadges: boolean;
  readonly badgeDiscounts: readonly NamedBadgeDiscount[];
  /** How *what can I take for my points* is ordered. */
  readonly giftOrder: GiftOrder;
  /** 'Testo introduttivo' of the customer's page. */
  readonly welcomeText: string;
  /** 'Mesajul afisat clientului', before somebody registers. */
  readonly registrationText: string;
  /** Whether receipts say why there are so many points. */
  readonly receiptExplains: boolean;
}

const storedProfile = z.strictObject({ profile: loyaltyProfile, isArchived: z.boolean() });

export function profileBody(stored: StoredProfile): string {
  return JSON.stringify(storedProfile.parse(stored));
}

export function programmeBody(rules: ProgrammeRules): string {
  return JSON.stringify(programmeRules.parse(rules));
}

/** The schemas have just checked what the brands of core promise. */
export function readProfileBody(body: string): StoredProfile {
  return storedProfile.parse(JSON.parse(body)) as unknown as StoredProfile;
}

export function readProgrammeBody(body: string): ProgrammeRules {
  return programmeRules.parse(JSON.parse(body)) as unknown as ProgrammeRules;
}
