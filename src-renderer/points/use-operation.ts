/** An operation by hand as it is typed: what it would make of the balance, and what is wrong with it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ManualOperation, OperationForecast, OperationRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { parsePoints } from '../format/points.ts';
import { usePointsActions } from './use-points-actions.ts';

export type OperationKind = ManualOperation['kind'];
export const OPERATION_KINDS = ['manual-credit', 'manual-debit', 'set-balance'] as const satisfies OperationKind[];

/** What was written, for its slip. */
export interface DoneOperation {
  readonly kind: OperationKind;
  /** What the balance gained. */
  readonly points: number;
  readonly balanceBefore: number | null;
  readonly balanceAfter: number | null;
  readonly note: string;
}

export type OperationProblem = OperationRefusal | 'not-points';
type Good = Extract<OperationForecast, { ok: true }>;

export interface Operation {
  readonly kind: OperationKind;
  readonly figure: string;
  readonly note: string;
  /** Null until points are typed, and where they are refused. */
  readonly forecast: Good | null;
  readonly figureProblem: OperationProblem | null;
  readonly noteMissing: boolean;
  readonly setKind: (kind: OperationKind) => void;
  readonly setFigure: (figure: string) => void;
  readonly setNote: (note: string) => void;
  /** @returns null when it was refused or failed, which is shown */
  readonly save: () => Promise<DoneOperation | null>;
}

interface Begun {
  readonly kind: OperationKind;
  readonly figure?: string;
  readonly note?: string;
}

export function useOperation(customerId: string, begun: Begun): Operation {
  const { operate } = usePointsActions();
  const [kind, setKind] = useState(begun.kind);
  const [figure, setFigure] = useState(begun.figure ?? '');
  const [note, setNote] = useState(begun.note ?? '');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<OperationRefusal | null>(null);
  const operation = operationOf(kind, parsePoints(figure));
  const answer = useForecast(customerId, operation);
  const good = answer?.ok ? answer : null;
  const figureProblem = problemOf({ operation, answer, tried, refusal });
  const save = async (): Promise<DoneOperation | null> => {
    setTried(true);
    if (!operation || note.trim() === '') return null;
    const written = await operate(customerId, operation, note.trim());
    setRefusal(written && !written.ok ? written.refusal : null);
    if (!written?.ok) return null;
    const points = good?.points ?? 0;
    return { kind, points, balanceBefore: good?.balanceBefore ?? null, balanceAfter: written.balance, note };
  };
  const typing = (set: (text: string) => void) => (text: string) => {
    set(text);
    setRefusal(null);
    setTried(false);
  };
  return {
    kind,
    figure,
    note,
    forecast: operation ? good : null,
    figureProblem,
    noteMissing: (tried && note.trim() === '') || refusal === 'note-missing',
    setKind,
    setFigure: typing(setFigure),
    setNote: typing(setNote),
    save,
  };
}

function useForecast(customerId: string, operation: ManualOperation | null): OperationForecast | undefined {
  const { query } = useTill();
  const input = { customerId, operation: operation ?? { kind: 'set-balance' as const, balance: 0 } };
  const { data } = useQuery({
    ...query.points.forecast.queryOptions({ input }),
    enabled: operation !== null,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return data;
}

interface Judged {
  readonly operation: ManualOperation | null;
  readonly answer: OperationForecast | undefined;
  readonly tried: boolean;
  readonly refusal: OperationRefusal | null;
}

function problemOf({ operation, answer, tried, refusal }: Judged): OperationProblem | null {
  if (refusal !== null && refusal !== 'note-missing') return refusal;
  if (!operation) return tried ? 'not-points' : null;
  return answer && !answer.ok ? answer.refusal : null;
}

function operationOf(kind: OperationKind, points: number | null): ManualOperation | null {
  if (points === null) return null;
  return kind === 'set-balance' ? { kind, balance: points } : { kind, points };
}
