/** Files of customers on a real till: the dry run, duplicates, what applying does, and once only. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stagingPath } from '../../../src-main/file-import/staging-file.ts';
import { setConsent } from '../../../src-main/members/keep-member.ts';
import { memberDetail } from '../../../src-main/members/member-detail.ts';
import { balanceOf } from '../../../src-main/points/accounts.ts';
import { mergeCustomers } from '../../../src-main/points/merges.ts';
import { putCustomer } from '../support/customers.ts';
import { statusIn } from '../support/imports.ts';
import { programme, pts } from '../support/loyalty.ts';
import { importMembers, importNow, memberFile, said, stageMemberFile } from '../support/member-import.ts';
import { membersOf } from '../support/members.ts';
import { pointsOf, saveProgramme } from '../support/points.ts';
import { addProfile, setDefaultProfile } from '../support/profiles.ts';
import { articleOf, putArticles, rowsOf, type TestTill, testTill } from '../support/test-till.ts';

const HEADING = ['Nome', 'E-mail', 'Telefono', 'Codice fiscale', 'Tessera', 'Punti'] as const;
const TAX_CODE = 'RSSMRA85M01H501Q';

function row(
  name: string,
  more: { email?: string; phone?: string; tax?: string; card?: string; points?: string } = {},
) {
  return [name, more.email ?? '', more.phone ?? '', more.tax ?? '', more.card ?? '', more.points ?? ''];
}

function file(...rows: readonly (readonly string[])[]): Buffer {
  return memberFile(HEADING, ...rows);
}

/** What an import may change, ids left out. */
function dump(till: TestTill) {
  const tables = [
    'customer',
    'member',
    'card',
    'customer_in_group',
    'customer_label',
    'consent',
    'points_movement',
    'note',
  ];
  return Object.fromEntries(tables.map((table) => [table, rowsOf(till, `SELECT * FROM ${table}`)]));
}

function balances(till: TestTill): Record<string, number> {
  const rows = rowsOf<{ id: string; name: string }>(till, 'SELECT id, name FROM customer ORDER BY row');
  return Object.fromEntries(rows.map(({ id, name }) => [name, balanceOf(till.store.read, id).balance]));
}

const ANNA = row('Anna Ferretti', { email: 'anna@example.it', card: '0400000000015', points: '125,5' });
const BRUNO = row('Bruno Neri', { phone: '333 1234567', points: '40' });
const CARLA = row('Carla Blu');

describe('the dry run', () => {
  test('changes nothing and says what would happen', async () => {
    const till = await testTill();
    const before = dump(till);
    const bad = row('Dario', { points: 'molti' });
    const status = await stageMemberFile(till, file(ANNA, BRUNO, bad, CARLA));
    expect(status).toMatchObject({ state: 'staged', rows: 4, created: 3, changed: 0, refused: 1, points: 165_50 });
    expect(said(till)).toEqual(['4! points-invalid molti']);
    expect(dump(till)).toEqual(before);
  });

  test.each([
    ['nothing', Buffer.from(''), 'empty-file'],
    ['Latin-1', Buffer.from('Nome;Città\r\nAnna;Forl\xec\r\n', 'latin1'), 'not-utf8'],
    ['another table', memberFile(['Codice', 'Prezzo'], ['A1', '1,00']), 'not-customers'],
    ['a broken quote', Buffer.from('Nome;Tessera\r\n"Anna;1\r\n'), 'not-customers'],
  ])('refuses %s as a whole', async (_, bytes, problem) => {
    const till = await testTill();
    expect(await stageMemberFile(till, bytes)).toMatchObject({ state: 'failed', failure: { problem } });
  });

  test('says which columns it does not read', async () => {
    const till = await testTill();
    await stageMemberFile(till, memberFile(['Nome', 'Squadra', 'Punti'], ['Anna', 'Roma', '5']));
    expect(said(till)).toEqual(['1 column-unknown Squadra']);
  });
});

