/** How the imagined sale is closed: what document it becomes, and what is taken off the whole of it. */
import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySign, parseAmount } from '../format/money.ts';
import { parsePercent } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './rules.module.css';
import type { BasketEdit } from './use-basket.ts';

const KINDS = ['receipt', 'on-account', 'delivery-note', 'invoice'] as const;

export function TriedConditions({ edit: { basket, change } }: { readonly edit: BasketEdit }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [discount, setDiscount] = useState('');
  const [vouchers, setVouchers] = useState('');
  return (
    <div className={classes['conditions']}>
      <NativeSelect
        label={t('ruleTrial.kind')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`ruleTrial.kinds.${kind}`) }))}
        value={basket.kind}
        onChange={(event) => change({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? 'receipt' })}
      />
      <TextInput
        label={t('ruleTrial.discount')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        value={discount}
        onChange={(event) => {
          setDiscount(event.currentTarget.value);
          const basisPoints = Math.min(parsePercent(event.currentTarget.value) ?? 0, 10_000);
          change({ receiptDiscount: basisPoints === 0 ? null : { kind: 'percent', basisPoints } });
        }}
      />
      <TextInput
        label={t('ruleTrial.vouchers', { sign: currencySign(formats) })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={9}
        value={vouchers}
        onChange={(event) => {
          setVouchers(event.currentTarget.value);
          change({ vouchers: Math.min(parseAmount(event.currentTarget.value, formats.decimals) ?? 0, 100_000_000) });
        }}
      />
    </div>
  );
}
