/** The shop's own data, VAT and departments, asked as a window asks. */
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { ShopDetails } from '../../../contract/window-types.ts';
import { openTill } from '../../../src-main/app.ts';
import type { CountryCode } from '../../../src-main/first-run/countries.ts';
import { findDepartment } from '../../../src-main/store/departments.ts';
import { closeAtEnd, tempDir } from '../support/temp-dir.ts';
import { MORNING } from '../support/test-till.ts';

async function shopOpen(country: CountryCode = 'IT', dataDir = tempDir()) {
  const till = await openTill({ dataDir, shell: 'browser', demo: true, country, warnings: [], now: () => MORNING });
  closeAtEnd(() => till.close());
  return { till, dataDir, client: createRouterClient(till.router, { context: till.connect() }) };
}

const DETAILS: ShopDetails = {
  name: ' Bottega\tFerraris ',
  address: 'Via Roma 1\r\n10100 Torino',
  vatNumber: '00743110157',
  receiptHeader: 'Dal 1921',
  receiptFooter: 'Grazie\u0000!',
  cashRoundingStep: 0,
};
const KEPT: ShopDetails = {
  ...DETAILS,
  name: 'Bottega Ferraris',
  address: 'Via Roma 1\n10100 Torino',
  receiptFooter: 'Grazie !',
};

describe('the shop', () => {
  it('is saved tidied, greets with its new name, and is there after a restart', async () => {
    const { till, dataDir, client } = await shopOpen();
    expect(await client.shop.save(DETAILS)).toEqual({ ok: true });
    expect(await client.shop.read()).toEqual(KEPT);
    expect((await client.app.hello()).shop).toMatchObject({ name: 'Bottega Ferraris', country: 'IT', currency: 'EUR' });
    await till.close();
    const again = await shopOpen('RO', dataDir);
    expect(await again.client.shop.read()).toEqual(KEPT);
  });

  it('rounds cash by the new step at once, in the basket that is open', async () => {
    const { till, client } = await shopOpen();
    const add = { commandId: '00000000-0000-4000-8000-000000000001', code: 'D001', quantity: 1000 };
    await client.counter.scan(add);
    const due = () => till.services.counter.snapshot.cashDue;
    expect(due()).toBe(400);
    await client.shop.save({ ...KEPT, cashRoundingStep: 0 });
    expect(due()).toBe(399);
    await client.shop.save({ ...KEPT, cashRoundingStep: 100 });
    const { saleId, total: seenTotal } = till.services.counter.snapshot;
    const closed = await client.counter.close({
      saleId,
      kind: 'receipt',
      seenTotal,
      tenders: [{ tender: 'cash', given: null }],
    });
    expect(closed).toMatchObject({ ok: true, sale: { total: 399, rounding: 1, due: 400 } });
  });

  it.each<[CountryCode, Partial<ShopDetails>, string | null]>([
    ['IT', { vatNumber: '' }, null],
    ['IT', { vatNumber: 'IT 00743110157' }, null],
    ['IT', { vatNumber: '00743110158' }, 'vat-number-wrong'],
    ['RO', { vatNumber: 'RO18547290' }, null],
    ['RO', { vatNumber: '00743110157' }, 'vat-number-wrong'],
    ['ES', { vatNumber: 'B58378431' }, null],
    ['IT', { name: ' \n ' }, 'name-missing'],
    ['IT', { cashRoundingStep: -5 }, 'rounding-step-invalid'],
    ['IT', { cashRoundingStep: 10_001 }, 'rounding-step-invalid'],
  ])('in %s with %j: %s', async (country, part, refusal) => {
    const { client } = await shopOpen(country);
    const before = await client.shop.read();
    const answer = await client.shop.save({ ...KEPT, vatNumber: '', ...part });
    expect(answer).toEqual(refusal === null ? { ok: true } : { ok: false, refusal });
    if (refusal !== null) expect(await client.shop.read()).toEqual(before);
  });
});

describe('VAT', () => {
  it('is listed with every period and the rate of today', async () => {
    const { client } = await shopOpen();
    expect(await client.vat.setRate({ code: '22', basisPoints: 2300, from: '2026-11-21' })).toEqual({ ok: true });
    await client.vat.setRate({ code: '22', basisPoints: 2400, from: '2027-01-01' });
    const { today, rates } = await client.vat.list();
    expect(today).toBe('2026-11-21');
    expect(rates.find(({ code }) => code === '22')).toEqual({
      code: '22',
      nature: null,
      department: 1,
      basisPoints: 2300,
      periods: [
        { basisPoints: 2200, from: null, to: '2026-11-20' },
        { basisPoints: 2300, from: '2026-11-21', to: '2026-12-31' },
        { basisPoints: 2400, from: '2027-01-01', to: null },
      ],
    });
  });

  it('says why a change is refused', async () => {
    const { client } = await shopOpen();
    const added = { code: '22', basisPoints: 600, nature: null, department: 12 };
    expect(await client.vat.add(added)).toEqual({ ok: false, refusal: 'code-taken' });
    expect(await client.vat.add({ ...added, code: '6' })).toEqual({ ok: true });
  });
});

describe('departments', () => {
  it('are saved, renamed and removed by number, with the rate of today', async () => {
    const { till, client } = await shopOpen();
    expect(await client.departments.save({ number: 7, name: ' Pane ', vatCode: '4' })).toEqual({ ok: true });
    expect((await client.departments.list()).at(-1)).toEqual({
      number: 7,
      name: 'Pane',
      vatCode: '4',
      vat: { code: '4', basisPoints: 400, nature: null },
    });
    await client.departments.save({ number: 7, name: 'Dolci', vatCode: '10' });
    expect(findDepartment(till.services.store.read, 7)).toEqual({ number: 7, name: 'Dolci', vat_code: '10' });
    expect(await client.departments.remove({ number: 7 })).toEqual({ ok: true });
    expect(await client.departments.remove({ number: 7 })).toEqual({ ok: false, refusal: 'not-found' });
    expect(await client.departments.list()).toHaveLength(4);
  });

  it.each([
    [{ number: 0 }, 'number-invalid'],
    [{ number: 100 }, 'number-invalid'],
    [{ name: '  ' }, 'name-missing'],
    [{ vatCode: '99' }, 'vat-unknown'],
  ])('with %j are refused: %s', async (part, refusal) => {
    const { client } = await shopOpen();
    const answer = await client.departments.save({ number: 7, name: 'Pane', vatCode: '4', ...part });
    expect(answer).toEqual({ ok: false, refusal });
  });
});
