/** VAT rates: an entity with dated percentages. */
import { inForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import type { VatRate } from '../../core/quantities/vat.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { statement } from './statement.ts';

type RateRow = { readonly code: string; readonly department: number; readonly nature: string | null };
type PeriodRow = {
  readonly vat_code: string;
  readonly basis_points: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
};

const periodsOf = statement<{ code: string }>()((db, arg) =>
  db
    .selectFrom('vat_rate')
    .innerJoin('vat_rate_period', 'vat_rate_period.vat_code', 'vat_rate.code')
    .select(['code', 'nature', 'basis_points', 'valid_from', 'valid_to'])
    .where('code', '=', arg('code')),
);
const allPeriods = statement()((db) =>
  db
    .selectFrom('vat_rate')
    .innerJoin('vat_rate_period', 'vat_rate_period.vat_code', 'vat_rate.code')
    .select(['code', 'nature', 'basis_points', 'valid_from', 'valid_to'])
    .orderBy('code'),
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

type Period = { code: string; nature: string | null; basis_points: number; valid_from: string | null; valid_to: string | null };

/** @returns the rate in force that day; ties go to the newest start */
export function vatRateOn(read: ReadHandle, code: string, day: ShopDay): VatRate | null {
  return newestInForce(read.all(periodsOf, { code }), day);
}

/** Every rate in force that day, by code: for imports, which name a rate by its percentage. */
export function vatRatesOn(read: ReadHandle, day: ShopDay): readonly VatRate[] {
  const byCode = Map.groupBy(read.all(allPeriods, {}), ({ code }) => code);
  return [...byCode.values()].map((periods) => newestInForce(periods, day)).filter((rate) => rate !== null);
}

export function writeVatRate(write: WriteHandle, rate: RateRow, basisPoints: number): void {
  write.run(insertRate, rate);
  write.run(insertPeriod, { vat_code: rate.code, basis_points: basisPoints, valid_from: null, valid_to: null });
}

function newestInForce(periods: readonly Period[], day: ShopDay): VatRate | null {
  const current = periods
    .filter((row) => inForce({ validFrom: row.valid_from as ShopDay | null, validTo: row.valid_to as ShopDay | null }, day))
    .sort((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? 1 : -1))[0];
  return current ? { code: current.code, basisPoints: basisPoints(current.basis_points), nature: current.nature } : null;
}
