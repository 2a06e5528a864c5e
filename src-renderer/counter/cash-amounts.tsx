/** Keys for the amounts that customers usually hand over: exact, and the next round ones. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalText, formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import { cashProposals } from './cash-proposals.ts';
import { useCounter } from './counter-store.ts';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';

export function CashAmounts(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { due, given } = usePayState();
  const set = useCounter((state) => state.set);
  return (
    <fieldset className={classes['amounts']}>
      <legend className="visually-hidden">{t('pay.amounts')}</legend>
      <Amount selected={given === null || given === due} onPress={() => set({ given: '' })}>
        <span className={classes['exact']}>{t('pay.exact')}</span>
        {formatAmount(due, formats)}
      </Amount>
      {cashProposals(due, formats.currency, formats.decimals).map((amount) => (
        <Amount
          key={amount}
          selected={given === amount}
          onPress={() => set({ given: decimalText(amount, formats.decimals) })}
        >
          {formatAmount(amount, formats)}
        </Amount>
      ))}
    </fieldset>
  );
}

interface AmountProps {
  readonly selected: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Amount({ selected, onPress, children }: AmountProps): ReactNode {
  return (
    <button
      type="button"
      className={classes['amount']}
      aria-pressed={selected}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