describe('duplicates', () => {
  test('within the file', async () => {
    const till = await testTill();
    const twice = { email: 'a@example.it' };
    const bytes = file(
      row('Anna', { ...twice, card: 'C1' }),
      row('Anna', { card: 'C1' }),
      row('Anna', { ...twice, card: 'C2' }),
      row('anna', twice),
      row('Berta', { phone: '+39 333 1234567', tax: TAX_CODE }),
      row('Carlo', { phone: '3331234567', tax: TAX_CODE, card: 'C3' }),
      row('Dino'),
      row('Dino'),
    );
    expect(await stageMemberFile(till, bytes)).toMatchObject({ created: 5, refused: 3, warned: 2 });
    expect(said(till)).toEqual([
      '3! card-repeated C1 line 2',
      '4 same-email a@example.it line 2',
      '5! customer-repeated anna line 2',
      `7 same-tax-code ${TAX_CODE} line 6`,
      '7 same-telephone 3331234567 line 6',
      '9! customer-repeated Dino line 8',
    ]);
  });

  test('against the till: a card, a tax code, or a name with an e-mail or telephone is the same customer', async () => {
    const till = await testTill();
    await importMembers(
      till,
      file(
        row('Anna', { card: 'C1' }),
        row('Berta', { tax: TAX_CODE }),
        row('Carla', { email: 'c@example.it' }),
        row('Dora', { phone: '333 1234567' }),
        row('Emma'),
      ),
    );
    putArticles(till, articleOf('A1', 100, { barcode: '8001234567897' }));
    const bytes = file(
      row('Anna Nuova', { card: 'C1' }),
      row('Berta Nuova', { tax: TAX_CODE, card: 'C2' }),
      row('CARLA', { email: 'c@example.it', card: 'C3' }),
      row('Marito di Carla', { email: 'c@example.it' }),
      row('Dora', { phone: '0039 333 123 4567' }),
      row('Emma'),
      row('Fabio', { card: '8001234567897' }),
    );
    expect(await stageMemberFile(till, bytes)).toMatchObject({ created: 1, changed: 4, unchanged: 1, refused: 1 });
    expect(said(till)).toEqual(['5 same-email c@example.it Carla', '8! card-is-barcode 8001234567897 Article A1']);
  });

  test('cards of two customers are no one', async () => {
    const till = await testTill();
    await importMembers(till, file(row('Anna', { card: 'C1' }), row('Berta', { card: 'C2' })));
    await stageMemberFile(till, memberFile(['Tessera', 'Altre tessere'], ['C1', 'C2']));
    expect(said(till)).toEqual(['2! cards-of-two C2 Anna']);
  });
});

