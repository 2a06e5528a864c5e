/** The dated prices of every list, the winning one marked; what is over can be shown, never changed. */
import { IconTag } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail, ArticlePrice } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatDay } from '../format/instants.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './article-drawer.module.css';
import { dayBefore, isOver } from './days.ts';
import { PriceForm } from './price-form.tsx';
import { RefusalText } from './refusal-text.tsx';
import { useArticleEdit } from './use-article-edit.ts';

interface PriceSectionProps {
  readonly article: ArticleDetail;
  readonly mayEdit: boolean;
}

export function PriceSection({ article, mayEdit }: PriceSectionProps): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const [showsOver, setShowsOver] = useState(false);
  const { refusal, run } = useArticleEdit();
  const { today } = article;
  const over = article.prices.filter((price) => isOver(price, today));
  const shown = showsOver ? article.prices : article.prices.filter((price) => !over.includes(price));
  const end = (price: ArticlePrice): void => {
    const { priceId, from } = price;
    const lastDay = dayBefore(from !== null && from > today ? from : today);
    void run(client.articles.endPrice({ priceId, lastDay }));
  };
  return (
    <section aria-labelledby="article-prices">
      <h3 id="article-prices" className={classes['section']}>
        {t('articles.prices.title')}
      </h3>
      {shown.length === 0 ? (
        <p className={classes['note']}>{t('articles.prices.none')}</p>
      ) : (
        <table className={classes['table']}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('articles.prices.kind')}</th>
              <th scope="col">{t('articles.prices.days')}</th>
              <th scope="col">{t('articles.prices.price')}</th>
              <th scope="col">{t('articles.prices.action')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((price) => (
              <PriceRow
                key={price.priceId}
                price={price}
                over={over.includes(price)}
                onEnd={mayEdit ? () => end(price) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      <RefusalText refusal={refusal} />
      {over.length > 0 && (
        <PressButton small onPress={() => setShowsOver(!showsOver)}>
          {t(showsOver ? 'articles.prices.hideOver' : 'articles.prices.showOver', { count: over.length })}
        </PressButton>
      )}
      {mayEdit && <PriceForm articleId={article.id} today={today} />}
    </section>
  );
}

interface PriceRowProps {
  readonly price: ArticlePrice;
  readonly over: boolean;
  readonly onEnd: (() => void) | null;
}

function PriceRow({ price, over, onEnd }: PriceRowProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const kind = t(`articles.prices.${price.kind}`);
  return (
    <tr className={price.wins ? classes['wins'] : over ? classes['over'] : ''}>
      <td>
        {price.kind === 'offer' && <IconTag size={14} stroke={2} aria-hidden="true" />} {kind}
        <span className={classes['note']}>{price.list === 'shop' ? t('articles.prices.shop') : price.list}</span>
      </td>
      <td className={classes['days']}>
        <Days price={price} />
        {price.wins && <strong>{t('articles.prices.wins')}</strong>}
      </td>
      <td className={classes['amount']}>{formatAmount(price.price, formats)}</td>
      <td>
        {onEnd && !over && (
          <PressButton small onPress={onEnd}>
            {t('articles.prices.end')}
            <span className="visually-hidden">
              {' '}
              {kind} {formatAmount(price.price, formats)}
            </span>
          </PressButton>
        )}
      </td>
    </tr>
  );
}

function Days({ price: { from, to } }: { readonly price: ArticlePrice }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const values = { from: from === null ? '' : formatDay(from, locale), to: to === null ? '' : formatDay(to, locale) };
  if (from !== null && to !== null && to < from) return t('articles.prices.withdrawn', values);
  if (from !== null && to !== null) return t('articles.prices.fromTo', values);
  if (from !== null) return t('articles.prices.from', values);
  return to === null ? t('articles.prices.always') : t('articles.prices.to', values);
}
