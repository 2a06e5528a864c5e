/** A discount voucher for the basket in hand: known, not used, valid today. */
import { findVoucher, isVoucherUsed, isVoucherValidOn } from '../store/vouchers.ts';
import type { GoodsContext, Resolved } from './resolved.ts';
import { storedDiscount } from './stored-discount.ts';

export function redeemVoucher({ store, time, now }: GoodsContext, typed: string): Resolved {
  const voucher = findVoucher(store.read, typed);
  if (!voucher) return { ok: false, refusal: 'voucher-not-found' };
  const { code } = voucher;
  if (isVoucherUsed(store.read, code)) return { ok: false, refusal: 'voucher-used' };
  if (!isVoucherValidOn(voucher, time.dayOf(now()))) return { ok: false, refusal: 'voucher-not-valid' };
  return { ok: true, command: { type: 'use-voucher', voucher: { code, discount: storedDiscount(voucher) } } };
}
