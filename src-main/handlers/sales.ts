/** Closed documents, as lists and as receipts. */
import type { Receipt } from '../../contract/window-types.ts';
import { closedSaleOf } from '../counter/closed-sale.ts';
import { takenDiscount } from '../counter/sale-facts.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readIdentity } from '../store/identity.ts';
import { readSale, recentSales, type SaleRows } from '../store/sales.ts';
import { findOperator, readShop } from '../store/shop.ts';
import { door } from './door.ts';

export const salesHandlers = door.sales.router({
  recent: door.sales.recent.handler(({ context, input }) =>
    recentSales(context.till.store.read, input.limit).map(closedSaleOf),
  ),
  receipt: door.sales.receipt.handler(({ context, input }) => {
    const { read } = context.till.store;
    const rows = readSale(read, input.saleId);
    return rows ? receiptOf(read, rows) : null;
  }),
});

function receiptOf(read: ReadHandle, rows: SaleRows): Receipt {
  const shop = readShop(read);
  return {
    sale: closedSaleOf(rows),
    shop: {
      name: shop.name,
      address: shop.address,
      vatNumber: shop.vat_number,
      header: shop.receipt_header,
      footer: shop.receipt_footer,
    },
    country: shop.country,
    till: readIdentity(read).tillName,
    operator: findOperator(read, rows.sale.operator_id)?.name ?? '',
    lines: rows.lines.map((line) => ({
      id: line.id,
      articleId: line.article_id,
      code: line.code,
      description: line.description,
      barcode: line.barcode,
      unit: line.unit,
      quantity: line.quantity,
      unitPrice: line.unit_price,
      ordinaryPrice: line.ordinary_price,
      onOffer: line.on_offer === 1,
      cost: line.cost,
      vat: { code: line.vat_code, basisPoints: line.vat_basis_points, nature: line.vat_nature },
      categoryId: line.category_id,
      brandId: line.brand_id,
      typedPrice: line.typed_price,
      fullAmount: line.full_amount,
      discount: takenDiscount(line),
      receiptShare: line.receipt_share,
      amount: line.amount,
    })),
    subtotal: rows.sale.total + rows.sale.discount,
    receiptDiscount: takenDiscount(rows.sale),
    vat: rows.vat.map(({ vat_code, basis_points, nature, gross, net, vat }) => ({
      rate: { code: vat_code, basisPoints: basis_points, nature },
      gross,
      net,
      vat,
    })),
    payments: rows.payments.map(({ id, tender, amount, given, change, reference }) => ({
      id,
      tender,
      amount,
      given,
      change,
      reference,
    })),
  };
}
