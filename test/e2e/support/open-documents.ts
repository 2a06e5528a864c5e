/** A data folder whose shop has open documents already: an order and two delivery notes of one customer. */
import { createRouterClient } from '@orpc/server';
import { openTill } from '../../../src-main/app.ts';
import { aBuyer } from './buyer.ts';
import { CARASAU, CRACKERS, GRISSINI } from './goods.ts';

const KINDS = [
  ['order', CARASAU.code, 2],
  ['delivery-note', GRISSINI.code, 3],
  ['delivery-note', CRACKERS.code, 1],
] as const;

export async function makeOpenDocuments(dataDir: string): Promise<void> {
  const till = await openTill({ dataDir, shell: 'browser', demo: true, warnings: [] });
  const client = createRouterClient(till.router, { context: till.connect() });
  const customerId = await aBuyer(client);
  for (const [kind, code, pieces] of KINDS) {
    await client.counter.scan({ commandId: crypto.randomUUID(), code, quantity: pieces * 1000 });
    await client.counter.setCustomer({ commandId: crypto.randomUUID(), customerId });
    const { saleId, total } = till.services.counter.snapshot;
    const closed = await client.counter.close({ saleId, kind, tenders: [], seenTotal: total });
    if (!closed.ok) throw new Error(closed.refusal);
  }
  await till.close();
}