describe('applying', () => {
  test('gives the points for registering to whom it makes, once, and only where that was chosen', async () => {
    const till = await testTill();
    const context = pointsOf(till);
    saveProgramme(till, context, { actions: { ...programme().actions, registration: pts(10) } });
    till.rules.reload();
    await importMembers(till, file(CARLA));
    await importMembers(till, file(CARLA, BRUNO), 1);
    await importMembers(till, file(CARLA, BRUNO), 1);
    expect(balances(till)).toEqual({ 'Carla Blu': 0, 'Bruno Neri': 50_00 });
  });

  test('makes customers with everything the file says', async () => {
    const till = await testTill();
    const gold = addProfile(till, { code: 'ORO', description: 'Soci oro', alternativePrefixes: ['699'] });
    const heading = [
      ...['Nome', 'Tessera', 'Altre tessere', 'Stato', 'Gruppi', 'Etichette', 'Data di nascita', 'Iscritto il'],
      ...['Consenso programma', 'Consenso marketing', 'Punti', 'Nota'],
    ];
    const cells = [
      ...[
        'Anna Ferretti',
        '6990000000011',
        'VECCHIA-7',
        'visitatore',
        'Soci, Amici',
        'celiaca',
        '21/11/1980',
        '3/5/2020',
      ],
      ...['4/5/2020', 'no', '125,5', 'Chiede di Luca'],
    ];
    const status = await importMembers(till, memberFile(heading, cells));
    expect(status).toMatchObject({ state: 'applied', created: 1, points: 125_50, done: 1 });
    expect(said(till)).toEqual(['2 group-new Soci', '2 group-new Amici']);
    const [customer] = rowsOf<{ id: string; country: string }>(till, 'SELECT id, country FROM customer');
    const detail = memberDetail(membersOf(till), customer?.id ?? '', true);
    expect(customer?.country).toBe('IT');
    expect(detail).toMatchObject({
      status: 'visitor',
      profileId: gold.id,
      birthday: '1980-11-21',
      registeredAtMs: Date.UTC(2020, 4, 2, 22),
      points: 125_50,
      labels: ['celiaca'],
      consents: [{ purpose: 'programme', givenAtMs: Date.UTC(2020, 4, 3, 22), withdrawnAtMs: null }],
    });
    expect(detail?.cards.map(({ code }) => code).sort()).toEqual(['6990000000011', 'VECCHIA-7']);
    expect(detail?.groupIds).toHaveLength(2);
    expect(till.customers.detail(customer?.id ?? '')?.notes).toMatchObject([{ text: 'Chiede di Luca' }]);
    expect(rowsOf(till, 'SELECT kind, points, occasion FROM points_movement')).toEqual([
      { kind: 'import', points: 125_50, occasion: 'opening-balance' },
    ]);
  });

  test('the same file twice changes nothing and gives points once', async () => {
    const till = await testTill();
    await importMembers(till, file(ANNA, BRUNO, CARLA));
    const before = dump(till);
    till.clock.nowMs += 3_600_000;
    const again = await importMembers(till, file(ANNA, BRUNO, CARLA));
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 3, points: 0 });
    expect(dump(till)).toEqual(before);
  });

  test('a corrected file gives nobody points again, and says where the balance differs', async () => {
    const till = await testTill();
    const wrong = row('Bruno Neri', { phone: '333 1234567', points: 'x' });
    await importMembers(till, file(ANNA, wrong));
    const more = row('Anna Ferretti', { email: 'anna@example.it', card: '0400000000015', points: '200' });
    expect(await importMembers(till, file(more, BRUNO))).toMatchObject({ created: 1, unchanged: 1, points: 4000 });
    expect(said(till)).toEqual(['2 balance-given 125,50']);
    expect(balances(till)).toEqual({ 'Anna Ferretti': 125_50, 'Bruno Neri': 4000 });
  });

  test('whoever was merged since is one, and gets no points again', async () => {
    const till = await testTill();
    const bytes = file(row('Anna', { card: 'C1', points: '10' }), row('Anna F.', { card: 'C2', points: '5' }));
    await importMembers(till, bytes);
    const [one, two] = rowsOf<{ id: string }>(till, 'SELECT id FROM customer ORDER BY row').map(({ id }) => id);
    mergeCustomers(
      { ...till.documents, rules: till.rules },
      { absorbedId: two ?? '', intoId: one ?? '', operatorId: till.operatorId },
    );
    expect(await importMembers(till, bytes)).toMatchObject({ created: 0, points: 0, refused: 1 });
    expect(said(till)).toContain('3! customer-repeated C2 line 2');
    expect(balanceOf(till.store.read, one ?? '').balance).toBe(15_00);
  });

  test('takes nothing away: what is empty says nothing, and a consent withdrawn at the till stays withdrawn', async () => {
    const till = await testTill();
    const bytes = memberFile(['Nome', 'Telefono', 'Tessera', 'Consenso marketing'], ['Anna', '333', 'C1', 'sì']);
    await importMembers(till, bytes);
    const [consent] = rowsOf<{ customer_id: string }>(till, 'SELECT customer_id FROM consent');
    setConsent(
      membersOf(till),
      { customerId: consent?.customer_id ?? '', purpose: 'marketing', given: false },
      till.operatorId,
    );
    const empty = memberFile(['Nome', 'Telefono', 'Tessera', 'Consenso marketing'], ['', '', 'C1', 'sì']);
    expect(await importMembers(till, empty)).toMatchObject({ unchanged: 1 });
    expect(rowsOf(till, 'SELECT name, telephone FROM customer')).toEqual([{ name: 'Anna', telephone: '333' }]);
  });

  test('points of a profile whose balance is kept elsewhere are not taken over', async () => {
    const till = await testTill();
    setDefaultProfile(till, { keepsBalance: false });
    expect(await importMembers(till, file(ANNA))).toMatchObject({ created: 1, points: 0 });
    expect(said(till)).toEqual(['2 balance-kept-elsewhere 125,50']);
  });

  test('what came between the dry run and applying is looked at again', async () => {
    const till = await testTill();
    const id = putCustomer(till, 'Berta', { email: 'b@example.it' });
    const bytes = file(ANNA, row('Berta', { email: 'b@example.it', points: '5' }));
    const { importId } = await stageMemberFile(till, bytes);
    putArticles(till, articleOf('A1', 100, { barcode: '0400000000015' }));
    till.customers.erase(id, till.operatorId);
    statusIn(till.memberImports.apply(importId, { operator_id: till.operatorId }));
    await till.memberImports.settled();
    expect(importNow(till)).toMatchObject({ state: 'applied', created: 0, refused: 2, points: 0 });
    expect(said(till)).toEqual(['2! card-is-barcode 0400000000015', '3! customer-erased']);
  });
});

