/**
 * A till over a real file, with a clock and ids that a test holds: what app.ts puts together,
 * less the doors. Everything is closed and removed when the test file ends.
 */
import { join } from 'node:path';
import type { OfferedTender } from '../../../contract/window-types.ts';
import type { Basket } from '../../../core/basket/basket.ts';
import { barcodeKey } from '../../../core/codes/gtin.ts';
import { money } from '../../../core/quantities/money.ts';
import { CatalogueImports } from '../../../src-main/catalogue-import/imports.ts';
import { Counter } from '../../../src-main/counter/counter.ts';
import { loadDraft } from '../../../src-main/counter/draft.ts';
import { Customers } from '../../../src-main/customers/customers.ts';
import type { DocumentsContext } from '../../../src-main/documents/documents-context.ts';
import { type Country, ITALY } from '../../../src-main/first-run/countries.ts';
import { makeShopIfMissing } from '../../../src-main/first-run/make-shop.ts';
import { MemberImports } from '../../../src-main/member-import/member-imports.ts';
import { Rules } from '../../../src-main/rules/rules.ts';
import { shopTime } from '../../../src-main/shop-time.ts';
import { type ArticleState, sortedBarcodes } from '../../../src-main/store/article-state.ts';
import { noKnownIds, setArticle } from '../../../src-main/store/catalogue.ts';
import type { Store } from '../../../src-main/store/handle.ts';
import { readIdentity } from '../../../src-main/store/identity.ts';
import { DATABASE_FILE, openStore } from '../../../src-main/store/open.ts';
import { listOperators, readShop } from '../../../src-main/store/shop.ts';
import { rawStatement } from '../../../src-main/store/statement.ts';
import { countingIds, uuidOf } from './ids.ts';
import { closeAtEnd, tempDir } from './temp-dir.ts';

/** Saturday 21 November 2026, 11:00 in Rome. */
export const MORNING = Date.UTC(2026, 10, 21, 10);
export const DAY_MS = 86_400_000;

export interface TestTill {
  readonly dataDir: string;
  readonly path: string;
  readonly store: Store;
  readonly counter: Counter;
  readonly documents: DocumentsContext;
  readonly imports: CatalogueImports;
  readonly memberImports: MemberImports;
  readonly customers: Customers;
  readonly rules: Rules;
  readonly clock: { nowMs: number };
  readonly operatorId: string;
  /** Set by a test: called for every new id, and may throw. */
  readonly beforeId: { hook: () => void };
  close(): Promise<void>;
}

export interface TillSetting {
  readonly dataDir?: string;
  readonly nowMs?: number;
  readonly clockSuspect?: boolean;
  /** How far the clock of the chunks goes at each look: 2 makes a chunk of four rows. */
  readonly chunkStepMs?: number;
  /** Italy where nothing is said. */
  readonly country?: Country;
}

const newIds = countingIds(0x100_000);
const commandIds = countingIds(0x900_000_000);

export const nextCommandId = commandIds;

export async function testTill(setting: TillSetting = {}): Promise<TestTill> {
  const { dataDir = tempDir(), nowMs = MORNING, clockSuspect = false, chunkStepMs = 0.02, country = ITALY } = setting;
  const path = join(dataDir, DATABASE_FILE);
  const store = await openStore(path);
  const clock = { nowMs };
  const beforeId = { hook: () => {} };
  const newId = () => {
    beforeId.hook();
    return newIds();
  };
  const now = () => clock.nowMs;
  makeShopIfMissing(store, { now, newId }, { country, name: 'Test', demo: false });
  const shop = readShop(store.read);
  const context = { now, newId, store, time: shopTime(shop.time_zone) };
  const draft = loadDraft(store.read);
  const basket: Basket | null = draft.found === 'basket' ? draft.basket : null;
  let ticks = 0;
  const monotonicMs = () => {
    ticks += chunkStepMs;
    return ticks;
  };
  const identity = readIdentity(store.read);
  const rules = new Rules({ now, store });
  const documents: DocumentsContext = {
    ...context,
    rules,
    minorPerMajor: 10 ** shop.currency_decimals,
    identity,
    cashRoundingStep: () => money(readShop(store.read).cash_rounding_step),
    clockSuspect,
  };
  const counter = new Counter(documents, basket);
  const imports = new CatalogueImports({
    ...context,
    dataDir,
    databasePath: path,
    currencyDecimals: shop.currency_decimals,
    monotonicMs,
  });
  const customers = new Customers({ now, newId, store, dataDir, points: documents });
  customers.resume();
  const memberImports = new MemberImports({ ...documents, rules, dataDir, databasePath: path, monotonicMs });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await imports.close();
    await memberImports.close();
    store.close();
  };
  closeAtEnd(close);
  const operatorId = listOperators(store.read)[0]?.id ?? '';
  return {
    dataDir,
    path,
    store,
    counter,
    documents,
    imports,
    memberImports,
    customers,
    rules,
    clock,
    operatorId,
    beforeId,
    close,
  };
}

/** Runs SQL over the till's own connection. */
export function runSql(till: TestTill, sql: string): number {
  return till.store.writeTransaction((write) => write.run(rawStatement(sql, []), {}));
}

export function rowsOf<Row = Record<string, unknown>>(till: Pick<TestTill, 'store'>, sql: string): Row[] {
  return till.store.read.all(rawStatement<object, Row>(sql, []), {});
}

export function articleOf(
  code: string,
  price: number,
  more: Partial<ArticleState> & { barcode?: string } = {},
): ArticleState {
  const { barcode, ...rest } = more;
  return {
    code,
    description: `Article ${code}`,
    category: null,
    brand: null,
    vatCode: '22',
    barcodes: sortedBarcodes(barcode ? [{ key: barcodeKey(barcode), printed: barcode }] : []),
    price,
    offerPrice: null,
    cost: null,
    supplierDiscounts: [],
    generatedPointsHundredths: null,
    giftPoints: null,
    giftPointsFixed: false,
    ...rest,
  };
}

export function putArticles(till: TestTill, ...states: readonly ArticleState[]): void {
  const time = shopTime(readShop(till.store.read).time_zone);
  const writing = { day: time.dayOf(till.clock.nowMs), nowMs: till.clock.nowMs, newId: newIds, knownIds: noKnownIds() };
  till.store.writeTransaction((write) => {
    for (const state of states) setArticle(write, state.code, () => state, writing);
  });
}

/** Scans codes, one piece each; every one must be found. */
export function scanAll(till: TestTill, ...codes: readonly string[]): void {
  for (const code of codes) {
    const result = till.counter.scan(nextCommandId(), code, 1000);
    if (result.outcome !== 'added') throw new Error(`${code}: ${JSON.stringify(result)}`);
  }
}

/** Paid in cash; null is the exact amount. */
export function cash(given: number | null): OfferedTender[] {
  return [{ tender: 'cash', given }];
}

/** Scans, closes for the exact amount, and returns the sale. */
export function sell(till: TestTill, ...codes: readonly string[]) {
  scanAll(till, ...codes);
  const result = till.counter.close({
    saleId: till.counter.snapshot.saleId,
    tenders: cash(null),
    operatorId: till.operatorId,
  });
  if (!result.ok) throw new Error(result.refusal);
  return result.sale;
}

/** An id that no test makes. */
export const UNKNOWN_ID = uuidOf(0xffff_ffff);
