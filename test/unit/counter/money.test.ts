/** Discounts, typed prices and split tenders: from the counter down to the rows. */
import { describe, expect, it } from 'vitest';
import type { LineId } from '../../../core/basket/basket.ts';
import type { BasketCommand } from '../../../core/basket/commands.ts';
import type { OfferedTender } from '../../../core/basket/tenders.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import {
  articleOf,
  nextCommandId,
  putArticles,
  rowsOf,
  scanAll,
  type TestTill,
  testTill,
} from '../support/test-till.ts';

type Told = (lineId: LineId) => BasketCommand;
const TEN_PERCENT = { kind: 'percent', basisPoints: basisPoints(1000) } as const;
const ONE_EURO = { kind: 'amount', amount: money(100) } as const;
const lineOff: Told = (lineId) => ({ type: 'discount-line', lineId, discount: TEN_PERCENT });
const cheaper: Told = (lineId) => ({ type: 'set-price', lineId, price: money(700) });
const receiptOff: Told = () => ({ type: 'discount-receipt', discount: ONE_EURO });

/** 10.00, 5.00 and 3.33 at 22 %; what is told is told to the first line. */
async function tillWith(...told: readonly Told[]): Promise<TestTill> {
  const till = await testTill();
  putArticles(till, articleOf('A', 1000), articleOf('B', 500), articleOf('C', 333));
  scanAll(till, 'A', 'B', 'C');
  const first = till.counter.snapshot.lines[0]?.id as LineId;
  for (const tell of told) expect(till.counter.command(nextCommandId(), tell(first))).toEqual({ ok: true });
  return till;
}

const CASH: OfferedTender = { tender: 'cash', given: null };
const CARD_TEN: OfferedTender = { tender: 'card', amount: money(1000), reference: '4711' };
const VOUCHER_EIGHT: OfferedTender = { tender: 'voucher', faceValue: money(800), reference: null };

describe('what the customer pays', () => {
  it.each<[string, Told[], OfferedTender[], object, string[]]>([
    ['nothing off', [], [CASH], { total: 1833, due: 1835 }, ['cash 1835']],
    ['10 % off a line', [lineOff], [CASH], { total: 1733, due: 1735 }, ['cash 1735']],
    ['another price', [cheaper], [CASH], { total: 1533, due: 1535 }, ['cash 1535']],
    ['1.00 off the receipt', [receiptOff], [CASH], { total: 1733, due: 1735 }, ['cash 1735']],
    ['all of it', [cheaper, lineOff, receiptOff], [CASH], { total: 1363, due: 1365 }, ['cash 1365']],
    ['card and cash: not rounded', [], [CARD_TEN, CASH], { total: 1833, due: 1833 }, ['card 1000', 'cash 833']],
    ['a voucher first', [], [VOUCHER_EIGHT, CASH], { total: 1833, due: 1833 }, ['voucher 800', 'cash 1033']],
    [
      'a voucher above the rest',
      [],
      [CARD_TEN, { ...VOUCHER_EIGHT, faceValue: money(5000) }],
      { change: 0 },
      ['card 1000', 'voucher 833'],
    ],
  ])('%s', async (_what, told, tenders, sale, payments) => {
    const till = await tillWith(...told);
    const { saleId, total: seenTotal } = till.counter.snapshot;
    const closed = till.counter.close({ saleId, tenders, operatorId: till.operatorId, seenTotal });
    expect(closed).toMatchObject({ ok: true, sale });
    expect(
      rowsOf(till, 'SELECT tender, amount FROM payment ORDER BY position').map((row) => Object.values(row).join(' ')),
    ).toEqual(payments);
    expect(
      rowsOf(till, 'SELECT tender, amount FROM session_tender ORDER BY tender').map((row) =>
        Object.values(row).join(' '),
      ),
    ).toEqual(payments.toSorted());
    const under = openReadOnly(till.path);
    expect(allIsWell(checkTill(under))).toBe(true);
    under.close();
  });

  it('shares of a receipt discount are stored on the lines and add up to it', async () => {
    const till = await tillWith(receiptOff);
    till.counter.close({ saleId: till.counter.snapshot.saleId, tenders: [CASH], operatorId: till.operatorId });
    const shares = rowsOf<{ share: number }>(till, 'SELECT receipt_share AS share FROM sale_line ORDER BY position');
    expect(shares.map(({ share }) => share)).toEqual([55, 27, 18]);
  });

  it.each<[string, OfferedTender[], string]>([
    ['no tender is enough', [{ tender: 'cash', given: money(100) }], 'given-too-little'],
    ['a card above the total', [{ tender: 'card', amount: money(5000), reference: null }], 'card-too-large'],
    ['a tender when all is paid', [CASH, CASH], 'nothing-left-to-pay'],
  ])('%s: refused, and the basket stands', async (_what, tenders, refusal) => {
    const till = await tillWith(lineOff);
    const before = till.counter.snapshot;
    const result = till.counter.close({ saleId: before.saleId, tenders, operatorId: till.operatorId });
    expect(result).toEqual({ ok: false, refusal });
    expect(till.counter.snapshot).toEqual(before);
  });

  it('a total that another window changed is not charged', async () => {
    const till = await tillWith();
    const { saleId, total } = till.counter.snapshot;
    scanAll(till, 'B');
    const closing = { saleId, tenders: [CASH], operatorId: till.operatorId };
    expect(till.counter.close({ ...closing, seenTotal: total })).toEqual({ ok: false, refusal: 'total-changed' });
    expect(till.counter.close({ ...closing, seenTotal: total + 500 }).ok).toBe(true);
  });

  it('a basket with discounts comes back as it was, and undo still works', async () => {
    const till = await tillWith(cheaper, lineOff, receiptOff);
    const { lines, total, receiptDiscount } = till.counter.snapshot;
    await till.close();
    const again = await testTill({ dataDir: till.dataDir });
    expect(again.counter.snapshot).toMatchObject({ lines, total, receiptDiscount });
    for (let undone = 0; undone < 3; undone += 1) again.counter.command(nextCommandId(), { type: 'undo' });
    expect(again.counter.snapshot).toMatchObject({ total: 1833, receiptDiscount: null });
  });
});
