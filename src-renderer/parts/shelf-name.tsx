/** A category or an article in a list: its name, and which of the two it is. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shelf } from './selection.ts';
import classes from './selection-picker.module.css';

export function ShelfName({ shelf: { kind, name, code } }: { readonly shelf: Shelf }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes['name']}>{name}</span>
      <span className={classes['kind']}>
        {kind === 'category' ? t('picker.category') : t('picker.article', { code })}
      </span>
    </>
  );
}
