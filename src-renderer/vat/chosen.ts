/** What both lists are given, and what can be chosen in them. */
import type { VatData } from './use-vat.ts';

/** What the drawer shows; a number or code that is null is a new one. */
export type Chosen =
  | { readonly kind: 'rate'; readonly code: string | null }
  | { readonly kind: 'department'; readonly number: number | null };

export interface ListProps {
  readonly vat: VatData;
  readonly chosen: Chosen | null;
  readonly mayChange: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}
