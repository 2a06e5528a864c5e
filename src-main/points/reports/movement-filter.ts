/** Which movements a list or a report is about, as conditions of one statement. */
import type { MovementKind } from '../../../core/ledger/movement.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { mergedCustomers, standingId } from '../accounts.ts';

/** As the contract has it. */
export interface MovementFilter {
  readonly customerId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly kinds: readonly MovementKind[];
  readonly least: number | null;
  readonly most: number | null;
  readonly text: string;
}

export interface FilterArgs {
  readonly customers: string | null;
  readonly from: string;
  readonly to: string;
  readonly kinds: string | null;
  readonly least: number;
  readonly most: number;
  readonly noted: string | null;
}

/** Conditions on `points_movement m`; what is not asked for is no condition, so that an index can be used. */
export interface Conditions {
  readonly sql: string;
  readonly names: readonly (keyof FilterArgs)[];
  readonly args: FilterArgs;
  /** The customers whose account is one; null for everybody. */
  readonly customerIds: readonly string[] | null;
}

const notes = rawStatement<object, { readonly subject_id: string; readonly text: string }>(
  "SELECT subject_id, text FROM note WHERE subject_kind = 'movement'",
  [],
);

export function conditionsOf(read: ReadHandle, filter: MovementFilter): Conditions {
  const { customerId, from, to, kinds, least, most, text } = filter;
  const customerIds = customerId === null ? null : mergedCustomers(read, standingId(read, customerId));
  const asked: readonly (readonly [boolean, string, readonly (keyof FilterArgs)[]])[] = [
    [customerIds !== null, customersCondition(customerIds ?? []), ['customers']],
    [from !== null, 'm.day >= ?', ['from']],
    [to !== null, 'm.day <= ?', ['to']],
    [kinds.length > 0, 'm.kind IN (SELECT value FROM json_each(?))', ['kinds']],
    [least !== null, 'm.points >= ?', ['least']],
    [most !== null, 'm.points <= ?', ['most']],
    [text !== '', 'm.id IN (SELECT value FROM json_each(?))', ['noted']],
  ];
  const used = asked.filter(([isAsked]) => isAsked);
  return {
    sql: ['TRUE', ...used.map(([, sql]) => sql)].join(' AND '),
    names: used.flatMap(([, , names]) => names),
    args: {
      customers: customerIds?.length === 1 ? (customerIds[0] ?? '') : JSON.stringify(customerIds),
      from: from ?? '',
      to: to ?? '',
      kinds: JSON.stringify(kinds),
      least: least ?? 0,
      most: most ?? 0,
      noted: text === '' ? null : JSON.stringify(notedWith(read, text)),
    },
    customerIds,
  };
}

/** One customer is found in the order of the rows; several would have to be sorted. */
function customersCondition(customerIds: readonly string[]): string {
  return customerIds.length === 1 ? 'm.customer_id = ?' : 'm.customer_id IN (SELECT value FROM json_each(?))';
}

/** Searched here: the database knows capitals without accents only. */
function notedWith(read: ReadHandle, text: string): readonly string[] {
  const wanted = text.toLocaleLowerCase();
  const found: string[] = [];
  for (const note of read.iterate(notes, {})) {
    if (note.text.toLocaleLowerCase().includes(wanted)) found.push(note.subject_id);
  }
  return found;
}
