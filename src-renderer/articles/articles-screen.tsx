/** The articles: a list that is searched by typing from anywhere, and at its right the one that is edited. */
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { PressButton } from '../parts/press-button.tsx';
import management from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import { ArticleDrawer, type OpenArticle } from './article-drawer.tsx';
import { ArticleList, LIST_ID, rowId } from './article-list.tsx';
import classes from './articles-screen.module.css';
import { isInDrawer } from './drawer-keys.ts';
import { nextIndex } from './next-index.ts';
import { useArticlePages } from './use-article-pages.ts';
import { useTypingAnywhere } from './use-typing-anywhere.ts';

export function ArticlesScreen(): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useRight('edit-articles');
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState<OpenArticle | null>(null);
  const pages = useArticlePages(text.trim());
  const search = (typed: string): void => {
    setText(typed);
    setChosen(0);
    field.current?.focus();
  };
  const openAt = async (index: number): Promise<void> => {
    const article = await pages.fetchAt(index);
    if (article) setOpen({ id: article.id, isNew: false });
  };
  const create = (): void => {
    if (mayEdit) setOpen({ id: crypto.randomUUID(), isNew: true });
  };
  const close = (): void => {
    setOpen(null);
    field.current?.focus();
  };
  useTypingAnywhere(text, search);
  useKeys(LAYER.screen, ({ key, where }) => {
    // The list keeps still while something is edited.
    if (isInDrawer()) return false;
    const next = nextIndex(key, chosen, pages.total);
    if (key === 'Insert') create();
    else if (key === 'Escape' && text !== '') search('');
    else if (where === 'control') return false;
    else if (key === 'Enter') void openAt(chosen);
    else if (next !== null) setChosen(next);
    else return false;
    return true;
  });
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('articles.title')}</h1>
        <p className={management['count']} role="status">
          {t('articles.count', { count: pages.total })}
        </p>
        {mayEdit && (
          <PressButton small keyName="Insert" onPress={create}>
            <IconPlus size={18} stroke={1.75} aria-hidden="true" />
            {t('articles.new')}
          </PressButton>
        )}
      </header>
      <MessageBar />
      <div className={`${classes['columns']} ${open ? classes['withDrawer'] : ''}`}>
        <section className={classes['side']} aria-label={t('articles.list')}>
          <div className={classes['searchArea']}>
            <div className={classes['box']}>
              <IconSearch size={18} stroke={1.75} aria-hidden="true" />
              <input
                ref={field}
                className={classes['input']}
                role="combobox"
                aria-expanded="true"
                aria-controls={LIST_ID}
                aria-activedescendant={pages.total > 0 ? rowId(chosen) : undefined}
                aria-label={t('articles.search')}
                placeholder={t('articles.search')}
                autoComplete="off"
                spellCheck={false}
                value={text}
                onChange={(event) => search(event.currentTarget.value)}
                // biome-ignore lint/a11y/noAutofocus: the screen was chosen to look for an article
                autoFocus
              />
              {text !== '' && <KeyCap of="Escape" />}
            </div>
          </div>
          <ArticleList
            pages={pages}
            chosen={chosen}
            onOpen={(index) => {
              setChosen(index);
              void openAt(index);
            }}
          />
        </section>
        {open && (
          <ArticleDrawer key={open.id} open={open} onClose={close} onSaved={(id) => setOpen({ id, isNew: false })} />
        )}
      </div>
    </main>
  );
}
