/** The categories and articles that were chosen, virtual because there may be thousands; each can be taken out. */
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { PressButton } from './press-button.tsx';
import type { ChosenLists, Shelf } from './selection.ts';
import classes from './selection-picker.module.css';
import { ShelfName } from './shelf-name.tsx';

const ROW_HEIGHT = 48;

interface ChosenListProps {
  readonly chosen: ChosenLists;
  readonly onRemove: (id: string) => void;
}

export function ChosenList({ chosen, onRemove }: ChosenListProps): ReactNode {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const all = [
    ...chosen.categoryIds.map((id) => ({ kind: 'category', id }) as const),
    ...chosen.articleIds.map((id) => ({ kind: 'article', id }) as const),
  ];
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  if (all.length === 0) return <p className={classes['kind']}>{t('picker.noneChosen')}</p>;
  return (
    <section className={classes['chosen']} aria-label={t('picker.chosen')}>
      <p className={classes['kind']} role="status">
        {t('picker.count', { count: all.length })}
      </p>
      <div ref={scroll} className={classes['scroll']}>
        <ul className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = all[index];
            return (
              entry && (
                <li key={entry.id} className={classes['row']} style={{ transform: `translateY(${start}px)` }}>
                  <Chosen {...entry} onRemove={() => onRemove(entry.id)} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

interface ChosenProps {
  readonly kind: Shelf['kind'];
  readonly id: string;
  readonly onRemove: () => void;
}

function Chosen({ kind, id, onRemove }: ChosenProps): ReactNode {
  const { t } = useTranslation();
  const shelf = useShelf(kind, id);
  return (
    <>
      {shelf && <ShelfName shelf={shelf} />}
      <PressButton small onPress={onRemove}>
        {t('picker.remove')}
        <span className="visually-hidden"> {shelf?.name}</span>
      </PressButton>
    </>
  );
}

/** Undefined until its name is here. */
function useShelf(kind: Shelf['kind'], id: string): Shelf | undefined {
  const { t } = useTranslation();
  const { query } = useTill();
  const shelves = useQuery(query.rules.shelves.queryOptions()).data;
  const options = query.articles.detail.queryOptions({ input: { id } });
  const article = useQuery({ ...options, enabled: kind === 'article' }).data;
  if (kind === 'category') {
    const name = shelves?.categories.find((category) => category.id === id)?.name;
    return shelves && { kind, id, name: name ?? t('picker.gone'), code: '' };
  }
  if (article === undefined) return undefined;
  return { kind, id, name: article?.description ?? t('picker.gone'), code: article?.code ?? '' };
}
