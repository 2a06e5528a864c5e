/**
 * Adds to the imagined sale: an amount (`25,50`) is goods without a name, words find an article,
 * `3*` in front says how many. Enter adds, Up and Down choose.
 */
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleHit, TriedArticle } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatAmount, parseAmount } from '../format/money.ts';
import { splitQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './rules.module.css';
import { plainAmount } from './use-basket.ts';

interface TriedSearchProps {
  readonly onAdd: (article: TriedArticle, quantity: number) => void;
}

const MOST_FOUND = 6;

export function TriedSearch({ onAdd }: TriedSearchProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { quantity, text } = split(typed);
  const amount = parseAmount(text, formats.decimals);
  const hits = useHits(amount === null ? text : '');
  const chosen = hits[Math.min(at, hits.length - 1)];
  useKeys(LAYER.screen, ({ key, ctrl }) => {
    // A browser keeps Ctrl+T for itself; F2 searches on every screen.
    if (key !== 'F2' && !(ctrl && key.toLowerCase() === 't')) return false;
    field.current?.focus();
    return true;
  });
  const add = (hit: ArticleHit | undefined): void => {
    if (hit) onAdd({ kind: 'catalogue', articleId: hit.id }, quantity);
    else if (amount !== null) onAdd(plainAmount(t('ruleTrial.plain'), Math.min(amount, 100_000_000)), quantity);
    else return;
    setTyped('');
    setAt(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add(chosen);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes['search']}>
      <TextInput
        ref={field}
        label={t('ruleTrial.add')}
        placeholder={t('ruleTrial.addHint')}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <Hits listId={listId} hits={hits} chosen={chosen} onChoose={add} />
    </div>
  );
}

interface HitsProps {
  readonly listId: string;
  readonly hits: readonly ArticleHit[];
  readonly chosen: ArticleHit | undefined;
  readonly onChoose: (hit: ArticleHit) => void;
}

function Hits({ listId, hits, chosen, onChoose }: HitsProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('ruleTrial.found')}
      className={classes['hits']}
      hidden={hits.length === 0}
    >
      {hits.map((hit) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
        <div
          key={hit.id}
          id={`${listId}-${hit.id}`}
          role="option"
          aria-selected={hit === chosen}
          className={classes['hit']}
          onMouseDown={keepFocus}
          onClick={() => onChoose(hit)}
        >
          <span>{hit.description}</span>
          <span>{hit.price === null ? '' : formatAmount(hit.price, formats)}</span>
        </div>
      ))}
    </div>
  );
}

function split(typed: string): { readonly quantity: number; readonly text: string } {
  const parts = splitQuantity(typed);
  const quantity = Math.min(Math.max(parts?.quantity ?? 1000, 1), 1_000_000);
  return { quantity, text: (parts?.rest ?? typed).trim() };
}

function useHits(text: string): readonly ArticleHit[] {
  const { query } = useTill();
  const found = useQuery({
    ...query.articles.search.queryOptions({ input: { text, limit: MOST_FOUND } }),
    enabled: text.length > 1,
  });
  return text.length > 1 ? (found.data?.hits.filter(({ price }) => price !== null) ?? []) : [];
}
