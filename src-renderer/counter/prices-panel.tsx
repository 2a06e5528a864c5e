/** A recalled sale whose prices have changed since: each line then and now, and which of them count. */
import { IconTag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterSnapshot } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import classes from './goods-panel.module.css';
import { PanelFrame } from './panel-frame.tsx';

export function PricesPanel(): ReactNode {
  const { t } = useTranslation();
  const { settlePrices } = useCommands();
  const differences = useCounter((state) => state.snapshot?.priceDifferences) ?? [];
  useKeys(LAYER.panel, ({ key, ctrl, alt }) => {
    if (ctrl || alt) return false;
    if (key === 'Escape') goBack();
    else if (key.toLowerCase() === 't') settlePrices('then');
    else if (key.toLowerCase() === 'o') settlePrices('now');
    else return false;
    return true;
  });
  return (
    <PanelFrame id="prices" icon={IconTag} title={t('prices.title')}>
      <div className={classes['body']}>
        <p className={classes['none']}>{t('prices.text')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard too */}
        <section className={classes['list']} tabIndex={0} aria-label={t('prices.list')}>
          <ul>
            {differences.map((difference) => (
              <Difference key={difference.lineId} difference={difference} />
            ))}
          </ul>
        </section>
        <div className={classes['choices']}>
          <PressButton keyName="t" onPress={() => settlePrices('then')}>
            {t('prices.then')}
          </PressButton>
          <PressButton keyName="o" onPress={() => settlePrices('now')}>
            {t('prices.now')}
          </PressButton>
        </div>
      </div>
    </PanelFrame>
  );
}

function Difference({
  difference: { description, was, now },
}: {
  readonly difference: CounterSnapshot['priceDifferences'][number];
}): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li className={classes['difference']}>
      <span className={classes['name']}>{description}</span>
      <span className={classes['middle']}>{t('prices.was', { price: formatAmount(was, formats) })}</span>
      <span className={classes['amount']}>{t('prices.is', { price: formatAmount(now, formats) })}</span>
    </li>
  );
}
