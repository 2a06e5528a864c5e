/** VAT rates: an entity with dated percentages. Periods are ended and added, never overwritten. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import type { VatRate } from '../../core/quantities/vat.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { newestInForce } from './newest-in-force.ts';
import { statement } from './statement.ts';

export type RateRow = { readonly code: string; readonly department: number; readonly nature: string | null };
type PeriodRow = {
  readonly vat_code: string;
  readonly basis_points: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
};
/** A percentage with its days; null is an open end. */
export interface RatePeriod {
  readonly basisPoints: number;
  readonly from: ShopDay | null;
  readonly to: ShopDay | null;
}

const rateByCode = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('vat_rate').selectAll().where('code', '=', arg('code')),
);
const allRates = statement()((db) => db.selectFrom('vat_rate').selectAll().orderBy('code'));
const periodsOf = statement<{ code: string }>()((db, arg) =>
  db
    .selectFrom('vat_rate_period')
    .select(['id', 'basis_points', 'valid_from', 'valid_to'])
    .where('vat_code', '=', arg('code')),
);
const insertRate = statement<RateRow>()((db, arg) =>
  db.insertInto('vat_rate').values({ code: arg('code'), department: arg('department'), nature: arg('nature') }),
);
const insertPeriod = statement<PeriodRow>()((db, arg) =>
  db.insertInto('vat_rate_period').values({
    vat_code: arg('vat_code'),
    basis_points: arg('basis_points'),
    valid_from: arg('valid_from'),
    valid_to: arg('valid_to'),
  }),
);

const endPeriodRow = statement<{ id: number; ends_on: string }>()((db, arg) =>
  db
    .updateTable('vat_rate_period')
    .set({ valid_to: arg('ends_on') })
    .where('id', '=', arg('id')),
);

/** @returns the rate in force that day; ties go to the newest start */
export function vatRateOn(read: ReadHandle, code: string, day: ShopDay): VatRate | null {
  const rate = read.get(rateByCode, { code });
  const period = rate && newestInForce(read.all(periodsOf, { code }), day);
  return period ? { code, basisPoints: basisPoints(period.basis_points), nature: rate.nature } : null;
}

/** Every rate in force that day, by code: for imports, which name a rate by its percentage. */
export function vatRatesOn(read: ReadHandle, day: ShopDay): readonly VatRate[] {
  return listVatRates(read)
    .map(({ code }) => vatRateOn(read, code, day))
    .filter((rate) => rate !== null);
}

export function listVatRates(read: ReadHandle): RateRow[] {
  return read.all(allRates, {});
}

export function findVatRate(read: ReadHandle, code: string): RateRow | undefined {
  return read.get(rateByCode, { code });
}

/** In the order in which they were written; one that ended before it began was never in force. */
export function ratePeriods(read: ReadHandle, code: string): (RatePeriod & { readonly id: number })[] {
  const periods = read.all(periodsOf, { code }).toSorted((a, b) => a.id - b.id);
  return periods.map(({ id, basis_points, valid_from, valid_to }) => ({
    id,
    basisPoints: basis_points,
    from: valid_from as ShopDay | null,
    to: valid_to as ShopDay | null,
  }));
}

export function writeVatRate(write: WriteHandle, rate: RateRow, period: RatePeriod): void {
  write.run(insertRate, rate);
  addRatePeriod(write, rate.code, period);
}

export function addRatePeriod(write: WriteHandle, code: string, { basisPoints, from, to }: RatePeriod): void {
  write.run(insertPeriod, { vat_code: code, basis_points: basisPoints, valid_from: from, valid_to: to });
}

/** @param endsOn its last day; the day before it began where it is never to be in force */
export function endRatePeriod(write: WriteHandle, id: number, endsOn: ShopDay): void {
  write.run(endPeriodRow, { id, ends_on: endsOn });
}
