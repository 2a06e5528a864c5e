/** The keys of the list, written under it; and how many documents are marked. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import classes from './documents-screen.module.css';

export function ListKeys({ marked }: { readonly marked: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <footer className={classes['foot']}>
      <p className={classes['marked']} role="status">
        {marked > 0 && t('documents.marked', { count: marked })}
      </p>
      <p className={classes['keys']}>
        <kbd>{'↑ ↓'}</kbd> {t('documents.keys.move')} <KeyCap of="Enter" /> {t('documents.keys.open')}{' '}
        <kbd>{t('documents.keys.space')}</kbd> {t('documents.keys.mark')}
      </p>
    </footer>
  );
}
