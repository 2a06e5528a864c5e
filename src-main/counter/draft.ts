/**
 * The open basket as it is stored. Read back through a schema: what cannot be read is kept
 * aside and reported, and the till sells on with an empty basket.
 */
import { z } from 'zod';
import { discount } from '../../contract/discounts.ts';
import { returnedGoods } from '../../contract/events/sale.ts';
import { articlePoints, askedPointsDiscount } from '../../contract/events/sale-points.ts';
import {
  costTenThousandths,
  minorUnits,
  percentBasisPoints,
  pointsHundredths,
  thousandths,
  unit,
  uuid,
  vatRate,
} from '../../contract/quantities.ts';
import { badgeDiscount } from '../../contract/rule-documents.ts';
import { type Basket, NO_ARTICLE_POINTS } from '../../core/basket/basket.ts';
import { deleteDraft, readDraft, writeDraft } from '../store/drafts.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';

export const COUNTER_SLOT = 'counter';
const UNREADABLE_SLOT = 'counter-unreadable';

/** A draft of version 1 knows no points: what it lacks is what it meant. */
const FORMER = { soldInPoints: 0, returnedInPoints: 0 };
const returned = z.preprocess((value) => (isByReceipt(value) ? { ...FORMER, ...value } : value), returnedGoods);

const gift = z.strictObject({ percentage: percentBasisPoints, counterValue: pointsHundredths });

const standing = z
  .strictObject({
    profileDiscount: percentBasisPoints,
    profileTitle: z.string(),
    badgeDiscounts: z.array(badgeDiscount),
  })
  .nullable()
  .default(null);

const pointsDiscount = askedPointsDiscount.nullable().default(null);

const line = z.strictObject({
  id: uuid,
  article: z.strictObject({
    id: uuid,
    code: z.string(),
    description: z.string(),
    barcode: z.string().nullable(),
    unit,
    unitPrice: minorUnits,
    ordinaryPrice: minorUnits,
    onOffer: z.boolean(),
    isDeposit: z.boolean(),
    cost: costTenThousandths.nullable(),
    vat: vatRate,
    categoryId: uuid.nullable(),
    brandId: uuid.nullable(),
    categoryIds: z.array(uuid).default([]),
    points: articlePoints.default(() => ({ ...NO_ARTICLE_POINTS })),
  }),
  quantity: thousandths.refine((pieces) => pieces !== 0),
  typedPrice: minorUnits.nullable(),
  discount: discount.nullable(),
  link: z.strictObject({ lineId: uuid, per: thousandths }).nullable(),
  returned: returned.nullable(),
  gift: gift.nullable().default(null),
});

const vouchers = z.array(z.strictObject({ code: z.string(), discount }));

const was = line
  .pick({ article: true, quantity: true, typedPrice: true, discount: true })
  .extend({ gift: gift.nullable() })
  .partial();

const wholeLine = z.strictObject({ type: z.literal('restore-line'), line });

const undoStep = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('forget-line'), lineId: uuid }),
  z.strictObject({ type: z.literal('put-back'), line, index: z.int().nonnegative() }),
  z.strictObject({ type: z.literal('restore-line'), lineId: uuid, was }),
  z.strictObject({ type: z.literal('restore-receipt-discount'), discount: discount.nullable() }),
  z.strictObject({ type: z.literal('restore-vouchers'), vouchers }),
  z.strictObject({ type: z.literal('restore-customer'), customerId: uuid.nullable(), standing }),
  z.strictObject({ type: z.literal('restore-points-discount'), pointsDiscount }),
  z.strictObject({ type: z.literal('ask-prices') }),
]);

const storedDraft = z.strictObject({
  version: z.literal([1, 2, 3]),
  basket: z.strictObject({
    saleId: uuid,
    customerId: uuid.nullable(),
    standing,
    lines: z.array(line),
    receiptDiscount: discount.nullable(),
    vouchers,
    pointsDiscount,
    currentLineId: uuid.nullable(),
    asksPrices: z.boolean(),
    undo: z.array(z.array(z.preprocess(slim, undoStep))),
    recentCommandIds: z.array(uuid),
  }),
});

export type DraftReading =
  | { readonly found: 'nothing' | 'unreadable' }
  | { readonly found: 'basket'; readonly basket: Basket };

export function loadDraft(read: ReadHandle): DraftReading {
  const body = readDraft(read, COUNTER_SLOT);
  if (body === null) return { found: 'nothing' };
  const basket = basketFrom(body);
  return basket ? { found: 'basket', basket } : { found: 'unreadable' };
}

function isByReceipt(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'by-receipt';
}

/** Until version 3 a step kept the whole line that it restores. */
function slim(step: unknown): unknown {
  // Looked at before it is parsed: hundreds of steps of today have no line, and a failed parse is dear.
  if (typeof step !== 'object' || step === null || !('line' in step)) return step;
  const former = wholeLine.safeParse(step);
  if (!former.success) return step;
  const { article, quantity, typedPrice, discount, gift } = former.data.line;
  return { type: 'restore-line', lineId: former.data.line.id, was: { article, quantity, typedPrice, discount, gift } };
}

/** @returns null when the text is not a basket of this version */
export function basketFrom(body: string): Basket | null {
  try {
    // The schema has just checked what the brands of core promise.
    return storedDraft.parse(JSON.parse(body)).basket as unknown as Basket;
  } catch {
    return null;
  }
}

export function draftBody(basket: Basket): string {
  return JSON.stringify({ version: 3, basket });
}

export function storeDraft(write: WriteHandle, basket: Basket, atMs: number): void {
  writeDraft(write, { slot: COUNTER_SLOT, body: draftBody(basket), stored_at_ms: atMs });
}

/** Moves aside what could not be read, for whoever can mend it. */
export function keepUnreadableDraft(write: WriteHandle, atMs: number): void {
  const body = readDraft(write, COUNTER_SLOT);
  if (body === null) return;
  writeDraft(write, { slot: `${UNREADABLE_SLOT}-${atMs}`, body, stored_at_ms: atMs });
  deleteDraft(write, COUNTER_SLOT);
}
