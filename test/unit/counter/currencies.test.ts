/** A shop whose currency has no decimals, and one whose currency has three: prices in, a whole sale, rows out. */
import { describe, expect, it } from 'vitest';
import type { LineId } from '../../../core/basket/basket.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { type Country, ITALY } from '../../../src-main/first-run/countries.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { readShop } from '../../../src-main/store/shop.ts';
import { importRows, priceRows } from '../support/imports.ts';
import { nextCommandId, rowsOf, scanAll, testTill } from '../support/test-till.ts';

const shopIn = (currency: string, cashRoundingStep: number, percent: number): Country => ({
  ...ITALY,
  currency,
  cashRoundingStep,
  vatRates: [{ code: '22', basisPoints: percent * 100, nature: null }],
});
const JAPAN = shopIn('JPY', 0, 10);
const TUNISIA = shopIn('TND', 50, 19);

interface Case {
  readonly country: Country;
  readonly decimals: number;
  /** As it stands in the file, and in minor units. */
  readonly price: readonly [text: string, minorUnits: number];
  readonly refused: readonly string[];
  /** Two pieces, 10 % off the line, then `off` from the receipt. */
  readonly off: number;
  readonly sold: { readonly total: number; readonly due: number; readonly net: number; readonly vat: number };
}

const CASES: readonly (readonly [name: string, Case])[] = [
  [
    'JPY, no decimals',
    {
      country: JAPAN,
      decimals: 0,
      price: ['1.234', 1234],
      refused: ['12,5', '0,01'],
      off: 21,
      sold: { total: 2200, due: 2200, net: 2000, vat: 200 },
    },
  ],
  [
    'TND, three decimals',
    {
      country: TUNISIA,
      decimals: 3,
      price: ['12,345', 12_345],
      refused: ['12,3456'],
      off: 1000,
      sold: { total: 21_221, due: 21_200, net: 17_833, vat: 3388 },
    },
  ],
];

describe.each(CASES)('%s', (_name, { country, decimals, price, refused, off, sold }) => {
  it('reads prices with as many decimals and refuses more', async () => {
    const till = await testTill({ country });
    expect(readShop(till.store.read).currency_decimals).toBe(decimals);
    const rows = [price[0], ...refused].map((text, index) => ({ Codice: `A${index}`, 'Prezzo vendita': text }));
    expect(await importRows(till, rows)).toMatchObject({ created: 1, refused: refused.length });
    expect(priceRows(till, 'A0')).toEqual([`ordinary ${price[1]} ..`]);
  });

  it('sells with discounts, VAT and change, and every row holds', async () => {
    const till = await testTill({ country });
    await importRows(till, [{ Codice: 'A', 'Prezzo vendita': price[0] }]);
    scanAll(till, 'A', 'A');
    const lineId = till.counter.snapshot.lines[0]?.id as LineId;
    const tenPercent = { kind: 'percent', basisPoints: basisPoints(1000) } as const;
    till.counter.command(nextCommandId(), { type: 'discount-line', lineId, discount: tenPercent });
    const amountOff = { kind: 'amount', amount: money(off) } as const;
    till.counter.command(nextCommandId(), { type: 'discount-receipt', discount: amountOff });
    const { saleId, total: seenTotal, cashDue } = till.counter.snapshot;
    expect({ seenTotal, cashDue }).toEqual({ seenTotal: sold.total, cashDue: sold.due });
    const given = money(sold.due + 777);
    const tenders = [{ tender: 'cash', given }] as const;
    const closed = till.counter.close({ saleId, tenders, operatorId: till.operatorId, seenTotal });
    expect(closed).toMatchObject({ ok: true, sale: { total: sold.total, due: sold.due, change: 777 } });
    expect(rowsOf(till, 'SELECT gross, net, vat FROM sale_vat')).toEqual([
      { gross: sold.total, net: sold.net, vat: sold.vat },
    ]);
    const under = openReadOnly(till.path);
    expect(allIsWell(checkTill(under))).toBe(true);
    under.close();
  });
});
