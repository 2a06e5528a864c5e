/**
 * Everything that an import sets on an article, in one value: what a row of the file asks
 * for, what stands in the catalogue, and what to go back to. Two states are equal when their
 * JSON is, so every state is built with its fields in this order.
 */
import type { BarcodeKey } from '../../core/codes/gtin.ts';

export interface BarcodeState {
  readonly key: BarcodeKey;
  readonly printed: string;
}

export interface ArticleState {
  readonly code: string;
  readonly description: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly vatCode: string;
  /** Sorted by key. */
  readonly barcodes: readonly BarcodeState[];
  /** Minor units. */
  readonly price: number;
  readonly offerPrice: number | null;
  /** Ten-thousandths of the major unit, before discounts. */
  readonly cost: number | null;
  /** Basis points, first level first. */
  readonly supplierDiscounts: readonly number[];
  readonly generatedPointsHundredths: number | null;
  readonly giftPoints: number | null;
  readonly giftPointsFixed: boolean;
}

export function sameState(a: ArticleState, b: ArticleState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The row's wishes over what stands: other barcodes of the article are kept. */
export function mergedState(current: ArticleState | null, wanted: ArticleState): ArticleState {
  if (!current) return wanted;
  const kept = current.barcodes.filter(({ key }) => !wanted.barcodes.some((each) => each.key === key));
  return { ...wanted, barcodes: sortedBarcodes([...kept, ...wanted.barcodes]) };
}

export function sortedBarcodes(barcodes: readonly BarcodeState[]): BarcodeState[] {
  return [...barcodes].sort((a, b) => (a.key < b.key ? -1 : 1));
}
