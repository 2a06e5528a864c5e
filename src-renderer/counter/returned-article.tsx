/** An article that comes back without a receipt, or as empties: how many, and why. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RETURN_REASONS } from '../../core/basket/returned.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import discountClasses from './discount-panel.module.css';
import classes from './goods-panel.module.css';
import { PanelField } from './panel-field.tsx';
import payClasses from './pay-panel.module.css';
import { useReturnsState } from './returns-state.ts';
import { useReturns } from './use-returns.ts';

export function ReturnedArticle(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { tab, article, quantity } = useReturns();
  if (!article) return null;
  return (
    <div className={classes['fields']}>
      <p className={discountClasses['onWhat']}>
        <span className={discountClasses['name']}>{article.description}</span>
        {article.price !== null && (
          <span className={discountClasses['figure']}>{formatAmount(article.price, formats)}</span>
        )}
      </p>
      <PanelField
        id="returned-quantity"
        label={t('returns.quantity')}
        figure
        problem={quantity === null ? t('returns.notQuantity') : null}
        accepts={(text) => text.replace(/[^\d.,]/g, '')}
      />
      {tab === 'loose' && <Reasons />}
    </div>
  );
}

function Reasons(): ReactNode {
  const { t } = useTranslation();
  const { reason } = useReturns();
  return (
    <div>
      <p id="return-reason" className={payClasses['label']}>
        {t('returns.reasonLabel')}
      </p>
      <div className={classes['reasons']} role="radiogroup" aria-labelledby="return-reason">
        {RETURN_REASONS.map((each) => (
          // biome-ignore lint/a11y/useSemanticElements: drawn like the tenders; Up and Down choose from the field
          <button
            key={each}
            type="button"
            role="radio"
            className={classes['reason']}
            aria-checked={each === reason}
            onMouseDown={keepFocus}
            onClick={() => useReturnsState.setState({ reason: each })}
          >
            {t(`returns.reason.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
