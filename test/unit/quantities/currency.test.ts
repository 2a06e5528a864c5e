import { describe, expect, it } from 'vitest';
import { currencyDecimals } from '../../../core/quantities/currency.ts';

describe('the decimals of a currency', () => {
  it.each([
    ['EUR', 2],
    ['RON', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['CLP', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['TND', 3],
    ['OMR', 3],
    ['JOD', 3],
    ['XYZ', 2],
    ['constructor', 2],
  ])('%s has %i', (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals);
  });

  it('are those that Intl knows, wherever ours are an exception', () => {
    for (const currency of [
      'BIF',
      'DJF',
      'JPY',
      'KMF',
      'KRW',
      'PYG',
      'VND',
      'XAF',
      'XOF',
      'BHD',
      'KWD',
      'OMR',
      'TND',
    ]) {
      const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
      expect(currencyDecimals(currency), currency).toBe(maximumFractionDigits);
    }
  });
});
