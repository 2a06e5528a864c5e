/** The lines above the newest one: at the bottom, whole rows, the selected one always in sight. */
import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterLine } from '../../contract/window-types.ts';
import { useCounter } from './counter-store.ts';
import classes from './line.module.css';
import { useLinePoints } from './line-points.tsx';
import { LineRow } from './line-row.tsx';
import { useShownSelection } from './use-shown-selection.ts';

export function LineList({ lines }: { readonly lines: readonly CounterLine[] }): ReactNode {
  const { t } = useTranslation();
  const selectedLineId = useShownSelection();
  const pointsOf = useLinePoints();
  const set = useCounter((state) => state.set);
  const select = useCallback((lineId: string) => set({ selectedLineId: lineId }), [set]);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line more or less scrolls too
  useLayoutEffect(() => {
    const rows = list.current;
    if (!rows) return;
    const selected = selectedLineId === null ? null : rows.querySelector(`[data-line="${selectedLineId}"]`);
    if (selected) selected.scrollIntoView?.({ block: 'nearest' });
    else rows.scrollTop = rows.scrollHeight;
  }, [selectedLineId, lines.length]);
  return (
    <div className={classes['list']}>
      <ol ref={list} className={classes['rows']} aria-label={t('counter.lines')}>
        {lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            points={pointsOf(line)}
            selected={line.id === selectedLineId}
            onSelect={select}
          />
        ))}
      </ol>
    </div>
  );
}
