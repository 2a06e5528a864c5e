import { describe, expect, it } from 'vitest';
import { isTaxId } from '../../../core/codes/tax-id.ts';

describe('a VAT number', () => {
  it.each([
    ['IT', '00743110157'],
    ['IT', 'IT 00743110157'],
    ['IT', '07643520567'],
    ['RO', '18547290'],
    ['RO', 'RO 18547290'],
    ['RO', '185 472 90'],
    ['RO', '14399840'],
    ['ES', '54362315K'],
    ['ES', 'X-2482300W'],
    ['ES', 'x5253868r'],
    ['ES', 'B58378431'],
    ['ES', 'ES B-58378431'],
    ['ES', 'J99216582'],
    ['FR', 'anything at all'],
    ['constructor', 'x'],
  ])('%s: %s can be right', (country, number) => {
    expect(isTaxId(country, number)).toBe(true);
  });

  it.each([
    ['IT', '00743110158'],
    ['IT', '0074311015'],
    ['IT', '007431101571'],
    ['IT', '00000000000'],
    ['IT', 'RO18547290'],
    ['IT', '0074311015A'],
    ['RO', '18547291'],
    ['RO', '1'],
    ['RO', '018547290'],
    ['RO', '12345678901'],
    ['ES', '54362315Z'],
    ['ES', 'X2482300A'],
    ['ES', 'B58378432'],
    ['ES', 'J99216583'],
    ['ES', 'A5837843A'],
    ['ES', ''],
    ['IT', "'; DROP TABLE shop; --"],
  ])('%s: %s is wrong', (country, number) => {
    expect(isTaxId(country, number)).toBe(false);
  });

  it.each([
    ['IT', '00743110157'],
    ['RO', '18547290'],
    ['ES', '54362315K'],
    ['ES', 'B58378431'],
  ])('%s: one wrong digit anywhere in %s is found', (country, number) => {
    for (const [place, digit] of [...number].entries()) {
      if (!/\d/.test(digit)) continue;
      const other = number.slice(0, place) + String((Number(digit) + 1) % 10) + number.slice(place + 1);
      expect(isTaxId(country, other), other).toBe(false);
    }
  });
});
