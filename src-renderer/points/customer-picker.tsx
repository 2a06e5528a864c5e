/** One customer by name, card or telephone: type, Up and Down, Enter. A scanned card does it at once. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberHit } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useScanTaker } from '../counter/scan-taker.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './customer-picker.module.css';

export interface Picked {
  readonly id: string;
  readonly name: string;
}

const MOST = 8;

interface CustomerPickerProps {
  readonly label: string;
  readonly onPick: (customer: Picked) => void;
  /** What is typed, for whoever makes a new contact of it. */
  readonly onText?: (text: string) => void;
  /** The list lies over what is under it, and goes when the field is left. */
  readonly floats?: boolean;
}

export function CustomerPicker({ label, onPick, onText, floats = false }: CustomerPickerProps): ReactNode {
  const { t } = useTranslation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const [isOpen, setOpen] = useState(!floats);
  const hits = useHits(text);
  const pick = (hit: MemberHit | undefined): void => {
    if (!hit) return;
    setText('');
    setOpen(!floats);
    onPick({ id: hit.id, name: hit.name });
  };
  const type = (typed: string): void => {
    setText(typed);
    setMarked(0);
    setOpen(true);
    onText?.(typed);
  };
  useEffect(() => {
    if (!floats) input.current?.focus();
  }, [floats]);
  useCardScan(onPick);
  useKeys(LAYER.question, ({ key }) => {
    if (document.activeElement !== input.current || !isOpen) return false;
    if (key === 'ArrowDown') setMarked(Math.min(hits.length - 1, marked + 1));
    else if (key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (key === 'Enter') pick(hits[marked]);
    else if (key === 'Escape' && text !== '') type('');
    else return false;
    return true;
  });
  const isShown = isOpen && hits.length > 0 && (!floats || text.trim() !== '');
  return (
    <div className={`${classes['picker']} ${floats ? classes['floats'] : ''}`}>
      <label className={classes['label']}>
        {label}
        <input
          ref={input}
          className={classes['field']}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={isShown ? listId : undefined}
          aria-activedescendant={isShown ? `${listId}-${marked}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setOpen(!floats)}
        />
      </label>
      {isShown && (
        <div id={listId} role="listbox" aria-label={label} className={classes['list']}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
            <div
              key={hit.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              className={classes['option']}
              onMouseDown={keepFocus}
              onClick={() => pick(hit)}
            >
              <span className={classes['name']}>{hit.name === '' ? t('pointsLedger.nameless') : hit.name}</span>
              <span className={classes['about']}>{about(hit)}</span>
            </div>
          ))}
        </div>
      )}
      {!floats && text.trim() !== '' && hits.length === 0 && <p role="status">{t('pointsDesk.noneFound', { text })}</p>}
    </div>
  );
}

/** What tells two of the same name apart. */
function about({ card, city, telephone, email }: MemberHit): string {
  return [card ?? '', city, telephone, email].filter((part) => part !== '').join(', ');
}

function useHits(text: string): readonly MemberHit[] {
  const { query } = useTill();
  const { data } = useQuery({
    ...query.members.search.queryOptions({ input: { text, offset: 0, limit: MOST } }),
    staleTime: 0,
  });
  return data?.rows ?? [];
}

function useCardScan(onPick: (customer: Picked) => void): void {
  const { client } = useTill();
  const find = async (code: string): Promise<void> => {
    const bearer = await client.members.byCard({ code });
    const found = bearer && (await client.customers.detail({ id: bearer.customerId }));
    if (found) onPick({ id: found.id, name: found.data.name });
    else sayWarn('points', { key: 'pointsDesk.unknownCard', values: { code } });
  };
  useScanTaker((code) => {
    void find(code).catch((error) => sayFailure(failureOf(error)));
    return true;
  });
}
