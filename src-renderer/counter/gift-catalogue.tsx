/** *What can I take for my points?*: articles in the order that the shop chose; typing narrows them, Enter takes one. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './gift-panel.module.css';
import { useGiftPanel } from './gift-panel-state.ts';
import goodsClasses from './goods-panel.module.css';
import { OptionList, optionId } from './option-list.tsx';
import payClasses from './pay-panel.module.css';
import { useAffordable, useAffordableAt } from './use-affordable.ts';

const LIST = 'affordable';
/** Costs are ten-thousandths of the major unit, whatever the currency. */
const COST_DECIMALS = 4;

export function GiftCatalogue(): ReactNode {
  const { t } = useTranslation();
  const { total, answered } = useAffordable();
  const { at, set } = useGiftPanel();
  return (
    <div id="gift-body" className={goodsClasses['body']} role="tabpanel" aria-labelledby="gift-tab-catalogue">
      <div className={goodsClasses['fields']}>
        <SearchField active={total > 0 ? optionId(LIST, at) : undefined} />
        <p className={goodsClasses['hint']} role="status">
          {answered && t('counterPoints.found', { count: total })}
        </p>
      </div>
      <OptionList
        id={LIST}
        label={t('counterPoints.list')}
        count={total}
        highlighted={at}
        onChoose={(index) => set({ at: index })}
        row={(index) => <Row index={index} />}
      />
      {answered && total === 0 && <p className={goodsClasses['none']}>{t('counterPoints.noneFound')}</p>}
    </div>
  );
}

function SearchField({ active }: { readonly active: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { search, set } = useGiftPanel();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className={payClasses['field']}>
      <label className={payClasses['label']} htmlFor="gift-search">
        {t('counterPoints.search')}
      </label>
      <input
        ref={input}
        id="gift-search"
        className={`${payClasses['given']} ${goodsClasses['text']}`}
        role="combobox"
        aria-expanded={true}
        aria-controls={LIST}
        aria-activedescendant={active}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={search}
        onChange={(event) => set({ search: event.currentTarget.value, at: 0 })}
      />
    </div>
  );
}

/** Value for the customer and cost for the shop; the till tells the cost only to who may see it. */
function Row({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const gift = useAffordableAt(index);
  if (!gift) return null;
  const cost =
    gift.cost === null
      ? null
      : t('counterPoints.cost', { cost: formatAmount(gift.cost, { ...formats, decimals: COST_DECIMALS }) });
  return (
    <>
      <span className={goodsClasses['words']}>
        <span className={goodsClasses['name']}>{gift.description}</span>
        <span className={goodsClasses['note']}>{[gift.code, cost].filter((each) => each !== null).join(' · ')}</span>
      </span>
      <span className={goodsClasses['middle']}>{t('counterPoints.value', { price: gift.price })}</span>
      <span className={`${goodsClasses['amount']} ${classes['points']}`}>
        <PointsFigure hundredths={gift.points} />
      </span>
    </>
  );
}
