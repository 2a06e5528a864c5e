/** The search of the picker: categories and articles that are not chosen yet; the field keeps the focus. */
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { keepFocus } from './press-button.tsx';
import type { ChosenLists, Shelf } from './selection.ts';
import classes from './selection-picker.module.css';
import { ShelfName } from './shelf-name.tsx';
import { namesWith } from './words.ts';

const SHOWN = 8;

interface ShelfSearchProps {
  readonly chosen: ChosenLists;
  readonly onAdd: (shelf: Shelf) => void;
}

export function ShelfSearch({ chosen, onAdd }: ShelfSearchProps): ReactNode {
  const { t } = useTranslation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const { found, answered } = useFound(text.trim(), chosen);
  const at = Math.min(marked, Math.max(0, found.length - 1));
  const search = (typed: string): void => {
    setText(typed);
    setMarked(0);
  };
  const add = (shelf: Shelf | undefined): void => {
    if (!shelf) return;
    onAdd(shelf);
    search('');
  };
  useKeys(LAYER.panel, ({ key }) => {
    if (document.activeElement !== input.current || text === '') return false;
    if (key === 'ArrowDown') setMarked(Math.min(at + 1, found.length - 1));
    else if (key === 'ArrowUp') setMarked(Math.max(at - 1, 0));
    else if (key === 'Enter') add(found[at]);
    else if (key === 'Escape') search('');
    else return false;
    return true;
  });
  return (
    <div className={classes['search']}>
      <TextInput
        ref={input}
        label={t('picker.search')}
        description={t('picker.hint')}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => search(currentTarget.value)}
      />
      <div id={listId} role="listbox" aria-label={t('picker.found')} className={classes['found']}>
        {found.map((shelf, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
          // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
          <div
            key={shelf.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes['option']}
            onMouseDown={keepFocus}
            onClick={() => add(shelf)}
          >
            <ShelfName shelf={shelf} />
          </div>
        ))}
      </div>
      {answered && found.length === 0 && <p>{t('picker.nothing', { text: text.trim() })}</p>}
    </div>
  );
}

function useFound(text: string, chosen: ChosenLists): { readonly found: readonly Shelf[]; readonly answered: boolean } {
  const { query } = useTill();
  const shelves = useQuery(query.rules.shelves.queryOptions()).data;
  const options = query.articles.search.queryOptions({ input: { text, limit: SHOWN } });
  const articles = useQuery({ ...options, enabled: text !== '' }).data;
  if (text === '') return { found: [], answered: false };
  const categories = namesWith(shelves?.categories ?? [], text)
    .filter(({ id }) => !chosen.categoryIds.includes(id))
    .slice(0, SHOWN)
    .map(({ id, name }): Shelf => ({ kind: 'category', id, name, code: '' }));
  const hits = (articles?.hits ?? [])
    .filter(({ id }) => !chosen.articleIds.includes(id))
    .map(({ id, description, code }): Shelf => ({ kind: 'article', id, name: description, code }));
  return { found: [...categories, ...hits], answered: shelves !== undefined && articles !== undefined };
}
