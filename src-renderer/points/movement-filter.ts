/** What is looked for among movements of points, and the same as the till is asked. */
import type { MovementFilter } from '../../contract/window-types.ts';
import type { MovementKind } from '../../core/ledger/movement.ts';

export interface ChosenFilter {
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** Shop's days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: MovementKind | 'all';
  /** Signed hundredths of a point. */
  readonly least: number | null;
  readonly most: number | null;
  readonly text: string;
}

export const EVERYTHING: ChosenFilter = {
  customer: null,
  from: null,
  to: null,
  kind: 'all',
  least: null,
  most: null,
  text: '',
};

export function asked({ customer, kind, text, ...rest }: ChosenFilter): MovementFilter {
  return { ...rest, customerId: customer?.id ?? null, kinds: kind === 'all' ? [] : [kind], text: text.trim() };
}
