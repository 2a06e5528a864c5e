/** What became of the sale just closed: the change, what was given back or stays to be paid, a new credit note's code. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { ClosedPoints } from './closed-points.tsx';
import classes from './ready-state.module.css';

export function JustClosed({ sale }: { readonly sale: ClosedSale }): ReactNode {
  const said = useSaid(sale);
  return (
    <section className={classes['closed']} aria-live="polite">
      <div>
        <h2 className={classes['changeLabel']}>{said.title}</h2>
        {sale.creditNote && (
          <p className={classes['code']} data-selectable>
            {sale.creditNote.code}
          </p>
        )}
        <p className={classes['changeText']}>{said.text}</p>
        {sale.points && <ClosedPoints points={sale.points} />}
      </div>
      <p className={classes['change']}>
        <MoneyFigure minorUnits={said.minorUnits} />
      </p>
    </section>
  );
}

interface Said {
  readonly title: string;
  readonly text: string;
  readonly minorUnits: number;
}

function useSaid(sale: ClosedSale): Said {
  const { t } = useTranslation();
  const document = useDocumentName().short(sale);
  const { given, change, due, owed, creditNote } = sale;
  const tenders = [...new Set(sale.tenders)].map((tender) => t(`pay.${tender}`)).join(', ');
  if (creditNote) {
    const text = sale.tenders.length > 1 ? t('pay.closed.refundText', { document, tenders }) : document;
    return { title: t('pay.closed.creditNote'), text, minorUnits: creditNote.amount };
  }
  if (due < 0) {
    return { title: t('pay.closed.refund'), text: t('pay.closed.refundText', { document, tenders }), minorUnits: -due };
  }
  if (owed > 0) {
    const text = t('pay.closed.part', { part: due - owed, due, document });
    return { title: t('pay.closed.owed'), text, minorUnits: owed };
  }
  const text = t('counter.closed.text', { given, due, document });
  if (change > 0) return { title: t('counter.closed.change'), text, minorUnits: change };
  return { title: t(due === 0 ? 'pay.closed.nothing' : 'counter.closed.exact'), text, minorUnits: 0 };
}
