/** The field that looks for a document or an article, and what it found. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleHit, ClosedSale } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { formatMoment } from '../format/instants.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { useCounter } from './counter-store.ts';
import classes from './goods-panel.module.css';
import { OptionList, optionId } from './option-list.tsx';
import { PanelField } from './panel-field.tsx';
import { useReturns } from './use-returns.ts';

const LIST = 'returns-found';
const LONGEST = 64;

export function ReturnsSearch(): ReactNode {
  const { t } = useTranslation();
  const typed = useCounter((state) => state.panelTyped).trim();
  const { tab, stage, documents, hits, at, chooseAt } = useReturns();
  const isDocuments = stage === 'documents';
  const found = isDocuments ? documents : hits;
  const count = found?.length ?? 0;
  const isRecent = isDocuments && typed === '';
  return (
    <>
      <div className={classes['fields']}>
        <PanelField
          id="returns-search"
          label={t(`returns.search.${tab}`)}
          maxLength={LONGEST}
          list={{ id: LIST, active: count > 0 ? optionId(LIST, at) : undefined }}
        />
        <p className={classes['hint']}>{t(isRecent ? 'returns.recent' : `returns.hint.${tab}`)}</p>
      </div>
      <OptionList
        id={LIST}
        label={t(isDocuments ? 'returns.documents' : 'returns.articles')}
        count={count}
        highlighted={at}
        onChoose={chooseAt}
        row={(index) => (isDocuments ? <Document sale={documents?.[index]} /> : <Article hit={hits?.[index]} />)}
      />
      {found?.length === 0 && typed !== '' && (
        <p className={classes['none']}>{t(isDocuments ? 'returns.noDocument' : 'returns.noArticle')}</p>
      )}
    </>
  );
}

function Document({ sale }: { readonly sale: ClosedSale | undefined }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = useDocumentName();
  if (!sale) return null;
  const tenders = [...new Set(sale.tenders)].map((tender) => t(`pay.${tender}`)).join(', ');
  return (
    <>
      <span className={classes['words']}>
        <span className={classes['name']}>{name.short(sale)}</span>
        <span className={classes['note']}>{formatMoment(sale.atMs, formats.locale, formats.timeZone)}</span>
      </span>
      <span className={classes['middle']}>{tenders}</span>
      <span className={classes['amount']}>{formatAmount(sale.due, formats)}</span>
    </>
  );
}

function Article({ hit }: { readonly hit: ArticleHit | undefined }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!hit) return null;
  return (
    <>
      <span className={classes['words']}>
        <span className={classes['name']}>{hit.description}</span>
        <span className={classes['note']}>{hit.barcode ?? hit.code}</span>
      </span>
      <span className={classes['middle']} />
      <span className={classes['amount']}>
        {hit.price === null ? t('counter.search.noPrice') : formatAmount(hit.price, formats)}
      </span>
    </>
  );
}
