/**
 * How many articles' barcodes begin with the prefix of a card (LOYALTY.md 2.8). They stay
 * articles, so the manager is warned. Barcodes are stored as fourteen digits: what may match
 * lies in a few ranges of the index, and core says which really do.
 */
import { barcodesUnder } from '../../core/loyalty/cards.ts';
import type { ReadHandle } from '../store/handle.ts';
import { rawStatement } from '../store/statement.ts';

export interface PrefixMatch {
  readonly prefix: string;
  /** Above zero. */
  readonly barcodes: number;
}

/** In front of the digits of an EAN-13, of a UPC-A, of an EAN-8, and of what is compared as it is. */
const FILLINGS = ['0', '00', '000000', ''] as const;
const AFTER_EVERY_CODE = '\u{10FFFF}';

const between = rawStatement<{ from: string; to: string }, { key: string; printed: string }>(
  'SELECT key, printed FROM article_barcode WHERE key >= ? AND key < ?',
  ['from', 'to'],
);

export function prefixMatches(read: ReadHandle, prefixes: readonly string[]): readonly PrefixMatch[] {
  return [...new Set(prefixes.filter((prefix) => prefix.trim() !== ''))]
    .map((prefix) => ({ prefix, barcodes: barcodesUnder(prefix, candidates(read, prefix)) }))
    .filter(({ barcodes }) => barcodes > 0);
}

function candidates(read: ReadHandle, prefix: string): readonly string[] {
  const found = new Map<string, string>();
  for (const filling of FILLINGS) {
    const from = filling + prefix;
    for (const { key, printed } of read.all(between, { from, to: from + AFTER_EVERY_CODE })) found.set(key, printed);
  }
  return [...found.values()];
}
