/** Discount vouchers for a simulated shop, issued once: what is used stays used over restarts. */
import type { Store } from '../store/handle.ts';
import { findVoucher, writeVoucher } from '../store/vouchers.ts';

const VOUCHERS = 200;

/** @returns their codes */
export function someVouchers(store: Store): readonly string[] {
  const codes = Array.from({ length: VOUCHERS }, (_, index) => `SIMULATED-${index}`);
  if (findVoucher(store.read, codes[0] ?? '')) return codes;
  store.writeTransaction((write) => {
    codes.forEach((code, index) => {
      const isPercent = index % 2 === 0;
      writeVoucher(write, {
        code,
        discount_kind: isPercent ? 'percent' : 'amount',
        discount_typed: isPercent ? 1000 : 100 + index * 10,
        valid_from: null,
        valid_to: null,
        issued_at_ms: 0,
      });
    });
  });
  return codes;
}
