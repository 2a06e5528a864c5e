/**
 * Everything that the shop owns, in forms that other programs read: tables as CSV (whole
 * minor units and thousandths, as stored) and the event log as JSON lines with its hashes.
 * Read in one transaction beside a selling till.
 */
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

const TABLES: Readonly<Record<string, string>> = {
  articles: `SELECT a.code, a.description, a.unit, a.vat_code, c.name AS category, b.name AS brand,
      a.generated_points_hundredths, a.gift_points, a.gift_points_fixed, a.own_points_kind, a.own_points, a.no_gift,
      a.open_price, a.is_deposit, a.archived_at_ms
    FROM article a LEFT JOIN category c ON c.id = a.category_id LEFT JOIN brand b ON b.id = a.brand_id ORDER BY a.row`,
  barcodes: `SELECT a.code, b.printed AS barcode, b.quantity FROM article_barcode b JOIN article a ON a.row = b.article_row
    ORDER BY a.row, b.key`,
  links: `SELECT a.code, l.position, linked.code AS linked_code, l.quantity FROM article_link l
    JOIN article a ON a.row = l.article_row JOIN article linked ON linked.row = l.linked_row ORDER BY a.row, l.position`,
  prices: `SELECT a.code, p.price_list, p.kind, p.price, p.valid_from, p.valid_to
    FROM article_price p JOIN article a ON a.row = p.article_row ORDER BY p.id`,
  costs: `SELECT a.code, c.cost, c.supplier_discounts, c.valid_from, c.valid_to
    FROM article_cost c JOIN article a ON a.row = c.article_row ORDER BY c.id`,
  'vat-rates': `SELECT r.code, r.nature, r.department, p.basis_points, p.valid_from, p.valid_to
    FROM vat_rate_period p JOIN vat_rate r ON r.code = p.vat_code ORDER BY p.id`,
  departments: 'SELECT * FROM department ORDER BY number',
  sales: 'SELECT * FROM sale ORDER BY row',
  'sale-lines': 'SELECT l.* FROM sale_line l JOIN sale s ON s.id = l.sale_id ORDER BY s.row, l.position',
  'sale-vat': 'SELECT v.* FROM sale_vat v JOIN sale s ON s.id = v.sale_id ORDER BY s.row, v.position',
  'sale-states': 'SELECT t.* FROM sale_state t JOIN sale s ON s.id = t.sale_id ORDER BY s.row, t.position',
  'sale-vouchers': 'SELECT v.* FROM sale_voucher v JOIN sale s ON s.id = v.sale_id ORDER BY s.row, v.position',
  'sale-origins': 'SELECT o.* FROM sale_origin o JOIN sale s ON s.id = o.sale_id ORDER BY s.row, o.position',
  payments: 'SELECT p.* FROM payment p JOIN sale s ON s.id = p.sale_id ORDER BY s.row, p.position',
  roundings: 'SELECT r.* FROM sale_rounding r JOIN sale s ON s.id = r.sale_id ORDER BY s.row',
  sessions: 'SELECT * FROM till_session ORDER BY row',
  'session-totals': 'SELECT * FROM session_total ORDER BY session_id',
  'session-tenders': 'SELECT * FROM session_tender ORDER BY session_id, tender',
  vouchers: 'SELECT * FROM discount_voucher ORDER BY issued_at_ms, code',
  customers: `SELECT id, name, address, postal_code, city, province, country, vat_number, tax_code, telephone, email,
      created_at_ms, changed_at_ms, erased_at_ms FROM customer ORDER BY row`,
  members: 'SELECT * FROM member ORDER BY customer_id',
  cards: 'SELECT printed, customer_id, state, since_ms, blocked_at_ms FROM card ORDER BY key',
  'customer-groups': `SELECT i.customer_id, g.name FROM customer_in_group i
    JOIN customer_group g ON g.id = i.group_id ORDER BY i.customer_id, g.name`,
  'customer-labels': 'SELECT * FROM customer_label ORDER BY customer_id, label',
  consents: 'SELECT * FROM consent ORDER BY customer_id, given_at_ms, purpose',
  'profile-changes': 'SELECT * FROM profile_change ORDER BY row',
  notes: 'SELECT * FROM note ORDER BY at_ms, id',
  'invoice-recipients': 'SELECT r.* FROM invoice_recipient r JOIN sale s ON s.id = r.sale_id ORDER BY s.row',
  erasures: 'SELECT * FROM erasure ORDER BY at_ms, customer_id',
};

/** @returns how many rows went into each file of `folder` */
export function exportTill(db: Database.Database, folder: string): ReadonlyMap<string, number> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  db.exec('BEGIN');
  try {
    const written = new Map<string, number>();
    for (const [name, sql] of Object.entries(TABLES)) {
      written.set(`${name}.csv`, writeCsv(db.prepare(sql), join(folder, `${name}.csv`)));
    }
    written.set('events.jsonl', writeEvents(db, join(folder, 'events.jsonl')));
    return written;
  } finally {
    db.exec('COMMIT');
  }
}

function writeCsv(select: Database.Statement, path: string): number {
  const columns = select.columns().map(({ name }) => name);
  return writeLines(path, BYTE_ORDER_MARK + csvLine(columns), select.raw().iterate(), (row) =>
    csvLine(row as (string | number | null)[]),
  );
}

function writeEvents(db: Database.Database, path: string): number {
  const select = db.prepare('SELECT header, body, hash FROM event ORDER BY position');
  return writeLines(path, '', select.iterate(), (row) => {
    const { header, body, hash } = row as { header: Buffer; body: Buffer; hash: Buffer };
    // The stored bytes are embedded as they are: parsing and printing them again could change them.
    return `{"header":${header.toString('utf8')},"body":${body.toString('utf8')},"hash":"${hash.toString('hex')}"}\n`;
  });
}

function writeLines(path: string, heading: string, rows: Iterable<unknown>, lineOf: (row: unknown) => string): number {
  const file = openSync(path, 'wx', 0o600);
  let count = 0;
  let waiting = heading;
  try {
    for (const row of rows) {
      waiting += lineOf(row);
      count += 1;
      if (waiting.length > 1_000_000) {
        writeFileSync(file, waiting);
        waiting = '';
      }
    }
    writeFileSync(file, waiting);
    return count;
  } finally {
    closeSync(file);
  }
}
