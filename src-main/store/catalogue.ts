/**
 * Setting an article to a state, whole: the only place that writes the catalogue. Prices and
 * costs are dated rows: a change ends one row and adds another, nothing is overwritten.
 */
import { inForce, priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { dayBefore } from '../shop-time.ts';
import { type ArticlePoints, articlePointsOf } from './article-points.ts';
import { type ArticleState, type BarcodeState, sameState, sortedBarcodes } from './article-state.ts';
import { forgetWords, indexWords } from './article-words.ts';
import { type ArticleRow, shopPricesOf } from './articles.ts';
import { addCost, addPrice, endCosts, endPrices, latestCost } from './dated-prices.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { ArticleTable } from './schema.ts';
import { statement } from './statement.ts';

type NewArticle = Omit<ArticleTable, 'row' | 'open_price' | 'is_deposit'>;

const articleByCode = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('article').selectAll().where('code', '=', arg('code')),
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
  'archived_at_ms',
]);
const updateArticle = statement<Omit<NewArticle, 'id' | 'code' | 'unit'> & { row: number }>()((db, arg) =>
  db
    .updateTable('article')
    .set({
      description: arg('description'),
      vat_code: arg('vat_code'),
      category_id: arg('category_id'),
      brand_id: arg('brand_id'),
      generated_points_hundredths: arg('generated_points_hundredths'),
      gift_points: arg('gift_points'),
      gift_points_fixed: arg('gift_points_fixed'),
      archived_at_ms: arg('archived_at_ms'),
    })
    .where('row', '=', arg('row')),
);
const archive = statement<{ row: number; archived_at_ms: number }>()((db, arg) =>
  db
    .updateTable('article')
    .set({ archived_at_ms: arg('archived_at_ms') })
    .where('row', '=', arg('row')),
);
const barcodesOf = statement<{ row: number }>()((db, arg) =>
  db.selectFrom('article_barcode').select(['key', 'printed']).where('article_row', '=', arg('row')).orderBy('key'),
);
/** A barcode that another article took in the meantime stays with that one. */
const insertBarcode = statement<{ key: string; row: number; printed: string }>()((db, arg) =>
  db
    .insertInto('article_barcode')
    .values({ key: arg('key'), article_row: arg('row'), printed: arg('printed') })
    .onConflict((conflict) => conflict.doNothing()),
);
const deleteBarcodes = statement<{ row: number }>()((db, arg) =>
  db.deleteFrom('article_barcode').where('article_row', '=', arg('row')),
);
const deleteBarcode = statement<{ row: number; key: string }>()((db, arg) =>
  db.deleteFrom('article_barcode').where('article_row', '=', arg('row')).where('key', '=', arg('key')),
);
const nameOf = {
  category: statement<{ id: string }>()((db, arg) =>
    db.selectFrom('category').select('name').where('id', '=', arg('id')),
  ),
  brand: statement<{ id: string }>()((db, arg) => db.selectFrom('brand').select('name').where('id', '=', arg('id'))),
};
const idOf = {
  category: statement<{ name: string }>()((db, arg) =>
    db.selectFrom('category').select('id').where('name', '=', arg('name')),
  ),
  brand: statement<{ name: string }>()((db, arg) =>
    db.selectFrom('brand').select('id').where('name', '=', arg('name')),
  ),
};
const insertNamed = {
  category: statement<{ id: string; name: string }>()((db, arg) =>
    db.insertInto('category').values({ id: arg('id'), name: arg('name'), parent_id: null }),
  ),
  brand: statement<{ id: string; name: string }>()((db, arg) =>
    db.insertInto('brand').values({ id: arg('id'), name: arg('name') }),
  ),
};

export interface KnownIds {
  readonly category: Map<string, string>;
  readonly brand: Map<string, string>;
}

export function noKnownIds(): KnownIds {
  return { category: new Map(), brand: new Map() };
}

export interface CatalogueWriting {
  readonly day: ShopDay;
  readonly nowMs: number;
  readonly newId: () => string;
  /** Ids by name, kept for as long as one piece of work lasts. */
  readonly knownIds: KnownIds;
  /** Told when an article that was there says something else about points. */
  readonly onPointsChange?: (
    write: WriteHandle,
    change: { readonly articleId: string; readonly before: ArticlePoints; readonly after: ArticlePoints },
  ) => void;
}

/** @returns null when no article has this code, or it is archived */
export function articleState(read: ReadHandle, code: string, day: ShopDay): ArticleState | null {
  const article = read.get(articleByCode, { code });
  return article && article.archived_at_ms === null ? stateOf(read, article, day) : null;
}

function stateOf(read: ReadHandle, article: ArticleRow, day: ShopDay): ArticleState {
  const prices = shopPricesOf(read, article.row).filter((price) => inForce(price, day));
  const lowest = (kind: 'ordinary' | 'offer') =>
    priceInForce(
      prices.filter((price) => price.kind === kind),
      day,
    )?.price ?? null;
  const purchase = latestCost(read, article.row, day);
  return {
    code: article.code,
    description: article.description,
    category: article.category_id && (read.get(nameOf.category, { id: article.category_id })?.name ?? null),
    brand: article.brand_id && (read.get(nameOf.brand, { id: article.brand_id })?.name ?? null),
    vatCode: article.vat_code,
    barcodes: sortedBarcodes(
      read.all(barcodesOf, { row: article.row }).map(({ key, printed }) => ({ key: key as BarcodeKey, printed })),
    ),
    price: lowest('ordinary') ?? 0,
    offerPrice: lowest('offer'),
    cost: purchase?.cost ?? null,
    supplierDiscounts: purchase ? JSON.parse(purchase.supplier_discounts) : [],
    generatedPointsHundredths: article.generated_points_hundredths,
    giftPoints: article.gift_points,
    giftPointsFixed: article.gift_points_fixed === 1,
  };
}

