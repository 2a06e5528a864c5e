/** F6: the line as a gift, points into a discount, and what the customer could take for the points. */
import { IconGift } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import discountClasses from './discount-panel.module.css';
import { GiftCatalogue } from './gift-catalogue.tsx';
import { GiftDiscount } from './gift-discount.tsx';
import { GiftLine } from './gift-line.tsx';
import classes from './gift-panel.module.css';
import { useGiftPanel } from './gift-panel-state.ts';
import payClasses from './pay-panel.module.css';
import { chooseGiftTab, GIFT_TABS } from './use-gift.ts';
import { useGiftKeys } from './use-gift-keys.ts';

export function GiftPanel(): ReactNode {
  const { t } = useTranslation();
  const tab = useGiftPanel((state) => state.tab);
  useGiftKeys();
  return (
    <section className={payClasses['panel']} aria-labelledby="gift-title">
      <header className={`${payClasses['head']} ${classes['head']}`}>
        <IconGift size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="gift-title" className={payClasses['title']}>
          {t('counterPoints.title')}
        </h2>
        <KeyCap of="F6" />
        <Tabs />
      </header>
      {tab === 'line' && <GiftLine />}
      {tab === 'discount' && <GiftDiscount />}
      {tab === 'catalogue' && <GiftCatalogue />}
    </section>
  );
}

function Tabs(): ReactNode {
  const { t } = useTranslation();
  const tab = useGiftPanel((state) => state.tab);
  return (
    <div className={classes['tabs']} role="tablist" aria-label={t('counterPoints.tabs')}>
      {GIFT_TABS.map((each) => (
        <button
          key={each}
          id={`gift-tab-${each}`}
          type="button"
          role="tab"
          className={discountClasses['tab']}
          aria-selected={each === tab}
          aria-controls="gift-body"
          onMouseDown={keepFocus}
          onClick={() => chooseGiftTab(each)}
        >
          {t(`counterPoints.tab.${each}`)}
        </button>
      ))}
    </div>
  );
}
