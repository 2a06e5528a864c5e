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
import type { Capabilities } from './capabilities.ts';
import { CatalogueImports, type ImportsContext } from './catalogue-import/imports.ts';
import { clockWarnings } from './clock-check.ts';
import { AffordableGifts } from './counter/affordable.ts';
import { Counter } from './counter/counter.ts';
import { keepUnreadableDraft, loadDraft } from './counter/draft.ts';
import { Customers } from './customers/customers.ts';
import { fillDemoCatalogue } from './demo/articles.ts';
import { fillDemoRules } from './demo/points.ts';
import { isDiskNearlyFull } from './disk-space.ts';
import type { DocumentsContext } from './documents/documents-context.ts';
import { COUNTRIES, type CountryCode } from './first-run/countries.ts';
import { makeShopIfMissing } from './first-run/make-shop.ts';
import type { HandlerContext, Operator, TillServices } from './handlers/context.ts';
import { type TillRouter, tillRouter } from './handlers/index.ts';
import { newUuid } from './ids.ts';
import type { WindowKind } from './launch/window-kind.ts';
import { MemberImports, type MemberImportsContext } from './member-import/member-imports.ts';
import { DailyPoints } from './points/daily-run.ts';
import type { PointsContext } from './points/post-movements.ts';
import { PointsReports } from './points/reports/ask-points.ts';
import { ArticlePlans } from './rules/planned-article-points.ts';
import { Replays } from './rules/replay/replays.ts';
import { Rules } from './rules/rules.ts';
import { shopTime } from './shop-time.ts';
import { noKnownIds } from './store/catalogue.ts';
import { lastEventHeader } from './store/events.ts';
import type { Store } from './store/handle.ts';
import { readIdentity } from './store/identity.ts';
import { DATABASE_FILE, openStore } from './store/open.ts';
import { listOperators, readCashRoundingStep, readShop, writePreference } from './store/shop.ts';
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
  /** How the shell opens the customer's screen; a till without windows opens none. */
  readonly openCustomerDisplay?: TillServices['openCustomerDisplay'];
}

export interface OpenTill {
  readonly router: TillRouter;
  readonly services: TillServices;
  /** One call a connection: it carries the operator and the rights, whatever the window says. */
  connect(kind?: WindowKind): HandlerContext;
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
  const { shop, time, rules, operator, customer } = prepareShop(store, capabilities, options);
  keepLanguage(store, options.language);

  const clock = clockWarnings(now(), lastEventHeader(store.read)?.atMs ?? null);
  const draft = loadDraft(store.read);
  if (draft.found === 'unreadable') store.writeTransaction((write) => keepUnreadableDraft(write, now()));
  const documents: DocumentsContext = {
    ...capabilities,
    store,
    time,
    identity: readIdentity(store.read),
    rules,
    minorPerMajor: 10 ** shop.currency_decimals,
    cashRoundingStep: () => money(readCashRoundingStep(store.read)),
    clockSuspect: clock.length > 0,
  };
  const counter = new Counter(documents, draft.found === 'basket' ? draft.basket : null);
  const { imports, memberImports } = resumedImports({
    ...documents,
    dataDir: options.dataDir,
    databasePath,
    currencyDecimals: shop.currency_decimals,
    monotonicMs: () => performance.now(),
  });
  const customers = new Customers({ ...capabilities, store, dataDir: options.dataDir, points: documents });
  customers.resume();

  const pointsServices = startPoints(documents, databasePath);

  const services: TillServices = {
    store,
    counter,
    affordableGifts: new AffordableGifts(documents),
    documents,
    imports,
    memberImports,
    customers,
    rules,
    points: documents,
    ...pointsServices.running,
    time,
    ...capabilities,
    randomBelow: (below) => randomInt(below),
    shell: options.shell,
    version: VERSION,
    openCustomerDisplay: options.openCustomerDisplay ?? (() => null),
    warnings: () => [
      ...options.warnings,
      ...clock,
      ...(draft.found === 'unreadable' ? (['draft-unreadable'] as const) : []),
      ...(isDiskNearlyFull(options.dataDir) ? (['disk-nearly-full'] as const) : []),
    ],
  };
  return {
    router: tillRouter,
    services,
    connect: (kind = 'till') => ({ operator: kind === 'till' ? operator : customer, till: services }),
    async close() {
      await pointsServices.close();
      await imports.close();
      await memberImports.close();
      store.close();
    },
  };
}

function startPoints(points: PointsContext & { readonly rules: Rules }, databasePath: string) {
  const { store, time, rules, now } = points;
  const { time_zone: timeZone, currency_decimals: currencyDecimals } = readShop(store.read);
  const dailyPoints = new DailyPoints({ ...points, monotonicMs: () => performance.now() });
  dailyPoints.start();
  const articlePlans = new ArticlePlans(points);
  articlePlans.look();
  const pointsReports = new PointsReports({ databasePath, rules, time, now, timeZone, currencyDecimals });
  const replays = new Replays({ databasePath, rules, time, now });
  const close = async (): Promise<void> => {
    articlePlans.close();
    await dailyPoints.close();
    await pointsReports.close();
  };
  return { running: { articlePlans, pointsReports, replays }, close };
}

function resumedImports(context: ImportsContext & MemberImportsContext) {
  const imports = new CatalogueImports(context);
  imports.resume();
  const memberImports = new MemberImports(context);
  memberImports.resume();
  return { imports, memberImports };
}

/** What an empty folder becomes, and what every start reads first. */
function prepareShop(store: Store, capabilities: Capabilities, { country: code, demo }: TillOptions) {
  const { now } = capabilities;
  const country = COUNTRIES[code ?? 'IT'];
  const isNew = makeShopIfMissing(store, capabilities, { country, name: 'Tessera', demo });
  const shop = readShop(store.read);
  const time = shopTime(shop.time_zone);
  const rules = new Rules({ now, store });
  const operator = theManager(store);
  if (isNew && demo) {
    fillDemoCatalogue(store, country.usualRates, {
      day: time.dayOf(now()),
      nowMs: now(),
      newId: capabilities.newId,
      knownIds: noKnownIds(),
    });
    fillDemoRules(store, rules, { ...capabilities, operatorId: operator.id }, 10 ** shop.currency_decimals);
  }
  return { shop, time, rules, operator, customer: theCustomer(store) };
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

/** Who stands at the customer's screen: nobody of the shop, with the right to look on. */
function theCustomer(store: Store): Operator {
  return { id: readIdentity(store.read).tillId, name: '', rights: ['watch-as-customer'] };
}