/** What setting an article met: `before` is null when it was not sold until now. */
export interface ArticleSet {
  readonly before: ArticleState | null;
  readonly changed: boolean;
}

/**
 * Makes the article what `wantedFrom` makes of what stands; rows that already say so are not
 * touched.
 */
export function setArticle(
  write: WriteHandle,
  code: string,
  wantedFrom: (current: ArticleState | null) => ArticleState,
  writing: CatalogueWriting,
): ArticleSet {
  const existing = write.get(articleByCode, { code });
  if (!existing) {
    create(write, wantedFrom(null), writing);
    return { before: null, changed: true };
  }
  // An archived article has neither barcodes nor words, and prices that may still be in force.
  const before = existing.archived_at_ms === null ? stateOf(write, existing, writing.day) : null;
  const wanted = wantedFrom(before);
  const changed = before === null || !sameState(before, wanted);
  if (changed) change(write, existing, before, wanted, writing);
  return { before, changed };
}

/** Out of sale: its barcodes are free again, documents that name it still can. */
export function archiveArticle(write: WriteHandle, code: string, writing: CatalogueWriting): void {
  const article = write.get(articleByCode, { code });
  if (!article) return;
  write.run(archive, { row: article.row, archived_at_ms: writing.nowMs });
  write.run(deleteBarcodes, { row: article.row });
  forgetWords(write, article.row);
}

function create(write: WriteHandle, wanted: ArticleState, writing: CatalogueWriting): void {
  const row = write.insert(insertArticle, {
    id: writing.newId(),
    code: wanted.code,
    unit: 'piece',
    ...columnsOf(write, wanted, writing),
  });
  indexWords(write, row, wanted);
  addBarcodes(write, row, wanted.barcodes);
  addPrice(write, { row, kind: 'ordinary', price: wanted.price, from: null });
  if (wanted.offerPrice !== null) addPrice(write, { row, kind: 'offer', price: wanted.offerPrice, from: null });
  if (wanted.cost !== null) addCost(write, { row, cost: wanted.cost, discounts: wanted.supplierDiscounts, from: null });
}

function change(
  write: WriteHandle,
  before: ArticleRow,
  current: ArticleState | null,
  wanted: ArticleState,
  writing: CatalogueWriting,
): void {
  const { row, id: articleId } = before;
  const columns = columnsOf(write, wanted, writing);
  write.run(updateArticle, { row, ...columns });
  const said = { before: articlePointsOf(before), after: articlePointsOf({ ...before, ...columns }) };
  writing.onPointsChange?.(write, { articleId, ...said });
  if (current?.description !== wanted.description || current.brand !== wanted.brand) {
    forgetWords(write, row);
    indexWords(write, row, wanted);
  }
  if (JSON.stringify(current?.barcodes) !== JSON.stringify(wanted.barcodes)) {
    changeBarcodes(write, row, current?.barcodes ?? [], wanted.barcodes);
  }
  const dates = { row, from: writing.day, endsOn: dayBefore(writing.day) };
  if (current?.price !== wanted.price) {
    endPrices(write, { ...dates, kind: 'ordinary' });
    addPrice(write, { ...dates, kind: 'ordinary', price: wanted.price });
  }
  if (current?.offerPrice !== wanted.offerPrice) {
    endPrices(write, { ...dates, kind: 'offer' });
    if (wanted.offerPrice !== null) addPrice(write, { ...dates, kind: 'offer', price: wanted.offerPrice });
  }
  const discounts = wanted.supplierDiscounts;
  if (current?.cost !== wanted.cost || JSON.stringify(current.supplierDiscounts) !== JSON.stringify(discounts)) {
    endCosts(write, dates);
    if (wanted.cost !== null) addCost(write, { ...dates, cost: wanted.cost, discounts });
  }
}

function columnsOf(write: WriteHandle, wanted: ArticleState, writing: CatalogueWriting) {
  return {
    description: wanted.description,
    vat_code: wanted.vatCode,
    category_id: idByName(write, 'category', wanted.category, writing),
    brand_id: idByName(write, 'brand', wanted.brand, writing),
    generated_points_hundredths: wanted.generatedPointsHundredths,
    gift_points: wanted.giftPoints,
    gift_points_fixed: wanted.giftPointsFixed ? (1 as const) : (0 as const),
    archived_at_ms: null,
  };
}

/** Those that stay keep what else is known of them: how many pieces one of them means. */
function changeBarcodes(
  write: WriteHandle,
  row: number,
  current: readonly BarcodeState[],
  wanted: readonly BarcodeState[],
): void {
  const isIn = (list: readonly BarcodeState[], { key, printed }: BarcodeState) =>
    list.some((each) => each.key === key && each.printed === printed);
  for (const barcode of current) if (!isIn(wanted, barcode)) write.run(deleteBarcode, { row, key: barcode.key });
  addBarcodes(
    write,
    row,
    wanted.filter((barcode) => !isIn(current, barcode)),
  );
}

function addBarcodes(write: WriteHandle, row: number, barcodes: readonly BarcodeState[]): void {
  for (const { key, printed } of barcodes) write.run(insertBarcode, { key, row, printed });
}

function idByName(
  write: WriteHandle,
  kind: 'category' | 'brand',
  name: string | null,
  { newId, knownIds }: CatalogueWriting,
): string | null {
  if (name === null) return null;
  const known = knownIds[kind].get(name);
  if (known) return known;
  const stored = write.get(idOf[kind], { name })?.id;
  const id = stored ?? newId();
  if (!stored) write.run(insertNamed[kind], { id, name });
  knownIds[kind].set(name, id);
  return id;
}
