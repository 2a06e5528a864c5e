/** A large amount with its currency sign, smaller, on the side where the locale has it. */
import type { ReactNode } from 'react';
import { moneyFigure } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './money-figure.module.css';

export function MoneyFigure({ minorUnits }: { readonly minorUnits: number }): ReactNode {
  const { before, digits, after } = moneyFigure(minorUnits, useFormats());
  return (
    <span className={classes['figure']}>
      {before && <span className={`${classes['sign']} ${classes['before']}`}>{before}</span>}
      {digits}
      {after && <span className={`${classes['sign']} ${classes['after']}`}>{after}</span>}
    </span>
  );
}
