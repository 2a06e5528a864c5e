/** The articles, virtual on the screen and read page by page from the till; the search field keeps the focus. */
import { IconTag } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleListed } from '../../contract/window-types.ts';
import { currencySign, formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './articles-screen.module.css';
import { type ArticlePages, useArticlesInSight } from './use-article-pages.ts';

export const LIST_ID = 'articles';
const ROW_HEIGHT = 40;

export function rowId(index: number): string {
  return `article-row-${index}`;
}

interface ArticleListProps {
  readonly pages: ArticlePages;
  readonly chosen: number;
  readonly onOpen: (index: number) => void;
}

export function ArticleList({ pages, chosen, onOpen }: ArticleListProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const scroll = useRef<HTMLDivElement>(null);
  const { text, total, answered } = pages;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const articleAt = useArticlesInSight(text, { first: rows[0]?.index ?? 0, last: rows.at(-1)?.index ?? 0 });
  useEffect(() => {
    if (chosen < total) virtual.scrollToIndex(chosen);
  }, [virtual, chosen, total]);
  return (
    <>
      <div className={`${classes['row']} ${classes['heads']}`} aria-hidden="true">
        <span>{t('articles.column.code')}</span>
        <span>{t('articles.column.description')}</span>
        <span className={classes['category']}>{t('articles.column.category')}</span>
        <span className={classes['price']}>{t('articles.column.price', { sign: currencySign(formats) })}</span>
      </div>
      <div ref={scroll} className={classes['scroll']}>
        <div
          id={LIST_ID}
          className={classes['rows']}
          role="listbox"
          aria-label={t('articles.list')}
          style={{ height: virtual.getTotalSize() }}
        >
          {rows.map(({ index, start }) => (
            <Row
              key={index}
              index={index}
              start={start}
              total={total}
              article={articleAt(index)}
              chosen={index === chosen}
              onOpen={onOpen}
            />
          ))}
        </div>
        {answered && total === 0 && (
          <p className={classes['none']}>{text === '' ? t('articles.none') : t('articles.noneFound', { text })}</p>
        )}
      </div>
    </>
  );
}

interface RowProps {
  readonly index: number;
  readonly start: number;
  readonly total: number;
  /** Undefined until its page is here. */
  readonly article: ArticleListed | undefined;
  readonly chosen: boolean;
  readonly onOpen: (index: number) => void;
}

function Row({ index, start, total, article, chosen, onOpen }: RowProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
    <div
      id={rowId(index)}
      role="option"
      aria-selected={chosen}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={classes['row']}
      style={{ transform: `translateY(${start}px)` }}
      onMouseDown={keepFocus}
      onClick={() => onOpen(index)}
    >
      <span className={classes['code']}>{article?.code}</span>
      <span className={classes['name']}>{article?.description}</span>
      <span className={classes['category']}>{article?.category}</span>
      {article && <Price article={article} />}
    </div>
  );
}

function Price({ article }: { readonly article: ArticleListed }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (article.openPrice) return <span className={classes['noPrice']}>{t('articles.openPriceShort')}</span>;
  if (article.price === null) return <span className={classes['noPrice']}>{t('articles.noPrice')}</span>;
  return (
    <span className={classes['price']}>
      {article.onOffer && <IconTag size={14} stroke={2} aria-label={t('counter.offer')} />}
      {formatAmount(article.price, formats)}
    </span>
  );
}
