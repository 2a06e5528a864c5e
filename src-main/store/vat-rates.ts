/** VAT rates: an entity with dated percentages. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import type { VatRate } from '../../core/quantities/vat.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { newestInForce } from './newest-in-force.ts';
import { statement } from './statement.ts';

type RateRow = { readonly code: string; readonly department: number; readonly nature: string | null };
type PeriodRow = {
  readonly vat_code: string;
  readonly basis_points: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
};

const rateByCode = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('vat_rate').selectAll().where('code', '=', arg('code')),
);
const allRates = statement()((db) => db.selectFrom('vat_rate').selectAll().orderBy('code'));
const periodsOf = statement<{ code: string }>()((db, arg) =>
  db
    .selectFrom('vat_rate_period')
    .select(['basis_points', 'valid_from', 'valid_to'])
    .where('vat_code', '=', arg('code'))
    .orderBy('id'),
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

/** @returns the rate in force that day; ties go to the newest start */
export function vatRateOn(read: ReadHandle, code: string, day: ShopDay): VatRate | null {
  const rate = read.get(rateByCode, { code });
  const period = rate && newestInForce(read.all(periodsOf, { code }), day);
  return period ? { code, basisPoints: basisPoints(period.basis_points), nature: rate.nature } : null;
}

/** Every rate in force that day, by code: for imports, which name a rate by its percentage. */
export function vatRatesOn(read: ReadHandle, day: ShopDay): readonly VatRate[] {
  return read
    .all(allRates, {})
    .map(({ code }) => vatRateOn(read, code, day))
    .filter((rate) => rate !== null);
}

export function writeVatRate(write: WriteHandle, rate: RateRow, basisPoints: number): void {
  write.run(insertRate, rate);
  write.run(insertPeriod, { vat_code: rate.code, basis_points: basisPoints, valid_from: null, valid_to: null });
}
