/**
 * The bars of an EAN-13 as modules, from the GS1 General Specifications 5.2.1: start guard, six
 * digits in the sets that the first digit chooses, middle guard, six digits of set C, end guard.
 * Drawing them to scale is for whoever has a page; the quiet zones are his too.
 */
import { invariant } from '../quantities/brand.ts';
import { hasValidCheckDigit } from './gtin.ts';

export const EAN13_MODULES = 95;
/** Modules left white before and after the bars. */
export const EAN13_QUIET_LEFT = 11;
export const EAN13_QUIET_RIGHT = 7;

const SET_A = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
] as const;
/** Which of the six digits on the left are of set B, by the first digit, which has no bars of its own. */
const LEFT_SETS = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
] as const;
const SIDE_GUARD = '101';
const MIDDLE_GUARD = '01010';

/** A bar: where it begins and how wide it is, in modules from the first bar. */
export interface Bar {
  readonly at: number;
  readonly width: number;
  /** Guards are drawn longer than the rest. */
  readonly isGuard: boolean;
}

/** One character a module, `1` is dark. */
export function ean13Modules(code: string): string {
  invariant(/^\d{13}$/.test(code) && hasValidCheckDigit(code), 'an EAN-13 has thirteen digits that check');
  const sets = LEFT_SETS[Number(code[0])] ?? '';
  const left = [...code.slice(1, 7)].map((digit, at) => (sets[at] === 'A' ? setA(digit) : setB(digit)));
  const right = [...code.slice(7)].map(setC);
  return [SIDE_GUARD, ...left, MIDDLE_GUARD, ...right, SIDE_GUARD].join('');
}

export function ean13Bars(code: string): readonly Bar[] {
  return [...ean13Modules(code).matchAll(/1+/g)].map(({ index: at, 0: dark }) => ({
    at,
    width: dark.length,
    isGuard: isGuard(at),
  }));
}

function isGuard(at: number): boolean {
  const middle = SIDE_GUARD.length + 6 * 7;
  return at < SIDE_GUARD.length || (at >= middle && at < middle + MIDDLE_GUARD.length) || at >= EAN13_MODULES - 3;
}

function setA(digit: string): string {
  return SET_A[Number(digit)] ?? '';
}

/** The complement of set A. */
function setC(digit: string): string {
  return [...setA(digit)].map((module) => (module === '1' ? '0' : '1')).join('');
}

/** Set C backwards. */
function setB(digit: string): string {
  return [...setC(digit)].reverse().join('');
}
