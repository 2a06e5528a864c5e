/** A new price or an offer, from a day and until one: what stands on those days is ended or cut. */
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { currencySign, parseAmount } from '../format/money.ts';
import { parseDay, typedDay } from '../format/typed-day.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './article-drawer.module.css';
import { RefusalText } from './refusal-text.tsx';
import { useArticleEdit } from './use-article-edit.ts';

/** The list that every shop has. */
const SHOP_LIST = 'shop';

export function PriceForm({ articleId, today }: { readonly articleId: string; readonly today: string }): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const formats = useFormats();
  const { refusal, refuse, run } = useArticleEdit();
  const nothing = { kind: 'offer' as 'offer' | 'ordinary', price: '', list: '', from: typedDay(today), to: '' };
  const [typed, setTyped] = useState(nothing);
  const set = (change: Partial<typeof nothing>): void => setTyped({ ...typed, ...change });
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const price = parseAmount(typed.price, formats.decimals);
    if (price === null) return refuse('price-invalid');
    const { kind, list } = typed;
    const from = typed.from.trim() === '' ? today : parseDay(typed.from, today);
    const to = typed.to.trim() === '' ? null : parseDay(typed.to, today);
    if (from === null || (to === null && typed.to.trim() !== '')) return refuse('day-unreadable');
    const done = await run(
      client.articles.setPrice({
        articleId,
        kind,
        price,
        list: list.trim() || SHOP_LIST,
        from,
        to,
      }),
    );
    if (done !== null) setTyped({ ...nothing, kind });
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void add(event)} noValidate>
      <div className={classes['pair']}>
        <NativeSelect
          label={t('articles.prices.kind')}
          value={typed.kind}
          data={(['offer', 'ordinary'] as const).map((kind) => ({ value: kind, label: t(`articles.prices.${kind}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as 'offer' | 'ordinary' })}
        />
        <TextInput
          label={t('articles.prices.priceIn', { sign: currencySign(formats) })}
          inputMode="decimal"
          autoComplete="off"
          value={typed.price}
          onChange={(event) => set({ price: event.currentTarget.value })}
        />
      </div>
      <div className={classes['pair']}>
        <TextInput
          label={t('articles.prices.firstDay')}
          autoComplete="off"
          value={typed.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          label={t('articles.prices.lastDay')}
          autoComplete="off"
          value={typed.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('articles.prices.list')}
        maxLength={40}
        autoComplete="off"
        value={typed.list}
        onChange={(event) => set({ list: event.currentTarget.value })}
      />
      <RefusalText refusal={refusal} />
      <Submit>{t('articles.prices.add')}</Submit>
    </form>
  );
}

/** Sends the form it stands in, as Enter in one of its fields does. */
export function Submit({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <button type="submit" className={classes['submit']}>
        {children}
      </button>
    </div>
  );
}
