/**
 * The shop's department keys. An amount typed before `/` and a department's number sells it,
 * known here or not: the till decides.
 */
import { useQuery } from '@tanstack/react-query';
import type { Department } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { parseAmount } from '../format/money.ts';

type Key = Pick<Department, 'number' | 'name'>;

/** Asked anew whenever the counter comes up: somebody may have changed them meanwhile. */
export function useDepartments(): readonly Key[] {
  const { query } = useTill();
  return useQuery({ ...query.departments.list.queryOptions(), staleTime: 0 }).data ?? [];
}

export interface TypedDepartment {
  /** Minor units. */
  readonly price: number;
  readonly department: number | null;
}

/** `4,50` or `4,50/` is an amount without a department, `450/1` and `4,50/1` name one; digits alone are a code. */
export function typedDepartment(typed: string, decimals: number): TypedDepartment | null {
  const match = /^([\d.,]+)(?:\/(\d{0,2}))?$/.exec(typed.trim());
  if (!match) return null;
  const [, amount = '', department] = match;
  if (department === undefined && /^\d+$/.test(amount)) return null;
  const price = parseAmount(amount, decimals);
  return price === null ? null : { price, department: department ? Number(department) : null };
}

/** False while another digit could still name another department. */
export function isWhole(department: number, departments: readonly Key[]): boolean {
  return !departments.some(({ number }) => number !== department && String(number).startsWith(String(department)));
}
