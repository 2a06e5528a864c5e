/** Ctrl+R: what comes back, by its receipt, without one, or as empties. */
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentName } from '../documents/use-document-name.ts';
import { keepFocus } from '../parts/press-button.tsx';
import discountClasses from './discount-panel.module.css';
import classes from './goods-panel.module.css';
import { chooseReturnTab, returnTabs } from './open-returns.ts';
import { PanelFrame } from './panel-frame.tsx';
import { ReturnedArticle } from './returned-article.tsx';
import { ReturnedLines } from './returned-lines.tsx';
import { ReturnsSearch } from './returns-search.tsx';
import { useReturns } from './use-returns.ts';
import { useReturnsKeys } from './use-returns-keys.ts';

export function ReturnsPanel(): ReactNode {
  const { t } = useTranslation();
  const name = useDocumentName();
  const { tab, stage, document } = useReturns();
  useReturnsKeys();
  return (
    <PanelFrame
      id="returns"
      icon={IconArrowBackUp}
      title={t('returns.title')}
      keyName="Ctrl+r"
      note={document && name.short(document)}
    >
      <div className={discountClasses['tabs']} role="tablist" aria-label={t('returns.tabs')}>
        {returnTabs().map((each) => (
          <button
            key={each}
            id={`returns-tab-${each}`}
            type="button"
            role="tab"
            className={discountClasses['tab']}
            aria-selected={each === tab}
            aria-controls="returns-body"
            onMouseDown={keepFocus}
            onClick={() => chooseReturnTab(each)}
          >
            {t(`returns.tab.${each}`)}
          </button>
        ))}
      </div>
      <div id="returns-body" className={classes['body']} role="tabpanel" aria-labelledby={`returns-tab-${tab}`}>
        {stage === 'lines' && <ReturnedLines />}
        {stage === 'article' && <ReturnedArticle />}
        {(stage === 'documents' || stage === 'articles') && <ReturnsSearch key={tab} />}
      </div>
    </PanelFrame>
  );
}
