/**
 * One row of the catalogue file (the columns of Italian shop programs) into an article's
 * state, or the reason why it is refused. Names are decoded and tidied, never translated.
 */
import { decodeHTML } from 'entities';
import type { ImportProblem } from '../../contract/imports.ts';
import { barcodeKey, hasValidCheckDigit } from '../../core/codes/gtin.ts';
import { RowRefused } from '../file-import/csv-file.ts';
import { decimalToInteger } from '../file-import/decimal.ts';
import type { ArticleState } from '../store/article-state.ts';

export const COLUMNS = [
  'Codice',
  'Barcode',
  'Descrizione',
  'Categoria',
  'Marca',
  'IVA',
  'Prezzo vendita',
  'Prezzo acquisto',
  'Sc1',
  'Sc2',
  'Sc3',
  'Sc4',
  'Sc5',
  'Offerta',
  'Prezzo offerta',
  'Punti generati',
  'Controvalore punti',
  'Controvalore fisso',
] as const;

export type CatalogueRecord = Readonly<Record<(typeof COLUMNS)[number], string>>;

export interface Reading {
  readonly currencyDecimals: number;
  /** The VAT code for what stands in the file, or null when the shop has no such rate. */
  readonly vatCodeFor: (text: string) => string | null;
}

export interface RowReading {
  readonly state: ArticleState;
  /** Imported all the same; somebody should look. */
  readonly warning: { readonly problem: ImportProblem; readonly value: string } | null;
}

const MAX_CODE = 64;
const MAX_NAME = 500;
/** Keeps price x the largest quantity a safe integer. */
const MAX_AMOUNT = 10_000_000_000;

/** @throws RowRefused */
export function readCatalogueRow(record: CatalogueRecord, reading: Reading): RowReading {
  const code = plainText(record.Codice, MAX_CODE);
  if (code === '') throw new RowRefused('code-missing', record.Codice);
  const description = plainText(decoded(record.Descrizione), MAX_NAME);
  if (description === '') throw new RowRefused('description-missing', record.Descrizione);
  const printed = plainText(record.Barcode, MAX_CODE);
  const vatCode = reading.vatCodeFor(record.IVA.trim());
  if (vatCode === null) throw new RowRefused('vat-unknown', record.IVA);
  const cost = optional(record['Prezzo acquisto'], (text) => amount(text, 4, 'cost-invalid'));
  const discounts = supplierDiscounts(record);
  const state: ArticleState = {
    code,
    description,
    category: plainText(decoded(record.Categoria), MAX_NAME) || null,
    brand: plainText(decoded(record.Marca), MAX_NAME) || null,
    vatCode,
    barcodes: printed === '' ? [] : [{ key: barcodeKey(printed), printed }],
    price: amount(record['Prezzo vendita'], reading.currencyDecimals, 'price-invalid'),
    offerPrice: offerPrice(record, reading.currencyDecimals),
    cost,
    // Discounts off an unknown price are stored nowhere: kept here, the row would differ at every import.
    supplierDiscounts: cost === null ? [] : discounts,
    generatedPointsHundredths: optional(record['Punti generati'], (text) => amount(text, 2, 'points-invalid')),
    giftPoints: optional(record['Controvalore punti'], (text) => amount(text, 0, 'points-invalid')),
    giftPointsFixed: yes(record['Controvalore fisso'], 'points-invalid'),
  };
  return { state, warning: checkDigitWarning(printed) };
}

/** A scanner never reads an EAN-13 with a wrong check digit: most likely it was typed wrong. */
function checkDigitWarning(printed: string): RowReading['warning'] {
  const isRetailCode = /^(\d{8}|\d{12,14})$/.test(printed);
  return isRetailCode && !hasValidCheckDigit(printed) ? { problem: 'barcode-check-digit', value: printed } : null;
}

function decoded(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Already as it should be: most fields are, and this runs five times a row. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Control characters out, white space of every kind folded. */
function plainText(text: string, most: number): string {
  if (text.length <= most && PLAIN.test(text)) return text;
  const plain = text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.length > most) throw new RowRefused('text-too-long', plain.slice(0, 60));
  return plain;
}

function optional<Value>(text: string, read: (text: string) => Value): Value | null {
  return text.trim() === '' ? null : read(text);
}

function amount(text: string, decimals: number, problem: ImportProblem): number {
  const value = decimalToInteger(text, decimals);
  if (value === null || value > MAX_AMOUNT) throw new RowRefused(problem, text);
  return value;
}

function yes(text: string, problem: ImportProblem): boolean {
  const word = text.trim().toUpperCase();
  if (word === 'S' || word === 'SI' || word === 'SÌ') return true;
  if (word === 'N' || word === 'NO' || word === '') return false;
  throw new RowRefused(problem, text);
}

function offerPrice(record: CatalogueRecord, decimals: number): number | null {
  if (!yes(record.Offerta, 'offer-invalid')) return null;
  return amount(record['Prezzo offerta'], decimals, 'offer-invalid');
}

/** An empty level between two others takes nothing off; empty ones at the end are not levels. */
function supplierDiscounts(record: CatalogueRecord): number[] {
  const levels = [record.Sc1, record.Sc2, record.Sc3, record.Sc4, record.Sc5].map((text) => {
    if (text.trim() === '') return 0;
    const value = decimalToInteger(text, 2);
    if (value === null || value > 10_000) throw new RowRefused('discount-invalid', text);
    return value;
  });
  const last = levels.findLastIndex((level) => level !== 0);
  return levels.slice(0, last + 1);
}
