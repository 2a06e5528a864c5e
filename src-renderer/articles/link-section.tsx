/** What the article pulls along when it is sold: a deposit, a bag. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatAmount, parseAmount } from '../format/money.ts';
import { formatPendingQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './article-drawer.module.css';
import { Submit } from './price-form.tsx';
import { RefusalText } from './refusal-text.tsx';
import { useArticleEdit } from './use-article-edit.ts';

interface LinkSectionProps {
  readonly article: ArticleDetail;
  readonly mayEdit: boolean;
}

export function LinkSection({ article, mayEdit }: LinkSectionProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const formats = useFormats();
  const { run } = useArticleEdit();
  const unlink = (linkedId: string): void => void run(client.articles.unlink({ articleId: article.id, linkedId }));
  return (
    <section aria-labelledby="article-links">
      <h3 id="article-links" className={classes['section']}>
        {t('articles.links.title')}
      </h3>
      {article.links.length === 0 && <p className={classes['note']}>{t('articles.links.none')}</p>}
      <ul>
        {article.links.map(({ articleId, description, quantity, price }) => (
          <li key={articleId} className={classes['item']}>
            <span>{description}</span>
            <span className={classes['note']}>
              {t('articles.links.each', {
                quantity: formatPendingQuantity(quantity, formats.locale),
                price: price === null ? t('articles.noPrice') : formatAmount(price, formats),
              })}
            </span>
            {mayEdit && (
              <PressButton small onPress={() => unlink(articleId)}>
                {t('articles.remove')}
                <span className="visually-hidden"> {description}</span>
              </PressButton>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <LinkForm articleId={article.id} />}
    </section>
  );
}

function LinkForm({ articleId }: { readonly articleId: string }): ReactNode {
  const { t } = useTranslation();
  const { client, query } = useTill();
  const { refusal, refuse, run } = useArticleEdit();
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState('');
  const [pieces, setPieces] = useState('1');
  const options = query.articles.search.queryOptions({ input: { text: text.trim(), limit: 20 } });
  const hits = useQuery({ ...options, enabled: text.trim() !== '' }).data?.hits ?? [];
  const linkedId = hits.find(({ id }) => id === chosenId)?.id ?? hits[0]?.id;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const quantity = parseAmount(pieces, 3);
    if (linkedId === undefined) return refuse('article-not-found');
    if (quantity === null) return refuse('quantity-not-positive');
    if ((await run(client.articles.link({ articleId, linkedId, quantity }))) === null) return;
    setText('');
    setPieces('1');
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void add(event)} noValidate>
      <div className={classes['pair']}>
        <TextInput
          label={t('articles.links.search')}
          value={text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label={t('articles.links.quantity')}
          value={pieces}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => setPieces(event.currentTarget.value)}
        />
      </div>
      {hits.length > 0 && (
        <NativeSelect
          label={t('articles.links.article')}
          value={linkedId}
          data={hits.map(({ id, description, code }) => ({
            value: id,
            label: t('articles.links.choice', { description, code }),
          }))}
          onChange={(event) => setChosenId(event.currentTarget.value)}
        />
      )}
      <RefusalText refusal={refusal} />
      <Submit>{t('articles.links.add')}</Submit>
    </form>
  );
}
