/** A document at the right of the list: its paper, how it stands, and what can be done with it. */
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedSale, DocumentRow, Receipt } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { ReceiptPaper } from '../counter/receipt-paper.tsx';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useShopHello } from '../shell/hello-store.ts';
import { ACTION_KEYS, actionsOf, type DocumentAction, isSettlement, type Settlement } from './document-action.ts';
import { DocumentActions } from './document-actions.tsx';
import classes from './document-drawer.module.css';
import { SettleForm } from './settle-form.tsx';
import { settlingOf } from './settling.ts';
import { useDocumentName } from './use-document-name.ts';
import { useDocumentWork } from './use-document-work.ts';
import { useIsLast } from './use-is-last.ts';
import { useSaid } from './use-said.ts';
import { VoidQuestion } from './void-question.tsx';

interface DocumentDrawerProps {
  readonly saleId: string;
  /** Open documents that were marked to be completed together. */
  readonly marked: readonly DocumentRow[];
  readonly onClose: () => void;
  /** It became, or was taken back by, another document. */
  readonly onBecame: (saleId: string) => void;
}

/** Under the paper: its actions, the question about voiding, or a settlement. */
type Below = 'actions' | 'void' | Settlement;

export function DocumentDrawer({ saleId, marked, onClose, onBecame }: DocumentDrawerProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const name = useDocumentName();
  const paper = useRef<HTMLElement>(null);
  const found = useQuery({ ...query.sales.receipt.queryOptions({ input: { saleId } }), staleTime: 0 });
  const receipt = found.data;
  useSaid(found.error);
  usePaperKeys(paper, onClose);
  return (
    <aside className={classes['drawer']} aria-labelledby="document-title">
      <header className={classes['head']}>
        <h2 id="document-title" className={classes['title']}>
          {receipt ? name.short(receipt.sale) : t('documents.loading')}
        </h2>
        <PressButton small keyName="Escape" onPress={onClose}>
          {t('documents.close')}
        </PressButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long paper is scrolled by keyboard too */}
      <section ref={paper} className={classes['paper']} tabIndex={0} aria-labelledby="document-title">
        {receipt && <ReceiptPaper {...duplicate(receipt)} />}
        {found.data === null && <p className={classes['missing']}>{t('documents.missing')}</p>}
      </section>
      {receipt && <Below key={saleId} receipt={receipt} marked={marked} onBecame={onBecame} />}
    </aside>
  );
}

/** Somebody may already hold this paper: it is marked as a copy. */
function duplicate(receipt: Receipt): ComponentProps<typeof ReceiptPaper> {
  const props = { receipt, isCopy: true };
  return props;
}

interface BelowProps {
  readonly receipt: Receipt;
  readonly marked: readonly ClosedSale[];
  readonly onBecame: (saleId: string) => void;
}

function Below({ receipt, marked, onBecame }: BelowProps): ReactNode {
  const [below, setBelow] = useState<Below>('actions');
  const { rights } = useShopHello().operator;
  const isLast = useIsLast(receipt.sale.saleId);
  const actions = actionsOf(receipt, { rights, isLast });
  const work = useDocumentWork(receipt, onBecame);
  const run = (action: DocumentAction): void => {
    if (action === 'void' || isSettlement(action)) setBelow(action);
    else work[action]();
  };
  useKeys(LAYER.panel, ({ key, where, ctrl, alt }) => {
    const action = actions.find((each) => ACTION_KEYS[each].toLowerCase() === key.toLowerCase());
    if (!action || below !== 'actions' || where === 'field' || ctrl || alt) return false;
    run(action);
    return true;
  });
  const back = (): void => setBelow('actions');
  if (below === 'actions') return <DocumentActions actions={actions} onRun={run} />;
  const after = (then: () => void) => (): void => {
    back();
    then();
  };
  if (below === 'void') return <VoidQuestion sale={receipt.sale} onYes={after(work.void)} onNo={back} />;
  const settling = settlingOf(below, receipt, marked);
  return <SettleForm settling={settling} onBack={back} onSettled={({ saleId }) => after(() => onBecame(saleId))()} />;
}

function usePaperKeys(paper: RefObject<HTMLElement | null>, onClose: () => void): void {
  useKeys(LAYER.panel, ({ key, where }) => {
    if (key === 'Escape' && where !== 'field') onClose();
    else if (key === 'PageDown' || key === 'PageUp') {
      const height = paper.current?.clientHeight ?? 0;
      paper.current?.scrollBy({ top: key === 'PageDown' ? height : -height });
    } else return false;
    return true;
  });
}
