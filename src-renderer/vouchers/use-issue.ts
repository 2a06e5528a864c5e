/** The form's fields, what is wrong with each once it was tried, and issuing. */
import { useState } from 'react';
import type { TypedDiscount } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { dayAt } from '../format/instants.ts';
import { parseAmount } from '../format/money.ts';
import { parsePercent } from '../format/percent.ts';
import { parseDay } from '../format/typed-day.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';
import { useShopHello } from '../shell/hello-store.ts';

/** As MOST_VOUCHERS_AT_ONCE of the contract, whose module would bring its schemas into the window. */
export const MOST_AT_ONCE = 1000;
const ALL_BASIS_POINTS = 10_000;

export interface VoucherFields {
  readonly count: string;
  readonly prefix: string;
  readonly kind: 'percent' | 'amount';
  readonly figure: string;
  /** Days as people type them, or empty. */
  readonly from: string;
  readonly to: string;
}

type Problem = 'notCount' | 'notPrefix' | 'notFigure' | 'notDay' | 'notDates';
export type Problems = Partial<Record<keyof VoucherFields, Problem>>;

/** What was just issued, to be downloaded. */
export interface Issued {
  readonly codes: readonly string[];
  readonly discount: TypedDiscount;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const EMPTY: VoucherFields = { count: '1', prefix: '', kind: 'percent', figure: '', from: '', to: '' };

interface Issuing {
  readonly fields: VoucherFields;
  readonly problems: Problems;
  readonly sending: boolean;
  readonly change: (change: Partial<VoucherFields>) => void;
  readonly issue: () => void;
}

export function useIssue(onIssued: (issued: Issued) => void): Issuing {
  const { client, query, queryClient } = useTill();
  const { shop } = useShopHello();
  const [fields, setFields] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const discount = discountOf(fields, shop.currencyDecimals);
  const days = daysOf(fields, dayAt(Date.now(), shop.timeZone));
  const problems = problemsOf(fields, { discount, days });
  const send = async (typed: TypedDiscount): Promise<void> => {
    const dates = { validFrom: days.from, validTo: days.to };
    setSending(true);
    try {
      const prefix = fields.prefix.trim().toUpperCase();
      const result = await client.vouchers.issue({ count: Number(fields.count), prefix, discount: typed, ...dates });
      if (!result.ok) return sayWarn('vouchers', { key: `vouchers.refusal.${result.refusal}` });
      setFields(EMPTY);
      setTried(false);
      onIssued({ codes: result.codes, discount: typed, ...dates });
      await queryClient.invalidateQueries({ queryKey: query.vouchers.key() });
    } catch (error) {
      sayFailure(failureOf(error));
    } finally {
      setSending(false);
    }
  };
  return {
    fields,
    problems: tried ? problems : {},
    sending,
    change: (change) => setFields((before) => ({ ...before, ...change })),
    issue: () => {
      setTried(true);
      if (discount && Object.keys(problems).length === 0 && !sending) void send(discount);
    },
  };
}

function discountOf({ kind, figure }: VoucherFields, decimals: number): TypedDiscount | null {
  const typed = kind === 'percent' ? parsePercent(figure) : parseAmount(figure, decimals);
  if (typed === null || typed === 0 || (kind === 'percent' && typed > ALL_BASIS_POINTS)) return null;
  return kind === 'percent' ? { kind, basisPoints: typed } : { kind, amount: typed };
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

function daysOf({ from, to }: VoucherFields, today: string): Days {
  return { from: parseDay(from, today), to: parseDay(to, today) };
}

interface Understood {
  readonly discount: TypedDiscount | null;
  readonly days: Days;
}

function problemsOf({ count, prefix, from, to }: VoucherFields, { discount, days }: Understood): Problems {
  const isCount = /^\d{1,4}$/.test(count.trim()) && Number(count) >= 1 && Number(count) <= MOST_AT_ONCE;
  return {
    ...(isCount ? {} : { count: 'notCount' as const }),
    ...(/^[a-z0-9]{0,12}$/i.test(prefix.trim()) ? {} : { prefix: 'notPrefix' as const }),
    ...(discount ? {} : { figure: 'notFigure' as const }),
    ...(from.trim() !== '' && days.from === null ? { from: 'notDay' as const } : {}),
    ...(days.from !== null && days.to !== null && days.to < days.from ? { to: 'notDates' as const } : {}),
    ...(to.trim() !== '' && days.to === null ? { to: 'notDay' as const } : {}),
  };
}
