/** What an operator may do. Every procedure names one of these; the till checks it, never the window. */
export const RIGHTS = [
  'sell',
  'give-discounts',
  'change-prices',
  'return-goods',
  'return-without-receipt',
  'refund-in-cash',
  'void-sales',
  'sell-on-account',
  'see-sales',
  'see-articles',
  'edit-articles',
  'import-articles',
  'see-customers',
  'edit-customers',
  'erase-customers',
  'spend-points',
  'see-points',
  'move-points',
  'edit-points-rules',
  'change-settings',
  'watch-as-customer',
] as const;
export type Right = (typeof RIGHTS)[number];

/** The right that a procedure needs; `none` is only for what a window must know before anything else. */
export interface ProcedureMeta {
  readonly right?: Right | 'none';
}
