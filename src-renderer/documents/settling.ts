/**
 * Paying, completing and cancelling as the drawer sees them: what is asked for, and what is
 * sent. The figures are a preview; what counts is worked out by the till.
 */
import type { TillClient } from '../../contract/index.ts';
import type { ClosedSale, OfferedTender, Receipt } from '../../contract/window-types.ts';
import { previewOf, type TakenTender, type TenderName } from '../counter/taken-tenders.ts';
import { parseAmount } from '../format/money.ts';
import type { Settlement } from './document-action.ts';
import { paidOn } from './document-standing.ts';

/** An open document and others of the same customer that were marked with it. */
export interface Settling {
  readonly settlement: Settlement;
  readonly sales: readonly ClosedSale[];
  /** Minor units: still to pay, or to give back. */
  readonly due: number;
  readonly paid: number;
}

export function settlingOf(settlement: Settlement, receipt: Receipt, marked: readonly ClosedSale[]): Settling {
  const together = settlement === 'receipt' || settlement === 'invoice';
  const others = together && marked.some(({ saleId }) => saleId === receipt.sale.saleId) ? marked : [];
  const sales = [receipt.sale, ...others.filter(({ saleId }) => saleId !== receipt.sale.saleId)];
  const owed = sales.reduce((sum, sale) => sum + sale.owed, 0);
  const paid = sales.length === 1 ? paidOn(receipt) : sales.reduce((sum, sale) => sum + sale.total - sale.owed, 0);
  return { settlement, sales, due: settlement === 'cancel' ? paid : owed, paid };
}

export interface TypedTender {
  readonly tender: TenderName;
  readonly amount: string;
  readonly reference: string;
  readonly taken: readonly TakenTender[];
}

export const NOTHING_TYPED: TypedTender = { tender: 'cash', amount: '', reference: '', taken: [] };

export interface Preview {
  /** Null while nothing was typed, which means the exact rest. */
  readonly amount: number | null;
  readonly isAmount: boolean;
  /** Before what is being typed. */
  readonly rest: number;
  /** Back to the customer. */
  readonly change: number;
}

export function previewTyped(due: number, { tender, amount: typed, reference, taken }: TypedTender, decimals: number) {
  const amount = typed === '' ? null : parseAmount(typed, decimals);
  const before = previewOf(due, taken);
  const after = amount === null ? before : previewOf(due, [...taken, { tender, amount, reference }]);
  const preview: Preview = {
    amount,
    isAmount: typed === '' || amount !== null,
    rest: before.rest,
    change: after.change,
  };
  return preview;
}

/** What is sent: the tenders taken and the one in hand, unless there is nothing left for it. */
export function offeredTenders(typed: TypedTender, { amount, rest }: Preview): readonly OfferedTender[] {
  const taken = typed.taken.map((each) => offered(each, each.amount, rest));
  return rest === 0 && amount === null ? taken : [...taken, offered(typed, amount, rest)];
}

function offered(
  { tender, reference }: Pick<TakenTender, 'tender' | 'reference'>,
  amount: number | null,
  rest: number,
): OfferedTender {
  const noted = reference.trim() || null;
  if (tender === 'cash') return { tender, given: amount };
  if (tender === 'card') return { tender, amount, reference: noted };
  if (tender === 'credit-note') return { tender, code: noted, amount };
  return { tender, faceValue: amount ?? rest, reference: noted };
}

/** @param id made once for this settling: sent again after a lost answer it finds its work done */
export function settle(client: TillClient, id: string, { settlement, sales }: Settling, tenders: OfferedTender[]) {
  const saleId = sales[0]?.saleId ?? '';
  switch (settlement) {
    case 'pay':
      return client.sales.pay({ id, saleId, tenders });
    case 'cancel':
      return client.sales.cancel({ id, saleId, tenders });
    default:
      return client.sales.complete({ id, saleIds: sales.map((sale) => sale.saleId), kind: settlement, tenders });
  }
}
