/** The calm full screen for a window that the till does not know, or a till that does not answer. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './door-screen.module.css';
import { Mark } from './mark.tsx';

export function DoorScreen({ kind }: { readonly kind: 'shut-out' | 'waiting' }): ReactNode {
  const { t } = useTranslation();
  return (
    <main className={classes['door']}>
      <p className={classes['product']}>
        <Mark size={30} />
        {t('product')}
      </p>
      <h1 className={classes['title']}>{t(kind === 'shut-out' ? 'door.shutOut.title' : 'door.waiting.title')}</h1>
      <p className={classes['text']}>{t(kind === 'shut-out' ? 'door.shutOut.text' : 'door.waiting.text')}</p>
      {kind === 'shut-out' && <p className={classes['text']}>{t('door.shutOut.action')}</p>}
      <p className={classes['command']}>
        <code data-selectable>npm start</code>
      </p>
    </main>
  );
}
