/**
 * Tenders before the sale is closed: what is still to pay or to give back and the change, as a
 * preview in whole minor units. What counts is worked out by the till when it closes.
 */
import type { OfferedTender } from '../../contract/window-types.ts';

export type TenderName = OfferedTender['tender'];

export interface TakenTender {
  readonly tender: TenderName;
  /** Minor units, as handed over. */
  readonly amount: number;
  readonly reference: string;
}

export interface Preview {
  readonly rest: number;
  /** Only cash gives change; a voucher's face value beyond the rest is lost. */
  readonly change: number;
}

/** @param sums total, and what is asked for when all of it is cash */
export function askedSum(
  { total, cashDue }: { readonly total: number; readonly cashDue: number },
  tenders: readonly TenderName[],
): number {
  return tenders.every((tender) => tender === 'cash') ? cashDue : total;
}

export function previewOf(asked: number, tenders: readonly TakenTender[]): Preview {
  return tenders.reduce<Preview>(
    ({ rest, change }, { tender, amount }) => ({
      rest: Math.max(0, rest - amount),
      change: change + (tender === 'cash' ? Math.max(0, amount - rest) : 0),
    }),
    { rest: asked, change: 0 },
  );
}

interface Offering {
  readonly tender: TenderName;
  readonly reference: string;
  /** Null is the exact rest, which only the till can know for certain. */
  readonly amount: number | null;
}

/** @param rest what a voucher is for that nobody typed a value of */
export function offeredOf({ tender, reference, amount }: Offering, rest: number): OfferedTender {
  const noted = reference.trim() || null;
  if (tender === 'cash') return { tender, given: amount };
  if (tender === 'card') return { tender, amount, reference: noted };
  if (tender === 'credit-note') return { tender, code: noted, amount };
  return { tender, faceValue: amount ?? rest, reference: noted };
}
