/** What the list of documents shows: kinds, only open ones, days, and the text that was typed. */
import type { DocumentKind } from '../../core/basket/documents.ts';

/** As the contract's, whose schemas stay out of the window. */
export interface DocumentFilter {
  readonly kinds: DocumentKind[];
  readonly open: boolean;
  /** Shop's days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
}

/** One kind, or all of them, as the person chose. */
export interface ChosenFilter extends Omit<DocumentFilter, 'kinds'> {
  readonly kind: DocumentKind | 'all';
}

export const EVERYTHING: ChosenFilter = { kind: 'all', open: false, from: null, to: null, text: '' };
