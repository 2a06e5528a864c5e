/**
 * Customers as the windows ask for them. Nothing that is stored here is ever put into an
 * event or written to the console; an erasure is listed outside the database before it is
 * committed, so that no crash and no restore can lose it.
 */
import type { CustomerData, CustomerDetail, CustomerRefusal } from '../../contract/window-types.ts';
import type { Capabilities } from '../capabilities.ts';
import { mergedCustomers } from '../points/accounts.ts';
import { giveForAction } from '../points/give-for-action.ts';
import type { PointsContext } from '../points/post-movements.ts';
import { addToErasureList, readErasureList } from '../safekeeping/erasure-list.ts';
import { shownCard } from '../store/cards.ts';
import { addCustomer, type CustomerRow, changeCustomer, findCustomer, searchCustomers } from '../store/customers.ts';
import type { Store, WriteHandle } from '../store/handle.ts';
import { countInvoices } from '../store/invoice-recipients.ts';
import { listNotes, removeNote, writeNote } from '../store/notes.ts';
import { findOperator } from '../store/shop.ts';
import { emptyLog } from '../store/write-ahead-log.ts';
import { applyErasure, applyErasures } from './apply-erasures.ts';
import { dataOf, refusalOf, tidied } from './customer-data.ts';
import { customerHitsOf } from './customer-hit.ts';

export interface CustomersContext extends Capabilities {
  readonly store: Store;
  readonly dataDir: string;
  /** A customer who is made here has registered too. */
  readonly points: PointsContext;
}

type Refused = { readonly ok: false; readonly refusal: CustomerRefusal };
type Done = { readonly ok: true } | Refused;
type Made = { readonly ok: true; readonly id: string } | Refused;

/** In place of a name that need not be there. */
const ANONYMOUS = '-';

export class Customers {
  readonly #context: CustomersContext;

  constructor(context: CustomersContext) {
    this.#context = context;
  }

  /** At start: what is listed outside the database but never came to be committed. */
  resume(): void {
    const { store, dataDir } = this.#context;
    applyErasures(store, readErasureList(dataDir));
  }

  search(text: string, page: { readonly offset: number; readonly limit: number }) {
    const { rows, total, more } = searchCustomers(this.#context.store.read, text, page);
    return { rows: customerHitsOf(this.#context.store.read, rows), total, more };
  }

  detail(id: string): CustomerDetail | null {
    const { read } = this.#context.store;
    const row = findCustomer(read, id);
    if (!row) return null;
    return {
      id,
      data: dataOf(row),
      createdAtMs: row.created_at_ms,
      changedAtMs: row.changed_at_ms,
      erasedAtMs: row.erased_at_ms,
      notes: listNotes(read, 'customer', id).map((note) => ({
        id: note.id,
        text: note.text,
        atMs: note.at_ms,
        operator: findOperator(read, note.operator_id)?.name ?? '',
      })),
      invoices: countInvoices(read, id),
    };
  }

  /** @param id null makes a new customer */
  save(id: string | null, typed: CustomerData, operatorId: string | null = null): Made {
    const { store, points, now, newId } = this.#context;
    const data = tidied(typed);
    const refusal = refusalOf(this.#isAnonymous(id) ? { ...data, name: data.name || ANONYMOUS } : data);
    if (refusal) return { ok: false, refusal };
    return store.shreddingTransaction((write): Made => {
      if (id === null) {
        const made = newId();
        addCustomer(write, made, data, now());
        giveForAction(points, write, { id: newId(), customerId: made, action: 'registration', operatorId });
        return { ok: true, id: made };
      }
      const found = standing(write, id);
      if ('refusal' in found) return found;
      changeCustomer(write, found.row, data, now());
      return { ok: true, id };
    });
  }

  addNote(customerId: string, typed: string, operatorId: string): Made {
    const { store, now, newId } = this.#context;
    const text = typed.trim();
    if (text === '') return { ok: false, refusal: 'note-empty' };
    return store.shreddingTransaction((write): Made => {
      const found = standing(write, customerId);
      if ('refusal' in found) return found;
      const id = newId();
      writeNote(write, {
        id,
        subject_kind: 'customer',
        subject_id: customerId,
        text,
        at_ms: now(),
        operator_id: operatorId,
      });
      return { ok: true, id };
    });
  }

  removeNote(noteId: string): Done {
    const removed = this.#context.store.shreddingTransaction((write) => removeNote(write, 'customer', noteId));
    return removed ? { ok: true } : { ok: false, refusal: 'not-found' };
  }

  /** Who bears a card needs no name. */
  #isAnonymous(id: string | null): boolean {
    return id !== null && shownCard(this.#context.store.read, id) !== null;
  }

  erase(id: string, operatorId: string): Done {
    const { store, dataDir, now } = this.#context;
    const done = store.shreddingTransaction((write): Done => {
      const found = standing(write, id);
      if ('refusal' in found) return found;
      // Who was merged into this customer is the same person, and found nowhere else.
      const all = mergedCustomers(write, id).filter((each) => findCustomer(write, each)?.erased_at_ms === null);
      const erasures = all.map((customer_id) => ({ customer_id, at_ms: now(), operator_id: operatorId }));
      for (const erasure of erasures) applyErasure(write, erasure);
      addToErasureList(dataDir, erasures);
      return { ok: true };
    });
    if (done.ok) emptyLog(store.read);
    return done;
  }
}

function standing(write: WriteHandle, id: string): { readonly row: CustomerRow } | Refused {
  const row = findCustomer(write, id);
  if (!row) return { ok: false, refusal: 'not-found' };
  return row.erased_at_ms === null ? { row } : { ok: false, refusal: 'already-erased' };
}
