/** What a simulated cashier has at hand. */
import type { CounterSnapshot } from '../../contract/window-types.ts';
import type { Counter } from '../counter/counter.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import type { MembersContext } from '../members/context.ts';
import type { Chance } from './random.ts';

export interface Shift {
  readonly counter: Counter;
  readonly documents: DocumentsContext;
  /** Whose cards and points are. */
  readonly members: MembersContext;
  readonly operatorId: string;
  /** What can be scanned. */
  readonly codes: readonly string[];
  /** Codes of discount vouchers, used and unused. */
  readonly vouchers: readonly string[];
  readonly customers: readonly string[];
  /** How many readings a basket has at most. */
  readonly mostScans: number;
  /** Of one of so many newest documents goods come back. */
  readonly looksBack: number;
  readonly chance: Chance;
}

/** One of them, or undefined of none. */
export function oneOf<Thing>(chance: Chance, things: readonly Thing[]): Thing | undefined {
  return things[chance.whole(Math.max(things.length, 1))];
}

export function isEmpty({ lines }: CounterSnapshot): boolean {
  return lines.length === 0;
}
