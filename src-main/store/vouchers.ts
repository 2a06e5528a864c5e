/** Discount vouchers: reference data, and the facts that used them up. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { inForce } from '../../core/basket/price-in-force.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import { voidedBy } from './returns.ts';
import type { DiscountVoucherTable } from './schema.ts';
import { statement } from './statement.ts';

const byCode = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('discount_voucher').selectAll().where('code', '=', arg('code')),
);
const page = statement<{ limit: number; offset: number }>()((db, arg) =>
  db
    .selectFrom('discount_voucher')
    .selectAll()
    .orderBy('issued_at_ms', 'desc')
    .orderBy('code')
    .limit(arg('limit'))
    .offset(arg('offset')),
);
const count = statement()((db) =>
  db.selectFrom('discount_voucher').select((select) => select.fn.countAll<number>().as('vouchers')),
);
const insert = insertInto<'discount_voucher', DiscountVoucherTable>('discount_voucher', [
  'code',
  'discount_kind',
  'discount_typed',
  'valid_from',
  'valid_to',
  'issued_at_ms',
]);
const usesOf = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('sale_voucher').select('sale_id').where('code', '=', arg('code')),
);
const cancellationOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_state').select('position').where('sale_id', '=', arg('id')).where('state', '=', 'cancelled'),
);

/** @param code as it was typed or read: small letters are the same code */
export function findVoucher(read: ReadHandle, code: string): DiscountVoucherTable | undefined {
  return read.get(byCode, { code: code.toUpperCase() });
}

export function isVoucherUsed(read: ReadHandle, code: string): boolean {
  return voucherUse(read, code) !== null;
}

/** @returns the id of the document that used it; one that was voided or cancelled gives its vouchers back */
export function voucherUse(read: ReadHandle, code: string): string | null {
  const uses = read.all(usesOf, { code });
  return (
    uses.find(({ sale_id: id }) => voidedBy(read, id) === null && !read.get(cancellationOf, { id }))?.sale_id ?? null
  );
}

export function isVoucherValidOn(voucher: DiscountVoucherTable, day: ShopDay): boolean {
  return inForce({ validFrom: voucher.valid_from as ShopDay | null, validTo: voucher.valid_to as ShopDay | null }, day);
}

export function writeVoucher(write: WriteHandle, voucher: DiscountVoucherTable): void {
  write.run(insert, voucher);
}

export function pageVouchers(
  read: ReadHandle,
  of: { readonly limit: number; readonly offset: number },
): { readonly vouchers: readonly DiscountVoucherTable[]; readonly total: number } {
  return { vouchers: read.all(page, of), total: read.get(count, {})?.vouchers ?? 0 };
}
