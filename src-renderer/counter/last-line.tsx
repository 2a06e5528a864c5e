/** The newest line, large enough to be read at 80 cm, spoken to who cannot see it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterLine } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import classes from './line.module.css';
import { LinePoints, PointsPrice, useLinePoints } from './line-points.tsx';
import { LineAmount, LineMarks, LineQuantity } from './line-row.tsx';
import { useShownSelection } from './use-shown-selection.ts';

export function LastLine({ line }: { readonly line: CounterLine }): ReactNode {
  const formats = useFormats();
  const { t } = useTranslation();
  const pointsOf = useLinePoints();
  const set = useCounter((state) => state.set);
  const selected = useShownSelection() === line.id;
  const quantity = formatQuantity(line.quantity, line.unit, formats.locale);
  return (
    <>
      <button
        type="button"
        key={`${line.id} ${line.quantity}`}
        className={`${classes['last']} ${classes['fresh']}`}
        aria-current={selected}
        data-line={line.id}
        onMouseDown={keepFocus}
        onClick={() => set({ selectedLineId: line.id })}
      >
        <LineQuantity line={line} />
        <span className={`${classes['article']} ${line.linkedTo === null ? '' : classes['linked']}`}>
          <span className={classes['name']}>{line.description}</span>
          <span className={classes['notes']}>
            <LineMarks line={line} />
            <span>{line.code}</span>
            {line.typedPrice !== null && line.ordinaryPrice !== line.unitPrice && (
              <s>{formatAmount(line.ordinaryPrice, formats)}</s>
            )}
            <span>{t('counter.times', { price: formatAmount(line.unitPrice, formats), quantity })}</span>
            <PointsPrice line={line} isOr />
          </span>
        </span>
        <LineAmount line={line} />
        <LinePoints shown={pointsOf(line)} />
      </button>
      <p className="visually-hidden" aria-live="polite">
        {t('counter.lineSpoken', { description: line.description, quantity, amount: line.amount })}
      </p>
    </>
  );
}
