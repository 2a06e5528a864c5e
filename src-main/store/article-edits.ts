/** The rows of one article as the manager edits them; what is allowed is decided in articles/. */
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { forgetWords, indexWords } from './article-words.ts';
import type { ArticleRow } from './articles.ts';
import type { Flag } from './fact.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { ArticleTable } from './schema.ts';
import { statement } from './statement.ts';

type NewArticle = Omit<ArticleTable, 'row'>;

const byId = statement<{ id: string }>()((db, arg) => db.selectFrom('article').selectAll().where('id', '=', arg('id')));
const byCode = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('article').selectAll().where('code', '=', arg('code')),
);
const brandOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('brand').select('name').where('id', '=', arg('id')),
);
const categoryOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('category').select('name').where('id', '=', arg('id')),
);
const insertArticle = insertInto<'article', NewArticle>('article', [
  'id',
  'code',
  'description',
  'unit',
  'vat_code',
  'category_id',
  'brand_id',
  'generated_points_hundredths',
  'gift_points',
  'gift_points_fixed',
  'open_price',
  'is_deposit',
  'archived_at_ms',
]);
const updateArticle = statement<ArticleData & { row: number }>()((db, arg) =>
  db
    .updateTable('article')
    .set({
      code: arg('code'),
      description: arg('description'),
      unit: arg('unit'),
      vat_code: arg('vat_code'),
      open_price: arg('open_price'),
      is_deposit: arg('is_deposit'),
      archived_at_ms: null,
    })
    .where('row', '=', arg('row')),
);
const barcodes = statement<{ row: number }>()((db, arg) =>
  db.selectFrom('article_barcode').select(['printed', 'quantity']).where('article_row', '=', arg('row')).orderBy('key'),
);
const upsertBarcode = statement<{ key: string; row: number; printed: string; quantity: number }>()((db, arg) =>
  db
    .insertInto('article_barcode')
    .values({ key: arg('key'), article_row: arg('row'), printed: arg('printed'), quantity: arg('quantity') })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        article_row: arg('row'),
        printed: arg('printed'),
        quantity: arg('quantity'),
      }),
    ),
);
const deleteBarcode = statement<{ key: string; row: number }>()((db, arg) =>
  db.deleteFrom('article_barcode').where('key', '=', arg('key')).where('article_row', '=', arg('row')),
);
const links = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_link')
    .select(['position', 'linked_row'])
    .where('article_row', '=', arg('row'))
    .orderBy('position'),
);
const linkedFrom = statement<{ row: number }>()((db, arg) =>
  db.selectFrom('article_link').select('article_row').where('linked_row', '=', arg('row')),
);
const insertLink = insertInto<'article_link', LinkRow>('article_link', [
  'article_row',
  'position',
  'linked_row',
  'quantity',
]);
const updateLink = statement<Omit<LinkRow, 'position'>>()((db, arg) =>
  db
    .updateTable('article_link')
    .set({ quantity: arg('quantity') })
    .where('article_row', '=', arg('article_row'))
    .where('linked_row', '=', arg('linked_row')),
);
const deleteLink = statement<{ row: number; linked_row: number }>()((db, arg) =>
  db.deleteFrom('article_link').where('article_row', '=', arg('row')).where('linked_row', '=', arg('linked_row')),
);

/** What `save` sets. */
export interface ArticleData {
  readonly code: string;
  readonly description: string;
  readonly unit: ArticleTable['unit'];
  readonly vat_code: string;
  readonly open_price: Flag;
  readonly is_deposit: Flag;
}

interface LinkRow {
  readonly article_row: number;
  readonly position: number;
  readonly linked_row: number;
  readonly quantity: number;
}

/** Out of sale or not. */
export function articleById(read: ReadHandle, id: string): ArticleRow | undefined {
  return read.get(byId, { id });
}

/** Out of sale or not: a code is never given twice. */
export function articleByCode(read: ReadHandle, code: string): ArticleRow | undefined {
  return read.get(byCode, { code });
}

export function categoryName(read: ReadHandle, { category_id: id }: Pick<ArticleRow, 'category_id'>): string | null {
  return id === null ? null : (read.get(categoryOf, { id })?.name ?? null);
}

export function brandName(read: ReadHandle, { brand_id: id }: Pick<ArticleRow, 'brand_id'>): string | null {
  return id === null ? null : (read.get(brandOf, { id })?.name ?? null);
}

export function addArticle(write: WriteHandle, id: string, data: ArticleData): void {
  const row = write.insert(insertArticle, {
    ...data,
    id,
    category_id: null,
    brand_id: null,
    generated_points_hundredths: null,
    gift_points: null,
    gift_points_fixed: 0,
    archived_at_ms: null,
  });
  indexWords(write, row, { ...data, brand: null });
}

/** On sale from now on, whatever it was before. */
export function changeArticle(write: WriteHandle, article: ArticleRow, data: ArticleData): void {
  const { row } = article;
  write.run(updateArticle, { row, ...data });
  forgetWords(write, row);
  indexWords(write, row, { ...data, brand: brandName(write, article) });
}

export function barcodesOf(read: ReadHandle, row: number): { printed: string; quantity: number }[] {
  return read.all(barcodes, { row });
}

export function putBarcode(
  write: WriteHandle,
  barcode: { readonly key: BarcodeKey; readonly row: number; readonly printed: string; readonly quantity: number },
): void {
  write.run(upsertBarcode, barcode);
}

export function dropBarcode(write: WriteHandle, row: number, key: BarcodeKey): void {
  write.run(deleteBarcode, { key, row });
}

/** The rows that an article pulls along, in their order, those out of sale too. */
export function linkedRows(read: ReadHandle, row: number): readonly { position: number; linked_row: number }[] {
  return read.all(links, { row });
}

export function isLinked(read: ReadHandle, row: number): boolean {
  return read.get(linkedFrom, { row }) !== undefined;
}

export function addLink(write: WriteHandle, link: LinkRow): void {
  write.run(insertLink, link);
}

export function changeLink(write: WriteHandle, link: Omit<LinkRow, 'position'>): void {
  write.run(updateLink, link);
}

export function dropLink(write: WriteHandle, row: number, linkedRow: number): void {
  write.run(deleteLink, { row, linked_row: linkedRow });
}
