/**
 * Closing a basket: the document and the cleared draft become durable together. The same sale
 * id twice finds the sale already there and changes nothing.
 */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { SettledLine, SettledSale } from '../../core/basket/settle.ts';
import { type LedgerContext, writeDocument } from '../documents/write-document.ts';
import { deleteDraft } from '../store/drafts.ts';
import type { SaleRows } from '../store/sales.ts';
import { COUNTER_SLOT } from './draft.ts';

export interface SaleToClose {
  readonly saleId: string;
  readonly settled: SettledSale;
  readonly operatorId: string;
  readonly customerId: string | null;
  readonly clockSuspect: boolean;
}

/**
 * @returns the sale as it stands in the ledger, written now or by an earlier try
 * @throws whatever the storage throws; then nothing was written and the basket stands as it was
 */
export function closeSale(context: LedgerContext, { settled, ...closing }: SaleToClose): SaleRows {
  return context.store.writeTransaction((write) => {
    const rows = writeDocument(context, write, {
      ...closing,
      ...settled,
      lines: settled.lines.map(lineBody),
      vouchers: [...settled.vouchers],
      vat: [...settled.vat],
      origins: [],
      voids: null,
    });
    deleteDraft(write, COUNTER_SLOT);
    return rows;
  });
}

function lineBody(line: SettledLine): SaleBody['lines'][number] {
  const { id, article, quantity, typedPrice, discount, link, returned, amounts } = line;
  const { id: articleId, ...copied } = article;
  return {
    id,
    articleId,
    ...copied,
    quantity,
    typedPrice,
    fullAmount: amounts.full,
    discount: discount && { typed: discount, amount: amounts.discount },
    receiptShare: amounts.share,
    amount: amounts.toPay,
    linkedTo: link?.lineId ?? null,
    returned,
  };
}