describe('a crash', () => {
  test('at any row goes on where it stopped, each row once', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => row(`Cliente ${at}`, { card: `C${at}`, points: '10' }));
    const till = await testTill({ chunkStepMs: 2 });
    const { importId } = await stageMemberFile(till, file(...rows));
    statusIn(till.memberImports.apply(importId, { operator_id: till.operatorId }));
    await new Promise((resolve) => setImmediate(resolve));
    await till.close();
    const reopened = await testTill({ dataDir: till.dataDir, chunkStepMs: 2 });
    const half = importNow(reopened);
    expect(half.state).toBe('applying');
    expect(half.done).toBeGreaterThan(0);
    expect(half.done).toBeLessThan(40);
    reopened.memberImports.resume();
    await reopened.memberImports.settled();
    expect(importNow(reopened)).toMatchObject({ state: 'applied', done: 40, created: 40, points: 400_00 });
    expect(rowsOf(reopened, 'SELECT DISTINCT balance FROM points_account')).toEqual([{ balance: 1000 }]);
    expect(rowsOf(reopened, 'SELECT count(*) AS n FROM customer')).toEqual([{ n: 40 }]);
  });
});

describe('what is personal', () => {
  test('does not stay in the staging file once it was applied', async () => {
    const till = await testTill();
    const { importId } = await importMembers(till, file(ANNA));
    expect(readFileSync(stagingPath(till.dataDir, importId)).includes('anna@example.it')).toBe(false);
  });

  test('another file takes the place of one that waits, whose file goes', async () => {
    const till = await testTill();
    const first = await stageMemberFile(till, file(ANNA));
    const second = await stageMemberFile(till, file(BRUNO));
    expect(existsSync(stagingPath(till.dataDir, first.importId))).toBe(false);
    expect(till.memberImports.list()).toMatchObject([
      { importId: second.importId, state: 'staged' },
      { importId: first.importId, state: 'failed', failure: { problem: 'given-up' } },
    ]);
    expect(till.memberImports.apply(first.importId)).toEqual({ ok: false, refusal: 'wrong-state' });
    expect(till.imports.list()).toEqual([]);
  });
});

test('five thousand customers with cards and points', async () => {
  const till = await testTill({ chunkStepMs: 0.01 });
  const rows = Array.from({ length: 5000 }, (_, at) =>
    row(`Cliente ${at}`, { email: `c${at}@example.it`, card: `40${String(at).padStart(8, '0')}`, points: '12,5' }),
  );
  expect(await importMembers(till, file(...rows))).toMatchObject({
    state: 'applied',
    created: 5000,
    points: 6_250_000,
  });
}, 30_000);
