/** What the pay panel shows: the amount asked, what was taken, the amount typed, and the difference as a preview. */
import { parseAmount } from '../format/money.ts';
import { useHello } from '../shell/hello-store.ts';
import { type CounterState, useCounter } from './counter-store.ts';
import { askedSum, previewOf, type TakenTender, type TenderName } from './taken-tenders.ts';

export interface PayState {
  readonly tender: TenderName;
  readonly taken: readonly TakenTender[];
  /** Minor units, from the till: with only cash what is asked in cash, else the total. */
  readonly asked: number;
  /** Still to pay before what is being typed. */
  readonly due: number;
  /** Minor units; null while nothing was typed, which means the exact rest. */
  readonly given: number | null;
  /** False when what was typed is no amount of this currency. */
  readonly isAmount: boolean;
  /** Back to the customer; below zero something is missing. */
  readonly change: number;
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
  const { tender, taken, reference, snapshot } = state;
  const given = state.given === '' ? null : parseAmount(state.given, decimals);
  const names = taken.map((each) => each.tender);
  const before = (tenders: readonly TenderName[]) => {
    const asked = askedSum(snapshot ?? { total: 0, cashDue: 0 }, tenders);
    return { asked, ...previewOf(asked, taken) };
  };
  // When what was taken is enough, the tender in hand adds nothing, so it changes no rounding either.
  const alone = before(names);
  const isSettled = taken.length > 0 && alone.rest === 0 && given === null;
  const { asked, rest, change } = isSettled ? alone : before([...names, tender]);
  const after =
    given === null ? { rest: 0, change } : previewOf(asked, [...taken, { tender, amount: given, reference }]);
  return {
    tender,
    taken,
    asked,
    due: rest,
    given,
    isAmount: state.given === '' || given !== null,
    change: after.rest > 0 ? -after.rest : after.change,
  };
}
