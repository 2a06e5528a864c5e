/** What a simulated cashier has at hand. */
import type { CounterSnapshot } from '../../contract/window-types.ts';
import type { Counter } from '../counter/counter.ts';
import type { DocumentsContext } from '../documents/open-documents.ts';
import type { Chance } from './random.ts';

export interface Shift {
  readonly counter: Counter;
  readonly documents: DocumentsContext;
  readonly operatorId: string;
  /** What can be scanned. */
  readonly codes: readonly string[];
  /** Codes of discount vouchers, used and unused. */
  readonly vouchers: readonly string[];
  readonly customers: readonly string[];
  readonly chance: Chance;
}

/** One of them, or undefined of none. */
export function oneOf<Thing>(chance: Chance, things: readonly Thing[]): Thing | undefined {
  return things[chance.whole(Math.max(things.length, 1))];
}

export function isEmpty({ lines }: CounterSnapshot): boolean {
  return lines.length === 0;
}
