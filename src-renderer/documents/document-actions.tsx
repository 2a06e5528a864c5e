/** What can be done with the document, each with its key. */
import {
  IconArrowBackUp,
  IconCash,
  IconFileDownload,
  IconFileInvoice,
  IconPrinter,
  IconReceipt,
  IconReceiptRefund,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../parts/press-button.tsx';
import { ACTION_KEYS, type DocumentAction } from './document-action.ts';
import classes from './document-drawer.module.css';

const ICONS: Readonly<Record<DocumentAction, TablerIcon>> = {
  reprint: IconPrinter,
  pdf: IconFileDownload,
  return: IconReceiptRefund,
  void: IconArrowBackUp,
  pay: IconCash,
  receipt: IconReceipt,
  invoice: IconFileInvoice,
  cancel: IconX,
};

interface DocumentActionsProps {
  readonly actions: readonly DocumentAction[];
  readonly onRun: (action: DocumentAction) => void;
}

export function DocumentActions({ actions, onRun }: DocumentActionsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className={classes['actions']}>
      <legend className="visually-hidden">{t('documents.actions')}</legend>
      {actions.map((action) => {
        const Icon = ICONS[action];
        return (
          <PressButton
            key={action}
            small
            keyName={ACTION_KEYS[action]}
            look={action === 'void' || action === 'cancel' ? 'destroys' : 'outlined'}
            onPress={() => onRun(action)}
          >
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            {t(`documents.action.${action}`)}
          </PressButton>
        );
      })}
    </fieldset>
  );
}
