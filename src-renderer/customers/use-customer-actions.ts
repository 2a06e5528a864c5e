/**
 * What can be done with customers, with what is said when it is refused; a refusal that belongs
 * to a field is said there. Lists and details are read anew after each.
 */
import type { CustomerData, CustomerRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk, sayWarn } from '../messages/message-store.ts';
import { fieldOf } from './customer-fields.ts';

const ABOUT = 'customer';

interface Answer {
  readonly ok: boolean;
  readonly id?: string;
  readonly refusal?: CustomerRefusal;
}

export interface CustomerActions {
  /** @returns the customer's id; what was refused; or null when it failed and that was said */
  readonly save: (id: string | null, data: CustomerData) => Promise<Answer | null>;
  readonly addNote: (customerId: string, text: string) => Promise<boolean>;
  readonly removeNote: (noteId: string) => Promise<boolean>;
  readonly erase: (id: string) => Promise<boolean>;
}

export function useCustomerActions(): CustomerActions {
  const { client, query, queryClient } = useTill();
  const ask = async (asked: Promise<Answer>): Promise<Answer | null> => {
    try {
      const answer = await asked;
      if (answer.refusal && !fieldOf(answer.refusal)) sayWarn(ABOUT, { key: `customers.refusal.${answer.refusal}` });
      return answer;
    } catch (error) {
      sayFailure(failureOf(error));
      return null;
    } finally {
      // Also after a failure: the wire may have broken when it was done already.
      await Promise.all(
        [query.customers.key(), query.members.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    }
  };
  const done = async (asked: Promise<Answer>): Promise<boolean> => (await ask(asked))?.ok ?? false;
  return {
    save: (id, data) => ask(client.customers.save({ id, data })),
    addNote: (customerId, text) => done(client.customers.addNote({ customerId, text })),
    removeNote: (noteId) => done(client.customers.removeNote({ noteId })),
    erase: async (id) => {
      const erased = await done(client.customers.erase({ id }));
      if (erased) sayInk(ABOUT, { key: 'customers.erased' });
      return erased;
    },
  };
}
