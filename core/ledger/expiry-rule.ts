/**
 * When points expire (LOYALTY.md 3.4): never, the whole balance so many months after the first
 * point, each credit so many months after it was given, or the whole balance after so many
 * months without a movement.
 */
export type ExpiryRule =
  | { readonly kind: 'never' }
  | { readonly kind: 'from-first-point'; readonly months: number }
  | { readonly kind: 'each-lot'; readonly months: number }
  | { readonly kind: 'without-movement'; readonly months: number };

export const NEVER_EXPIRES: ExpiryRule = { kind: 'never' };
