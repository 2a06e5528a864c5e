/** What the customer panel finds and can have done; the panel and the pad's keys are both drawn from it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CustomerData, CustomerHit } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { newCustomer } from '../customers/customer-fields.ts';
import { useCustomerActions } from '../customers/use-customer-actions.ts';
import { useMemberActions } from '../customers/use-member-actions.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';
import { useShopHello } from '../shell/hello-store.ts';
import { mayDo } from '../shell/rights.ts';
import { useCommands } from './commands-context.tsx';
import { type Enrolling, useCustomerPanelState } from './customer-panel-state.ts';
import { type SaleCustomer, useSaleCustomer } from './sale-customer.ts';

const SHOWN = 50;

export interface CustomerPanelActions {
  readonly hits: readonly CustomerHit[];
  readonly total: number;
  readonly answered: boolean;
  /** Index of the hit that Enter chooses; null while none is marked. */
  readonly marked: number | null;
  /** Who is on the sale now. */
  readonly present: SaleCustomer | null;
  readonly move: (by: number) => void;
  readonly choose: (hit: CustomerHit) => void;
  readonly chooseMarked: () => void;
  readonly takeOff: () => void;
  readonly beginNew: () => void;
  readonly saveNew: () => void;
}

export function useCustomerPanel(): CustomerPanelActions {
  const { client, query, queryClient } = useTill();
  const run = useMemberActions();
  const commands = useCommands();
  const actions = useCustomerActions();
  const present = useSaleCustomer();
  const { shop } = useShopHello();
  const { typed, marked: chosen, making, enrolling, set } = useCustomerPanelState();
  const text = typed.trim();
  const options = query.customers.search.queryOptions({ input: { text, offset: 0, limit: SHOWN } });
  const found = useQuery({ ...options, staleTime: 0, placeholderData: keepPreviousData });
  const hits = found.data?.rows ?? [];
  const answered = found.data !== undefined && !found.isPlaceholderData;
  const marked = chosen ?? (text === '' || hits.length === 0 ? null : 0);
  const choose = (hit: CustomerHit | undefined): void => {
    if (hit) commands.chooseCustomer(hit.id);
  };
  /** Enter may be faster than the answer: then the list of exactly this word is waited for. */
  const chooseMarked = async (): Promise<void> => {
    if (answered) return choose(hits[marked ?? -1]);
    const { rows } = await queryClient.fetchQuery(options);
    choose(rows[chosen ?? (text === '' ? -1 : 0)]);
  };
  const enrol = async ({ id, code, profileId }: Enrolling, { name, telephone }: CustomerData): Promise<void> => {
    const input = { id, code, profileId, name, telephone, email: '', birthday: null };
    const refusal = await run(client.members.enrol(input));
    if (refusal === 'failed') return;
    set({ enrolRefusal: refusal });
    if (refusal === null) commands.chooseCustomer(id);
  };
  const saveNew = async (): Promise<void> => {
    if (!making) return;
    if (enrolling) return enrol(enrolling, making);
    const answer = await actions.save(null, making);
    set({ refusal: answer?.refusal ?? null });
    if (answer?.id) commands.chooseCustomer(answer.id);
  };
  return {
    hits,
    total: found.data?.total ?? 0,
    answered,
    marked,
    present,
    move: (by) => set({ marked: Math.max(0, Math.min(hits.length - 1, (marked ?? -1) + by)) }),
    choose,
    chooseMarked: () => void chooseMarked(),
    takeOff: () => {
      if (present) commands.chooseCustomer(null);
      else sayInk('customer', { key: 'customers.panel.nobodyToTakeOff' });
    },
    beginNew: () => {
      if (!mayDo('edit-customers')) sayFailure('not-allowed');
      else set({ making: { ...newCustomer(shop.country), ...asTyped(text) }, refusal: null });
    },
    saveNew: () => void saveNew(),
  };
}

/** Who was searched for and not found is most likely who is made. */
function asTyped(text: string): { readonly name?: string; readonly telephone?: string } {
  if (text === '') return {};
  return /^[\d\s+]+$/.test(text) ? { telephone: text } : { name: text };
}
