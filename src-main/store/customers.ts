/**
 * Customers: kept, changed, found by the beginnings of words, and emptied when one asks to be
 * forgotten. The search index is always written from the row as it is stored, because taking a
 * word out of it again needs exactly what was put in.
 */
import { invariant } from '../../core/quantities/brand.ts';
import { literalPrefixes } from './articles.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { CustomerTable, PersonalData } from './schema.ts';
import { ONE_ROW, rawStatement, type Statement, statement } from './statement.ts';

export type CustomerRow = Omit<CustomerTable, 'row'> & { readonly row: number };

type Written = PersonalData & { readonly sort_name: string; readonly at_ms: number };

export const NOTHING_PERSONAL: PersonalData = {
  name: '',
  address: '',
  postal_code: '',
  city: '',
  province: '',
  country: '',
  vat_number: '',
  tax_code: '',
  telephone: '',
  email: '',
};

/** A list longer than this is not read to its end: more letters find sooner than scrolling. */
const MOST_FOUND = 1000;
/** Fewer characters of a card tell nobody from anybody. */
const SHORTEST_BEGINNING = 3;

const byId = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('customer').selectAll().where('id', '=', arg('id')),
);
const nextRow = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('customer')
    .select(['row', 'id', 'created_at_ms', 'erased_at_ms'])
    .where('row', '>', arg('row'))
    .orderBy('row')
    .limit(ONE_ROW),
);
const standing = statement()((db) =>
  db.selectFrom('customer').selectAll().where('erased_at_ms', 'is', null).orderBy('row'),
);
const insert = statement<Written & { id: string }>()((db, arg) =>
  db.insertInto('customer').values({
    id: arg('id'),
    name: arg('name'),
    sort_name: arg('sort_name'),
    address: arg('address'),
    postal_code: arg('postal_code'),
    city: arg('city'),
    province: arg('province'),
    country: arg('country'),
    vat_number: arg('vat_number'),
    tax_code: arg('tax_code'),
    telephone: arg('telephone'),
    email: arg('email'),
    created_at_ms: arg('at_ms'),
    changed_at_ms: arg('at_ms'),
    erased_at_ms: null,
    absorbed_into: null,
  }),
);
const change = statement<Written & { row: number; erased_at_ms: number | null }>()((db, arg) =>
  db
    .updateTable('customer')
    .set({
      name: arg('name'),
      sort_name: arg('sort_name'),
      address: arg('address'),
      postal_code: arg('postal_code'),
      city: arg('city'),
      province: arg('province'),
      country: arg('country'),
      vat_number: arg('vat_number'),
      tax_code: arg('tax_code'),
      telephone: arg('telephone'),
      email: arg('email'),
      changed_at_ms: arg('at_ms'),
      erased_at_ms: arg('erased_at_ms'),
    })
    .where('row', '=', arg('row')),
);

const absorb = statement<{ id: string; absorbed_into: string | null }>()((db, arg) =>
  db
    .updateTable('customer')
    .set({ absorbed_into: arg('absorbed_into') })
    .where('id', '=', arg('id')),
);

type Words = { row: number; name: string; telephone: string; email: string; vat_number: string; tax_code: string };
const WORDS = ['row', 'name', 'telephone', 'email', 'vat_number', 'tax_code'] as const;
const index = rawStatement<Words, never>(
  'INSERT INTO customer_search (rowid, name, telephone, email, vat_number, tax_code) VALUES (?, ?, ?, ?, ?, ?)',
  WORDS,
);
const unindex = rawStatement<Words, never>(
  `INSERT INTO customer_search (customer_search, rowid, name, telephone, email, vat_number, tax_code)
   VALUES ('delete', ?, ?, ?, ?, ?, ?)`,
  WORDS,
);

