import { describe, expect, it } from 'vitest';
import { amountOf, type BasketLine, totalsOf } from '../../../core/basket/basket.ts';
import { article, line, rate } from '../support/line-articles.ts';

const BREAD = article({ id: 1, cents: 35, vat: rate(22) });
const CHEESE = article({ id: 2, cents: 799, unit: 'kg', vat: rate(4) });

describe('totals', () => {
  it.each<[string, BasketLine[], number, number]>([
    ['nothing', [], 0, 0],
    ['three pieces of SALES.md 7', [line(1, 3000, BREAD)], 105, 3],
    ['1.235 kg of SALES.md 7 counts as one', [line(1, 1235, CHEESE)], 987, 1],
    ['both', [line(1, 3000, BREAD), line(2, 1235, CHEESE)], 1092, 4],
    ['two weights count as two', [line(1, 500, CHEESE), line(2, 250, CHEESE)], 600, 2],
  ])('%s', (_name, lines, total, pieces) => {
    expect(totalsOf(lines)).toMatchObject({ total, pieces });
  });

  it('each line is rounded once, VAT once per rate', () => {
    const lines = [line(1, 1000, BREAD), line(2, 1000, BREAD), line(3, 1000, BREAD)];
    expect(lines.map(amountOf)).toEqual([35, 35, 35]);
    expect(totalsOf(lines).vat).toEqual([{ rate: rate(22), gross: 105, net: 86, vat: 19 }]);
  });
});
