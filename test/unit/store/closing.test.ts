/** What a closed sale leaves behind, read back from the raw rows by other means than the till's own. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '../../../contract/events/index.ts';
import { type SaleBody, saleBody, saleLine } from '../../../contract/events/sale.ts';
import { saleRowsOf } from '../../../src-main/documents/sale-facts.ts';
import { storedLine } from '../../../src-main/documents/stored-line.ts';
import { readSale } from '../../../src-main/store/sales.ts';
import {
  articleOf,
  cash,
  DAY_MS,
  MORNING,
  putArticles,
  rowsOf,
  scanAll,
  sell,
  testTill,
} from '../support/test-till.ts';

interface EventRow {
  readonly position: number;
  readonly epoch: number;
  readonly seq: number;
  readonly header: Buffer;
  readonly body: Buffer;
  readonly hash: Buffer;
}

const till = await testTill();
putArticles(
  till,
  articleOf('A1', 1232, { barcode: '8001234567897', brand: 'Brand', category: 'Category', cost: 80_000 }),
  articleOf('A2', 1233, { vatCode: '4', offerPrice: 999 }),
  articleOf('A3', 500, { vatCode: 'N4' }),
  articleOf('A4', 0),
);
const sold = [
  sell(till, 'A1'),
  sell(till, '8001234567897', 'A2', 'A3', 'A1', 'A1'),
  sell(till, 'A3'),
  sell(till, 'A4'),
];
// The wall goes back a day and then past New Year: facts keep their order all the same.
till.clock.nowMs = MORNING - DAY_MS;
sold.push(sell(till, 'A2'));
till.clock.nowMs = Date.UTC(2026, 11, 31, 23, 30);
sold.push(sell(till, 'A2', 'A2'));

const events = rowsOf<EventRow>(till, 'SELECT * FROM event ORDER BY position');
type Line = Omit<SaleBody['lines'][number], 'vat' | 'discount' | 'linkedTo' | 'returned'>;

function withoutPoints({ points: _points, categoryIds: _ids, standing: _standing, gift: _gift, ...line }: Line) {
  return line;
}

/** These articles say nothing of points: their column stays empty. */
function pointsColumns({ standing, gift }: Line) {
  return {
    article_points: null,
    standing_by: standing?.by ?? null,
    standing_badge_discount: null,
    standing_title: null,
    standing_kind: null,
    standing_typed: null,
    standing_discount: 0,
    gift_percentage: gift?.percentage ?? null,
    gift_counter_value: 0,
    gift_points: 0,
    gift_discount: 0,
  };
}

const headers = events.map(({ header }) => JSON.parse(header.toString('utf8')) as unknown[]);
const bodies = events.map(({ body }) => JSON.parse(body.toString('utf8')));
const sales = bodies.filter((_body, index) => headers[index]?.[5] === 'sale').map((body) => saleBody.parse(body));

describe('the chain', () => {
  it('each hash is SHA-256 over the one before, the length, the header and the body', () => {
    let previous = Buffer.alloc(32);
    for (const { header, body, hash } of events) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(header.length);
      previous = createHash('sha256')
        .update(Buffer.concat([previous, length, header, body]))
        .digest();
      expect(hash.toString('hex')).toBe(previous.toString('hex'));
    }
    expect(events.length).toBe(sold.length + 1);
  });

  it('is dense: epoch 1, sequence and position from 1 on, in the row and in the header alike', () => {
    const wanted = events.map((_event, index) => [index + 1, 1, index + 1, 1, index + 1]);
    const found = events.map((event, index) => [
      event.position,
      event.epoch,
      event.seq,
      headers[index]?.[2],
      headers[index]?.[3],
    ]);
    expect(found).toEqual(wanted);
  });

  it('hybrid times go forward although the wall clock went back', () => {
    const times = headers.map((header) => String(header[9]));
    expect(times).toEqual([...times].sort());
    expect(new Set(times).size).toBe(times.length);
  });

  it('each event names company, till, actor and the offset of the shop', () => {
    const [identity] = rowsOf<{ company_id: string; till_id: string }>(till, 'SELECT * FROM identity');
    for (const header of headers) {
      expect(header.slice(0, 2)).toEqual([identity?.company_id, identity?.till_id]);
      expect([header[8], header[10]]).toEqual([60, till.operatorId]);
    }
    expect(new Set(headers.map((header) => header[4])).size).toBe(headers.length);
  });

  it('every body fits the schema of its type and version', () => {
    for (const [index, body] of bodies.entries()) {
      const schema = bodySchema(String(headers[index]?.[5]), Number(headers[index]?.[6]));
      expect(schema?.parse(body)).toEqual(body);
    }
  });
});

const NOT_RETURNED = { return_kind: null, return_reason: null, origin_sale_id: null, origin_line_id: null };

