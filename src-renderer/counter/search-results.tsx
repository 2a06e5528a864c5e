/** What a search found: rows of 56 px, the one that Enter adds marked. */
import { IconTag } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleHit } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './search-panel.module.css';

export const RESULTS_ID = 'search-results';

export function resultId(index: number): string {
  return `search-result-${index}`;
}

interface SearchResultsProps {
  readonly text: string;
  readonly hits: readonly ArticleHit[];
  readonly more: boolean;
  /** False while the answer to exactly this text is still to come. */
  readonly answered: boolean;
  readonly highlighted: number;
  readonly onChoose: (hit: ArticleHit) => void;
}

export function SearchResults({ text, hits, more, answered, highlighted, onChoose }: SearchResultsProps): ReactNode {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.getElementById(resultId(highlighted))?.scrollIntoView?.({ block: 'nearest' });
  }, [highlighted]);
  return (
    <div className={classes['results']} ref={list}>
      <p className="visually-hidden" role="status">
        {answered && t('counter.search.found', { count: hits.length })}
      </p>
      <div id={RESULTS_ID} role="listbox" aria-label={t('counter.search.results')}>
        {hits.map((hit, index) => (
          <Hit key={hit.id} hit={hit} index={index} selected={index === highlighted} onChoose={onChoose} />
        ))}
      </div>
      {answered && hits.length === 0 && (
        <p className={classes['none']}>
          {t('counter.search.none', { text })} <span className={classes['hint']}>{t('counter.search.noneHint')}</span>
        </p>
      )}
      {more && <p className={classes['none']}>{t('counter.search.more')}</p>}
    </div>
  );
}

interface HitProps {
  readonly hit: ArticleHit;
  readonly index: number;
  readonly selected: boolean;
  readonly onChoose: (hit: ArticleHit) => void;
}

function Hit({ hit, index, selected, onChoose }: HitProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
    <div
      id={resultId(index)}
      role="option"
      aria-selected={selected}
      className={classes['hit']}
      onMouseDown={keepFocus}
      onClick={() => onChoose(hit)}
    >
      <span className={classes['hitName']}>{hit.description}</span>
      <span className={classes['hitCode']}>{hit.barcode ?? hit.code}</span>
      <span className={classes['hitPrice']}>
        {hit.onOffer && <IconTag size={14} stroke={2} aria-label={t('counter.offer')} />}
        {hit.price === null ? t('counter.search.noPrice') : formatAmount(hit.price, formats)}
      </span>
    </div>
  );
}
