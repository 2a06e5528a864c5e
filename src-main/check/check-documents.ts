/**
 * The documents: each is rebuilt from its event alone and compared with the rows that stand
 * in the tables, then its arithmetic is done again. Numbers have no gaps.
 */

import { SALE_EVENT, type SaleBody, saleBody } from '../../contract/events/sale.ts';
import { lineAmount } from '../../core/quantities/line-amount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { vatByRate } from '../../core/quantities/vat.ts';
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

function checkArithmetic(arithmetic: FindingDraft, sale: SaleBody): void {
  const where = `sale ${sale.series} ${sale.number}/${sale.year}`;
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  for (const line of sale.lines) {
    const amount = lineAmount(money(line.unitPrice), quantity(line.quantity));
    arithmetic.expect(amount === line.amount, () => `${where}: line ${line.code} is ${line.amount}, not ${amount}`);
  }
  const total = sum(sale.lines.map(({ amount }) => amount));
  arithmetic.expect(total === sale.total, () => `${where}: lines add up to ${total}, not ${sale.total}`);
  const paid = sum(sale.payments.map(({ amount }) => amount));
  arithmetic.expect(paid === sale.total + sale.rounding, () => `${where}: ${paid} was paid`);
  for (const { amount, given, change } of sale.payments) {
    arithmetic.expect(given - change === amount, () => `${where}: ${given} less ${change} is not ${amount}`);
  }
  const vat = vatByRate(
    sale.lines.map(({ vat: rate, amount }) => ({
      rate: { ...rate, basisPoints: basisPoints(rate.basisPoints) },
      amount: money(amount),
    })),
  );
  arithmetic.expect(isSame(vat, sale.vat), () => `${where}: its VAT does not follow from its lines`);
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
