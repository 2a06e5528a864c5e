/** What a row of a file of customers says, field by field. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../contract/app.ts';
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import { RowRefused } from '../../../src-main/file-import/csv-file.ts';
import { readDay } from '../../../src-main/member-import/day.ts';
import {
  columnNamed,
  headingsIn,
  MEMBER_COLUMNS,
  type MemberRecord,
} from '../../../src-main/member-import/member-columns.ts';
import { readMemberRow } from '../../../src-main/member-import/member-row.ts';

const READING = {
  today: '2026-11-21' as ShopDay,
  country: 'IT',
  profileIds: new Map([
    ['std', 'standard'],
    ['soci oro', 'gold'],
  ]),
};
const EMPTY = Object.fromEntries(MEMBER_COLUMNS.map((column) => [column, ''])) as MemberRecord;

function read(fields: Partial<MemberRecord>) {
  return readMemberRow({ ...EMPTY, name: 'Anna Ferretti', ...fields }, READING);
}

describe('headings', () => {
  it.each([
    ['Nome', 'name'],
    [' NOMINATIVO ', 'name'],
    ['citta', 'city'],
    ['CITTÀ', 'city'],
    ['Codice_fiscale', 'taxCode'],
    ['E-Mail', 'email'],
    ['Dirección', 'address'],
    ['Localitate', 'city'],
    ['Saldo punti', 'points'],
    ['Colore preferito', null],
    ['', null],
  ])('%j is %s', (heading, column) => {
    expect(columnNamed(heading)).toBe(column);
  });

  it.each(LANGUAGES)('of the empty file in %s are all read', (language) => {
    expect(headingsIn(language).map(columnNamed)).toEqual(MEMBER_COLUMNS);
  });
});

describe('days', () => {
  it.each([
    ['21/11/1980', '1980-11-21'],
    ['1.2.1980', '1980-02-01'],
    ['01-02-1980', '1980-02-01'],
    ['1980-02-01', '1980-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['31/11/1980', null],
    ['1/1/80', null],
    ['01/01/1899', null],
    ['yesterday', null],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe('a field', () => {
  it.each([
    ['points with a comma', { points: '1.250,5' }, { points: 125_050 }],
    ['no points', { points: '' }, { points: 0 }],
    ['a profile by its code', { profile: 'STD' }, { profileId: 'standard' }],
    ['a profile by its name', { profile: 'Soci Oro' }, { profileId: 'gold' }],
    ['a status in Romanian', { status: 'în așteptare' }, { status: 'pending' }],
    ['groups', { groups: 'Soci, Amici,,Soci' }, { groups: ['Soci', 'Amici'] }],
    ['a consent', { marketing: 'Sì' }, { consents: [{ purpose: 'marketing', on: null }] }],
    ['a consent of a day', { programme: '3/5/2020' }, { consents: [{ purpose: 'programme', on: '2020-05-03' }] }],
    ['no consent', { profiling: 'no' }, { consents: [] }],
    ['a birthday', { birthday: '21/11/1980' }, { birthday: '1980-11-21' }],
    [
      'cards, each once whatever zeros it has in front',
      { card: '0400000000015', moreCards: '400000000015, VIP-7' },
      {
        cards: [
          { key: '00400000000015', printed: '400000000015' },
          { key: 'VIP-7', printed: 'VIP-7' },
        ],
      },
    ],
  ] as const)('%s', (_, fields, expected) => {
    expect(read(fields).member).toMatchObject(expected);
  });

  it.each([
    ['neither name nor card', { name: ' ' }, 'nobody-named'],
    ['negative points', { points: '-5' }, 'points-invalid'],
    ['points with a point', { points: '1.5' }, 'points-invalid'],
    ['three decimals', { points: '1,255' }, 'points-invalid'],
    ['an unknown profile', { profile: 'VIP' }, 'profile-unknown'],
    ['an unknown status', { status: 'forse' }, 'status-unknown'],
    ['an unclear consent', { marketing: 'forse' }, 'consent-unknown'],
    ['a consent to come', { marketing: '22/11/2026' }, 'consent-unknown'],
    ['registered to come', { registered: '2027-01-01' }, 'date-invalid'],
    ['a long name', { name: 'x'.repeat(201) }, 'text-too-long'],
    ['a long card', { card: '1'.repeat(65) }, 'text-too-long'],
  ])('%s is refused', (_, fields, problem) => {
    expect(() => read(fields)).toThrow(RowRefused);
    expect(() => read(fields)).toThrow(problem);
  });

  it.each([
    ['an e-mail', { email: 'anna@' }, 'email-invalid', 'email'],
    ['a tax code', { taxCode: 'FRRNNA80S61H501X' }, 'tax-code-invalid', 'tax_code'],
    ['a VAT number', { vatNumber: '01234567890' }, 'vat-number-wrong', 'vat_number'],
    ['a country', { country: 'ITA' }, 'country-invalid', 'country'],
  ] as const)('%s that cannot be is left out and told', (_, fields, problem, field) => {
    const { member, warnings } = read(fields);
    expect(warnings.map((warning) => warning.problem)).toEqual([problem]);
    expect(member.data[field]).toBe('');
  });

  it('all that is wrong is told at once, and the rest is read', () => {
    const { member, warnings } = read({ email: 'anna@', taxCode: 'X', birthday: '30/02/1980', points: '5' });
    expect(warnings.map(({ problem }) => problem)).toEqual(['tax-code-invalid', 'email-invalid', 'birthday-invalid']);
    expect(member).toMatchObject({ birthday: null, points: 500 });
  });
});
