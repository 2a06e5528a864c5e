/** The last receipts: Up and Down choose one, Enter or a press opens it. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { formatTime } from '../format/instants.ts';
import { formatAmount } from '../format/money.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { keepFocus } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import classes from './ready-state.module.css';

export function RecentReceipts({ sales }: { readonly sales: readonly ClosedSale[] }): ReactNode {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  useKeys(LAYER.screen, ({ key, where }) => {
    const { panel, typed } = useCounter.getState();
    if (where !== 'page' || typed !== '' || panel === 'pay' || panel === 'help') return false;
    if (key === 'ArrowDown') setChosen((before) => Math.min(sales.length - 1, before === null ? 0 : before + 1));
    else if (key === 'ArrowUp') setChosen((before) => Math.max(0, (before ?? sales.length) - 1));
    else if (key === 'Enter' && chosen !== null && sales[chosen]) open(sales[chosen]);
    else return false;
    return true;
  });
  return (
    <section className={classes['recent']}>
      <h2 className={classes['recentTitle']}>{t('counter.ready.recent')}</h2>
      <ul>
        {sales.map((sale, index) => (
          <li key={sale.saleId}>
            <Receipt sale={sale} chosen={index === chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Receipt({ sale, chosen }: { readonly sale: ClosedSale; readonly chosen: boolean }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const paid = usePaid(sale);
  return (
    <button
      type="button"
      className={classes['receipt']}
      aria-current={chosen}
      onMouseDown={keepFocus}
      onClick={() => open(sale)}
    >
      <span className={classes['number']}>{sale.number === null ? '' : formatWhole(sale.number, formats.locale)}</span>
      <span className={classes['time']}>{formatTime(sale.atMs, formats.locale, formats.timeZone)}</span>
      <span className={classes['kind']}>{t(`document.kind.${sale.kind}`)}</span>
      <span className={classes['tender']}>{paid}</span>
      <span className={`${classes['total']} ${sale.due < 0 ? classes['back'] : ''}`}>
        {formatAmount(sale.due, formats)}
      </span>
    </button>
  );
}

/** The tenders, with the change or with what stays to be paid. */
function usePaid({ tenders: all, change, owed }: ClosedSale): string {
  const { t } = useTranslation();
  const tenders = [...new Set(all)].map((tender) => t(`pay.${tender}`)).join(', ');
  if (owed > 0) return tenders === '' ? t('pay.recent.allOwed', { owed }) : t('pay.recent.owed', { tenders, owed });
  return change > 0 ? t('counter.ready.withChange', { tenders, change }) : tenders;
}

function open(sale: ClosedSale): void {
  useCounter.getState().set({ panel: 'receipt', receiptSaleId: sale.saleId });
}
