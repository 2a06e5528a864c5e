/** The worker in which a catalogue is parsed: a read-only look at the till's data, a file of its own to write. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { stageCatalogue } from '../catalogue-import/stage-catalogue.ts';
import { writeStaging } from '../catalogue-import/staging-file.ts';
import { vatCodeReader } from '../catalogue-import/vat-code-reader.ts';
import { findByBarcode } from '../store/articles.ts';
import { articleState } from '../store/catalogue.ts';
import { openReadOnly } from '../store/open.ts';

export interface StageCatalogueTask {
  readonly databasePath: string;
  readonly stagingPath: string;
  readonly bytes: Uint8Array;
  readonly day: ShopDay;
  readonly currencyDecimals: number;
}

const task = workerData as StageCatalogueTask;
const till = openReadOnly(task.databasePath);
// One look for all the rows: a transaction for each would cost more than the look itself.
till.db.exec('BEGIN');
try {
  const result = stageCatalogue(
    {
      bytes: task.bytes,
      currencyDecimals: task.currencyDecimals,
      vatCodeFor: vatCodeReader(till.read, task.day),
      ownerOf: (key) => findByBarcode(till.read, key as BarcodeKey)?.article.code ?? null,
      currentState: (code) => articleState(till.read, code, task.day),
    },
    writeStaging(task.stagingPath),
  );
  parentPort?.postMessage(result);
} finally {
  till.close();
}
