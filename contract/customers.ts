/**
 * Customers: found, kept, noted upon, and forgotten when one asks for it. Sales name a
 * customer by id only, so a customer who was erased leaves nothing in them.
 */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { instantMs, uuid } from './quantities.ts';

/** Everything about a person; empty is not known. */
export const customerData = z.strictObject({
  name: z.string().max(200),
  address: z.string().max(200),
  postalCode: z.string().max(20),
  city: z.string().max(100),
  province: z.string().max(50),
  /** ISO 3166-1, two letters. */
  country: z.string().max(2),
  vatNumber: z.string().max(30),
  taxCode: z.string().max(30),
  telephone: z.string().max(50),
  email: z.string().max(254),
});

/** A row of the list: enough to tell two of the same name apart. */
export const customerHit = z.strictObject({
  id: uuid,
  name: z.string(),
  city: z.string(),
  telephone: z.string(),
  vatNumber: z.string(),
  /** The newest that works, as it is printed. */
  card: z.string().nullable(),
});

export const customerNote = z.strictObject({
  id: uuid,
  text: z.string(),
  atMs: instantMs,
  operator: z.string(),
});

export const customerDetail = z.strictObject({
  id: uuid,
  data: customerData,
  createdAtMs: instantMs,
  changedAtMs: instantMs,
  /** When everything personal was taken away; null while the customer stands. */
  erasedAtMs: instantMs.nullable(),
  /** Newest first. */
  notes: z.array(customerNote),
  /** Invoices that keep their recipient as it was, as law requires. */
  invoices: z.int(),
});

export const customerRefusal = z.enum([
  'name-missing',
  'country-invalid',
  'vat-number-wrong',
  'tax-code-invalid',
  'email-invalid',
  'note-empty',
  'not-found',
  'already-erased',
]);

const refused = z.strictObject({ ok: z.literal(false), refusal: customerRefusal });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);
const made = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), id: uuid }), refused]);

const see = procedure('see-customers');
const edit = procedure('edit-customers');

export const customersContract = {
  /** All by name, or those in whom every word begins a word of name, telephone, e-mail or tax ids. Literal text. */
  search: see
    .input(
      z.strictObject({
        text: z.string().max(200),
        offset: z.int().min(0).max(10_000_000),
        limit: z.int().min(1).max(200),
      }),
    )
    /** `more`: the list was cut, and another letter finds better than scrolling. */
    .output(z.strictObject({ rows: z.array(customerHit), total: z.int(), more: z.boolean() })),
  detail: see.input(z.strictObject({ id: uuid })).output(customerDetail.nullable()),
  /** Without an id a new customer is made. */
  save: edit.input(z.strictObject({ id: uuid.nullable(), data: customerData })).output(made),
  addNote: edit.input(z.strictObject({ customerId: uuid, text: z.string().max(2000) })).output(made),
  removeNote: edit.input(z.strictObject({ noteId: uuid })).output(done),
  /** Cannot be taken back. Frozen recipients of invoices stay. */
  erase: procedure('erase-customers')
    .input(z.strictObject({ id: uuid }))
    .output(done),
};
