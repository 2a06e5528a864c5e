/** One customer: data, notes, and the way to be forgotten. Ctrl+S saves, Esc goes back to the list. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import classes from './customer-drawer.module.css';
import { CustomerForm } from './customer-form.tsx';
import { CustomerNotes } from './customer-notes.tsx';
import { ErasePart } from './erase-part.tsx';
import { useCustomerDraft } from './use-customer-draft.ts';

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
  const mayErase = useRight('erase-customers');
  const draft = useCustomerDraft(id);
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
      <header className={classes['head']}>
        <h2 id="customer-title" className={classes['title']}>
          {id === null ? t('customers.newTitle') : (draft.detail?.data.name ?? '')}
        </h2>
        <Since draft={draft} />
      </header>
      <div className={classes['body']}>
        <CustomerForm draft={draft} readOnly={!mayEdit} />
        {draft.detail && <CustomerNotes detail={draft.detail} mayEdit={mayEdit} />}
        {draft.detail && mayErase && <ErasePart detail={draft.detail} onErased={onClose} />}
      </div>
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

function Since({ draft: { detail } }: { readonly draft: ReturnType<typeof useCustomerDraft> }): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  if (!detail) return null;
  return (
    <p className={classes['since']}>
      {t('customers.since', { date: formatMoment(detail.createdAtMs, locale, timeZone) })}
      {detail.invoices > 0 && <> · {t('customers.invoices', { count: detail.invoices })}</>}
    </p>
  );
}
