/** Customers: the list at the left stays in sight, the one who is opened at the right. By keyboard alone. */
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberHit } from '../../contract/window-types.ts';
import { MessageBar } from '../messages/message-bar.tsx';
import { PressButton } from '../parts/press-button.tsx';
import management from '../shell/management.module.css';
import { useRight } from '../shell/rights.ts';
import { CustomerDrawer } from './customer-drawer.tsx';
import { CustomerList } from './customer-list.tsx';
import classes from './customer-screen.module.css';
import { useCustomerCount } from './use-customer-pages.ts';
import { useListKeys } from './use-list-keys.ts';
import { useOpenByCard } from './use-open-by-card.ts';

/** Who is opened: a customer by id, or one who is being made. */
type Opened = { readonly id: string | null; readonly isMade: boolean; readonly at: number };

export function CustomerScreen(): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useRight('edit-customers');
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);
  const markedCustomer = useRef<MemberHit | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const count = useCustomerCount(text);
  const onMarked = useCallback((customer: MemberHit | undefined) => {
    markedCustomer.current = customer;
  }, []);
  const search = (typed: string): void => {
    setText(typed);
    setMarked(0);
  };
  const open = (id: string | null, isMade = false): void =>
    setOpened((before) => ({ id, isMade, at: (before?.at ?? 0) + 1 }));
  const close = (): void => {
    setOpened(null);
    input.current?.focus();
  };
  const makeNew = (): void => {
    if (mayEdit) open(null);
  };
  useOpenByCard((id, card) => {
    search(card);
    open(id);
  });
  useListKeys({
    isOpen: opened !== null,
    text,
    count: count.total,
    input,
    onText: search,
    onMark: setMarked,
    onEnter: () => markedCustomer.current && open(markedCustomer.current.id),
    onNew: makeNew,
  });
  return (
    <main className={management['screen']}>
      <header className={management['head']}>
        <h1 className={management['title']}>{t('customers.title')}</h1>
        <p className={management['count']}>{count.answered && t('customers.found', { count: count.total })}</p>
        {mayEdit && (
          <PressButton small look={opened ? 'outlined' : 'filled'} keyName="Ins" onPress={makeNew}>
            <IconPlus size={18} stroke={1.75} aria-hidden="true" />
            {t('customers.new')}
          </PressButton>
        )}
      </header>
      <MessageBar />
      <div className={classes['columns']}>
        <CustomerList
          text={text}
          count={count}
          marked={Math.min(marked, Math.max(0, count.total - 1))}
          input={input}
          onText={search}
          onOpen={(index, customer) => {
            setMarked(index);
            if (customer) open(customer.id);
          }}
          onMarked={onMarked}
        />
        {opened ? (
          <CustomerDrawer
            key={opened.at}
            id={opened.id}
            isMade={opened.isMade}
            onMade={(id) => open(id, true)}
            onClose={close}
          />
        ) : (
          <p className={classes['hint']}>{t('customers.hint')}</p>
        )}
      </div>
    </main>
  );
}
