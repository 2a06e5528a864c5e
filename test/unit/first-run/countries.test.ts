/** What an empty folder becomes in each country. */
import { describe, expect, it } from 'vitest';
import { openTill } from '../../../src-main/app.ts';
import { COUNTRIES, COUNTRY_CODES } from '../../../src-main/first-run/countries.ts';
import { listDepartments } from '../../../src-main/store/departments.ts';
import { listOperators, readShop } from '../../../src-main/store/shop.ts';
import { closeAtEnd, tempDir } from '../support/temp-dir.ts';
import { rowsOf, testTill } from '../support/test-till.ts';

const RATES = `SELECT vat_code || ' ' || basis_points AS rate FROM vat_rate_period ORDER BY id`;

describe('the first run', () => {
  it.each([
    ['IT', ['EUR', 2, 5], 'Europe/Rome', ['22 2200', '10 1000', '5 500', '4 400', ...zero('N1 N2 N3 N4 N5 N6 N7')]],
    ['RO', ['RON', 2, 0], 'Europe/Bucharest', ['21 2100', '11 1100', '0 0', 'SGR 0']],
    ['ES', ['EUR', 2, 0], 'Europe/Madrid', ['21 2100', '10 1000', '4 400', '0 0']],
  ] as const)('in %s', async (code, money, zone, rates) => {
    const till = await testTill({ country: COUNTRIES[code] });
    const shop = readShop(till.store.read);
    expect([shop.currency, shop.currency_decimals, shop.cash_rounding_step]).toEqual(money);
    expect([shop.country, shop.time_zone]).toEqual([code, zone]);
    expect(rowsOf<{ rate: string }>(till, RATES).map(({ rate }) => rate)).toEqual(rates);
    expect(listOperators(till.store.read)[0]?.name).toBe(COUNTRIES[code].managerName);
  });

  it.each([
    ['IT', ['1 Reparto 1 22', '2 Reparto 2 10', '3 Reparto 3 5', '4 Reparto 4 4']],
    ['RO', ['1 Departament 1 21', '2 Departament 2 11']],
    ['ES', ['1 Departamento 1 21', '2 Departamento 2 10', '3 Departamento 3 4']],
  ] as const)('in %s makes a department key for each rate above zero', async (code, keys) => {
    const till = await testTill({ country: COUNTRIES[code] });
    const made = listDepartments(till.store.read).map(({ number, name, vat_code }) => `${number} ${name} ${vat_code}`);
    expect(made).toEqual(keys);
  });

  it.each(COUNTRY_CODES)(
    'fills the shelves of a demo shop in %s, and the country stays what it was',
    async (country) => {
      const dataDir = tempDir();
      const open = (other: (typeof COUNTRY_CODES)[number]) =>
        openTill({ dataDir, shell: 'browser', demo: true, country: other, warnings: [] });
      const first = await open(country);
      closeAtEnd(first.close);
      expect(rowsOf(first.services, 'SELECT code FROM article')).toHaveLength(39);
      await first.close();
      const again = await open(country === 'IT' ? 'ES' : 'IT');
      closeAtEnd(again.close);
      expect(readShop(again.services.store.read).country).toBe(country);
    },
  );
});

function zero(codes: string): string[] {
  return codes.split(' ').map((code) => `${code} 0`);
}
