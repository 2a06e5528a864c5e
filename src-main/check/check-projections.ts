/** What is kept only to be quick is built again from the log, beside the live rows, and compared. */
import type { SaleBody } from '../../contract/events/sale.ts';
import { SESSION_OPENED_EVENT, sessionOpenedBody } from '../../contract/events/session-opened.ts';
import { isOpenKind } from '../../core/basket/documents.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { SessionTotalRow } from '../store/schema.ts';
import { statement } from '../store/statement.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { documentFacts } from './log-facts.ts';
import { readLog } from './read-log.ts';

const liveTotals = statement()((db) => db.selectFrom('session_total').selectAll());
const liveTenders = statement()((db) => db.selectFrom('session_tender').selectAll());
const liveSeries = statement()((db) => db.selectFrom('number_series').selectAll());
const liveSessions = statement()((db) => db.selectFrom('till_session').select(['id', 'operator_id', 'float']));

interface Rebuilt {
  readonly totals: Map<string, SessionTotalRow>;
  readonly tenders: Map<string, number>;
  readonly series: Map<string, number>;
  readonly sessions: Map<string, string>;
}

export function checkProjections(read: ReadHandle): readonly Finding[] {
  const totals = new FindingDraft('totals');
  const rebuilt = rebuild(read);
  const live = {
    totals: new Map(read.all(liveTotals, {}).map((row) => [row.session_id, row])),
    tenders: new Map(read.all(liveTenders, {}).map((row) => [`${row.session_id} ${row.tender}`, row.amount])),
    series: new Map(read.all(liveSeries, {}).map((row) => [seriesKey(row), row.last])),
    sessions: new Map(read.all(liveSessions, {}).map((row) => [row.id, `${row.operator_id} ${row.float}`])),
  };
  for (const part of ['totals', 'tenders', 'series', 'sessions'] as const)
    compare(totals, part, rebuilt[part], live[part]);
  checkBalance(totals, rebuilt);
  return [totals.done()];
}

function compare(found: FindingDraft, part: string, rebuilt: Map<string, unknown>, live: Map<string, unknown>): void {
  for (const key of new Set([...rebuilt.keys(), ...live.keys()])) {
    found.examine();
    const [wanted, stands] = [rebuilt.get(key), live.get(key)].map((value) => canonical(value));
    found.expect(wanted === stands, () => `${part} ${key}: ${stands}, rebuilt ${wanted}`);
  }
}

function canonical(value: unknown): string {
  return value !== null && typeof value === 'object'
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : (JSON.stringify(value) ?? 'nothing');
}

function rebuild(read: ReadHandle): Rebuilt {
  const rebuilt: Rebuilt = { totals: new Map(), tenders: new Map(), series: new Map(), sessions: new Map() };
  for (const { type, content } of readLog(read)) {
    if (type !== SESSION_OPENED_EVENT.type) continue;
    const session = sessionOpenedBody.safeParse(content).data;
    if (session) rebuilt.sessions.set(session.sessionId, `${session.operatorId} ${session.float}`);
  }
  for (const { type, body } of documentFacts(read)) {
    const isOpen = type === 'addition' || isOpenKind(body.kind);
    addPayments(rebuilt, body, isOpen);
    if (type === 'sale') addSale(rebuilt, body);
  }
  return rebuilt;
}

function addSale({ totals, series }: Rebuilt, sale: SaleBody): void {
  if (sale.number !== null) {
    const key = seriesKey(sale);
    series.set(key, Math.max(series.get(key) ?? 0, sale.number));
  }
  if (isOpenKind(sale.kind)) return;
  const sum = totals.get(sale.sessionId);
  totals.set(sale.sessionId, {
    session_id: sale.sessionId,
    sales: (sum?.sales ?? 0) + 1,
    turnover: (sum?.turnover ?? 0) + sale.total,
    rounding: (sum?.rounding ?? 0) + sale.rounding,
  });
}

/** What an open document takes is owed until another document completes it. */
function addPayments(
  { tenders }: Rebuilt,
  { sessionId, payments }: Pick<SaleBody, 'sessionId' | 'payments'>,
  isOpen: boolean,
): void {
  const add = (tender: string, amount: number) => {
    const key = `${sessionId} ${tender}`;
    tenders.set(key, (tenders.get(key) ?? 0) + amount);
  };
  for (const { tender, amount } of payments) add(tender, amount);
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  if (isOpen && paid !== 0) add('advance', -paid);
}

/** In every session what came in by all tenders is what was turned over: money never appears or goes. */
function checkBalance(found: FindingDraft, { totals, tenders }: Rebuilt): void {
  const taken = new Map<string, number>();
  for (const [key, amount] of tenders) {
    const session = key.slice(0, key.indexOf(' '));
    taken.set(session, (taken.get(session) ?? 0) + amount);
  }
  for (const [session, amount] of taken) {
    const total = totals.get(session);
    const turned = (total?.turnover ?? 0) + (total?.rounding ?? 0);
    found.expect(amount === turned, () => `session ${session}: ${amount} came in, ${turned} was turned over`);
  }
}

function seriesKey({ kind, series, year }: { kind: string; series: string; year: number }): string {
  return `${kind} ${series}/${year}`;
}
