/** The sentence under a form that was refused. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './article-drawer.module.css';
import type { FormRefusal } from './use-article-edit.ts';

export function RefusalText({ refusal }: { readonly refusal: FormRefusal | null }): ReactNode {
  const { t } = useTranslation();
  return <div role="alert">{refusal && <p className={classes['refusal']}>{t(`articles.refusal.${refusal}`)}</p>}</div>;
}
