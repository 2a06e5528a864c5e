/** A till with a basket that nobody has closed yet: says what the screen shows, then waits. Argument: the data folder. */
import { randomUUID } from 'node:crypto';
import { openTill } from '../../../src-main/app.ts';
import { listBarcodes } from '../../../src-main/store/articles.ts';

const [, , dataDir = ''] = process.argv;
const { services } = await openTill({ dataDir, shell: 'browser', demo: true, warnings: [] });
for (const code of listBarcodes(services.store.read, 7)) services.counter.scan(randomUUID(), code, 1000);
const { saleId, lines, total } = services.counter.snapshot;
console.log(JSON.stringify({ saleId, lines, total }));
setInterval(() => {}, 60_000);
