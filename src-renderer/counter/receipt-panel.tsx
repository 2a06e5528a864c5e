/** A receipt on the screen, in place of search and quick keys; P prints it, the next scan puts it away. */

import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { useDocumentName } from '../documents/use-document-name.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import payClasses from './pay-panel.module.css';
import classes from './receipt-panel.module.css';
import { ReceiptPaper } from './receipt-paper.tsx';

export function ReceiptPanel(): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const name = useDocumentName();
  const { receiptSaleId, unprintedSaleId, set } = useCounter();
  const saleId = receiptSaleId ?? '';
  const found = useQuery({ ...query.sales.receipt.queryOptions({ input: { saleId } }), enabled: saleId !== '' });
  const receipt = found.data;
  const print = (): void => {
    if (!receipt) return;
    globalThis.print();
    set({ unprintedSaleId: null });
  };
  // Ctrl+P means the paper too.
  useKeys(LAYER.panel, ({ key, alt, where }) => {
    if (key.toLowerCase() !== 'p' || alt || where === 'field') return false;
    print();
    return true;
  });
  return (
    <div className={payClasses['panel']}>
      <header className={`${payClasses['head']} ${classes['head']}`}>
        <IconReceipt size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="receipt-title" className={payClasses['title']}>
          {receipt ? name.short(receipt.sale) : t('receipt.loading')}
        </h2>
        <span className={classes['gap']} />
        <PressButton keyName="p" onPress={print}>
          {t('receipt.print')}
        </PressButton>
        <PressButton keyName="Escape" onPress={() => set({ panel: 'keys', receiptSaleId: null })}>
          {t('receipt.close')}
        </PressButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long receipt is scrolled by keyboard too */}
      <section className={classes['scroll']} tabIndex={0} aria-labelledby="receipt-title">
        {receipt && <ReceiptPaper receipt={receipt} isCopy={receiptSaleId !== unprintedSaleId} />}
        {found.data === null && <p className={classes['missing']}>{t('receipt.missing')}</p>}
      </section>
    </div>
  );
}