/** Who was merged into another is found as the other. */
const LISTED = 'erased_at_ms IS NULL AND absorbed_into IS NULL';
type Page = { readonly limit: number; readonly offset: number };
const inOrder = rawStatement<Page, CustomerRow>(
  `SELECT * FROM customer WHERE ${LISTED} ORDER BY sort_name, row LIMIT ? OFFSET ?`,
  ['limit', 'offset'],
);
const inOrderFromTheEnd = rawStatement<Page, CustomerRow>(
  `SELECT * FROM customer WHERE ${LISTED} ORDER BY sort_name DESC, row DESC LIMIT ? OFFSET ?`,
  ['limit', 'offset'],
);
/** All counts walk an index without looking at rows; one count with a condition takes ten times as long. */
const counts = rawStatement<object, { all: number; erased: number; absorbed: number }>(
  `SELECT (SELECT count(*) FROM customer) AS "all",
          (SELECT count(*) FROM customer WHERE erased_at_ms IS NOT NULL) AS erased,
          (SELECT count(*) FROM customer WHERE absorbed_into IS NOT NULL AND erased_at_ms IS NULL) AS absorbed`,
  [],
);
/**
 * Text that a card may begin with: cards are looked up by an index of their own, which 200,000
 * with the same prefix do not slow.
 */
interface Beginning {
  readonly from: string;
  readonly below: string;
}
type Match = { readonly match: string };
const BY_WORDS = `SELECT rowid FROM customer_search WHERE customer_search MATCH ?
  ORDER BY rowid LIMIT ${MOST_FOUND + 1}`;
const BY_CARD = `SELECT customer.row FROM card JOIN customer ON customer.id = card.customer_id
  WHERE card.printed >= ? AND card.printed < ? LIMIT ${MOST_FOUND + 1}`;
type Found = { readonly row: number; readonly absorbed_into: string | null };
/** All that were found in the order of the list, in one look: counting them first would look twice. */
const rowsFound = rawStatement<Match, Found>(
  `SELECT row, absorbed_into FROM customer WHERE row IN (${BY_WORDS}) ORDER BY sort_name, row`,
  ['match'],
);
const rowsFoundBothWays = rawStatement<Match & Beginning, Found>(
  `SELECT row, absorbed_into FROM customer WHERE row IN (SELECT * FROM (${BY_WORDS}) UNION SELECT * FROM (${BY_CARD}))
   ORDER BY sort_name, row`,
  ['match', 'from', 'below'],
);
/** One look for a whole page. */
const byRows = rawStatement<{ rows: string }, CustomerRow>(
  'SELECT * FROM customer WHERE row IN (SELECT value FROM json_each(?)) ORDER BY sort_name, row',
  ['rows'],
);

export interface FoundCustomers {
  readonly rows: readonly CustomerRow[];
  /** How many the list has. */
  readonly total: number;
  /** True when the list was cut at its end. */
  readonly more: boolean;
}

export function findCustomer(read: ReadHandle, id: string): CustomerRow | undefined {
  return read.get(byId, { id });
}

/** In the order in which they were made, erased ones too; begin with row 0. */
export function customerAfter(read: ReadHandle, row: number) {
  return read.get(nextRow, { row });
}

/** Everybody who was not erased, in the order in which they were made. */
export function eachCustomer(read: ReadHandle): IterableIterator<CustomerRow> {
  return read.iterate(standing, {});
}

/** As it is today; empty when none was named or the name was erased. */
export function customerName(read: ReadHandle, id: string | null): string {
  return id === null ? '' : (findCustomer(read, id)?.name ?? '');
}

/** Who was not erased; `listed` without those who are part of another. */
export function countCustomers(read: ReadHandle): { readonly standing: number; readonly listed: number } {
  const { all, erased, absorbed } = read.get(counts, {}) ?? { all: 0, erased: 0, absorbed: 0 };
  return { standing: all - erased, listed: all - erased - absorbed };
}

/** Every customer by name, merged ones as whom they are part of; or those in whom every word of `text` begins a word, and whoever bears a card that begins so. */
export function searchCustomers(read: ReadHandle, text: string, page: Page): FoundCustomers {
  if (text.trim() === '') return everyone(read, page);
  const match = literalPrefixes(withoutMailDomain(text));
  if (match === '') return { rows: [], total: 0, more: false };
  const card = cardBeginning(text);
  const hits = card ? read.all(rowsFoundBothWays, { match, ...card }) : read.all(rowsFound, { match });
  const found = hits.every(isListed) ? hits : [...new Set(hits.flatMap((hit) => listedRow(read, hit)))].map(asRow);
  const total = Math.min(found.length, MOST_FOUND);
  const shown = found.slice(page.offset, Math.min(page.offset + page.limit, total)).map(({ row }) => row);
  return { rows: read.all(byRows, { rows: JSON.stringify(shown) }), total, more: hits.length > MOST_FOUND };
}

