/** Importing articles: a file, what it would change, and the choice to apply it or take it back. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { MessageBar } from '../messages/message-bar.tsx';
import management from '../shell/management.module.css';
import { FileDrop } from './file-drop.tsx';
import { ImportList } from './import-list.tsx';
import { ImportReport } from './import-report.tsx';
import classes from './import-screen.module.css';
import { useImportActions } from './use-import-actions.ts';
import { useImports } from './use-imports.ts';

export function ImportScreen(): ReactNode {
  const { t } = useTranslation();
  const imports = useImports();
  const [chosenId, setChosenId] = useState<number | null>(null);
  const actions = useImportActions(setChosenId);
  const shown = imports.find(({ importId }) => importId === chosenId) ?? imports[0];
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('imports.title')}</h1>
        <ArticleCount />
      </header>
      <MessageBar />
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <FileDrop sending={actions.sending} onFile={actions.send} />
          <ImportList imports={imports} shownId={shown?.importId ?? null} onChoose={setChosenId} />
        </div>
        {shown && <ImportReport key={shown.importId} status={shown} actions={actions} />}
      </div>
    </main>
  );
}

function ArticleCount(): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const count = useQuery(query.articles.count.queryOptions());
  return <p className={management['count']}>{count.data && t('imports.articles', { count: count.data.articles })}</p>;
}
