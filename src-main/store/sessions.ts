/** Sessions, the totals of each, and the numbers of documents: all taken inside the sale's transaction. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { NumberSeriesRow, SessionRow, SessionTenderRow, SessionTotalRow } from './schema.ts';
import { ONE_ROW, statement } from './statement.ts';

/** Sessions cannot be closed yet, so the latest is the open one. */
const SESSION_COLUMNS = ['id', 'opened_at_ms', 'operator_id', 'float'] as const;
const latestSession = statement()((db) =>
  db.selectFrom('till_session').select(SESSION_COLUMNS).orderBy('row', 'desc').limit(ONE_ROW),
);
const insertSession = insertInto<'till_session', SessionRow>('till_session', SESSION_COLUMNS);
const totalOf = statement<{ session_id: string }>()((db, arg) =>
  db.selectFrom('session_total').selectAll().where('session_id', '=', arg('session_id')),
);
const putTotal = statement<SessionTotalRow>()((db, arg) =>
  db
    .insertInto('session_total')
    .values({
      session_id: arg('session_id'),
      sales: arg('sales'),
      turnover: arg('turnover'),
      rounding: arg('rounding'),
    })
    .onConflict((conflict) =>
      conflict.column('session_id').doUpdateSet({
        sales: arg('sales'),
        turnover: arg('turnover'),
        rounding: arg('rounding'),
      }),
    ),
);
const tenderOf = statement<Omit<SessionTenderRow, 'amount'>>()((db, arg) =>
  db
    .selectFrom('session_tender')
    .select('amount')
    .where('session_id', '=', arg('session_id'))
    .where('tender', '=', arg('tender')),
);
const putTender = statement<SessionTenderRow>()((db, arg) =>
  db
    .insertInto('session_tender')
    .values({ session_id: arg('session_id'), tender: arg('tender'), amount: arg('amount') })
    .onConflict((conflict) => conflict.columns(['session_id', 'tender']).doUpdateSet({ amount: arg('amount') })),
);
const seriesOf = statement<Omit<NumberSeriesRow, 'last'>>()((db, arg) =>
  db
    .selectFrom('number_series')
    .select('last')
    .where('kind', '=', arg('kind'))
    .where('series', '=', arg('series'))
    .where('year', '=', arg('year')),
);
const putSeries = statement<NumberSeriesRow>()((db, arg) =>
  db
    .insertInto('number_series')
    .values({ kind: arg('kind'), series: arg('series'), year: arg('year'), last: arg('last') })
    .onConflict((conflict) => conflict.columns(['kind', 'series', 'year']).doUpdateSet({ last: arg('last') })),
);

type Series = Omit<NumberSeriesRow, 'last'>;

export function openSession(read: ReadHandle): SessionRow | null {
  return read.get(latestSession, {}) ?? null;
}

export function writeSession(write: WriteHandle, session: SessionRow): void {
  write.run(insertSession, session);
}

/** Adds one sale to its session. Added in JavaScript: SQL would add bound numbers as floats. */
export function addToSessionTotal(write: WriteHandle, sale: Omit<SessionTotalRow, 'sales'>): void {
  const sum = write.get(totalOf, { session_id: sale.session_id });
  write.run(putTotal, {
    session_id: sale.session_id,
    sales: (sum?.sales ?? 0) + 1,
    turnover: (sum?.turnover ?? 0) + sale.turnover,
    rounding: (sum?.rounding ?? 0) + sale.rounding,
  });
}

/** What came in by one tender; for cash net of change. */
export function addToSessionTender(write: WriteHandle, paid: SessionTenderRow): void {
  const sum = write.get(tenderOf, { session_id: paid.session_id, tender: paid.tender })?.amount ?? 0;
  write.run(putTender, { ...paid, amount: sum + paid.amount });
}

/** The number that the next document of this kind will bear; nothing is taken. */
export function nextNumber(read: ReadHandle, series: Series): number {
  return (read.get(seriesOf, series)?.last ?? 0) + 1;
}

/** Takes the next number: inside the commit, so that a rollback leaves no gap. */
export function takeNumber(write: WriteHandle, series: Series): number {
  const number = nextNumber(write, series);
  write.run(putSeries, { ...series, last: number });
  return number;
}
