/** Discount vouchers: issuing them, and which were used by what. */

import type { VoucherRow } from '../../contract/window-types.ts';
import { isPossible } from '../../core/basket/discount.ts';
import { issueVouchers } from '../counter/issue-vouchers.ts';
import { storedDiscount } from '../counter/stored-discount.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale } from '../store/sales.ts';
import type { DiscountVoucherTable } from '../store/schema.ts';
import { pageVouchers, voucherUse } from '../store/vouchers.ts';
import { discountOf } from './discounts.ts';
import { door } from './door.ts';

export const vouchersHandlers = door.vouchers.router({
  issue: door.vouchers.issue.handler(({ context: { till }, input }) => {
    const discount = discountOf(input.discount);
    if (!isPossible(discount)) return { ok: false, refusal: 'discount-impossible' };
    const { validFrom, validTo } = input;
    if (validFrom !== null && validTo !== null && validTo < validFrom) return { ok: false, refusal: 'dates-reversed' };
    return { ok: true, codes: issueVouchers(till.store, till, { ...input, discount }) };
  }),
  page: door.vouchers.page.handler(({ context: { till }, input }) => {
    const { read } = till.store;
    const { vouchers, total } = pageVouchers(read, input);
    return { vouchers: vouchers.map((voucher) => rowOf(read, voucher)), total };
  }),
});

function rowOf(read: ReadHandle, voucher: DiscountVoucherTable): VoucherRow {
  return {
    code: voucher.code,
    discount: storedDiscount(voucher),
    validFrom: voucher.valid_from,
    validTo: voucher.valid_to,
    issuedAtMs: voucher.issued_at_ms,
    usedBy: usedBy(read, voucher.code),
  };
}

function usedBy(read: ReadHandle, code: string): VoucherRow['usedBy'] {
  const id = voucherUse(read, code);
  const sale = id === null ? undefined : readSale(read, id)?.sale;
  if (!sale) return null;
  return { saleId: sale.id, kind: sale.kind, series: sale.series, number: sale.number, atMs: sale.at_ms };
}
