/** What the members' part of the till works with. Ids of what is made come from the window, so that twice is once. */
import type { MemberRefusal } from '../../contract/window-types.ts';
import type { PointsContext } from '../points/post-movements.ts';
import type { Rules } from '../rules/rules.ts';
import type { ShopTime } from '../shop-time.ts';
import { type CustomerRow, findCustomer } from '../store/customers.ts';
import type { ReadHandle, Store } from '../store/handle.ts';
import { findMember, type MemberRow } from '../store/members.ts';

export interface MembersContext {
  readonly store: Store;
  readonly rules: Rules;
  readonly time: ShopTime;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** For what enrolling and subscribing earn. */
  readonly points: PointsContext;
}

export type MemberAnswer = { readonly ok: true } | { readonly ok: false; readonly refusal: MemberRefusal };

export const DONE: MemberAnswer = { ok: true };

export function refused(refusal: MemberRefusal): MemberAnswer {
  return { ok: false, refusal };
}

/** A customer who can be changed, or why not. */
export function standingCustomer(read: ReadHandle, id: string): CustomerRow | 'not-found' | 'already-erased' {
  const row = findCustomer(read, id);
  if (!row) return 'not-found';
  return row.erased_at_ms === null ? row : 'already-erased';
}

/** As stored, or as it would be: customers made before there were members have no row yet. */
export function memberRow(read: ReadHandle, context: MembersContext, customer: CustomerRow): MemberRow {
  return findMember(read, customer.id) ?? memberUnwritten(context, customer);
}

/** Of a customer who has no row yet. */
export function memberUnwritten({ rules }: Pick<MembersContext, 'rules'>, customer: CustomerRow): MemberRow {
  return {
    customer_id: customer.id,
    profile_id: rules.defaultProfile()?.id ?? '',
    status: 'member',
    birthday: null,
    invited_by: null,
    registered_at_ms: customer.created_at_ms,
  };
}
