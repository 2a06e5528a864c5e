/** A document as a PDF file: what is on the paper is read here, the drawing is a worker's. */
import type { Language } from '../../../contract/app.ts';
import type { DocumentKind } from '../../../core/basket/documents.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { readSale } from '../../store/sales.ts';
import { readShop } from '../../store/shop.ts';
import { inWorker } from '../../workers/in-worker.ts';
import { closedSaleOf } from '../closed-sale.ts';
import { receiptOf } from '../receipt.ts';
import type { PaperTask } from './paper.ts';
import { numberOf, PAPER_WORDS } from './paper-words.ts';

const WORKER = new URL('../../workers/document-pdf-worker.ts', import.meta.url);
const ON_PAPER: ReadonlySet<DocumentKind> = new Set(['invoice', 'delivery-note', 'credit-note']);

export interface AskedPdf {
  readonly saleId: string;
  readonly language: Language;
}

export interface DocumentPdf {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @returns null when there is no such document, or it is not of a kind that goes on A4 */
export async function documentPdf(read: ReadHandle, { saleId, language }: AskedPdf): Promise<DocumentPdf | null> {
  const rows = readSale(read, saleId);
  if (!rows || !ON_PAPER.has(rows.sale.kind)) return null;
  const shop = readShop(read);
  const receipt = receiptOf(read, rows);
  const origins = new Set(rows.lines.flatMap(({ origin_sale_id }) => origin_sale_id ?? []));
  const task: PaperTask = {
    receipt,
    returnedFrom: [...origins].flatMap((id) => readSale(read, id) ?? []).map((origin) => closedSaleOf(origin)),
    language,
    currency: shop.currency,
    decimals: shop.currency_decimals,
    timeZone: shop.time_zone,
  };
  const bytes = await inWorker<Uint8Array<ArrayBuffer>>(WORKER, task);
  const words = [PAPER_WORDS[language].kinds[rows.sale.kind], numberOf(receipt.sale)];
  return { fileName: `${words.join(' ').replaceAll(/[\s/]+/g, '-')}.pdf`, bytes };
}
