/**
 * The composition root: the only file that makes real things (clock, ids, database, services)
 * and puts them together. Both shells, the tools of the command line and the tests open the
 * till here.
 */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Language } from '../contract/app.ts';
import type { Right } from '../contract/rights.ts';
import type { Hello, Warning } from '../contract/window-types.ts';
import { money } from '../core/quantities/money.ts';
import { CatalogueImports } from './catalogue-import/imports.ts';
import { clockWarnings } from './clock-check.ts';
import { Counter } from './counter/counter.ts';
import { keepUnreadableDraft, loadDraft } from './counter/draft.ts';
import { Customers } from './customers/customers.ts';
import { fillDemoCatalogue } from './demo/articles.ts';
import { isDiskNearlyFull } from './disk-space.ts';
import type { DocumentsContext } from './documents/open-documents.ts';
import { COUNTRIES, type CountryCode } from './first-run/countries.ts';
import { makeShopIfMissing } from './first-run/make-shop.ts';
import type { HandlerContext, Operator, TillServices } from './handlers/context.ts';
import { type TillRouter, tillRouter } from './handlers/index.ts';
import { newUuid } from './ids.ts';
import { shopTime } from './shop-time.ts';
import { noKnownIds } from './store/catalogue.ts';
import { lastEventHeader } from './store/events.ts';
import type { Store } from './store/handle.ts';
import { readIdentity } from './store/identity.ts';
import { DATABASE_FILE, openStore } from './store/open.ts';
import { listOperators, readShop, writePreference } from './store/shop.ts';
import { VERSION } from './version.ts';

export interface TillOptions {
  /** Prepared (owner only) and locked by the caller. */
  readonly dataDir: string;
  readonly shell: Hello['shell'];
  /** From `--lang`: kept as the language of the windows. */
  readonly language?: Language | undefined;
  /** On an empty folder: a shop with goods on its shelves. */
  readonly demo: boolean;
  /** On an empty folder: whose rules the shop begins with; Italy where nothing is said. */
  readonly country?: CountryCode | undefined;
  /** What the shell already knows that somebody should be told. */
  readonly warnings: readonly Warning[];
  /** UTC milliseconds; tests pass their own. */
  readonly now?: () => number;
}

export interface OpenTill {
  readonly router: TillRouter;
  readonly services: TillServices;
  /** One call a connection: it carries the operator and the rights, whatever the window says. */
  connect(): HandlerContext;
  close(): Promise<void>;
}

export async function openTill(options: TillOptions): Promise<OpenTill> {
  const databasePath = join(options.dataDir, DATABASE_FILE);
  const store = await openStore(databasePath);
  try {
    return compose(store, databasePath, options);
  } catch (error) {
    store.close();
    throw error;
  }
}

function compose(store: Store, databasePath: string, options: TillOptions): OpenTill {
  const now = options.now ?? Date.now;
  const capabilities = { now, newId: newUuid };
  const country = COUNTRIES[options.country ?? 'IT'];
  const isNew = makeShopIfMissing(store, capabilities, { country, name: 'Tessera', demo: options.demo });
  const shop = readShop(store.read);
  const time = shopTime(shop.time_zone);
  if (isNew && options.demo) {
    fillDemoCatalogue(store, country.usualRates, {
      day: time.dayOf(now()),
      nowMs: now(),
      newId: capabilities.newId,
      knownIds: noKnownIds(),
    });
  }
  keepLanguage(store, options.language);

  const clock = clockWarnings(now(), lastEventHeader(store.read)?.atMs ?? null);
  const draft = loadDraft(store.read);
  if (draft.found === 'unreadable') store.writeTransaction((write) => keepUnreadableDraft(write, now()));
  const documents: DocumentsContext = {
    ...capabilities,
    store,
    time,
    identity: readIdentity(store.read),
    cashRoundingStep: () => money(readShop(store.read).cash_rounding_step),
    clockSuspect: clock.length > 0,
  };
  const counter = new Counter(documents, draft.found === 'basket' ? draft.basket : null);
  const imports = new CatalogueImports({
    ...capabilities,
    store,
    time,
    dataDir: options.dataDir,
    databasePath,
    currencyDecimals: shop.currency_decimals,
    monotonicMs: () => performance.now(),
  });
  imports.resume();
  const customers = new Customers({ ...capabilities, store, dataDir: options.dataDir });
  customers.resume();

  const services: TillServices = {
    store,
    counter,
    documents,
    imports,
    customers,
    time,
    now,
    randomBelow: (below) => randomInt(below),
    shell: options.shell,
    version: VERSION,
    warnings: () => [
      ...options.warnings,
      ...clock,
      ...(draft.found === 'unreadable' ? (['draft-unreadable'] as const) : []),
      ...(isDiskNearlyFull(options.dataDir) ? (['disk-nearly-full'] as const) : []),
    ],
  };
  const operator = theManager(store);
  return {
    router: tillRouter,
    services,
    connect: () => ({ operator, till: services }),
    async close() {
      await imports.close();
      store.close();
    },
  };
}

function keepLanguage(store: Store, language: Language | undefined): void {
  if (language) store.writeTransaction((write) => writePreference(write, { key: 'language', value: language }));
}

/** Until people arrive, one manager stands at every window. */
function theManager(store: Store): Operator {
  const [row] = listOperators(store.read);
  if (!row) throw new Error('the till has no operator');
  return { id: row.id, name: row.name, rights: JSON.parse(row.rights) as Right[] };
}
