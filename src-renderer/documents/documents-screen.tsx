/**
 * The documents that were made: found by typing from anywhere, walked through with Up and
 * Down, opened at the right with Enter. Space marks open ones that one invoice completes.
 */
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import management from '../shell/management.module.css';
import { DocumentDrawer } from './document-drawer.tsx';
import { DocumentFilters } from './document-filters.tsx';
import { DocumentTable, type DocumentTableHandle } from './document-table.tsx';
import classes from './documents-screen.module.css';
import { ListKeys } from './list-keys.tsx';
import { useDocumentList } from './use-document-list.ts';
import { useDocumentCount } from './use-documents.ts';
import { useListKeys } from './use-list-keys.ts';

export function DocumentsScreen(): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const table = useRef<DocumentTableHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useDocumentList();
  const { filter, chosen, openId, marked, change, open } = list;
  const total = useDocumentCount(filter);
  useListKeys({
    search,
    table,
    isOpen: openId !== null,
    text: filter.text,
    total: total ?? 0,
    onText: (text) => change({ text }),
    onChoose: list.choose,
    onOpen: ({ saleId }) => open(saleId),
    onMark: list.mark,
  });
  const close = (): void => {
    open(null);
    table.current?.focus();
  };
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('documents.title')}</h1>
        <p className={management['count']}>{total !== null && formatWhole(total, locale)}</p>
      </header>
      <MessageBar />
      <div className={`${classes['columns']} ${openId === null ? '' : classes['withDrawer']}`}>
        <div className={classes['list']}>
          <DocumentFilters filter={filter} search={search} onChange={change} />
          <DocumentTable
            ref={table}
            filter={filter}
            total={total}
            chosen={chosen}
            marked={marked}
            onOpen={list.chooseAndOpen}
          />
          <ListKeys marked={marked.length} />
        </div>
        {openId !== null && (
          <DocumentDrawer key={openId} saleId={openId} marked={marked} onClose={close} onBecame={list.became} />
        )}
      </div>
    </main>
  );
}
