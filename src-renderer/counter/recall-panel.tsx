/** F5: the parked sales, newest first; typing narrows them, Enter takes one back, Del drops one after a question. */
import { IconParking } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedSale } from '../../contract/window-types.ts';
import { formatMoment } from '../format/instants.ts';
import { formatAmount } from '../format/money.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { goBack } from './go-back.ts';
import classes from './goods-panel.module.css';
import { OptionList, optionId } from './option-list.tsx';
import { PanelField } from './panel-field.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { typeInPanel } from './panel-typing.ts';
import { useRecallChoice } from './recall-choice.ts';
import { useParkedName, useRecall } from './use-recall.ts';

const LIST = 'parked-sales';

export function RecallPanel(): ReactNode {
  const { t } = useTranslation();
  const { shown, at, asked, move, recall, askToDrop } = useRecall();
  useKeys(LAYER.panel, (press) => {
    const { key, where } = press;
    if (key === 'Escape') goBack();
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'ArrowDown') move(1);
    else if (key === 'Delete') askToDrop();
    else if (key === 'Enter' && where !== 'control') recall?.();
    else return typeInPanel(press);
    return true;
  });
  const sales = shown ?? [];
  return (
    <PanelFrame id="recall" icon={IconParking} title={t('park.recallTitle')} keyName="F5">
      <div className={classes['body']}>
        <div className={classes['fields']}>
          <PanelField
            id="parked-filter"
            label={t('park.filter')}
            list={{ id: LIST, active: sales.length > 0 ? optionId(LIST, at) : undefined }}
          />
        </div>
        <OptionList
          id={LIST}
          label={t('park.list')}
          count={sales.length}
          highlighted={at}
          onChoose={(index) => useRecallChoice.setState({ at: index })}
          row={(index) => <Parked sale={sales[index]} />}
        />
        {shown?.length === 0 && <p className={classes['none']}>{t('park.noneFound')}</p>}
        {asked && <DropQuestion sale={asked} />}
      </div>
    </PanelFrame>
  );
}

function Parked({ sale }: { readonly sale: ParkedSale | undefined }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useParkedName();
  if (!sale) return null;
  const at = formatMoment(sale.parkedAtMs, formats.locale, formats.timeZone);
  return (
    <>
      <span className={classes['words']}>
        <span className={classes['name']}>{nameOf(sale)}</span>
        <span className={classes['note']}>{[at, ...sale.goods].join(' · ')}</span>
      </span>
      <span className={classes['middle']}>
        {t('park.pieces', { count: sale.pieces, pieces: formatWhole(sale.pieces, formats.locale) })}
      </span>
      <span className={classes['amount']}>{formatAmount(sale.total, formats)}</span>
    </>
  );
}

/** In the panel and not over it: scans and lines go on meanwhile. */
function DropQuestion({ sale }: { readonly sale: ParkedSale }): ReactNode {
  const { t } = useTranslation();
  const nameOf = useParkedName();
  const { drop, keep } = useRecall();
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    answers.current?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus();
    return () => document.getElementById('parked-filter')?.focus();
  }, []);
  useKeys(LAYER.question, ({ key, where }) => {
    if (key === 'Escape') keep();
    else if (key.toLowerCase() === 's') drop();
    else return !(key === 'Tab' || (where === 'control' && (key === 'Enter' || key === ' ')));
    return true;
  });
  return (
    <section className={classes['question']} role="alertdialog" aria-labelledby="drop-parked">
      <p id="drop-parked" className={classes['asks']}>
        {t('park.dropQuestion', { name: nameOf(sale), total: sale.total })}
      </p>
      <div ref={answers} className={classes['answers']}>
        <PressButton look="destroys" keyName="s" onPress={drop}>
          {t('park.drop')}
        </PressButton>
        <PressButton keyName="Escape" onPress={keep}>
          {t('park.keep')}
        </PressButton>
      </div>
    </section>
  );
}
