/** What only the ledger knows of a basket that is about to close: what was used or returned meanwhile, what may be given back. */
import type { CloseResult } from '../../contract/window-types.ts';
import { netOf } from '../../core/basket/amounts.ts';
import type { Basket } from '../../core/basket/basket.ts';
import type { RefundLimits } from '../../core/basket/refunds.ts';
import type { Origin } from '../../core/basket/returned.ts';
import { addMoney, money } from '../../core/quantities/money.ts';
import { refundLimits, returnableLines } from '../documents/returnable.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale } from '../store/sales.ts';
import { isVoucherUsed } from '../store/vouchers.ts';

type CloseRefusal = Extract<CloseResult, { ok: false }>['refusal'];

/** A parked basket may have waited while another one used the voucher or returned the goods. */
export function overtaken(read: ReadHandle, { vouchers, lines }: Basket): CloseRefusal | null {
  if (vouchers.some(({ code }) => isVoucherUsed(read, code))) return 'voucher-used';
  const origins = lines.flatMap(({ returned }) => (returned?.kind === 'by-receipt' ? [returned] : []));
  const standing = new Map([...new Set(origins.map(({ saleId }) => saleId))].map((id) => [id, originsIn(read, id)]));
  return origins.every((origin) => isStanding(origin, standing.get(origin.saleId))) ? null : 'already-returned';
}

/** A return of other goods of that rate moves the VAT of this one, so it counts too. */
function isStanding({ lineId, returnedQuantity, standingGross }: Origin, now: readonly Origin[] = []): boolean {
  const origin = now.find((each) => each.lineId === lineId);
  return origin?.returnedQuantity === returnedQuantity && origin.standingGross === standingGross;
}

function originsIn(read: ReadHandle, saleId: string): readonly Origin[] {
  const rows = readSale(read, saleId);
  return rows ? returnableLines(read, rows).map(({ origin }) => origin) : [];
}

export function limitsFor(read: ReadHandle, { lines }: Basket, anyInCash: boolean): RefundLimits {
  const saleIds = lines.flatMap(({ returned }) => (returned?.kind === 'by-receipt' ? [returned.saleId] : []));
  const empties = lines.filter(({ returned }) => returned?.kind === 'empties');
  return refundLimits(read, saleIds, {
    empties: money(-addMoney(...empties.map((line) => netOf(line, null).net))),
    anyInCash,
  });
}
