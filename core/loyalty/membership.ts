/** How far somebody takes part (LOYALTY.md 3.4), and for which purposes consent is asked. */

export const MEMBERSHIPS = ['visitor', 'pending', 'member'] as const;

export const CONSENT_PURPOSES = ['programme', 'profiling', 'marketing'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
