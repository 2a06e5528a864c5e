/** An empty till that imports its catalogue and sells what is there of it: says each sale that is durable. Argument: the data folder. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { openTill } from '../../../src-main/app.ts';
import { listBarcodes } from '../../../src-main/store/articles.ts';

const [, , dataDir = ''] = process.argv;
const till = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [] });
const { counter, imports, store } = till.services;
const file = gunzipSync(readFileSync(new URL('../../fixtures/catalog-it.csv.gz', import.meta.url)));
const staged = await imports.stage('catalog-it.csv', file);
if (!staged.ok) throw new Error(staged.refusal);
imports.apply(staged.status.importId);
const operatorId = till.connect().operator.id;
for (;;) {
  await sleep(20);
  const [code] = listBarcodes(store.read, 1);
  if (!code) continue;
  counter.scan(randomUUID(), code, 1000);
  const { saleId } = counter.snapshot;
  const closed = counter.close({ saleId, tenders: [{ tender: 'cash', given: null }], operatorId });
  if (!closed.ok) throw new Error(closed.refusal);
  const { series, number, total } = closed.sale;
  console.log(`sold ${saleId} ${series} ${number} ${total}`);
}