describe('the rows', () => {
  it.each(sales.map((body, index) => [index + 1, body] as const))(
    'of sale %i are those of its body',
    (_number, body) => {
      expect(readSale(till.store.read, body.saleId)).toEqual(saleRowsOf(body));
    },
  );

  type SaidOfPoints = Partial<Pick<SaleBody['lines'][number], 'categoryId' | 'categoryIds' | 'points'>>;
  const nothing = {
    generatedPoints: null,
    ownRule: null,
    noGift: false,
    fixedCounterValue: null,
    supplierDiscounts: [],
  };
  const near = '018f2f6e-0000-7000-8000-0000000000aa';
  const above = '018f2f6e-0000-7000-8000-0000000000bb';
  it.each<[string, SaidOfPoints, isEmpty: boolean]>([
    ['nothing, outside every category', { categoryId: null, categoryIds: [], points: nothing }, true],
    ['nothing, in one category', { categoryId: near, categoryIds: [near], points: nothing }, true],
    ['nothing, in a category under another', { categoryId: near, categoryIds: [near, above], points: nothing }, false],
    ['points by unit', { points: { ...nothing, generatedPoints: 250 } }, false],
    ['a rule of its own', { points: { ...nothing, ownRule: { kind: 'percentage', basisPoints: 1250 } } }, false],
    ['no gift', { points: { ...nothing, noGift: true } }, false],
    ['a fixed counter-value', { points: { ...nothing, fixedCounterValue: 9900 } }, false],
    ['what the supplier takes off', { points: { ...nothing, supplierDiscounts: [1000, 500] } }, false],
  ])('a line comes back whole whose article says %s', (_name, said, isEmpty) => {
    const [body] = sales;
    const [line] = body?.lines ?? [];
    if (!body || !line) throw new Error('nothing was sold');
    const { returned: _returned, ...expected } = saleLine.parse({ ...line, ...said });
    const [row] = saleRowsOf({ ...body, lines: [{ ...line, ...said }] }).lines;
    expect(row?.article_points === null).toBe(isEmpty);
    expect(row && storedLine(row)).toEqual(expected);
  });

  it('each column holds the field of its name', () => {
    const columns = (fields: object) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          typeof value === 'boolean' ? Number(value) : value,
        ]),
      );
    for (const body of sales) {
      const { saleId, sessionId, operatorId, lines, vat, states, payments, rounding, receiptDiscount, ...more } = body;
      const { voids, vouchers, origins, points: _points, ...document } = more;
      const discountColumns = (taken: typeof receiptDiscount) => ({
        discount_kind: taken?.typed.kind ?? null,
        discount_typed: taken ? (taken.typed.kind === 'percent' ? taken.typed.basisPoints : taken.typed.amount) : null,
        discount: taken?.amount ?? 0,
      });
      const of = (table: string) =>
        rowsOf(till, `SELECT * FROM ${table} WHERE sale_id = '${saleId}' ORDER BY position`);
      const own = (position: number) => ({ sale_id: saleId, position });
      const vatColumns = ({ code, basisPoints, nature }: (typeof lines)[number]['vat']) =>
        columns({ vatCode: code, vatBasisPoints: basisPoints, vatNature: nature });
      expect(rowsOf(till, `SELECT * FROM sale WHERE id = '${saleId}'`)).toMatchObject([
        {
          id: saleId,
          session_id: sessionId,
          operator_id: operatorId,
          ...columns(document),
          ...discountColumns(receiptDiscount),
          voids_id: voids,
          at_ms: states[0]?.atMs,
        },
      ]);
      expect(of('sale_line')).toEqual(
        lines.map(({ vat: rate, discount, linkedTo, returned, ...line }, index) => ({
          ...own(index),
          ...columns(withoutPoints(line)),
          ...pointsColumns(line),
          ...vatColumns(rate),
          ...discountColumns(discount),
          link_line_id: linkedTo,
          ...NOT_RETURNED,
        })),
      );
      expect([of('sale_voucher'), of('sale_origin'), vouchers, origins]).toEqual([[], [], [], []]);
      expect(of('sale_vat')).toEqual(
        vat.map(({ rate: { code, ...rate }, ...share }, index) => ({
          ...own(index),
          vat_code: code,
          ...columns(rate),
          ...share,
        })),
      );
      expect(of('sale_state')).toEqual(
        states.map((state, index) => ({ ...own(index), ...columns(state), operator_id: operatorId })),
      );
      expect(of('payment')).toEqual(
        payments.map((payment, index) => ({
          ...own(index),
          ...payment,
          session_id: sessionId,
          at_ms: states[0]?.atMs,
        })),
      );
      expect(rowsOf(till, `SELECT amount FROM sale_rounding WHERE sale_id = '${saleId}'`)).toEqual(
        rounding === 0 ? [] : [{ amount: rounding }],
      );
    }
  });

  it('numbers run without gaps in their year, whatever the clock did', () => {
    expect(sold.map(({ series, year, number }) => `${series} ${year} ${number}`)).toEqual([
      'A 2026 1',
      'A 2026 2',
      'A 2026 3',
      'A 2026 4',
      'A 2026 5',
      'A 2027 1',
    ]);
    expect(sales.map(({ day }) => day)).toEqual([...Array(4).fill('2026-11-21'), '2026-11-20', '2027-01-01']);
  });

  it('one session, opened by the first sale, with a float of nothing', () => {
    const opened = headers.filter((header) => header[5] === 'session_opened');
    const sessions = rowsOf<{ id: string; float: number }>(till, 'SELECT * FROM till_session');
    expect([opened.length, opened[0]?.[3], sessions.length, sessions[0]?.float]).toEqual([1, 1, 1, 0]);
    expect(sales.every(({ sessionId }) => sessionId === sessions[0]?.id)).toBe(true);
    expect(bodies[0]).toEqual({ sessionId: sessions[0]?.id, operatorId: till.operatorId, float: 0 });
  });

  it('the totals of the session are the sums of its sales', () => {
    const [total] = rowsOf(
      till,
      `SELECT sales, turnover, rounding, session_tender.amount AS cash
        FROM session_total JOIN session_tender USING (session_id) WHERE tender = 'cash'`,
    );
    const [sum] = rowsOf(
      till,
      `SELECT count(*) AS sales, sum(total) AS turnover,
        (SELECT sum(amount) FROM sale_rounding) AS rounding, (SELECT sum(amount) FROM payment) AS cash FROM sale`,
    );
    expect(total).toEqual(sum);
    expect(total).toEqual({ sales: 6, turnover: 9924, rounding: 1, cash: 9925 });
  });

  it('lines, VAT, rounding and payment add up in every document', () => {
    const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
    for (const body of sales) {
      expect(sum(body.lines.map(({ amount }) => amount))).toBe(body.total);
      expect(sum(body.vat.map(({ net, vat }) => net + vat))).toBe(body.total);
      expect(sum(body.payments.map(({ amount }) => amount))).toBe(body.total + body.rounding);
      expect(body.states.map(({ state }) => state)).toEqual(['created', 'paid', 'completed']);
    }
  });

  it('a line keeps what the article was: price, offer, cost, VAT, category and brand', () => {
    expect(
      sales[1]?.lines.map(({ code, barcode, quantity, unitPrice, ordinaryPrice, onOffer, cost, vat }) => ({
        line: [code, barcode, quantity, unitPrice, ordinaryPrice, onOffer, cost, vat.code].join(' '),
      })),
    ).toEqual([
      { line: 'A1 8001234567897 1000 1232 1232 false 80000 22' },
      { line: 'A2  1000 999 1233 true  4' },
      { line: 'A3  1000 500 500 false  N4' },
      { line: 'A1 8001234567897 2000 1232 1232 false 80000 22' },
    ]);
    const [names] = rowsOf(till, 'SELECT category.id AS category, brand.id AS brand FROM category, brand');
    expect(sales[0]?.lines[0]).toMatchObject({ categoryId: names?.category, brandId: names?.brand });
  });
});

