/** A discount on the line or on the receipt, a voucher, or another price: choose which, type it, Enter. */
import { IconRosetteDiscount } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import { DiscountField } from './discount-field.tsx';
import classes from './discount-panel.module.css';
import { useDiscountState } from './discount-state.ts';
import payClasses from './pay-panel.module.css';
import { chooseTarget } from './use-discount.ts';
import { useDiscountKeys } from './use-discount-keys.ts';
import { VoucherField } from './voucher-field.tsx';

export function DiscountPanel(): ReactNode {
  const { t } = useTranslation();
  const { targets, target } = useDiscountState();
  useDiscountKeys();
  return (
    <section className={payClasses['panel']} aria-labelledby="discount-title">
      <header className={payClasses['head']}>
        <IconRosetteDiscount size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="discount-title" className={payClasses['title']}>
          {t('discount.title')}
        </h2>
        <KeyCap of="F8" />
        <PresentDiscount />
      </header>
      <div className={classes['tabs']} role="tablist" aria-label={t('discount.targets')}>
        {targets.map((each) => (
          <button
            key={each}
            id={`discount-tab-${each}`}
            type="button"
            role="tab"
            className={classes['tab']}
            aria-selected={each === target}
            aria-controls="discount-body"
            onMouseDown={keepFocus}
            onClick={() => chooseTarget(each)}
          >
            {t(`discount.${each}`)}
          </button>
        ))}
      </div>
      <div id="discount-body" className={classes['body']} role="tabpanel" aria-labelledby={`discount-tab-${target}`}>
        {target === 'voucher' ? (
          <VoucherField />
        ) : (
          <>
            <OnWhat />
            <DiscountField />
          </>
        )}
      </div>
    </section>
  );
}

function PresentDiscount(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { target, present, line } = useDiscountState();
  const vouchers = useCounter((state) => state.snapshot?.vouchers.length ?? 0);
  const price = line?.typedPrice ?? null;
  const mark = present ? t('discount.now', { mark: discountMark(present, formats) }) : t('discount.none');
  const typed = price === null ? t('discount.ownPrice') : t('discount.now', { mark: formatAmount(price, formats) });
  if (target === 'voucher') return <p className={payClasses['due']}>{t('vouchers.inUse', { count: vouchers })}</p>;
  return <p className={payClasses['due']}>{target === 'price' ? typed : mark}</p>;
}

/** The line or the sale, with the figure before any discount. */
function OnWhat(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { target, line } = useDiscountState();
  const subtotal = useCounter((state) => state.snapshot?.subtotal ?? 0);
  const isReceipt = target === 'receipt';
  const figure = isReceipt ? subtotal : target === 'price' ? line?.unitPrice : line?.fullAmount;
  return (
    <p className={classes['onWhat']}>
      <span className={classes['name']}>{isReceipt ? t('counter.subtotal') : line?.description}</span>
      <span className={classes['figure']}>{formatAmount(figure ?? 0, formats)}</span>
    </p>
  );
}
