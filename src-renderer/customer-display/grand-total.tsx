/** The largest figure of the customer's screen, with its name and a note at the left. */
import type { ReactNode } from 'react';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import classes from './customer-display.module.css';

interface GrandTotalProps {
  readonly label: string;
  readonly note: string;
  readonly minorUnits: number;
}

/** `1.150,40` still stands in full size. */
const LONGEST = 8;

export function GrandTotal({ label, note, minorUnits }: GrandTotalProps): ReactNode {
  const isLong = formatAmount(minorUnits, useFormats()).length > LONGEST;
  return (
    <div className={classes['totals']}>
      <div className={classes['totalWords']}>
        <p className={classes['label']}>{label}</p>
        {note !== '' && <p className={classes['note']}>{note}</p>}
      </div>
      <output className={`${classes['total']} ${isLong ? classes['long'] : ''}`}>
        <MoneyFigure minorUnits={minorUnits} />
      </output>
    </div>
  );
}
