/** Articles: what can be sold, found at the counter and edited by the manager. Lists are paged in the database. */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import {
  costTenThousandths,
  minorUnits,
  percentBasisPoints,
  shopDay,
  storedDay,
  thousandths,
  unit,
  uuid,
  vatRate,
} from './quantities.ts';

export const articleHit = z.strictObject({
  id: uuid,
  code: z.string(),
  description: z.string(),
  barcode: z.string().nullable(),
  unit,
  /** In force today; null when the article has none and cannot be sold. */
  price: minorUnits.nullable(),
  ordinaryPrice: minorUnits.nullable(),
  onOffer: z.boolean(),
  isDeposit: z.boolean(),
});

export const articleListed = articleHit.omit({ barcode: true }).extend({
  category: z.string().nullable(),
  openPrice: z.boolean(),
});

const priceKind = z.enum(['ordinary', 'offer']);

export const datedPrice = z.strictObject({
  priceId: z.int(),
  list: z.string(),
  kind: priceKind,
  price: minorUnits,
  /** Both days included; null: since ever, until further notice. A row that ends before it begins was withdrawn. */
  from: storedDay.nullable(),
  to: storedDay.nullable(),
  /** The one that the article is sold at today. */
  wins: z.boolean(),
});

export const articleLink = z.strictObject({
  articleId: uuid,
  code: z.string(),
  description: z.string(),
  unit,
  /** For each 1.000 of the article. */
  quantity: thousandths,
  price: minorUnits.nullable(),
});

export const articleDetail = z.strictObject({
  id: uuid,
  code: z.string(),
  description: z.string(),
  unit,
  vatCode: z.string(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  /** Its price is typed at the counter. */
  openPrice: z.boolean(),
  /** Outside VAT, discounts and points. */
  isDeposit: z.boolean(),
  /** `quantity`: what one reading means; a case of six is 6000. */
  barcodes: z.array(z.strictObject({ printed: z.string(), quantity: thousandths })),
  /** The newest start first. */
  prices: z.array(datedPrice),
  costs: z.array(
    z.strictObject({
      cost: costTenThousandths,
      /** First level first. */
      supplierDiscounts: z.array(percentBasisPoints),
      from: storedDay.nullable(),
      to: storedDay.nullable(),
    }),
  ),
  links: z.array(articleLink),
  price: minorUnits.nullable(),
  onOffer: z.boolean(),
  /** The shop's day on which all this was looked at. */
  today: storedDay,
});

export const enquiry = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('found'),
    code: z.string(),
    description: z.string(),
    unit,
    openPrice: z.boolean(),
    price: minorUnits.nullable(),
    ordinaryPrice: minorUnits.nullable(),
    onOffer: z.boolean(),
    /** The last day of the price that won, when it is an offer and has one. */
    offerUntil: storedDay.nullable(),
    /** What one reading means, and what that costs. */
    quantity: thousandths,
    amount: minorUnits.nullable(),
    links: z.array(articleLink),
    /** What the links add to `amount`. */
    linkedAmount: minorUnits,
  }),
  z.strictObject({ outcome: z.literal('unknown'), code: z.string() }),
  z.strictObject({ outcome: z.literal('unreadable') }),
]);

export const articleRefusal = z.enum([
  'article-not-found',
  'code-taken',
  'code-missing',
  'description-missing',
  'vat-unknown',
  'deposit-with-vat',
  'price-invalid',
  'list-missing',
  'days-reversed',
  'day-past',
  'price-not-found',
  'price-ended',
  'barcode-missing',
  'barcode-taken',
  'check-digit-wrong',
  'quantity-not-positive',
  'quantity-too-large',
  'whole-pieces-only',
  'link-to-itself',
  'linked-has-links',
  'article-is-linked',
  'too-many-links',
]);

export const articleAnswer = z.discriminatedUnion('ok', [
  /** `id` is the article's: a code that was sold once is the same article again. */
  z.strictObject({ ok: z.literal(true), id: uuid }),
  z.strictObject({ ok: z.literal(false), refusal: articleRefusal }),
]);

const see = procedure('see-articles');
const edit = procedure('edit-articles');
const ofArticle = z.strictObject({ articleId: uuid });

export const articlesContract = {
  /** By the beginnings of words in description, code and brand, or by exact barcode. Literal text, never a query language. */
  search: see
    .input(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }))
    .output(z.strictObject({ hits: z.array(articleHit), more: z.boolean() })),
  count: see.output(z.strictObject({ articles: z.int() })),
  /** What `search` finds, in the order of the catalogue; without a word in `text` everything, by code. */
  page: see
    .input(
      z.strictObject({
        text: z.string().max(200),
        offset: z.int().min(0).max(10_000_000),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.strictObject({ articles: z.array(articleListed), total: z.int() })),
  detail: see.input(z.strictObject({ id: uuid })).output(articleDetail.nullable()),
  /** The rates in force today, for who chooses one. */
  vatRates: see.output(z.array(vatRate)),
  /** What a code costs, by the same resolution as a scan; nothing is sold. */
  enquire: see.input(z.strictObject({ code: z.string().max(4096) })).output(enquiry),
  /** A new article bears the id that the window made; a known id is changed. */
  save: edit
    .input(
      z.strictObject({
        id: uuid,
        code: z.string().max(64),
        description: z.string().max(500),
        unit,
        vatCode: z.string().max(64),
        openPrice: z.boolean(),
        isDeposit: z.boolean(),
      }),
    )
    .output(articleAnswer),
  /** On its days the new price stands alone on its list and kind; rows that were there are ended or cut. */
  setPrice: edit
    .input(
      ofArticle.extend({
        list: z.string().max(40),
        kind: priceKind,
        price: minorUnits,
        from: shopDay,
        to: shopDay.nullable(),
      }),
    )
    .output(articleAnswer),
  /** Shortens only. The day before its first one withdraws it. */
  endPrice: edit.input(z.strictObject({ priceId: z.int(), lastDay: shopDay })).output(articleAnswer),
  /** A barcode of this article is changed, a new one is added. */
  saveBarcode: edit
    .input(ofArticle.extend({ printed: z.string().max(128), quantity: thousandths }))
    .output(articleAnswer),
  removeBarcode: edit.input(ofArticle.extend({ printed: z.string().max(128) })).output(articleAnswer),
  /** Sold with it from now on; linked already, its quantity is changed. */
  link: edit.input(ofArticle.extend({ linkedId: uuid, quantity: thousandths })).output(articleAnswer),
  unlink: edit.input(ofArticle.extend({ linkedId: uuid })).output(articleAnswer),
};
