/** The list of customers: a search field that hears typing from anywhere, and rows drawn only where they are seen. */
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerHit, MemberHit } from '../../contract/window-types.ts';
import { spacedCode } from '../format/code.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './customer-screen.module.css';
import { MemberRow } from './member-row.tsx';
import { type CustomerCount, useCustomerPages } from './use-customer-pages.ts';

const ROW_HEIGHT = 60;
const LIST_ID = 'customer-list';

interface CustomerListProps {
  readonly text: string;
  readonly count: CustomerCount;
  readonly marked: number;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onOpen: (index: number, customer: MemberHit | undefined) => void;
  /** Called with the customer who is marked now, so that Enter knows whom. */
  readonly onMarked: (customer: MemberHit | undefined) => void;
}

export function CustomerList(props: CustomerListProps): ReactNode {
  const { t } = useTranslation();
  const { text, count, marked, input } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: count.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const isMarkedDrawn = virtual.getVirtualItems().some(({ index }) => index === marked);
  useEffect(() => input.current?.focus(), [input]);
  useEffect(() => {
    if (marked < count.total) virtual.scrollToIndex(marked);
  }, [virtual, marked, count.total]);
  return (
    <section className={classes['side']} aria-label={t('customers.title')}>
      <div className={classes['searchArea']}>
        <div className={classes['box']}>
          <IconSearch size={18} stroke={1.75} aria-hidden="true" />
          <input
            ref={input}
            className={classes['search']}
            role="combobox"
            aria-expanded={count.total > 0}
            aria-controls={LIST_ID}
            aria-activedescendant={isMarkedDrawn ? optionId(marked) : undefined}
            aria-label={t('customers.search')}
            placeholder={t('customers.search')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={text}
            onChange={(event) => props.onText(event.currentTarget.value)}
          />
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {count.answered && text.trim() !== '' && t('customers.found', { count: count.total })}
      </p>
      <div ref={scroll} className={`${classes['scroll']} ${count.total === 0 ? classes['hidden'] : ''}`}>
        <Rows {...props} drawn={virtual.getVirtualItems()} height={virtual.getTotalSize()} />
      </div>
      {count.answered && count.total === 0 && (
        <p className={classes['none']}>{text.trim() === '' ? t('customers.empty') : t('customers.none', { text })}</p>
      )}
      {count.more && <p className={classes['more']}>{t('customers.more')}</p>}
    </section>
  );
}

interface RowsProps extends CustomerListProps {
  readonly drawn: readonly VirtualItem[];
  readonly height: number;
}

function Rows({ text, count, marked, drawn, height, onOpen, onMarked }: RowsProps): ReactNode {
  const { t } = useTranslation();
  const customerAt = useCustomerPages({
    text,
    first: Math.min(drawn[0]?.index ?? marked, marked),
    last: Math.max(drawn.at(-1)?.index ?? marked, marked),
  });
  const markedCustomer = customerAt(marked);
  useEffect(() => onMarked(markedCustomer), [onMarked, markedCustomer]);
  return (
    <div id={LIST_ID} role="listbox" aria-label={t('customers.title')} className={classes['rows']} style={{ height }}>
      {drawn.map(({ index, start }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
        <div
          key={index}
          id={optionId(index)}
          role="option"
          aria-selected={index === marked}
          aria-setsize={count.total}
          aria-posinset={index + 1}
          className={classes['row']}
          style={{ top: start }}
          onMouseDown={keepFocus}
          onClick={() => onOpen(index, customerAt(index))}
        >
          <MemberRow member={customerAt(index)} />
        </div>
      ))}
    </div>
  );
}

/** What tells two of the same name apart. */
export function whereAndHow({ name, city, telephone, vatNumber, card }: CustomerHit): string {
  // Without a name the card stands in its place already.
  const code = card !== null && name !== '' ? spacedCode(card) : '';
  return [city, telephone, vatNumber, code].filter((part) => part !== '').join(', ');
}

function optionId(index: number): string {
  return `customer-${index}`;
}
