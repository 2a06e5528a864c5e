/** What goods that are only imagined cost and where they stand: gifts, offers and the grid ask for it. */
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { currencySign, parseAmount, typedAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './rules.module.css';
import type { MadeUp } from './use-basket.ts';

interface TriedDetailsProps {
  readonly article: MadeUp;
  readonly onChange: (change: Partial<MadeUp>) => void;
}

/** Purchase prices have four decimals in every currency. */
const COST_DECIMALS = 4;
const MOST = 100_000_000_000;

export function TriedDetails({ article, onChange }: TriedDetailsProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const formats = useFormats();
  const shelves = useQuery(query.rules.shelves.queryOptions()).data;
  const { cost } = article;
  const [typed, setTyped] = useState(cost === null ? '' : typedAmount(cost, { ...formats, decimals: COST_DECIMALS }));
  return (
    <div className={classes['details']}>
      <TextInput
        label={t('ruleTrial.cost', { sign: currencySign(formats) })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const figure = parseAmount(currentTarget.value, COST_DECIMALS);
          onChange({ cost: figure === null ? null : Math.min(figure, MOST) });
        }}
      />
      <Switch
        label={t('ruleTrial.onOffer')}
        checked={article.onOffer}
        onChange={({ currentTarget }) => onChange({ onOffer: currentTarget.checked })}
      />
      <NativeSelect
        label={t('ruleTrial.category')}
        value={article.categoryId ?? ''}
        data={optionsOf(t('ruleTrial.noShelf'), shelves?.categories)}
        onChange={({ currentTarget }) => onChange({ categoryId: currentTarget.value || null })}
      />
      <NativeSelect
        label={t('ruleTrial.brand')}
        value={article.brandId ?? ''}
        data={optionsOf(t('ruleTrial.noShelf'), shelves?.brands)}
        onChange={({ currentTarget }) => onChange({ brandId: currentTarget.value || null })}
      />
    </div>
  );
}

function optionsOf(none: string, named: readonly { readonly id: string; readonly name: string }[] = []) {
  return [{ value: '', label: none }, ...named.map(({ id, name }) => ({ value: id, label: name }))];
}
