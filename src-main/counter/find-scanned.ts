/** What a scanned or typed code means: an exact barcode first, then the shop's own code; never a guess. */
import { barcodeKey } from '../../core/codes/gtin.ts';
import { type FoundArticle, findByBarcode, findByCode } from '../store/articles.ts';
import type { ReadHandle } from '../store/handle.ts';

/** @param code as `scanText` left it */
export function findScanned(read: ReadHandle, code: string): FoundArticle | null {
  return findByBarcode(read, barcodeKey(code)) ?? findByCode(read, code);
}
