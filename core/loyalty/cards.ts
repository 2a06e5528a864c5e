/**
 * Whose card is it (LOYALTY.md 2.8)? A known article's barcode always wins, then a card that a
 * customer bears, then the longest prefix of a profile that the code begins with. Codes are
 * compared in the catalogue's form; a prefix may match with or without the zero in front that
 * only fills a code up to 13 digits.
 */

import type { CustomerId } from '../basket/ids.ts';
import { type BarcodeKey, barcodeKey } from '../codes/gtin.ts';
import type { Profile, ProfileId } from './profile.ts';

export type CardProfile = Pick<Profile, 'id' | 'cardPrefix' | 'alternativePrefixes' | 'profilePrefix'>;

/** What is known of a code before profiles are asked. */
export interface KnownCode {
  readonly isArticle: boolean;
  /** Who bears a card with exactly this code. */
  readonly customerId: CustomerId | null;
}

export type ReadCode =
  | { readonly kind: 'article' }
  | { readonly kind: 'card'; readonly customerId: CustomerId }
  /** A card that nobody bears yet: a customer can be enrolled with this profile. */
  | { readonly kind: 'new-card'; readonly profileId: ProfileId }
  | { readonly kind: 'unknown' };

export function readCode(code: string, known: KnownCode, profiles: readonly CardProfile[]): ReadCode {
  if (known.isArticle) return { kind: 'article' };
  if (known.customerId !== null) return { kind: 'card', customerId: known.customerId };
  const profileId = profileOfCode(code, profiles);
  return profileId === null ? { kind: 'unknown' } : { kind: 'new-card', profileId };
}

/** All three kinds of prefix are beginnings of the code; the longest that matches wins. */
export function profileOfCode(code: string, profiles: readonly CardProfile[]): ProfileId | null {
  const forms = formsOf(code);
  let longest: { readonly id: ProfileId; readonly length: number } | null = null;
  for (const profile of profiles) {
    for (const prefix of prefixesOf(profile)) {
      const isLonger = prefix.length > (longest?.length ?? 0);
      if (isLonger && forms.some((form) => beginsWith(form, prefix)))
        longest = { id: profile.id, length: prefix.length };
    }
  }
  return longest?.id ?? null;
}

/** A card's own prefix beats the default profile; without a card, or without a match, the default. */
export function profileOfNewCustomer(
  code: string | null,
  profiles: readonly (CardProfile & Pick<Profile, 'isDefault'>)[],
): ProfileId | null {
  const tied = code === null ? null : profileOfCode(code, profiles);
  return tied ?? profiles.find(({ isDefault }) => isDefault)?.id ?? null;
}

export function prefixesOf({ cardPrefix, alternativePrefixes, profilePrefix }: CardProfile): readonly string[] {
  return [cardPrefix, ...alternativePrefixes, profilePrefix].filter((prefix) => prefix !== null);
}

/** 'Codice Alt.' as it is typed: comma separated. */
export function typedPrefixes(text: string): readonly string[] {
  return text
    .split(',')
    .map((prefix) => prefix.trim())
    .filter((prefix) => prefix !== '');
}

/** How many articles' barcodes a prefix would match: they stay articles, and saving it warns. */
export function barcodesUnder(prefix: string, barcodes: readonly string[]): number {
  return barcodes.filter((barcode) => formsOf(barcode).some((form) => beginsWith(form, prefix))).length;
}

export type CardRefusal = 'card-code-missing' | 'card-code-is-barcode' | 'card-code-taken';

/** Why a card cannot be saved: an article's barcode would always win over it. */
export function cardRefusal(code: string, known: KnownCode): CardRefusal | null {
  if (code.trim() === '') return 'card-code-missing';
  if (known.isArticle) return 'card-code-is-barcode';
  return known.customerId === null ? null : 'card-code-taken';
}

/** The form in which cards are told apart, the same as for barcodes (ADR 2). */
export function cardKey(code: string): BarcodeKey {
  return barcodeKey(code);
}

function beginsWith(form: string, prefix: string): boolean {
  return form.length > prefix.length && form.startsWith(prefix);
}

/** The code in 13 digits, and without the zero that was added; any other code as it is. */
function formsOf(code: string): readonly string[] {
  const text = code.trim();
  if (!/^\d{12,14}$/.test(text)) return [text];
  const thirteen = text.length === 14 && text.startsWith('0') ? text.slice(1) : text.padStart(13, '0');
  return thirteen.startsWith('0') && thirteen.length === 13 ? [thirteen, thirteen.slice(1)] : [thirteen];
}
