/** The contact card in tabs: one at a time, so that each fits; Left and Right or Alt+1 to Alt+5 change them. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PersonDataPart } from '../members/person-data-part.tsx';
import { CustomerMovements } from '../points/customer-movements.tsx';
import { useRight } from '../shell/rights.ts';
import { CardsTab } from './cards-tab.tsx';
import classes from './customer-drawer.module.css';
import { CustomerForm } from './customer-form.tsx';
import { CustomerNotes } from './customer-notes.tsx';
import { ErasePart } from './erase-part.tsx';
import { ProgrammeTab } from './programme-tab.tsx';
import { SalesTab } from './sales-tab.tsx';
import type { CustomerDraft } from './use-customer-draft.ts';

interface CustomerTabsProps {
  readonly draft: CustomerDraft;
  /** Null for one who is being made, and until it is here. */
  readonly member: MemberDetail | null;
  readonly mayEdit: boolean;
  readonly onErased: () => void;
}

type Tab = 'data' | 'movements' | 'cards' | 'programme' | 'sales';

export function CustomerTabs({ draft, member, mayEdit, onErased }: CustomerTabsProps): ReactNode {
  const { t } = useTranslation();
  const seesPoints = useRight('see-points');
  const tabs: readonly Tab[] = seesPoints
    ? ['data', 'movements', 'cards', 'programme', 'sales']
    : ['data', 'cards', 'programme', 'sales'];
  const [tab, setTab] = useState<Tab>('data');
  const show = (shown: Tab | undefined): boolean => {
    if (!shown || !member) return false;
    setTab(shown);
    return true;
  };
  const go = (shown: Tab | undefined): boolean => {
    if (!show(shown)) return false;
    document.getElementById(tabId(shown ?? tab))?.focus();
    return true;
  };
  useKeys(LAYER.panel, ({ key, alt }) => {
    if (alt && /^[1-9]$/.test(key)) return go(tabs[Number(key) - 1]);
    if (document.activeElement?.id !== tabId(tab)) return false;
    if (key === 'ArrowRight') return go(tabs[(tabs.indexOf(tab) + 1) % tabs.length]);
    if (key === 'ArrowLeft') return go(tabs.at(tabs.indexOf(tab) - 1));
    return false;
  });
  return (
    <>
      {member && (
        <div className={classes['tabs']} role="tablist" aria-label={t('members.tabs')}>
          {tabs.map((each) => (
            <button
              key={each}
              id={tabId(each)}
              type="button"
              role="tab"
              className={classes['tab']}
              aria-selected={each === tab}
              aria-controls={PANEL_ID}
              tabIndex={each === tab ? 0 : -1}
              onClick={() => show(each)}
            >
              {t(`members.tab.${each}`)}
              {each === 'cards' && member.cards.length > 0 && (
                <span className={classes['tabCount']}>{member.cards.length}</span>
              )}
            </button>
          ))}
        </div>
      )}
      <div
        id={PANEL_ID}
        className={classes['body']}
        {...(member && { role: 'tabpanel', 'aria-labelledby': tabId(tab) })}
      >
        {tab === 'data' && <DataTab draft={draft} mayEdit={mayEdit} onErased={onErased} />}
        {member && tab === 'movements' && <CustomerMovements customerId={member.customerId} />}
        {member && tab === 'cards' && <CardsTab member={member} mayEdit={mayEdit} />}
        {member && tab === 'programme' && <ProgrammeTab member={member} mayEdit={mayEdit} />}
        {member && tab === 'sales' && <SalesTab sales={member.sales} />}
      </div>
    </>
  );
}

const PANEL_ID = 'customer-tab-panel';

function tabId(tab: Tab): string {
  return `customer-tab-${tab}`;
}

function DataTab({ draft, mayEdit, onErased }: Omit<CustomerTabsProps, 'member'>): ReactNode {
  const mayErase = useRight('erase-customers');
  return (
    <>
      <CustomerForm draft={draft} readOnly={!mayEdit} />
      {draft.detail && <CustomerNotes detail={draft.detail} mayEdit={mayEdit} />}
      {draft.detail && mayEdit && <PersonDataPart customerId={draft.detail.id} />}
      {draft.detail && mayErase && <ErasePart detail={draft.detail} onErased={onErased} />}
    </>
  );
}
