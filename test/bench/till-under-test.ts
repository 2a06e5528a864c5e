/** A till on a folder of its own, filled, with what a benchmark needs to drive it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyBasket, type LineId, type SaleId } from '../../core/basket/basket.ts';
import { type Closing, settle } from '../../core/basket/settle.ts';
import { barcodeKey } from '../../core/codes/gtin.ts';
import { money } from '../../core/quantities/money.ts';
import { ONE } from '../../core/quantities/quantity.ts';
import { type OpenTill, openTill } from '../../src-main/app.ts';
import { closeSale } from '../../src-main/counter/close-sale.ts';
import { lineArticle } from '../../src-main/counter/line-article.ts';
import type { DocumentsContext } from '../../src-main/documents/documents-context.ts';
import { findByBarcode, listBarcodes } from '../../src-main/store/articles.ts';
import { readIdentity } from '../../src-main/store/identity.ts';
import { DATABASE_FILE } from '../../src-main/store/open.ts';

export interface TillUnderTest {
  readonly till: OpenTill;
  readonly operatorId: string;
  readonly databasePath: string;
  readonly codes: readonly string[];
  /** Scans that many different articles into the basket. */
  fillBasket(lines: number): void;
  /** Closes the basket for the exact amount. */
  close(): void;
  dispose(): Promise<void>;
}

export async function tillUnderTest(demo = true): Promise<TillUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tessera-bench-'));
  const till = await openTill({ dataDir, shell: 'browser', demo, warnings: [] });
  const { counter } = till.services;
  const operatorId = till.connect().operator.id;
  const codes = listBarcodes(till.services.store.read, 100);
  let scanned = 0;
  return {
    till,
    operatorId,
    databasePath: join(dataDir, DATABASE_FILE),
    codes,
    fillBasket(lines) {
      for (let line = 0; line < lines; line += 1) {
        scanned += 1;
        counter.scan(randomUUID(), codes[scanned % codes.length] ?? '', 1000);
      }
    },
    close() {
      const closed = counter.close({
        saleId: counter.snapshot.saleId,
        tenders: [{ tender: 'cash', given: null }],
        operatorId,
      });
      if (!closed.ok) throw new Error(closed.refusal);
    },
    async dispose() {
      await till.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const PLAIN = { typedPrice: null, discount: null, link: null, returned: null, gift: null };
const IN_CASH: Closing = {
  kind: 'receipt',
  offered: [{ tender: 'cash', given: null }],
  step: money(5),
  limits: { cash: money(0), card: money(0), voucher: money(0), anyInCash: false },
};

/**
 * Writes `sales` five-line sales by the product's own closing, many to a transaction: only the fsyncs are saved.
 * @param customers who buy in turn; nobody in particular where there are none
 */
export function fillWithSales(
  { till, operatorId, codes }: TillUnderTest,
  sales: number,
  customers: readonly string[] = [],
): void {
  const { store, time, now, documents } = till.services;
  const day = time.dayOf(now());
  const identity = readIdentity(store.read);
  const lines = codes.slice(0, 5).map((code) => {
    const found = findByBarcode(store.read, barcodeKey(code));
    const copied = found && lineArticle(store.read, found, day);
    if (!copied?.ok) throw new Error(`no article for ${code}`);
    return { article: copied.article, quantity: ONE };
  });
  for (let done = 0; done < sales; done += 1000) {
    store.writeTransaction((write) => {
      const inOne: DocumentsContext = {
        ...documents,
        store: { ...store, writeTransaction: (work) => work(write) },
        identity,
        time,
        now,
        newId: randomUUID,
      };
      for (let sale = 0; sale < Math.min(1000, sales - done); sale += 1) {
        const saleId = randomUUID() as SaleId;
        const basket = {
          ...emptyBasket(saleId),
          lines: lines.map((line) => ({ id: randomUUID() as LineId, ...line, ...PLAIN })),
        };
        const settled = settle(basket, IN_CASH);
        if (!settled.ok) throw new Error(settled.refusal);
        const customerId = customers[(done + sale) % customers.length] ?? null;
        closeSale(inOne, { saleId, settled: settled.sale, operatorId, customerId, clockSuspect: false });
      }
    });
  }
}
