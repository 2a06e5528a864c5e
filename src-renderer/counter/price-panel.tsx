/** An article with an open price: the amount is typed, Enter adds it. What is scanned meanwhile sells as usual. */
import { IconTag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { formatPendingQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { goBack } from './go-back.ts';
import classes from './goods-panel.module.css';
import { useOpenPrice } from './open-price.ts';
import { PanelField } from './panel-field.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { typeInPanel } from './panel-typing.ts';

const ONE = 1000;
const EXAMPLE = 450;

export function PricePanel(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { article, waiting, isAmount, add } = useOpenPrice();
  useKeys(LAYER.panel, (press) => {
    if (press.key === 'Escape') goBack();
    else if (press.key === 'Enter' && press.where !== 'control') add?.();
    else return typeInPanel(press);
    return true;
  });
  if (!article) return null;
  const several = article.quantity !== ONE;
  return (
    <PanelFrame
      id="price"
      icon={IconTag}
      title={t('openPrice.title', { description: article.description })}
      note={several && t('openPrice.times', { quantity: formatPendingQuantity(article.quantity, formats.locale) })}
    >
      <div className={classes['fields']}>
        <PanelField
          key={article.articleId}
          id="open-price"
          label={t('openPrice.price')}
          figure
          problem={isAmount ? null : t('pay.notAnAmount', { example: formatAmount(EXAMPLE, formats) })}
          accepts={(text) => text.replace(/[^\d.,]/g, '')}
        />
        <p className={classes['hint']}>{waiting > 0 ? t('openPrice.more', { count: waiting }) : t('openPrice.hint')}</p>
      </div>
    </PanelFrame>
  );
}