describe('the same sale twice', () => {
  it('returns the same sale and writes nothing', () => {
    scanAll(till, 'A1');
    const { saleId } = till.counter.snapshot;
    const first = till.counter.close({ saleId, tenders: cash(2000), operatorId: till.operatorId });
    const counts = () =>
      rowsOf(till, 'SELECT (SELECT count(*) FROM sale) AS sales, (SELECT count(*) FROM event) AS events');
    const before = counts();
    expect(till.counter.close({ saleId, tenders: cash(2000), operatorId: till.operatorId })).toEqual(first);
    expect(till.counter.close({ saleId, tenders: cash(1), operatorId: till.operatorId })).toEqual(first);
    expect(counts()).toEqual(before);
    expect(first.ok && [first.sale.due, first.sale.given, first.sale.change]).toEqual([1230, 2000, 770]);
  });

  it('also after the till was started again, and in the middle of the next basket', async () => {
    const [last] = rowsOf<{ id: string }>(till, 'SELECT id FROM sale ORDER BY row DESC LIMIT 1');
    scanAll(till, 'A3');
    await till.close();
    const again = await testTill({ dataDir: till.dataDir });
    const result = again.counter.close({ saleId: last?.id ?? '', tenders: cash(null), operatorId: again.operatorId });
    expect(result.ok && [result.sale.saleId, result.sale.given]).toEqual([last?.id, 2000]);
    expect(again.counter.snapshot.lines.length).toBe(1);
  });
});
