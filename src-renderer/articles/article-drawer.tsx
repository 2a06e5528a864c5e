/** The article that is looked at or edited; its list stays in sight where there is room. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { sayInk } from '../messages/message-store.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import classes from './article-drawer.module.css';
import { BarcodeSection } from './barcode-section.tsx';
import { CostSection } from './cost-section.tsx';
import { DataForm } from './data-form.tsx';
import { DATA_FORM_ID, DRAWER_ID, useDrawerKeys } from './drawer-keys.ts';
import { LinkSection } from './link-section.tsx';
import { PointsSection } from './points-section.tsx';
import { PriceSection } from './price-section.tsx';
import { useSavedNote } from './saved-note.ts';

export interface OpenArticle {
  readonly id: string;
  /** Not saved yet: the id was made here. */
  readonly isNew: boolean;
}

interface ArticleDrawerProps {
  readonly open: OpenArticle;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

export function ArticleDrawer({ open, onClose, onSaved }: ArticleDrawerProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const mayEdit = useRight('edit-articles');
  const found = useQuery({
    ...query.articles.detail.queryOptions({ input: { id: open.id } }),
    enabled: !open.isNew,
    staleTime: 0,
  });
  const isChanged = useRef(false);
  const wasTold = useRef(false);
  const back = (): void => {
    if (!isChanged.current || wasTold.current) onClose();
    else sayInk('article', { key: 'articles.unsaved' });
    wasTold.current = true;
  };
  useDrawerKeys(back);
  const { saved, set: noteSaved } = useSavedNote();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article begins without a note
  useEffect(() => noteSaved(false), [open.id]);
  const article = open.isNew ? null : found.data;
  const onChanged = (changed: boolean): void => {
    isChanged.current = changed;
    if (changed) noteSaved(false);
    wasTold.current = false;
  };
  return (
    <section id={DRAWER_ID} className={classes['drawer']} aria-labelledby="article-title">
      <div className={classes['body']}>
        <Head article={article ?? null} isNew={open.isNew} />
        {found.data === null && <p className={classes['note']}>{t('articles.gone')}</p>}
        {(open.isNew || article) && (
          <DataForm
            key={article?.id ?? 'new'}
            id={open.id}
            article={article ?? null}
            mayEdit={mayEdit}
            onChanged={onChanged}
            onSaved={onSaved}
          />
        )}
        {open.isNew && <p className={classes['note']}>{t('articles.saveFirst')}</p>}
        {article && (
          <>
            <PriceSection article={article} mayEdit={mayEdit} />
            <BarcodeSection article={article} mayEdit={mayEdit} />
            <LinkSection article={article} mayEdit={mayEdit} />
            <CostSection costs={article.costs} />
            <PointsSection article={article} />
          </>
        )}
      </div>
      <footer className={classes['foot']}>
        <p className={classes['saved']} role="status">
          {saved && t('articles.saved')}
        </p>
        <PressButton small keyName="Escape" onPress={back}>
          {t('articles.back')}
        </PressButton>
        {mayEdit && (
          <PressButton
            small
            look="filled"
            keyName="Ctrl+s"
            onPress={() => document.querySelector<HTMLFormElement>(`#${DATA_FORM_ID}`)?.requestSubmit()}
          >
            {t('articles.save')}
          </PressButton>
        )}
      </footer>
    </section>
  );
}

function Head({ article, isNew }: { readonly article: ArticleDetail | null; readonly isNew: boolean }): ReactNode {
  const { t } = useTranslation();
  const facts = [article?.code, article?.category, article?.brand].filter((fact) => fact);
  return (
    <header className={classes['head']}>
      <h2 id="article-title" className={classes['title']}>
        {isNew ? t('articles.newTitle') : (article?.description ?? t('articles.loading'))}
      </h2>
      <p className={classes['note']}>{facts.join(', ')}</p>
      {article && (
        <p className={classes['now']}>
          <span className={classes['note']}>{t(article.onOffer ? 'articles.nowOffer' : 'articles.now')}</span>
          {article.price === null || article.openPrice ? (
            <span className={classes['figure']}>
              {t(article.openPrice ? 'articles.openPriceShort' : 'articles.noPrice')}
            </span>
          ) : (
            <span className={classes['figure']}>
              <MoneyFigure minorUnits={article.price} />
            </span>
          )}
        </p>
      )}
    </header>
  );
}
