/** The log's facts about documents, parsed: what a check folds, in the order in which the till wrote them. */
import {
  type OpenDocumentBody,
  openDocumentBody,
  PAYMENT_EVENT,
  SALE_STATE_EVENT,
} from '../../contract/events/open-document.ts';
import { SALE_EVENT, type SaleBody, saleBody } from '../../contract/events/sale.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readLog } from './read-log.ts';

export type DocumentFact =
  | { readonly type: 'sale'; readonly body: SaleBody }
  /** A part payment, or a cancellation. */
  | { readonly type: 'addition'; readonly body: OpenDocumentBody };

/** Bodies that cannot be read are left out: the check of the bodies says so. */
export function* documentFacts(read: ReadHandle): Generator<DocumentFact, void, void> {
  for (const { type, content } of readLog(read)) {
    if (type === SALE_EVENT.type) {
      const body = saleBody.safeParse(content).data;
      if (body) yield { type: 'sale', body };
    }
    if (type === PAYMENT_EVENT.type || type === SALE_STATE_EVENT.type) {
      const body = openDocumentBody.safeParse(content).data;
      if (body) yield { type: 'addition', body };
    }
  }
}
