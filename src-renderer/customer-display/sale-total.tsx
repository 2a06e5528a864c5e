/** The total, to be read across the counter, and what the customer saves. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { GrandTotal } from './grand-total.tsx';

type Totals = Pick<CustomerView, 'total' | 'saved' | 'gifts'>;

export function SaleTotal({ view }: { readonly view: Totals }): ReactNode {
  const { t } = useTranslation();
  const { total } = view;
  const note = useSavings(view);
  return (
    <GrandTotal
      label={t(total < 0 ? 'customerDisplay.toGiveBack' : 'customerDisplay.total')}
      note={note}
      minorUnits={Math.abs(total)}
    />
  );
}

function useSavings({ saved, gifts }: Totals): string {
  const { t } = useTranslation();
  if (saved > 0 && gifts > 0) return t('customerDisplay.savedAndGifts', { saved, gifts });
  if (saved > 0) return t('customerDisplay.saved', { saved });
  return gifts > 0 ? t('customerDisplay.gifts', { gifts }) : '';
}
