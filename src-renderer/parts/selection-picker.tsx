/**
 * What something is for: all articles, at least one of those chosen, or none of them. Categories
 * and articles are searched by the beginnings of words and added with Enter, without a mouse.
 */
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenList } from './chosen-list.tsx';
import type { ChosenLists, Selection } from './selection.ts';
import classes from './selection-picker.module.css';
import { ShelfSearch } from './shelf-search.tsx';

const KINDS = ['all', 'any-of', 'none-of'] as const;

interface SelectionPickerProps {
  readonly value: Selection;
  readonly onValue: (value: Selection) => void;
}

export function SelectionPicker({ value, onValue }: SelectionPickerProps): ReactNode {
  const { t } = useTranslation();
  const chosen: ChosenLists = value.kind === 'all' ? { categoryIds: [], articleIds: [] } : value;
  const choose = (kind: Selection['kind']): void =>
    onValue(kind === 'all' ? { kind } : { kind, categoryIds: chosen.categoryIds, articleIds: chosen.articleIds });
  return (
    <>
      <NativeSelect
        className={classes['which'] ?? ''}
        label={t('picker.which')}
        value={value.kind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`picker.kind.${kind}`) }))}
        onChange={({ currentTarget }) => choose(currentTarget.value as Selection['kind'])}
      />
      {value.kind !== 'all' && (
        <>
          <ShelfSearch
            chosen={chosen}
            onAdd={({ kind, id }) =>
              onValue(
                kind === 'category'
                  ? { ...value, categoryIds: [...value.categoryIds, id] }
                  : { ...value, articleIds: [...value.articleIds, id] },
              )
            }
          />
          <ChosenList
            chosen={chosen}
            onRemove={(id) =>
              onValue({
                ...value,
                categoryIds: value.categoryIds.filter((each) => each !== id),
                articleIds: value.articleIds.filter((each) => each !== id),
              })
            }
          />
        </>
      )}
    </>
  );
}
