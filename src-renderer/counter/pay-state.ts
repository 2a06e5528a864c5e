/**
 * What the pay panel shows: the amount asked or to be given back, what was taken, the amount
 * typed, and what comes of it as a preview.
 */
import { type ClosingKind, isOpenKind } from '../../core/basket/documents.ts';
import { parseAmount } from '../format/money.ts';
import { useHello } from '../shell/hello-store.ts';
import { type CounterState, useCounter } from './counter-store.ts';
import { askedSum, previewOf, type TakenTender, type TenderName } from './taken-tenders.ts';
import { limitOf } from './tender-limits.ts';

export interface PayState {
  readonly kind: ClosingKind;
  /** The document is not turnover yet: it may be paid in part or not at all. */
  readonly isOpen: boolean;
  /** Money goes back to the customer; every figure here is above zero all the same. */
  readonly isRefund: boolean;
  /** The document is made out to somebody, and nobody was named. */
  readonly lacksCustomer: boolean;
  readonly tender: TenderName;
  readonly taken: readonly TakenTender[];
  /** Minor units, from the till: with only cash what is asked in cash, else the total. */
  readonly asked: number;
  /** Still to pay before what is being typed. */
  readonly due: number;
  /** What the tender in hand can bear, null when nothing limits it. */
  readonly limit: number | null;
  /** What the tender in hand pays: as typed, else as much as it can; of an open document nothing. */
  readonly inHand: number;
  /** Minor units; null while nothing was typed. */
  readonly given: number | null;
  /** False when what was typed is no amount of this currency. */
  readonly isAmount: boolean;
  /** After what is in hand. */
  readonly missing: number;
  /** Back to the customer. */
  readonly change: number;
  /** Of an open document: paid now, and what stays to be paid. */
  readonly part: number;
  readonly owed: number;
}

export function usePayState(): PayState {
  const decimals = useHello((state) => state.hello?.shop.currencyDecimals ?? 0);
  return payStateOf(useCounter(), decimals);
}

/** The same outside components. */
export function payStateNow(): PayState {
  return payStateOf(useCounter.getState(), useHello.getState().hello?.shop.currencyDecimals ?? 0);
}

function payStateOf(state: CounterState, decimals: number): PayState {
  const { tender, taken, reference, closingKind: kind } = state;
  const sums = state.snapshot ?? { total: 0, cashDue: 0, customer: null };
  const isOpen = isOpenKind(kind);
  const isRefund = sums.total < 0;
  const given = state.given === '' ? null : parseAmount(state.given, decimals);
  const limit = limitOf(tender, state);
  const { asked, rest, change, addsNothing } = beforeHand(state, given);
  const inHand = given ?? (addsNothing ? 0 : Math.min(limit ?? rest, rest));
  const after = addsNothing ? { rest, change } : previewOf(asked, [...taken, { tender, amount: inHand, reference }]);
  return {
    kind,
    isOpen,
    isRefund,
    lacksCustomer: kind !== 'receipt' && sums.customer === null,
    tender,
    taken,
    asked,
    due: rest,
    limit,
    inHand,
    given,
    isAmount: state.given === '' || given !== null,
    missing: after.rest,
    change: isRefund ? 0 : after.change,
    part: asked - after.rest,
    owed: after.rest === 0 ? 0 : Math.abs(sums.total) - (asked - after.rest),
  };
}

/** What is asked, and what is left of it before the tender in hand. */
function beforeHand({ tender, taken, closingKind, snapshot }: CounterState, given: number | null) {
  const sums = snapshot ?? { total: 0, cashDue: 0 };
  const names = taken.map((each) => each.tender);
  const before = (tenders: readonly TenderName[]) => {
    const asked = Math.abs(askedSum(sums, tenders));
    return { asked, ...previewOf(asked, taken) };
  };
  const alone = before(names);
  // Where nothing more is needed, the tender in hand adds nothing, so it changes no rounding either.
  const isSettled = taken.length > 0 && alone.rest === 0;
  const addsNothing = given === null && (isSettled || isOpenKind(closingKind));
  return { addsNothing, ...(addsNothing ? alone : before([...names, tender])) };
}