function isListed(hit: Pick<Found, 'absorbed_into'>): boolean {
  return hit.absorbed_into === null;
}

function asRow(row: number): Pick<Found, 'row'> {
  return { row };
}

/** The row of whom a hit has become part, itself where it stands alone; nothing when that one was erased. */
function listedRow(read: ReadHandle, hit: Found): readonly number[] {
  let stands: Found = hit;
  while (stands.absorbed_into !== null) {
    const into = findCustomer(read, stands.absorbed_into);
    if (!into || into.erased_at_ms !== null) return [];
    stands = into;
  }
  return [stands.row];
}

/** One word with digits in it, however it is spaced: "040 000" begins 0400000000017. */
function cardBeginning(text: string): Beginning | null {
  const from = text.replace(/\s/g, '');
  const isCode = /^[\w./-]*\d[\w./-]*$/.test(from) && (/^[\d\s]+$/.test(text) || !/\s/.test(text.trim()));
  return isCode && from.length >= SHORTEST_BEGINNING ? { from, below: `${from}\u{10ffff}` } : null;
}

/** From the nearer end: what a page leaves out is walked over too. */
function everyone(read: ReadHandle, page: Page): FoundCustomers {
  const { listed: total } = countCustomers(read);
  const fromTheEnd = total - page.offset - page.limit;
  const rows =
    fromTheEnd < page.offset && fromTheEnd >= 0
      ? read.all(inOrderFromTheEnd, { limit: page.limit, offset: fromTheEnd }).reverse()
      : read.all(inOrder, page);
  return { rows, total, more: false };
}

export function addCustomer(write: WriteHandle, id: string, data: PersonalData, atMs: number): void {
  write.run(insert, { ...data, id, sort_name: sortName(data.name), at_ms: atMs });
  indexStored(write, index, id);
}

export function changeCustomer(write: WriteHandle, row: CustomerRow, data: PersonalData, atMs: number): void {
  put(write, row, data, { atMs, erasedAtMs: null });
}

/** @param intoId null: parted again */
export function setAbsorbed(write: WriteHandle, id: string, intoId: string | null): void {
  write.run(absorb, { id, absorbed_into: intoId });
}

/** The id stays, because sales name it; nothing else does. */
export function emptyCustomer(write: WriteHandle, row: CustomerRow, atMs: number): void {
  put(write, row, NOTHING_PERSONAL, { atMs, erasedAtMs: atMs });
}

function put(
  write: WriteHandle,
  { row, id }: CustomerRow,
  data: PersonalData,
  { atMs, erasedAtMs }: { readonly atMs: number; readonly erasedAtMs: number | null },
): void {
  indexStored(write, unindex, id);
  write.run(change, { ...data, row, sort_name: sortName(data.name), at_ms: atMs, erased_at_ms: erasedAtMs });
  if (erasedAtMs === null) indexStored(write, index, id);
}

function indexStored(write: WriteHandle, how: Statement<Words, never>, id: string): void {
  const stored = findCustomer(write, id);
  invariant(stored !== undefined, 'a customer is indexed after it was stored');
  write.run(how, wordsOf(stored));
}

/** A change here needs the index built anew: what was put in can only be taken out by the same words. */
function wordsOf({ row, name, telephone, email, vat_number, tax_code }: CustomerRow): Words {
  const digits = telephone.replace(/\D/g, '');
  return {
    row,
    name,
    telephone: digits === telephone ? telephone : `${telephone} ${digits}`,
    email: withoutMailDomain(email),
    vat_number,
    tax_code,
  };
}

/** Half of all customers have the same one, and a word that half of them have is slow and finds nobody. */
function withoutMailDomain(text: string): string {
  return text.replace(/@\S*/g, ' ');
}

function sortName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
