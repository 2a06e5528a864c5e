/** Numbers of cards on a real till: none twice, none that scans as anything else, each range made into files again. */
import { describe, expect, test } from 'vitest';
import { cardCode, codesOf, countOf } from '../../../core/loyalty/card-range.ts';
import { cardKey } from '../../../core/loyalty/cards.ts';
import { cardsCsv, cardsSheet } from '../../../src-main/members/card-files.ts';
import { issueCards, type NewCards } from '../../../src-main/members/issue-cards.ts';
import { readScanned } from '../../../src-main/members/members.ts';
import { listCardRanges, rangeOf } from '../../../src-main/store/card-ranges.ts';
import { addCardRow } from '../../../src-main/store/cards.ts';
import { putCustomer } from '../support/customers.ts';
import { pdfRows } from '../support/pdf-text.ts';
import { addProfile, setDefaultProfile } from '../support/profiles.ts';
import { articleOf, MORNING, putArticles, rowsOf, type TestTill, testTill } from '../support/test-till.ts';

async function shop() {
  const till = await testTill();
  const profile = setDefaultProfile(till, { cardPrefix: '040', description: 'Standard' });
  return { till, profile };
}

function issue(till: TestTill, cards: Partial<NewCards> & Pick<NewCards, 'profileId'>) {
  const { store, rules, documents, operatorId } = till;
  const made = { id: documents.newId(), first: null, count: 10, operatorId, ...cards };
  return issueCards({ store, rules, now: documents.now, points: documents }, made);
}

function ranges(till: TestTill) {
  return listCardRanges(till.store.read).map(rangeOf).reverse();
}

describe('a range', () => {
  test('goes on after the last one, and every number scans as a new card of the profile', async () => {
    const { till, profile } = await shop();
    expect(await issue(till, { profileId: profile.id })).toEqual({ ok: true });
    expect(await issue(till, { profileId: profile.id, count: 5 })).toEqual({ ok: true });
    expect(ranges(till)).toMatchObject([
      { first: 1, last: 10 },
      { first: 11, last: 15 },
    ]);
    for (const code of ranges(till).flatMap((range) => [...codesOf(range)])) {
      expect(readScanned(till.store.read, till.rules, code)).toEqual({ kind: 'new-card', profileId: profile.id });
    }
  });

  test('leaves out barcodes of articles, cards that somebody bears and longer prefixes of others', async () => {
    const { till, profile } = await shop();
    addProfile(till, { cardPrefix: '040000000003' });
    putArticles(till, articleOf('A1', 100, { barcode: cardCode('040', 2) }), articleOf(cardCode('040', 7), 100));
    const customer_id = putCustomer(till, 'Anna Ferretti');
    const printed = cardCode('040', 5);
    till.store.writeTransaction((write) =>
      addCardRow(write, {
        key: cardKey(printed),
        printed,
        customer_id,
        state: 'blocked',
        since_ms: MORNING,
        blocked_at_ms: null,
      }),
    );
    await issue(till, { profileId: profile.id });
    expect(ranges(till)).toEqual([{ prefix: '040', first: 1, last: 14, skipped: [2, 3, 5, 7] }]);
  });

  test('gives out no number again under a prefix that means the same digits', async () => {
    const { till, profile } = await shop();
    await issue(till, { profileId: profile.id, count: 3 });
    setDefaultProfile(till, { cardPrefix: '0400' });
    await issue(till, { profileId: profile.id, count: 3 });
    expect(ranges(till)).toMatchObject([{ last: 3 }, { prefix: '0400', first: 4, last: 6 }]);
  });

  test('is given out once, however often it is asked for', async () => {
    const { till, profile } = await shop();
    const id = till.documents.newId();
    const asked = { id, profileId: profile.id };
    expect(await Promise.all([issue(till, asked), issue(till, asked)])).toEqual([{ ok: true }, { ok: true }]);
    expect(ranges(till)).toHaveLength(1);
  });

  test('two at the same moment never share a number', async () => {
    const { till, profile } = await shop();
    const asked = { profileId: profile.id, count: 900 };
    const answers = await Promise.all([issue(till, asked), issue(till, asked)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: 'issued-meanwhile' });
    expect(ranges(till).map(countOf)).toEqual([900]);
  });

  test('may begin later, never earlier', async () => {
    const { till, profile } = await shop();
    await issue(till, { profileId: profile.id, first: 5001 });
    expect(await issue(till, { profileId: profile.id, first: 5010 })).toEqual({ ok: false, refusal: 'first-taken' });
    expect(ranges(till)).toMatchObject([{ first: 5001, last: 5010 }]);
  });
});

describe('is refused', () => {
  test.each([
    ['without a prefix', { cardPrefix: null, profilePrefix: null }, 'prefix-missing'],
    ['with letters', { cardPrefix: 'VIP' }, 'prefix-unfit'],
    ['with too little room', { cardPrefix: '04012345678' }, 'numbers-used-up'],
  ] as const)('a profile %s', async (_, change, refusal) => {
    const till = await testTill();
    const { id } = setDefaultProfile(till, change);
    expect(await issue(till, { profileId: id })).toEqual({ ok: false, refusal });
    expect(rowsOf(till, 'SELECT * FROM card_range')).toEqual([]);
  });

  test('an unknown profile', async () => {
    const till = await testTill();
    expect(await issue(till, { profileId: 'none' })).toEqual({ ok: false, refusal: 'profile-unknown' });
  });
});

describe('as files', () => {
  test('a list and a sheet, which are the same again after somebody bears one of the cards', async () => {
    const { till, profile } = await shop();
    const id = till.documents.newId();
    await issue(till, { id, profileId: profile.id, count: 3 });
    const asked = { read: till.store.read, rules: till.rules, language: 'it' } as const;
    const csv = cardsCsv(asked, id);
    expect(csv?.fileName).toBe('Tessere-0400000000015-0400000000039.csv');
    expect(new TextDecoder().decode(csv?.bytes)).toBe(
      'Numero;Codice;Profilo\r\n000000001;0400000000015;Standard\r\n000000002;0400000000022;Standard\r\n000000003;0400000000039;Standard\r\n',
    );
    const pdf = await cardsSheet(asked, id);
    expect(pdf?.fileName).toBe('Tessere-0400000000015-0400000000039.pdf');
    expect(pdfRows(pdf?.bytes ?? new Uint8Array())[0]).toContain('Test · Standard | Test · Standard | Test · Standard');
    expect(cardsCsv(asked, 'unknown')).toBeNull();
    expect(await cardsSheet(asked, 'unknown')).toBeNull();
  });
});
