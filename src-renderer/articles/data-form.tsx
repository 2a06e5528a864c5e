/** What the article is called and how it is sold. */
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../contract/window-types.ts';
import { UNITS } from '../../core/quantities/quantity.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatPercent } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './article-drawer.module.css';
import { DATA_FORM_ID } from './drawer-keys.ts';
import { RefusalText } from './refusal-text.tsx';
import { useArticleEdit } from './use-article-edit.ts';

type Data = Pick<ArticleDetail, 'code' | 'description' | 'unit' | 'vatCode' | 'openPrice' | 'isDeposit'>;

interface DataFormProps {
  readonly id: string;
  /** Null for a new one. */
  readonly article: ArticleDetail | null;
  readonly mayEdit: boolean;
  readonly onChanged: (changed: boolean) => void;
  readonly onSaved: (id: string) => void;
}

const EMPTY: Data = { code: '', description: '', unit: 'piece', vatCode: '', openPrice: false, isDeposit: false };

export function DataForm({ id, article, mayEdit, onChanged, onSaved }: DataFormProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const rates = useRates();
  const { refusal, run } = useArticleEdit();
  const [typed, setTyped] = useState<Data>(article ?? EMPTY);
  const data = { ...typed, vatCode: typed.vatCode || (rates[0]?.value ?? '') };
  const set = (change: Partial<Data>): void => {
    setTyped({ ...typed, ...change });
    onChanged(true);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!mayEdit) return;
    const { code, description, unit, vatCode, openPrice, isDeposit } = data;
    const saved = await run(client.articles.save({ id, code, description, unit, vatCode, openPrice, isDeposit }));
    if (saved === null) return;
    onChanged(false);
    onSaved(saved);
  };
  return (
    <form id={DATA_FORM_ID} className={classes['form']} onSubmit={(event) => void save(event)} noValidate>
      <TextInput
        label={t('articles.field.description')}
        value={data.description}
        maxLength={500}
        disabled={!mayEdit}
        autoFocus
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('articles.field.code')}
          value={data.code}
          maxLength={64}
          disabled={!mayEdit}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('articles.field.unit')}
          value={data.unit}
          disabled={!mayEdit}
          data={UNITS.map((unit) => ({ value: unit, label: t(`articles.unit.${unit}`) }))}
          onChange={(event) => set({ unit: event.currentTarget.value as Data['unit'] })}
        />
      </div>
      <NativeSelect
        label={t('articles.field.vat')}
        value={data.vatCode}
        disabled={!mayEdit}
        data={rates}
        onChange={(event) => set({ vatCode: event.currentTarget.value })}
      />
      <Switch
        label={t('articles.field.openPrice')}
        checked={data.openPrice}
        disabled={!mayEdit}
        onChange={(event) => set({ openPrice: event.currentTarget.checked })}
      />
      <Switch
        label={t('articles.field.isDeposit')}
        checked={data.isDeposit}
        disabled={!mayEdit}
        onChange={(event) => set({ isDeposit: event.currentTarget.checked })}
      />
      <RefusalText refusal={refusal} />
    </form>
  );
}

/** The rates by their percentage, those of nothing with why. */
function useRates(): { value: string; label: string }[] {
  const { query } = useTill();
  const { locale } = useFormats();
  const rates = useQuery(query.articles.vatRates.queryOptions()).data ?? [];
  return rates
    .toSorted((a, b) => b.basisPoints - a.basisPoints)
    .map(({ code, basisPoints, nature }) => ({
      value: code,
      label: [formatPercent(basisPoints, locale), nature].filter((part) => part).join(', '),
    }));
}
