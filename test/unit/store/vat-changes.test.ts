/** VAT rates by date: what a change ends and adds, what is refused, and that sold lines keep theirs. */
import { describe, expect, it } from 'vitest';
import { vatRefusal } from '../../../contract/vat.ts';
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import { addVatRate, changeVatRate, type NewVatRate, type VatRateChange } from '../../../src-main/store/vat-changes.ts';
import { ratePeriods, vatRateOn } from '../../../src-main/store/vat-rates.ts';
import { articleOf, cash, putArticles, rowsOf, scanAll, type TestTill, testTill } from '../support/test-till.ts';

type Change = readonly [basisPoints: number, from: string];

function change(till: TestTill, [basisPoints, from]: Change, code = '22') {
  return till.store.writeTransaction((write) => changeVatRate(write, { code, basisPoints, from }));
}

function periods(till: TestTill, code = '22'): string[] {
  return ratePeriods(till.store.read, code).map(
    ({ basisPoints, from, to }) => `${basisPoints} ${from ?? ''}..${to ?? ''}`,
  );
}

describe('a change of the rate', () => {
  it.each<[string, Change[], string[]]>([
    ['ends what is in force the day before', [[2400, '2027-01-01']], ['2200 ..2026-12-31', '2400 2027-01-01..']],
    [
      'one after the other',
      [
        [2400, '2027-01-01'],
        [2500, '2028-03-01'],
      ],
      ['2200 ..2026-12-31', '2400 2027-01-01..2028-02-29', '2500 2028-03-01..'],
    ],
    [
      'before a later one, which stays',
      [
        [2400, '2027-01-01'],
        [2300, '2026-12-01'],
      ],
      ['2200 ..2026-11-30', '2400 2027-01-01..', '2300 2026-12-01..2026-12-31'],
    ],
    [
      'on the day on which one begins: that one is never in force',
      [
        [2400, '2027-01-01'],
        [2500, '2027-01-01'],
      ],
      ['2200 ..2026-12-31', '2400 2027-01-01..2026-12-31', '2500 2027-01-01..'],
    ],
  ])('%s', async (_what, changes, expected) => {
    const till = await testTill();
    for (const each of changes) expect(change(till, each)).toBeNull();
    expect(periods(till)).toEqual(expected);
  });

  it('leaves on every day the rate that was said last for it', async () => {
    const till = await testTill();
    const changes: Change[] = [
      [2400, '2027-01-01'],
      [2300, '2026-12-01'],
      [2500, '2027-01-01'],
      [2600, '2026-12-15'],
    ];
    for (const each of changes) change(till, each);
    const on = (day: string) => vatRateOn(till.store.read, '22', day as ShopDay)?.basisPoints;
    expect(['2026-11-30', '2026-12-01', '2026-12-14', '2026-12-15', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      2200, 2300, 2300, 2600, 2600, 2500,
    ]);
  });

  it.each<[Partial<VatRateChange>, string]>([
    [{ code: '99' }, 'code-unknown'],
    [{ basisPoints: -1 }, 'rate-invalid'],
    [{ basisPoints: 10_001 }, 'rate-invalid'],
    [{ code: 'N4', basisPoints: 400 }, 'nature-with-rate'],
    [{ from: '2027-02-29' }, 'day-invalid'],
    [{ from: '1/1/2027' }, 'day-invalid'],
    [{ from: '' }, 'day-invalid'],
  ])('%j is refused: %s', async (wrong, refusal) => {
    const till = await testTill();
    const wanted = { code: '22', basisPoints: 2400, from: '2027-01-01', ...wrong };
    expect(till.store.writeTransaction((write) => changeVatRate(write, wanted))).toBe(refusal);
    expect(vatRefusal.options).toContain(refusal);
    expect(periods(till)).toEqual(['2200 ..']);
  });
});

describe('a line keeps the rate of its day', () => {
  it('on the counter, while the next one has the new rate', async () => {
    const till = await testTill();
    putArticles(till, articleOf('A', 1220));
    scanAll(till, 'A');
    change(till, [1000, '2026-11-21']);
    till.counter.command('00000000-0000-4000-8000-000000000001', {
      type: 'set-quantity',
      lineId: till.counter.snapshot.lines[0]?.id as never,
      quantity: 2000 as never,
    });
    scanAll(till, 'A');
    const { saleId } = till.counter.snapshot;
    till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId });
    expect(rowsOf(till, 'SELECT basis_points AS rate, gross, vat FROM sale_vat ORDER BY rate')).toEqual([
      { rate: 1000, gross: 1220, vat: 111 },
      { rate: 2200, gross: 2440, vat: 440 },
    ]);
  });
});

describe('a new code', () => {
  const NEW: NewVatRate = { code: '6', basisPoints: 600, nature: null, department: 12 };

  it.each<[string, Partial<NewVatRate>, string | null]>([
    ['is there', {}, null],
    ['of nature N2.2 at zero is there', { code: 'N2.2', basisPoints: 0, nature: 'N2.2' }, null],
    ['at zero needs no nature', { basisPoints: 0 }, null],
    ['that is there already', { code: '22' }, 'code-taken'],
    ['without a code', { code: '' }, 'code-invalid'],
    ['with a long code', { code: 'ELEVENCHARS' }, 'code-invalid'],
    ['with a lower-case code', { code: 'n1' }, 'code-invalid'],
    ['above 100 %', { basisPoints: 10_001 }, 'rate-invalid'],
    ['of no nature that there is', { basisPoints: 0, nature: 'N8' }, 'nature-invalid'],
    ['with a nature and a rate', { nature: 'N1' }, 'nature-with-rate'],
    ['without a department', { department: 0 }, 'department-invalid'],
  ])('%s', async (_what, part, refusal) => {
    const till = await testTill();
    const added = { ...NEW, ...part };
    const before = rowsOf(till, 'SELECT * FROM vat_rate_period');
    expect(till.store.writeTransaction((write) => addVatRate(write, 'IT', added))).toBe(refusal);
    if (refusal === null) expect(periods(till, added.code)).toEqual([`${added.basisPoints} ..`]);
    else expect(rowsOf(till, 'SELECT * FROM vat_rate_period')).toEqual(before);
  });
});
