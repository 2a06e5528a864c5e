/** New cards: a form that gives out numbers, and every range with its list and its sheet. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { MessageBar } from '../messages/message-bar.tsx';
import management from '../shell/management.module.css';
import { CardForm } from './card-form.tsx';
import { CardRanges } from './card-ranges.tsx';
import classes from './member-files.module.css';

export function CardScreen(): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const { data } = useQuery({ ...query.memberFiles.cards.queryOptions(), staleTime: 0 });
  const total = data?.ranges.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('memberCards.title')}</h1>
        <p className={management['count']}>{data && t('memberCards.count', { count: total })}</p>
      </header>
      <MessageBar />
      <div className={classes['columns']}>
        <div className={classes['side']}>{data && <CardForm profiles={data.profiles} />}</div>
        {data && <CardRanges ranges={data.ranges} />}
      </div>
    </main>
  );
}
