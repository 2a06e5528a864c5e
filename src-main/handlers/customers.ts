/** Customers: thin over the service that keeps and forgets them. */
import { door } from './door.ts';

export const customersHandlers = door.customers.router({
  search: door.customers.search.handler(({ context, input: { text, offset, limit } }) =>
    context.till.customers.search(text, { offset, limit }),
  ),
  detail: door.customers.detail.handler(({ context, input }) => context.till.customers.detail(input.id)),
  save: door.customers.save.handler(({ context, input }) =>
    context.till.customers.save(input.id, input.data, context.operator.id),
  ),
  addNote: door.customers.addNote.handler(({ context, input }) =>
    context.till.customers.addNote(input.customerId, input.text, context.operator.id),
  ),
  removeNote: door.customers.removeNote.handler(({ context, input }) =>
    context.till.customers.removeNote(input.noteId),
  ),
  erase: door.customers.erase.handler(({ context: { till, operator }, input }) => {
    const done = till.customers.erase(input.id, operator.id);
    // The file of an import may hold the same person.
    if (done.ok) till.memberImports.forget();
    return done;
  }),
});
