/** Asked once before a sale is taken back: S does it, Esc leaves everything as it is. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedSale } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import classes from './document-drawer.module.css';
import { useDocumentName } from './use-document-name.ts';

interface VoidQuestionProps {
  readonly sale: ClosedSale;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function VoidQuestion({ sale, onYes, onNo }: VoidQuestionProps): ReactNode {
  const { t } = useTranslation();
  const name = useDocumentName();
  useKeys(LAYER.panel, ({ key, where }) => {
    if (key === 'Escape') onNo();
    else if (key.toLowerCase() === 's' && where !== 'field') onYes();
    else return key === 'Enter' && where !== 'control'; // without a thought it must void nothing
    return true;
  });
  return (
    <section className={classes['below']} aria-labelledby="void-title" role="alert">
      <h3 id="void-title" className={classes['question']}>
        {t('documents.void.title', { document: name.short(sale), total: sale.total })}
      </h3>
      <p className={classes['text']}>{t('documents.void.text')}</p>
      <div className={classes['answers']}>
        <PressButton small keyName="Escape" onPress={onNo}>
          {t('documents.void.no')}
        </PressButton>
        <PressButton small look="destroys" keyName="s" onPress={onYes}>
          {t('documents.void.yes')}
        </PressButton>
      </div>
    </section>
  );
}
