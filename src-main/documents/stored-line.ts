/** A stored line the other way round: as the body of an event has it, for documents that copy, return or show it. */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { ArticleId, LineArticle } from '../../core/basket/basket.ts';
import { cost, money } from '../../core/quantities/money.ts';
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
    receiptShare: row.receipt_share,
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
  };
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
