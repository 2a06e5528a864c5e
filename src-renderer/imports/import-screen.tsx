/** Importing articles: a file, what it would change, and the choice to apply it or take it back. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { MessageBar } from '../messages/message-bar.tsx';
import management from '../shell/management.module.css';
import { ImportDesk } from './import-desk.tsx';
import { type ImportDoor, ImportDoorProvider } from './import-door.ts';

export function ImportScreen(): ReactNode {
  const { t } = useTranslation();
  const door = useArticleImports();
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('imports.title')}</h1>
        <ArticleCount />
      </header>
      <MessageBar />
      <ImportDoorProvider value={door}>
        <ImportDesk />
      </ImportDoorProvider>
    </main>
  );
}

function useArticleImports(): ImportDoor {
  const { client, query } = useTill();
  return useMemo(
    () => ({
      subject: 'imports',
      stage: (sent) => client.imports.stage(sent),
      apply: (one) => client.imports.apply(one),
      undo: (one) => client.imports.undo(one),
      forget: null,
      list: () => client.imports.list(),
      watch: (signal) => client.imports.watch(undefined, { signal }),
      notices: (page) => client.imports.notices(page),
      changes: [query.articles.key()],
    }),
    [client, query],
  );
}

function ArticleCount(): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const count = useQuery(query.articles.count.queryOptions());
  return <p className={management['count']}>{count.data && t('imports.articles', { count: count.data.articles })}</p>;
}
