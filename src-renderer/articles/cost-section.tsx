/** What the article was bought at, the newest first; costs come with the imports. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../contract/window-types.ts';
import { formatDay } from '../format/instants.ts';
import { formatAmount } from '../format/money.ts';
import { formatPercent } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './article-drawer.module.css';

/** Costs are ten-thousandths of the major unit, whatever the currency. */
const COST_DECIMALS = 4;

export function CostSection({ costs }: { readonly costs: ArticleDetail['costs'] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (costs.length === 0) return null;
  return (
    <section aria-labelledby="article-costs">
      <h3 id="article-costs" className={classes['section']}>
        {t('articles.costs.title')}
      </h3>
      <ul>
        {costs.map(({ cost, supplierDiscounts, from, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and only new ones are added
          <li key={index} className={`${classes['item']} ${to === null ? '' : classes['over']}`}>
            <span>
              {from === null
                ? t('articles.prices.always')
                : t('articles.prices.from', { from: formatDay(from, formats.locale) })}
            </span>
            <span className={classes['note']}>
              {supplierDiscounts.map((level) => formatPercent(-level, formats.locale)).join(', ')}
            </span>
            <span className={classes['amount']}>{formatAmount(cost, { ...formats, decimals: COST_DECIMALS })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
