/** Points and a customer's discount on papers: as they were that day, whatever was renamed since. */
import { expect, it } from 'vitest';
import type { Badge, BadgeId } from '../../../core/loyalty/badges.ts';
import { money } from '../../../core/quantities/money.ts';
import { multiplier } from '../../../core/quantities/points.ts';
import { drawPaper } from '../../../src-main/documents/pdf/paper.ts';
import { receiptOf } from '../../../src-main/documents/receipt.ts';
import type { ProgrammeRules } from '../../../src-main/rules/rules.ts';
import { listCategories } from '../../../src-main/store/categories.ts';
import { putCustomer } from '../support/customers.ts';
import { close, rows, takeBack } from '../support/documents.ts';
import { percentOf, pts, RULES } from '../support/loyalty.ts';
import { BALL, choose, credit, give, loyaltyShop, setRules, WINE } from '../support/loyalty-shop.ts';
import { pdfRows } from '../support/pdf-text.ts';
import { articleOf, putArticles, scanAll, type TestTill } from '../support/test-till.ts';

const COLA = '8001234567927';
const EARNS = { ...RULES, earnsOnDocuments: true };
const OFFICERS = { description: 'Soci', discount: percentOf(10), earning: EARNS };

const SILVER: Badge = {
  id: '018f2f6e-0000-7000-8000-0000000000b1' as BadgeId,
  title: 'Argento',
  description: '',
  icon: 'star',
  from: pts(100),
  to: pts(199),
};
const GOLD: Badge = {
  ...SILVER,
  id: '018f2f6e-0000-7000-8000-0000000000b2' as BadgeId,
  title: 'Oro',
  from: pts(200),
  to: null,
};

/** An invoice over wine with the profile's discount and a ball for 64 points. */
async function invoiced(rules: Partial<ProgrammeRules> = {}) {
  const { till } = await loyaltyShop(0, { profile: OFFICERS, rules });
  const buyer = putCustomer(till, 'Rossi', { address: 'Via Roma 1', vatNumber: '01234567897' });
  credit(till, buyer, 100);
  choose(till, buyer);
  scanAll(till, WINE, BALL);
  expect(give(till, 1)).toEqual({ ok: true });
  const sale = close(till, undefined, { kind: 'invoice' });
  setRules(till, { profile: { ...OFFICERS, description: 'Amici', discount: percentOf(3) } });
  return { till, sale };
}

async function paperOf(till: TestTill, saleId: string): Promise<readonly string[]> {
  const receipt = receiptOf(till.store.read, rows(till, saleId), till.rules.programme());
  const setting = { language: 'it', currency: 'EUR', decimals: 2, timeZone: 'Europe/Rome' } as const;
  return pdfRows(await drawPaper({ receipt, returnedFrom: [], ...setting })).flat();
}

it('the discount of a profile keeps the name and the percentage of its day', async () => {
  const { till, sale } = await invoiced();
  expect(receiptOf(till.store.read, rows(till, sale.saleId)).lines[0]?.standing).toEqual({
    by: 'profile',
    title: 'Soci',
    typed: { kind: 'percent', basisPoints: 1000 },
    amount: 1000,
  });
});

it('an invoice says the discount and the gift under their lines, and the points before, earned, used and after', async () => {
  const { till, sale } = await invoiced();
  const paper = await paperOf(till, sale.saleId);
  expect(paper.filter((row) => /Soci|Omaggio|^Punti|^Saldo punti/.test(row))).toEqual([
    'Sconto Soci −10 %: −10,00',
    'Omaggio 100 %, 64 punti: −5,10',
    'Punti',
    'Punti prima | 100',
    'Punti maturati | +105',
    'Punti usati | −64',
    'Saldo punti | 141',
  ]);
});

it.each([
  ['balance', 'Argento'],
  ['lifetime', 'Oro'],
  // 105 earned and 64 spent of 100: 141 are left, 205 were credited in a lifetime.
] as const)('the badge by %s, by its name of that day', async (badgeBasis, title) => {
  const { till, sale } = await invoiced({ badges: [SILVER, GOLD], badgeBasis });
  setRules(till, { rules: { badges: [] } });
  expect((await paperOf(till, sale.saleId)).filter((row) => row.startsWith('Badge'))).toEqual([`Badge | ${title}`]);
});

it('a credit note says what was taken back and given back', async () => {
  const { till, sale } = await invoiced();
  expect(takeBack(till, sale.saleId, [0, 1000], [1, 1000])).toEqual({ ok: true });
  const note = close(till);
  expect(note.kind).toBe('credit-note');
  const paper = await paperOf(till, note.saleId);
  expect(paper.filter((row) => /^Punti |^Saldo punti/.test(row))).toEqual([
    'Punti prima | 141',
    'Punti ripresi per il reso | −105',
    'Punti restituiti | +64',
    'Saldo punti | 100',
  ]);
});

it('a receipt explains by the rules of its day: threshold and step, gift points, and the grid by the name of its shelf', async () => {
  const { till, anna } = await loyaltyShop(0);
  putArticles(till, articleOf('COLA', 200, { barcode: COLA, category: 'Bevande' }));
  const [drinks] = listCategories(till.store.read);
  const gives = { kind: 'multiplier' as const, times: multiplier(300) };
  const grid = [{ categoryId: drinks?.id ?? '', brandId: null, gives }];
  setRules(till, { profile: { earning: { ...RULES, usesGrid: true } }, programme: { grid } });
  choose(till, anna);
  scanAll(till, WINE, COLA);
  const { why } = till.counter.snapshot.points ?? {};
  const sale = close(till);
  setRules(till, { profile: { earning: { ...RULES, step: money(500) } }, rules: { receiptExplains: true } });
  const shown = receiptOf(till.store.read, rows(till, sale.saleId), till.rules.programme()).points?.explanation;
  expect(shown).toEqual(why);
  expect(shown?.eligible && shown.parts.map(({ kind, points, rule }) => [kind, points / 100, rule])).toEqual([
    ['base', 102, { kind: 'steps', points: 100, threshold: 100, step: 100, from: null }],
    ['gift', 20, { kind: 'multiples', points: 500, of: 2500 }],
    ['grid', 4, { kind: 'times', times: 300 }],
  ]);
  expect(shown?.eligible && shown.parts.at(-1)).toMatchObject({ shelf: { category: 'Bevande', brand: null } });
});
