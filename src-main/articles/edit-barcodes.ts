/** The barcodes of an article, and how much of it one reading means. */
import { barcodeKey, hasValidCheckDigit } from '../../core/codes/gtin.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { fitsUnit, quantity } from '../../core/quantities/quantity.ts';
import { dropBarcode, putBarcode } from '../store/article-edits.ts';
import { findByBarcode } from '../store/articles.ts';
import type { WriteHandle } from '../store/handle.ts';
import { type ArticleAnswer, articleOnSale, refused } from './answer.ts';

export interface BarcodeInput {
  readonly articleId: string;
  readonly printed: string;
  /** Thousandths. */
  readonly quantity: number;
}

/** A thousand of the article. */
const MOST = 1_000_000;
const GTIN = /^(\d{8}|\d{12,14})$/;

export function saveBarcode(write: WriteHandle, input: BarcodeInput): ArticleAnswer {
  const printed = scanText(input.printed);
  const key = barcodeKey(printed);
  if (printed === '') return refused('barcode-missing');
  // The key of an abbreviated UPC-E is the code that it stands for, with that one's check digit.
  if (GTIN.test(printed) && !hasValidCheckDigit(key)) return refused('check-digit-wrong');
  if (input.quantity <= 0) return refused('quantity-not-positive');
  if (input.quantity > MOST) return refused('quantity-too-large');
  const article = articleOnSale(write, input.articleId);
  if (!article) return refused('article-not-found');
  if (!fitsUnit(quantity(input.quantity), article.unit)) return refused('whole-pieces-only');
  const bearer = findByBarcode(write, key);
  if (bearer && bearer.article.id !== article.id) return refused('barcode-taken');
  putBarcode(write, { key, row: article.row, printed, quantity: input.quantity });
  return { ok: true, id: article.id };
}

export function removeBarcode(
  write: WriteHandle,
  { articleId, printed }: Pick<BarcodeInput, 'articleId' | 'printed'>,
): ArticleAnswer {
  const article = articleOnSale(write, articleId);
  if (!article) return refused('article-not-found');
  dropBarcode(write, article.row, barcodeKey(printed));
  return { ok: true, id: article.id };
}
