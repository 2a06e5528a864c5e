/** Search, and under it what was found or, when nobody searches, what was scanned last. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { ArticleHit } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { sayInk } from '../messages/message-store.ts';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { DepartmentKeys } from './department-keys.tsx';
import { LastScans } from './last-scans.tsx';
import { SearchBox } from './search-box.tsx';
import classes from './search-panel.module.css';
import { SearchResults } from './search-results.tsx';
import { isTypedCode } from './typing.ts';
import { useDepartmentTyped } from './use-department-typed.ts';

const SHOWN = 20;

export function SearchPanel(): ReactNode {
  const { query, queryClient } = useTill();
  const commands = useCommands();
  const department = useDepartmentTyped();
  const inBox = useCounter((state) => state.typed).trim();
  // An amount for a department is no word to search.
  const typed = department.amount ? '' : inBox;
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const optionsFor = (text: string) => query.articles.search.queryOptions({ input: { text, limit: SHOWN } });
  const found = useQuery({ ...optionsFor(typed), enabled: typed !== '', placeholderData: (previous) => previous });
  const hits = found.data?.hits ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word is another list
  useEffect(() => setHighlighted(null), [typed]);

  const add = (hit: ArticleHit | undefined): void => {
    if (!hit) return;
    if (useCounter.getState().enquiring) commands.scan(hit.code);
    else commands.add(hit);
    endSearch();
  };
  /** Enter may be faster than the answer: then the list of exactly this word is waited for. */
  const conclude = async (): Promise<void> => {
    if (highlighted === null && isTypedCode(typed)) {
      commands.scan(typed);
      return endSearch();
    }
    const answered =
      found.isPlaceholderData || !found.data ? await queryClient.fetchQuery(optionsFor(typed)) : found.data;
    add(answered.hits[highlighted ?? 0]);
  };

  useKeys(LAYER.panel, ({ key, where }) => {
    if (key === 'Enter' && where !== 'control' && department.amount) {
      const { department: number } = department.amount;
      if (number === null) sayInk('department', { key: 'departments.numberNext' });
      else department.sell(number);
      return true;
    }
    if (typed === '' || where === 'control') return false;
    if (key === 'ArrowDown')
      setHighlighted((before) => Math.min(hits.length - 1, before === null ? firstDown(typed) : before + 1));
    else if (key === 'ArrowUp') setHighlighted((before) => Math.max(0, (before ?? 0) - 1));
    else if (key === 'Enter') void conclude();
    else return false;
    return true;
  });

  return (
    <div className={classes['panel']}>
      <SearchBox
        activeResult={typed !== '' && hits.length > 0 ? (highlighted ?? (isTypedCode(typed) ? null : 0)) : null}
      />
      {typed === '' && <DepartmentKeys {...department} />}
      {typed === '' ? (
        <LastScans />
      ) : (
        <SearchResults
          text={typed}
          hits={hits}
          more={found.data?.more ?? false}
          answered={found.data !== undefined && !found.isPlaceholderData}
          highlighted={highlighted ?? (isTypedCode(typed) ? -1 : 0)}
          onChoose={add}
        />
      )}
    </div>
  );
}

/** Of words the first hit is chosen already, so Down means the second; of a code none is. */
function firstDown(typed: string): number {
  return isTypedCode(typed) ? 0 : 1;
}

function endSearch(): void {
  useCounter.getState().set({ typed: '', panel: 'keys' });
}
