/** VAT rates and department keys as the till has them now. */
import { useQuery } from '@tanstack/react-query';
import type { Department, VatEntry } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

export interface VatData {
  /** The shop's day; empty until the till has answered. */
  readonly today: string;
  /** By department. */
  readonly rates: readonly VatEntry[];
  readonly departments: readonly Department[];
}

export function useVat(): VatData {
  const { query } = useTill();
  const vat = useQuery({ ...query.vat.list.queryOptions(), staleTime: 0 });
  const departments = useQuery({ ...query.departments.list.queryOptions(), staleTime: 0 });
  return {
    today: vat.data?.today ?? '',
    rates: (vat.data?.rates ?? []).toSorted((a, b) => a.department - b.department),
    // Both lists come up together: the counter has asked for the departments already.
    departments: (vat.data && departments.data) ?? [],
  };
}
