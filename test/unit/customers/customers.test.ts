/** Keeping customers: what is tidied, what is refused, what is found, and that nothing of it is told elsewhere. */
import { describe, expect, test, vi } from 'vitest';
import type { CustomerData } from '../../../contract/window-types.ts';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { customerData, putCustomer } from '../support/customers.ts';
import { articleOf, putArticles, rowsOf, sell, testTill, UNKNOWN_ID } from '../support/test-till.ts';

const PAGE = { offset: 0, limit: 50 };

describe('what was typed', () => {
  const till = testTill();

  test.each<[keyof CustomerData, string, string]>([
    ['name', '  Anna \t Ferretti ', 'Anna Ferretti'],
    ['address', 'Via Roma 1\n', 'Via Roma 1'],
    ['country', 'it', 'IT'],
    ['vatNumber', ' it 0123 4567 897 ', 'IT01234567897'],
    ['taxCode', 'rss mra 85t10 a562s', 'RSSMRA85T10A562S'],
    ['telephone', ' 347 555 0182 ', '347 555 0182'],
    ['email', ' Anna.Ferretti@Example.IT ', 'anna.ferretti@example.it'],
  ])('as %s, %j is kept as %j', async (field, typed, kept) => {
    const { customers } = await till;
    const made = customers.save(null, customerData('Anna', { [field]: typed }));
    expect(made.ok && customers.detail(made.id)?.data[field]).toBe(kept);
  });

  test.each<[string, Partial<CustomerData>, string | null]>([
    ['without a name', { name: ' \0 ' }, 'name-missing'],
    ['with half a country', { country: 'I' }, 'country-invalid'],
    ['with a figure for a country', { country: '39' }, 'country-invalid'],
    ['with a wrong VAT number', { vatNumber: 'IT01234567890' }, 'vat-number-wrong'],
    ['with a VAT number of another country', { country: 'FR', vatNumber: 'whatever' }, null],
    ['with a wrong tax code', { taxCode: 'RSSMRA85T10A562T' }, 'tax-code-invalid'],
    ['with the tax code of a company', { taxCode: '01234567890' }, null],
    ['with a tax code of another country', { country: 'ES', taxCode: 'whatever' }, null],
    ['with a tax code and no country', { country: '', taxCode: 'whatever' }, null],
    ['with an e-mail without an at sign', { email: 'anna.example.it' }, 'email-invalid'],
    ['with an e-mail without a domain', { email: 'anna@example' }, 'email-invalid'],
    ['with two at signs', { email: 'anna@ferretti@example.it' }, 'email-invalid'],
    ['with nothing but a name', {}, null],
  ])('%s', async (_what, change, refusal) => {
    const { customers } = await till;
    const before = customers.search('', PAGE).total;
    const answer = customers.save(null, customerData('Anna', change));
    expect('refusal' in answer ? answer.refusal : null).toBe(refusal);
    expect(customers.search('', PAGE).total - before).toBe(refusal ? 0 : 1);
  });

  test('about nobody is refused', async () => {
    const { customers, operatorId } = await till;
    const refused = { ok: false, refusal: 'not-found' };
    expect(customers.save(UNKNOWN_ID, customerData('Anna'))).toEqual(refused);
    expect(customers.addNote(UNKNOWN_ID, 'text', operatorId)).toEqual(refused);
    expect(customers.removeNote(UNKNOWN_ID)).toEqual(refused);
    expect(customers.erase(UNKNOWN_ID, operatorId)).toEqual(refused);
    expect(customers.detail(UNKNOWN_ID)).toBeNull();
  });
});

