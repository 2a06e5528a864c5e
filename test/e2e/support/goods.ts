/** Goods of the demo shop that the tests sell. Its barcodes are numbered in the order of its shelves. */
export interface Goods {
  readonly name: string;
  readonly code: string;
  /** As a line shows it in Italian. */
  readonly price: string;
}

export const CARASAU: Goods = { name: 'Pane carasau', code: '2900000000018', price: '3,99' };
export const GRISSINI: Goods = { name: 'Grissini al sesamo', code: '2900000000025', price: '1,89' };
export const CRACKERS: Goods = { name: 'Crackers non salati', code: '2900000000049', price: '1,49' };
/** On offer: 2,19 before. */
export const FRISELLE: Goods = { name: 'Friselle integrali', code: '2900000000056', price: '1,89' };
export const SPAGHETTI: Goods = { name: 'Spaghetti n. 5', code: '2900000000070', price: '0,99' };

/** Valid, and nobody's. */
export const UNKNOWN_CODE = '8001234567895';
