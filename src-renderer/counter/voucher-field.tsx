/** A discount voucher by its code, typed or scanned, and the ones that this sale uses. */
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import classes from './goods-panel.module.css';
import { PanelField } from './panel-field.tsx';
import payClasses from './pay-panel.module.css';

/** As the contract has it. */
const LONGEST_CODE = 64;

export function VoucherField(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { dropVoucher } = useCommands();
  const vouchers = useCounter((state) => state.snapshot?.vouchers) ?? [];
  return (
    <>
      <PanelField id="voucher" label={t('vouchers.code')} maxLength={LONGEST_CODE} />
      {vouchers.length === 0 ? (
        <p className={classes['hint']}>{t('vouchers.hint')}</p>
      ) : (
        <ul className={classes['vouchers']} aria-label={t('vouchers.inThisSale')}>
          {vouchers.map(({ code, typed, amount }) => (
            <li key={code} className={payClasses['takenRow']}>
              <span className={payClasses['takenName']}>{`${code} · ${discountMark(typed, formats)}`}</span>
              <span className={payClasses['takenAmount']}>{formatAmount(-amount, formats)}</span>
              <button
                type="button"
                className={payClasses['takenRemove']}
                aria-label={t('vouchers.drop', { code })}
                onMouseDown={keepFocus}
                onClick={() => dropVoucher(code)}
              >
                <IconX size={18} stroke={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
