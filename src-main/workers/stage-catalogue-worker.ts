/** The worker in which a catalogue is parsed: a read-only look at the till's data, a file of its own to write. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { VatRate } from '../../core/quantities/vat.ts';
import { stageCatalogue } from '../catalogue-import/stage-catalogue.ts';
import { vatCodeReader } from '../catalogue-import/vat-code-reader.ts';
import { writeStaging } from '../file-import/staging-file.ts';

export interface StageCatalogueTask {
  readonly databasePath: string;
  readonly stagingPath: string;
  readonly bytes: Uint8Array;
  readonly day: ShopDay;
  readonly currencyDecimals: number;
  /** Those in force. */
  readonly vatRates: readonly VatRate[];
  /** Nothing to compare with: the shop's first import need not open the till's data at all. */
  readonly catalogueIsEmpty: boolean;
}

const task = workerData as StageCatalogueTask;
const NOTHING_THERE = { ownerOf: () => null, currentState: () => null, close: () => {} };

const lookup = task.catalogueIsEmpty ? NOTHING_THERE : await openLookup();
try {
  const { bytes, currencyDecimals, vatRates } = task;
  const input = { bytes, currencyDecimals, vatCodeFor: vatCodeReader(vatRates), ...lookup };
  parentPort?.postMessage(stageCatalogue(input, writeStaging(task.stagingPath)));
} finally {
  lookup.close();
}

async function openLookup() {
  const { catalogueLookup } = await import('../catalogue-import/catalogue-lookup.ts');
  return catalogueLookup(task.databasePath, task.day);
}
