/**
 * Changes of the VAT rates: a code is added, or its percentage changes from a day on. The
 * period in force ends the day before and another begins; a later one that was there already
 * stays. Each answers with the refusal, or null when it was done.
 */
import type { VatRefusal } from '../../contract/window-types.ts';
import { inForce } from '../../core/basket/price-in-force.ts';
import { isVatNature } from '../../core/codes/vat-nature.ts';
import { dayBefore, isShopDay } from '../shop-time.ts';
import type { WriteHandle } from './handle.ts';
import {
  addRatePeriod,
  endRatePeriod,
  findVatRate,
  type RatePeriod,
  type RateRow,
  ratePeriods,
  writeVatRate,
} from './vat-rates.ts';

const CODE = /^[A-Z0-9][A-Z0-9.,%-]{0,9}$/;
const WHOLE = 10_000;
const MOST_DEPARTMENTS = 99;

export interface NewVatRate extends RateRow {
  readonly basisPoints: number;
}

export function addVatRate(write: WriteHandle, country: string, added: NewVatRate): VatRefusal | null {
  const { code, department, nature, basisPoints } = added;
  if (!CODE.test(code)) return 'code-invalid';
  if (findVatRate(write, code)) return 'code-taken';
  if (!isPercentage(basisPoints)) return 'rate-invalid';
  if (nature !== null && !isVatNature(country, nature)) return 'nature-invalid';
  if (nature !== null && basisPoints > 0) return 'nature-with-rate';
  if (department < 1 || department > MOST_DEPARTMENTS) return 'department-invalid';
  writeVatRate(write, { code, department, nature }, { basisPoints, from: null, to: null });
  return null;
}

export interface VatRateChange {
  readonly code: string;
  readonly basisPoints: number;
  /** The first day of it. */
  readonly from: string;
}

export function changeVatRate(write: WriteHandle, { code, basisPoints, from }: VatRateChange): VatRefusal | null {
  const rate = findVatRate(write, code);
  if (!rate) return 'code-unknown';
  if (!isPercentage(basisPoints)) return 'rate-invalid';
  if (rate.nature !== null && basisPoints > 0) return 'nature-with-rate';
  if (!isShopDay(from)) return 'day-invalid';
  const periods = ratePeriods(write, code).filter(wasEver);
  for (const period of periods) {
    if (inForce({ validFrom: period.from, validTo: period.to }, from)) endRatePeriod(write, period.id, dayBefore(from));
  }
  const [later] = periods
    .map((period) => period.from)
    .filter((start) => start !== null && start > from)
    .toSorted();
  addRatePeriod(write, code, { basisPoints, from, to: later ? dayBefore(later) : null });
  return null;
}

/** False for a period that was replaced before it began. */
function wasEver({ from, to }: RatePeriod): boolean {
  return from === null || to === null || from <= to;
}

function isPercentage(basisPoints: number): boolean {
  return basisPoints >= 0 && basisPoints <= WHOLE;
}