describe('search', () => {
  const till = testTill();
  const names = async (text: string, page = PAGE) => {
    const { customers } = await till;
    if (customers.search('', PAGE).total === 0) await fill();
    return customers.search(text, page).rows.map(({ name }) => name);
  };
  const fill = async () => {
    putCustomer(await till, 'Zoe Bianchi', { email: 'zoe@example.it', city: 'Asti' });
    putCustomer(await till, 'Ángel Núñez', { telephone: '+39 347 555-0182' });
    putCustomer(await till, 'anna ferretti', { email: 'a.ferretti@example.it', taxCode: 'RSSMRA85T10A562S' });
    putCustomer(await till, 'Bar Centrale snc', { vatNumber: '01234567897' });
  };

  test.each([
    ['', ['Ángel Núñez', 'anna ferretti', 'Bar Centrale snc', 'Zoe Bianchi']],
    ['nunez', ['Ángel Núñez']],
    ['FERR an', ['anna ferretti']],
    ['347 555', ['Ángel Núñez']],
    ['39347555', ['Ángel Núñez']],
    ['012345', ['Bar Centrale snc']],
    ['rssmra85', ['anna ferretti']],
    ['a.ferretti@example.it', ['anna ferretti']],
    ['example', []],
    ['erretti', []],
    ['*', []],
    ['anna" OR "zoe', []],
  ])('%j finds %j', async (text, found) => {
    expect(await names(text)).toEqual(found);
  });

  test.each([
    [0, 1, ['Ángel Núñez']],
    [1, 2, ['anna ferretti', 'Bar Centrale snc']],
    [2, 2, ['Bar Centrale snc', 'Zoe Bianchi']],
    [3, 2, ['Zoe Bianchi']],
    [4, 2, []],
  ])('from %i shows %i', async (offset, limit, shown) => {
    expect(await names('', { offset, limit })).toEqual(shown);
  });

  test('follows a change, and finds no more by what was there before', async () => {
    const { customers } = await till;
    const id = putCustomer(await till, 'Carla Moretti', { telephone: '011 22' });
    customers.save(id, customerData('Carla Conti'));
    expect(await names('moretti')).toEqual([]);
    expect(await names('01122')).toEqual([]);
    expect(await names('conti')).toEqual(['Carla Conti']);
  });

  test('says when there are more than anybody scrolls through', async () => {
    const other = await testTill();
    for (let count = 0; count < 1003; count += 1) putCustomer(other, `Mario ${count}`);
    expect(other.customers.search('mario', { offset: 990, limit: 50 })).toMatchObject({ total: 1000, more: true });
    expect(other.customers.search('mario', { offset: 990, limit: 50 }).rows).toHaveLength(10);
    expect(other.customers.search('', PAGE)).toMatchObject({ total: 1003, more: false });
  });
});

test('notes are listed newest first with who wrote them, and can be taken away', async () => {
  const till = await testTill();
  const id = putCustomer(till, 'Anna Ferretti');
  expect(till.customers.addNote(id, ' \n ', till.operatorId)).toEqual({ ok: false, refusal: 'note-empty' });
  const first = till.customers.addNote(id, 'paga il venerdì\nsenza sacchetto', till.operatorId);
  till.clock.nowMs += 1;
  till.customers.addNote(id, 'in vacanza', till.operatorId);
  expect(till.customers.detail(id)?.notes.map(({ text }) => text)).toEqual([
    'in vacanza',
    'paga il venerdì\nsenza sacchetto',
  ]);
  expect(till.customers.detail(id)?.notes[0]?.operator).not.toBe('');
  if (first.ok) till.customers.removeNote(first.id);
  expect(till.customers.detail(id)?.notes.map(({ text }) => text)).toEqual(['in vacanza']);
});

test('nothing personal is in the log of events or on the console', async () => {
  const said = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  const till = await testTill();
  putArticles(till, articleOf('A1', 100));
  const id = putCustomer(till, 'Anna Ferretti');
  till.customers.addNote(id, 'Ferretti paga il venerdì', till.operatorId);
  sell(till, 'A1');
  till.customers.erase(id, till.operatorId);
  const events = rowsOf<{ body: Buffer; header: Buffer }>(till, 'SELECT header, body FROM event');
  expect(events.map(({ header, body }) => `${header}${body}`).join()).not.toMatch(/Ferretti/i);
  for (const spy of said) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('the check counts customers, and tells of one that search cannot find', async () => {
  const till = await testTill();
  putCustomer(till, 'Anna Ferretti');
  const id = putCustomer(till, 'Carla Conti');
  till.customers.addNote(id, 'in vacanza', till.operatorId);
  till.customers.erase(id, till.operatorId);
  const look = () => {
    const reader = openReadOnly(till.path);
    try {
      return checkTill(reader);
    } finally {
      reader.close();
    }
  };
  expect(allIsWell(look())).toBe(true);
  expect(look().find(({ part }) => part === 'customers')?.examined).toBe(1);
});
