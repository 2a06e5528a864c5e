/** The kinds of document, and what sets them apart (SALES.md 3). */
export const DOCUMENT_KINDS = [
  'receipt',
  'return',
  'order',
  'on-account',
  'delivery-note',
  'invoice',
  'credit-note',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** As what the cashier can close a basket. A return or a credit note follows from what is in it. */
export const CLOSING_KINDS = ['receipt', 'invoice', 'order', 'on-account', 'delivery-note'] as const;
export type ClosingKind = (typeof CLOSING_KINDS)[number];

/** Not yet turnover: another document completes it, at its original prices. */
export const OPEN_KINDS = ['order', 'on-account', 'delivery-note'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

export function isOpenKind(kind: DocumentKind): kind is OpenKind {
  return (OPEN_KINDS as readonly DocumentKind[]).includes(kind);
}

/** An order and a sospeso bear no number: it arises with the document that completes them. */
export function hasNumber(kind: DocumentKind): boolean {
  return kind !== 'order' && kind !== 'on-account';
}

/** Made out to somebody, whose identity it freezes. */
export function hasRecipient(kind: DocumentKind): boolean {
  return kind === 'invoice' || kind === 'delivery-note';
}

export const DOCUMENT_STATES = ['created', 'paid', 'completed', 'cancelled'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
