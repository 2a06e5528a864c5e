/** What staging asks the catalogue: who has a barcode, and what stands under a code. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { findByBarcode } from '../store/articles.ts';
import { articleState } from '../store/catalogue.ts';
import { openReadOnly } from '../store/open.ts';
import type { StagingInput } from './stage-catalogue.ts';

export type CatalogueLookup = Pick<StagingInput, 'ownerOf' | 'currentState'>;

/** @returns the lookup and the function that closes it */
export function catalogueLookup(databasePath: string, day: ShopDay): CatalogueLookup & { close(): void } {
  const till = openReadOnly(databasePath);
  // One look for all the rows: a transaction for each would cost more than the look itself.
  till.db.exec('BEGIN');
  return {
    ownerOf: (key) => findByBarcode(till.read, key as BarcodeKey)?.article.code ?? null,
    currentState: (code) => articleState(till.read, code, day),
    close: till.close,
  };
}
