/** What one reading puts into the basket: cases, what comes along, deposits, open prices, departments. */
import { beforeEach, expect, it } from 'vitest';
import { money } from '../../../core/quantities/money.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { sellDepartment } from '../../../src-main/counter/sell-goods.ts';
import { articleOf, nextCommandId, putArticles, runSql, type TestTill, testTill } from '../support/test-till.ts';

const BOTTLE = '8001234567897';
const CASE = '18001234567894';
let till: TestTill;

beforeEach(async () => {
  till = await testTill();
  putArticles(till, articleOf('MILK', 169, { barcode: BOTTLE }), articleOf('SGR', 50, { vatCode: 'N1' }));
  putArticles(till, articleOf('FLOWERS', 100));
  const row = (code: string) => `(SELECT row FROM article WHERE code = '${code}')`;
  runSql(till, `INSERT INTO article_barcode VALUES ('${CASE}', ${row('MILK')}, '${CASE}', 6000)`);
  runSql(till, `INSERT INTO article_link VALUES (${row('MILK')}, 0, ${row('SGR')}, 1000)`);
  runSql(till, "UPDATE article SET is_deposit = 1 WHERE code = 'SGR'");
  runSql(till, "UPDATE article SET open_price = 1 WHERE code = 'FLOWERS'");
});

const lines = () => till.counter.snapshot.lines.map(({ code, quantity: pieces, amount }) => [code, pieces, amount]);
const scan = (code: string, pieces = 1000) => till.counter.scan(nextCommandId(), code, pieces);

it('a case is six pieces with six deposits, and stays a line of its own', () => {
  scan(BOTTLE);
  scan(CASE, 2000);
  expect(lines()).toEqual([
    [BOTTLE, 1000, 169],
    ['SGR', 1000, 50],
    [CASE, 12_000, 2028],
    ['SGR', 12_000, 600],
  ]);
  expect(till.counter.snapshot).toMatchObject({ total: 2847, pieces: 13 });
});

it('a deposit whose code has come to bear VAT holds its article back', () => {
  runSql(till, "UPDATE article SET vat_code = '22' WHERE code = 'SGR'");
  expect(scan(BOTTLE)).toMatchObject({ outcome: 'refused', refusal: 'article-without-vat' });
  expect(lines()).toEqual([]);
});

it('an open price is asked for, and nobody types another over a price of the catalogue', () => {
  const asked = scan('FLOWERS');
  if (asked.outcome !== 'price-missing') throw new Error(asked.outcome);
  expect(till.counter.add(nextCommandId(), asked.articleId, 1000, 750)).toEqual({ ok: true });
  const refused = { ok: false, refusal: 'price-not-here' };
  scan(BOTTLE);
  const milk = till.counter.snapshot.lines[1]?.articleId ?? '';
  expect(till.counter.add(nextCommandId(), milk, 1000, 1)).toEqual(refused);
  expect(lines()[0]).toEqual(['FLOWERS', 1000, 750]);
});

it('a department sells a typed amount at its rate, and none is none', () => {
  const sell = (number: number) =>
    till.counter.run(nextCommandId(), sellDepartment(till.documents, number, money(450), quantity(2000)));
  expect(sell(1)).toEqual({ ok: true });
  expect(sell(99)).toEqual({ ok: false, refusal: 'department-not-found' });
  expect(lines()).toEqual([['1', 2000, 900]]);
});
