/**
 * The first run on an empty folder: identity, epoch 1, a shop with the country's defaults and
 * one manager who may do everything until people arrive, and a first programme of points. Nothing
 * is asked; all can be edited.
 */
import { RIGHTS } from '../../contract/rights.ts';
import { currencyDecimals } from '../../core/quantities/currency.ts';
import type { Capabilities } from '../capabilities.ts';
import { STARTING_PROGRAMME, standardProfile } from '../rules/starting-rules.ts';
import { writeProfile, writeProgramme } from '../rules/write-version.ts';
import { writeDepartment } from '../store/departments.ts';
import type { Store, WriteHandle } from '../store/handle.ts';
import { beginEpoch, findIdentity, writeIdentity } from '../store/identity.ts';
import { writeOperator, writeShop } from '../store/shop.ts';
import { writeVatRate } from '../store/vat-rates.ts';
import type { Country } from './countries.ts';

export interface NewShop {
  readonly country: Country;
  readonly name: string;
  readonly demo: boolean;
}

/** @returns true when the folder was empty and a shop was made */
export function makeShopIfMissing(store: Store, { now, newId }: Capabilities, shop: NewShop): boolean {
  if (findIdentity(store.read)) return false;
  const { country } = shop;
  store.writeTransaction((write) => {
    writeIdentity(write, { company_id: newId(), till_id: newId(), till_name: '1', created_at_ms: now() });
    beginEpoch(write, { epoch: 1, series: 'A', reason: 'first-run', began_at_ms: now() });
    writeShop(write, {
      name: shop.name,
      address: '',
      vat_number: '',
      receipt_header: '',
      receipt_footer: '',
      country: country.code,
      currency: country.currency,
      currency_decimals: currencyDecimals(country.currency),
      time_zone: country.timeZone,
      cash_rounding_step: country.cashRoundingStep,
      demo: shop.demo ? 1 : 0,
    });
    const operatorId = newId();
    writeOperator(write, { id: operatorId, name: country.managerName, rights: JSON.stringify(RIGHTS) });
    writeRates(write, country);
    const making = { now, newId, operatorId };
    const profile = standardProfile(newId(), 10 ** currencyDecimals(country.currency));
    writeProfile(write, making, { profile, isArchived: false });
    writeProgramme(write, making, STARTING_PROGRAMME, null);
  });
  return true;
}

/** Every rate has the number of a department; the rates above zero have its key as well. */
function writeRates(write: WriteHandle, { vatRates, departmentWord }: Country): void {
  vatRates.forEach(({ code, basisPoints, nature }, index) => {
    const number = index + 1;
    writeVatRate(write, { code, department: number, nature }, { basisPoints, from: null, to: null });
    if (basisPoints > 0) writeDepartment(write, { number, name: `${departmentWord} ${number}`, vat_code: code });
  });
}
