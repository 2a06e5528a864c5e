/** The counter: the sale at the left, what acts on it at the right. Every part keeps its place. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageBar } from '../messages/message-bar.tsx';
import { ClearQuestion } from './clear-question.tsx';
import classes from './counter-screen.module.css';
import { type Panel, useCounter } from './counter-store.ts';
import { CustomerPanel } from './customer-panel.tsx';
import { CustomerStrip } from './customer-strip.tsx';
import { DiscountPanel } from './discount-panel.tsx';
import { GiftPanel } from './gift-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { LastLine } from './last-line.tsx';
import { LineHead } from './line-head.tsx';
import { LineList } from './line-list.tsx';
import { NumberPad } from './number-pad.tsx';
import { ParkPanel } from './park-panel.tsx';
import { PayPanel } from './pay-panel.tsx';
import { PricePanel } from './price-panel.tsx';
import { PricesPanel } from './prices-panel.tsx';
import { ReadyState } from './ready-state.tsx';
import { RecallPanel } from './recall-panel.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';
import { ReturnsPanel } from './returns-panel.tsx';
import { useSaleCustomer } from './sale-customer.ts';
import { SearchPanel } from './search-panel.tsx';
import { TotalBlock } from './total-block.tsx';
import { useCounterKeys } from './use-counter-keys.ts';
import { WhyPanel } from './why-panel.tsx';

/** Panels that are only read take the whole column. */
const READ_ONLY: readonly Panel[] = ['help', 'receipt', 'why'];

export function CounterScreen(): ReactNode {
  const { t } = useTranslation();
  const panel = useCounter((state) => state.panel);
  const asksToClear = useCounter((state) => state.asksToClear);
  const customer = useSaleCustomer();
  useCounterKeys();
  return (
    <main className={classes['counter']}>
      <h1 className="visually-hidden">{t('counter.title')}</h1>
      <section className={classes['sale']} aria-label={t('counter.sale')}>
        <Sale />
        <CustomerStrip customer={customer} />
        <TotalBlock />
      </section>
      <div className={classes['actions']}>
        <MessageBar />
        {panel === 'help' && <HelpPanel />}
        {panel === 'receipt' && <ReceiptPanel />}
        {panel === 'pay' && <PayPanel />}
        {panel === 'discount' && <DiscountPanel />}
        {panel === 'gift' && <GiftPanel />}
        {panel === 'why' && <WhyPanel />}
        {panel === 'park' && <ParkPanel />}
        {panel === 'recall' && <RecallPanel />}
        {panel === 'prices' && <PricesPanel />}
        {panel === 'price' && <PricePanel />}
        {panel === 'returns' && <ReturnsPanel />}
        {panel === 'customer' && <CustomerPanel />}
        {(panel === 'keys' || panel === 'search') && <SearchPanel />}
        {!READ_ONLY.includes(panel) && <NumberPad />}
      </div>
      {asksToClear && <ClearQuestion />}
    </main>
  );
}

function Sale(): ReactNode {
  const snapshot = useCounter((state) => state.snapshot);
  const last = snapshot?.lines.at(-1);
  return (
    <>
      <LineHead />
      {snapshot && last ? (
        <>
          <LineList lines={snapshot.lines.slice(0, -1)} />
          <LastLine line={last} />
        </>
      ) : (
        <ReadyState lastClosed={snapshot?.lastClosed ?? null} />
      )}
    </>
  );
}
