/** Department keys: each sells a typed amount at its VAT rate, without an article (SALES.md 2). */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { statement } from './statement.ts';

export interface DepartmentRow {
  readonly number: number;
  readonly name: string;
  readonly vat_code: string;
}

const allDepartments = statement()((db) => db.selectFrom('department').selectAll().orderBy('number'));
const departmentByNumber = statement<{ number: number }>()((db, arg) =>
  db.selectFrom('department').selectAll().where('number', '=', arg('number')),
);
const putDepartment = statement<DepartmentRow>()((db, arg) =>
  db
    .insertInto('department')
    .values({ number: arg('number'), name: arg('name'), vat_code: arg('vat_code') })
    .onConflict((conflict) => conflict.column('number').doUpdateSet({ name: arg('name'), vat_code: arg('vat_code') })),
);
const deleteDepartment = statement<{ number: number }>()((db, arg) =>
  db.deleteFrom('department').where('number', '=', arg('number')),
);

export function listDepartments(read: ReadHandle): DepartmentRow[] {
  return read.all(allDepartments, {});
}

export function findDepartment(read: ReadHandle, number: number): DepartmentRow | undefined {
  return read.get(departmentByNumber, { number });
}

/** The number is the key: a department that has it already gets the new name and rate. */
export function writeDepartment(write: WriteHandle, row: DepartmentRow): void {
  write.run(putDepartment, row);
}

/** @returns false when there was none of that number */
export function removeDepartment(write: WriteHandle, number: number): boolean {
  return write.run(deleteDepartment, { number }) > 0;
}
