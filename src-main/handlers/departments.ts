/** The department keys, as a list and changed one by one. */
import type { DepartmentRefusal } from '../../contract/window-types.ts';
import { listDepartments, removeDepartment, writeDepartment } from '../store/departments.ts';
import { findVatRate, vatRateOn } from '../store/vat-rates.ts';
import { door } from './door.ts';

const MOST = 99;

export const departmentsHandlers = door.departments.router({
  list: door.departments.list.handler(({ context: { till } }) => {
    const { read } = till.store;
    const today = till.time.dayOf(till.now());
    return listDepartments(read).map(({ number, name, vat_code }) => ({
      number,
      name,
      vatCode: vat_code,
      vat: vatRateOn(read, vat_code, today),
    }));
  }),
  save: door.departments.save.handler(({ context: { till }, input: { number, name, vatCode } }) => {
    if (number < 1 || number > MOST) return refused('number-invalid');
    if (name.trim() === '') return refused('name-missing');
    if (!findVatRate(till.store.read, vatCode)) return refused('vat-unknown');
    till.store.writeTransaction((write) => writeDepartment(write, { number, name: name.trim(), vat_code: vatCode }));
    return { ok: true };
  }),
  remove: door.departments.remove.handler(({ context: { till }, input: { number } }) => {
    const removed = till.store.writeTransaction((write) => removeDepartment(write, number));
    return removed ? { ok: true } : refused('not-found');
  }),
});

function refused(refusal: DepartmentRefusal) {
  return { ok: false, refusal } as const;
}
