/** What is typed over what is stored, until it is saved or left. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerData, CustomerDetail, CustomerRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useShopHello } from '../shell/hello-store.ts';
import { type CustomerField, newCustomer } from './customer-fields.ts';
import { useCustomerActions } from './use-customer-actions.ts';

export interface CustomerDraft {
  /** Undefined while it is on its way, null when there is no such customer. */
  readonly detail: CustomerDetail | null | undefined;
  readonly data: CustomerData;
  readonly isChanged: boolean;
  readonly refusal: CustomerRefusal | null;
  readonly type: (field: CustomerField, text: string) => void;
  /** @returns the id when it was saved */
  readonly save: () => Promise<string | null>;
}

/** @param id null for one who is being made */
export function useCustomerDraft(id: string | null): CustomerDraft {
  const { query } = useTill();
  const { shop } = useShopHello();
  const actions = useCustomerActions();
  const [typed, setTyped] = useState<Partial<CustomerData>>({});
  const [refusal, setRefusal] = useState<CustomerRefusal | null>(null);
  const detail = useQuery({
    ...query.customers.detail.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
    staleTime: 0,
  });
  const stored = detail.data?.data ?? newCustomer(shop.country);
  const data = { ...stored, ...typed };
  return {
    detail: detail.data,
    data,
    isChanged: Object.entries(typed).some(([field, text]) => stored[field as CustomerField] !== text),
    refusal,
    type: (field, text) => {
      setTyped((before) => ({ ...before, [field]: text }));
      setRefusal(null);
    },
    save: async () => {
      const answer = await actions.save(id, data);
      setRefusal(answer?.refusal ?? null);
      if (!answer?.ok) return null;
      setTyped({});
      return answer.id ?? null;
    },
  };
}
