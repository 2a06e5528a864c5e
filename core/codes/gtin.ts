/**
 * Product codes. EAN-13, UPC-A, UPC-E and GTIN-14 carry the same number, so a code is
 * compared as 14 digits, zero-padded; its printed form is kept beside it. Other codes
 * (Code 128 of the shop, short PLUs) are compared as they are.
 * Sources: GS1 General Specifications 7.9; HARDWARE.md 2.
 */
import type { Brand } from '../quantities/brand.ts';

/** The form in which barcodes are compared and stored as a key. */
export type BarcodeKey = Brand<string, 'BarcodeKey'>;

const DIGITS = /^\d+$/;

/** True when the last digit checks the others with weights 3, 1, 3, 1 from the right. */
export function hasValidCheckDigit(code: string): boolean {
  if (!DIGITS.test(code) || code.length < 2) return false;
  return checkDigitOf(code.slice(0, -1)) === code.at(-1);
}

/** @param body the digits before it */
export function checkDigitOf(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const weight = (body.length - i) % 2 === 0 ? 1 : 3;
    sum += Number(body[i]) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** UPC-E (8 digits, number system 0 or 1) to the UPC-A that it abbreviates, or null. */
export function expandUpcE(code: string): string | null {
  if (!/^[01]\d{7}$/.test(code)) return null;
  const [system, a, b, c, d, e, f, check] = code;
  const body =
    f === '0' || f === '1' || f === '2'
      ? `${a}${b}${f}0000${c}${d}${e}`
      : f === '3'
        ? `${a}${b}${c}00000${d}${e}`
        : f === '4'
          ? `${a}${b}${c}${d}00000${e}`
          : `${a}${b}${c}${d}${e}0000${f}`;
  const expanded = `${system}${body}${check}`;
  return hasValidCheckDigit(expanded) ? expanded : null;
}

/**
 * The key of a scanned or typed code. An 8-digit code is an EAN-8 if its check digit fits,
 * else a UPC-E if it expands. Never strips a leading zero, never throws.
 */
export function barcodeKey(code: string): BarcodeKey {
  const text = code.trim();
  if (!DIGITS.test(text)) return text as BarcodeKey;
  if (text.length === 8 && !hasValidCheckDigit(text)) {
    return (expandUpcE(text) ?? text).padStart(14, '0') as BarcodeKey;
  }
  const isGtin = text.length === 8 || (text.length >= 12 && text.length <= 14);
  return (isGtin ? text.padStart(14, '0') : text) as BarcodeKey;
}
