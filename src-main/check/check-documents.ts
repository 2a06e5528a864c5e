/**
 * The documents: each is rebuilt from its event alone and compared with the rows that stand
 * in the tables, then its arithmetic is done again. Numbers have no gaps.
 */

import { SALE_EVENT, type SaleBody, saleBody } from '../../contract/events/sale.ts';
import { amountsOf } from '../../core/basket/amounts.ts';
import type { BasketLine, LineArticle, LineId } from '../../core/basket/basket.ts';
import type { Discount } from '../../core/basket/discount.ts';
import { money } from '../../core/quantities/money.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { saleRowsOf } from '../counter/sale-facts.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale } from '../store/sales.ts';
import { statement } from '../store/statement.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { readLog } from './read-log.ts';

const saleCount = statement()((db) =>
  db.selectFrom('sale').select((select) => select.fn.countAll<number>().as('sales')),
);
const numberRanges = statement()((db) =>
  db
    .selectFrom('sale')
    .select(['kind', 'series', 'year'])
    .select((select) => [
      select.fn.min<number>('number').as('first'),
      select.fn.max<number>('number').as('last'),
      select.fn.countAll<number>().as('documents'),
    ])
    .groupBy(['kind', 'series', 'year']),
);

export function checkDocuments(read: ReadHandle): readonly Finding[] {
  const documents = new FindingDraft('documents');
  const arithmetic = new FindingDraft('arithmetic');
  const seen = new Set<string>();
  for (const { type, content } of readLog(read)) {
    if (type !== SALE_EVENT.type) continue;
    const sale = saleBody.safeParse(content);
    if (!sale.success) continue; // the check of the bodies has said so
    documents.examine();
    arithmetic.examine();
    compareRows(documents, read, sale.data);
    documents.expect(!seen.has(sale.data.saleId), () => `sale ${sale.data.saleId}: two events`);
    seen.add(sale.data.saleId);
    checkArithmetic(arithmetic, sale.data);
  }
  const stored = read.get(saleCount, {})?.sales ?? 0;
  documents.expect(stored === seen.size, () => `${stored} sales in the tables, ${seen.size} in the log`);
  return [documents.done(), arithmetic.done(), checkNumbers(read)];
}

function compareRows(documents: FindingDraft, read: ReadHandle, body: SaleBody): void {
  const rebuilt = saleRowsOf(body);
  const stored = readSale(read, body.saleId);
  documents.expect(
    stored !== null && isSame(rebuilt, stored),
    () => `sale ${body.saleId}: its rows differ from its event`,
  );
}

/** Equal whatever the order in which the fields were written. */
function isSame(a: unknown, b: unknown): boolean {
  const sorted = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

/** The lines as the basket had them, so that the same rules can be asked again. */
function basketLine(line: SaleBody['lines'][number]): BasketLine {
  const { id, articleId, quantity: sold, typedPrice, discount } = line;
  return {
    id: id as LineId,
    article: { ...line, id: articleId } as unknown as LineArticle,
    quantity: quantity(sold),
    typedPrice: typedPrice === null ? null : money(typedPrice),
    discount: (discount?.typed ?? null) as Discount | null,
  };
}

function checkArithmetic(arithmetic: FindingDraft, sale: SaleBody): void {
  const where = `sale ${sale.series} ${sale.number}/${sale.year}`;
  const amounts = amountsOf({
    lines: sale.lines.map(basketLine),
    receiptDiscount: (sale.receiptDiscount?.typed ?? null) as Discount | null,
  });
  for (const line of sale.lines) {
    const { full, discount, share, toPay } = amounts.lineById.get(line.id as LineId) ?? {};
    const stored = [line.fullAmount, line.discount?.amount ?? 0, line.receiptShare, line.amount];
    arithmetic.expect(isSame(stored, [full, discount, share, toPay]), () => `${where}: line ${line.code} is ${stored}`);
  }
  const taken = sale.receiptDiscount?.amount ?? 0;
  arithmetic.expect(taken === amounts.receiptDiscount, () => `${where}: ${taken} was taken off the receipt`);
  arithmetic.expect(amounts.total === sale.total, () => `${where}: it comes to ${amounts.total}, not ${sale.total}`);
  arithmetic.expect(isSame(amounts.vat, sale.vat), () => `${where}: its VAT does not follow from its lines`);
  checkPayments(arithmetic, sale, where);
}

function checkPayments(arithmetic: FindingDraft, sale: SaleBody, where: string): void {
  const paid = sale.payments.reduce((sum, { amount }) => sum + amount, 0);
  arithmetic.expect(paid === sale.total + sale.rounding, () => `${where}: ${paid} was paid`);
  for (const { tender, amount, given, change } of sale.payments) {
    const holds = tender === 'voucher' ? change === 0 && amount <= given : given - change === amount;
    arithmetic.expect(
      holds && (tender === 'cash' || change === 0),
      () => `${where}: ${tender} ${given} less ${change} is not ${amount}`,
    );
  }
}

function checkNumbers(read: ReadHandle): Finding {
  const numbers = new FindingDraft('numbers');
  for (const { kind, series, year, first, last, documents } of read.all(numberRanges, {})) {
    numbers.examine(documents);
    numbers.expect(
      first === 1 && last === documents,
      () => `${kind} ${series}/${year}: ${documents} from ${first} to ${last}`,
    );
  }
  return numbers.done();
}
