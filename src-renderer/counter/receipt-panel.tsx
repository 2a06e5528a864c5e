/** A receipt on the screen, in place of search and quick keys; the next scan puts it away. */

import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import payClasses from './pay-panel.module.css';
import classes from './receipt-panel.module.css';
import { ReceiptPaper } from './receipt-paper.tsx';

export function ReceiptPanel(): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const { locale } = useFormats();
  const { receiptSaleId, set } = useCounter();
  const saleId = receiptSaleId ?? '';
  const found = useQuery({ ...query.sales.receipt.queryOptions({ input: { saleId } }), enabled: saleId !== '' });
  const receipt = found.data;
  return (
    <div className={payClasses['panel']}>
      <header className={`${payClasses['head']} ${classes['head']}`}>
        <IconReceipt size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="receipt-title" className={payClasses['title']}>
          {receipt ? t('receipt.title', { number: formatWhole(receipt.sale.number, locale) }) : t('receipt.loading')}
        </h2>
        <span className={classes['gap']} />
        <PressButton keyName="Escape" onPress={() => set({ panel: 'keys', receiptSaleId: null })}>
          {t('receipt.close')}
        </PressButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long receipt is scrolled by keyboard too */}
      <section className={classes['scroll']} tabIndex={0} aria-labelledby="receipt-title">
        {receipt && <ReceiptPaper receipt={receipt} />}
        {found.data === null && <p className={classes['missing']}>{t('receipt.missing')}</p>}
      </section>
    </div>
  );
}
