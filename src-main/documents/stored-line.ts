/** A stored line the other way round: as the body of an event has it, for documents that copy, return or show it. */
import type { SaleBody } from '../../contract/events/sale.ts';
import { type ArticleId, type LineArticle, NO_ARTICLE_POINTS } from '../../core/basket/basket.ts';
import { cost, type Money, money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import type { VatRate } from '../../core/quantities/vat.ts';
import type { SaleLineRow, SaleRow, SaleVoucherRow } from '../store/schema.ts';

type SaleLine = SaleBody['lines'][number];
type TakenDiscount = SaleBody['receiptDiscount'];
type DiscountColumns = Pick<SaleRow, 'discount_kind' | 'discount_typed' | 'discount'>;

/** Without what came back: of that the row keeps only where it came from. */
export function storedLine(row: SaleLineRow): Omit<SaleLine, 'returned'> {
  const { id: articleId, ...article } = articleOf(row);
  return {
    id: row.id,
    articleId,
    ...article,
    quantity: row.quantity,
    typedPrice: row.typed_price,
    fullAmount: row.full_amount,
    discount: takenDiscount(row),
    standing: standingOf(row),
    gift: giftOf(row),
    receiptShare: row.receipt_share,
    voucherShare: row.voucher_share,
    pointsShare: row.points_share,
    amount: row.amount,
    linkedTo: row.link_line_id,
  };
}

/** The article as it was when the line was added. */
export function articleOf(row: SaleLineRow): LineArticle {
  return {
    id: row.article_id as ArticleId,
    code: row.code,
    description: row.description,
    barcode: row.barcode,
    unit: row.unit,
    unitPrice: money(row.unit_price),
    ordinaryPrice: money(row.ordinary_price),
    onOffer: row.on_offer === 1,
    isDeposit: row.is_deposit === 1,
    cost: row.cost === null ? null : cost(row.cost),
    vat: rateOf(row),
    categoryId: row.category_id,
    brandId: row.brand_id,
    ...articlePointsOf(row),
  };
}

/** After the line's own discount, the customer's and a gift: what bore a discount on the receipt. */
export function netOf(row: SaleLineRow): Money {
  return money(row.full_amount - row.discount - row.standing_discount - row.gift_discount);
}

/** What points paid of the line: its share of a discount that did not lower it. */
export function paidInPoints(row: SaleLineRow): number {
  if (row.points_share === 0) return 0;
  return row.points_share - (netOf(row) - row.receipt_share - row.amount);
}

function articlePointsOf({
  article_points: text,
  category_id,
}: SaleLineRow): Pick<LineArticle, 'categoryIds' | 'points'> {
  if (text === null) return { categoryIds: category_id === null ? [] : [category_id], points: NO_ARTICLE_POINTS };
  return JSON.parse(text) as Pick<LineArticle, 'categoryIds' | 'points'>;
}

function standingOf(row: SaleLineRow): SaleLine['standing'] {
  const { standing_by: by, standing_discount: amount, standing_badge_discount: badgeDiscountId } = row;
  const { standing_title: title, standing_kind: kind, standing_typed: figure } = row;
  if (by === null || title === null || kind === null || figure === null) return null;
  const as = { title, typed: typedDiscount(kind, figure), amount };
  return by === 'badge' && badgeDiscountId !== null ? { by, badgeDiscountId, ...as } : { by: 'profile', ...as };
}

function giftOf(row: SaleLineRow): SaleLine['gift'] {
  const { gift_percentage: percentage, gift_counter_value: counterValue, gift_points: points } = row;
  return percentage === null ? null : { percentage, counterValue, points, amount: row.gift_discount };
}

export function rateOf(row: Pick<SaleLineRow, 'vat_code' | 'vat_basis_points' | 'vat_nature'>): VatRate {
  return { code: row.vat_code, basisPoints: basisPoints(row.vat_basis_points), nature: row.vat_nature };
}

export function takenDiscount(row: DiscountColumns): TakenDiscount {
  const { discount_kind: kind, discount_typed: typed, discount: amount } = row;
  return kind === null || typed === null ? null : { typed: typedDiscount(kind, typed), amount };
}

export function usedVoucher(row: SaleVoucherRow): SaleBody['vouchers'][number] {
  return { code: row.code, typed: typedDiscount(row.discount_kind, row.discount_typed), amount: row.discount };
}

/** @param typed basis points or minor units, by the kind */
function typedDiscount(kind: 'percent' | 'amount', typed: number): SaleBody['vouchers'][number]['typed'] {
  return kind === 'percent' ? { kind, basisPoints: typed } : { kind, amount: typed };
}
