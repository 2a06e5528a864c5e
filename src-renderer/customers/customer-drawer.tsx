/** One customer: data, notes, and the way to be forgotten. Ctrl+S saves, Esc goes back to the list. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import classes from './customer-drawer.module.css';
import { CustomerTabs } from './customer-tabs.tsx';
import { MemberHead } from './member-head.tsx';
import { useCustomerDraft } from './use-customer-draft.ts';
import { useMember } from './use-member.ts';

interface CustomerDrawerProps {
  /** Null for one who is being made. */
  readonly id: string | null;
  /** True right after the customer was made. */
  readonly isMade: boolean;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

export function CustomerDrawer({ id, isMade, onMade, onClose }: CustomerDrawerProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useRight('edit-customers');
  const draft = useCustomerDraft(id);
  const member = useMember(id);
  const [said, setSaid] = useState<'saved' | 'unsaved' | null>(isMade ? 'saved' : null);
  const save = async (): Promise<void> => {
    if (!mayEdit) return;
    const saved = await draft.save();
    setSaid(saved === null ? null : 'saved');
    if (saved !== null && id === null) onMade(saved);
  };
  const leave = (): void => {
    if (draft.isChanged && said !== 'unsaved') setSaid('unsaved');
    else onClose();
  };
  useKeys(LAYER.panel, ({ key, ctrl }) => {
    if (ctrl && key.toLowerCase() === 's') void save();
    else if (key === 'Escape') leave();
    else return false;
    return true;
  });
  if (id !== null && !draft.detail) {
    return <section className={classes['drawer']}>{draft.detail === null && <p>{t('customers.gone')}</p>}</section>;
  }
  return (
    <section className={classes['drawer']} aria-labelledby="customer-title">
      <MemberHead detail={draft.detail ?? null} member={member ?? null} />
      <CustomerTabs draft={draft} member={member ?? null} mayEdit={mayEdit} onErased={onClose} />
      <footer className={classes['foot']}>
        <p className={`${classes['said']} ${said === 'unsaved' ? classes['unsaved'] : ''}`} role="status">
          {said && draft.isChanged === (said === 'unsaved') && t(`customers.${said}`)}
        </p>
        <PressButton small keyName="Escape" onPress={leave}>
          {t('customers.back')}
        </PressButton>
        {mayEdit && (
          <PressButton small look="filled" keyName="Ctrl S" onPress={() => void save()}>
            {t('customers.save')}
          </PressButton>
        )}
      </footer>
    </section>
  );
}
