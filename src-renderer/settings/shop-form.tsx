/** Who the shop is on its receipts, and how it rounds cash. */
import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopDetails, ShopRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { parseAmount, typedAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import { useSaveShop } from './use-save-shop.ts';

export function ShopForm(): ReactNode {
  const { query } = useTill();
  const mayChange = useRight('change-settings');
  const { data } = useQuery({ ...query.shop.read.queryOptions(), staleTime: 0, enabled: mayChange });
  return data && <Fields details={data} />;
}

type TextField = 'name' | 'address' | 'vatNumber' | 'receiptHeader' | 'receiptFooter';

const FIELDS: readonly (readonly [field: TextField, rows: number, most: number])[] = [
  ['name', 1, 100],
  ['address', 2, 300],
  ['vatNumber', 1, 40],
  ['receiptHeader', 2, 500],
  ['receiptFooter', 2, 500],
];
const FIELD_OF: Readonly<Record<ShopRefusal, TextField | 'step'>> = {
  'name-missing': 'name',
  'vat-number-wrong': 'vatNumber',
  'rounding-step-invalid': 'step',
};

function Fields({ details }: { readonly details: ShopDetails }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState(details);
  const [step, setStep] = useState(typedAmount(details.cashRoundingStep, formats));
  const { refusal, refuse, save } = useSaveShop();
  const ask = (): void => {
    const cashRoundingStep = parseAmount(step, formats.decimals);
    if (cashRoundingStep === null) refuse('rounding-step-invalid');
    else save({ ...typed, cashRoundingStep });
  };
  useKeys(LAYER.screen, ({ key, ctrl }) => {
    if (!ctrl || key.toLowerCase() !== 's') return false;
    ask();
    return true;
  });
  const problemOf = (field: TextField | 'step') =>
    refusal !== null && FIELD_OF[refusal] === field && t(`shopForm.refusal.${refusal}`);
  return (
    <section className={classes['fields']} aria-labelledby="shop-form-title">
      <h2 id="shop-form-title" className={classes['section']}>
        {t('shopForm.title')}
      </h2>
      {FIELDS.map(([field, rows, maxLength]) => {
        const all = {
          label: t(`shopForm.${field}`),
          autoComplete: 'off',
          maxLength,
          value: typed[field],
          error: problemOf(field),
          onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
            setTyped({ ...typed, [field]: event.currentTarget.value }),
        };
        return rows === 1 ? <TextInput key={field} {...all} /> : <Textarea key={field} rows={rows} {...all} />;
      })}
      <TextInput
        label={t('shopForm.step')}
        description={t('shopForm.stepHint')}
        inputMode="decimal"
        value={step}
        error={problemOf('step')}
        onChange={(event) => setStep(event.currentTarget.value)}
      />
      <div>
        <PressButton small look="filled" keyName="Ctrl+s" onPress={ask}>
          {t('shopForm.save')}
        </PressButton>
      </div>
    </section>
  );
}
