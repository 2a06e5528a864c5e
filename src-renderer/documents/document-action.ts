/** What can be done with a document, each by its key. The till decides; the window offers what would be allowed. */
import type { Right } from '../../contract/rights.ts';
import type { Receipt } from '../../contract/window-types.ts';
import { isWaiting, stateOf } from './document-standing.ts';

export const ACTION_KEYS = {
  reprint: 'p',
  pdf: 'd',
  return: 'r',
  void: 'v',
  pay: 'a',
  receipt: 's',
  invoice: 'f',
  cancel: 'Delete',
} as const;
export type DocumentAction = keyof typeof ACTION_KEYS;

/** Those that ask for tenders. */
export const SETTLEMENTS = ['pay', 'receipt', 'invoice', 'cancel'] as const satisfies readonly DocumentAction[];
export type Settlement = (typeof SETTLEMENTS)[number];

export function isSettlement(action: DocumentAction): action is Settlement {
  return (SETTLEMENTS as readonly DocumentAction[]).includes(action);
}

interface Circumstances {
  readonly rights: readonly Right[];
  /** No document has taken a number since. */
  readonly isLast: boolean;
}

export function actionsOf(receipt: Receipt, { rights, isLast }: Circumstances): readonly DocumentAction[] {
  const { sale, voidedBy, origins } = receipt;
  const may = (right: Right): boolean => rights.includes(right);
  const isSale = sale.kind === 'receipt' || sale.kind === 'invoice';
  const waits = isWaiting({ kind: sale.kind, state: stateOf(receipt) });
  const offered: Readonly<Record<DocumentAction, boolean>> = {
    reprint: true,
    pdf: sale.kind === 'invoice' || sale.kind === 'delivery-note' || sale.kind === 'credit-note',
    return: isSale && voidedBy === null && may('return-goods'),
    void: isSale && isLast && voidedBy === null && origins.length === 0 && may('void-sales'),
    pay: waits && sale.owed > 0 && may('sell'),
    receipt: waits && may('sell'),
    invoice: waits && may('sell'),
    cancel: waits && may('sell'),
  };
  return (Object.keys(ACTION_KEYS) as DocumentAction[]).filter((action) => offered[action]);
}
