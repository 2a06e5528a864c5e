/**
 * The documents: each is rebuilt from the log alone and compared with the rows that stand in
 * the tables, then its arithmetic is done again. Numbers have no gaps.
 */
import type { SaleBody } from '../../contract/events/sale.ts';
import { saleRowsOf } from '../documents/sale-facts.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale, type SaleRows } from '../store/sales.ts';
import { statement } from '../store/statement.ts';
import { type Additions, additionsInLog } from './additions.ts';
import { checkArithmetic } from './check-arithmetic.ts';
import { CodeBook } from './code-book.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { isSame } from './is-same.ts';
import { documentFacts } from './log-facts.ts';
import { ReturnBook } from './return-book.ts';

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
    .where('number', 'is not', null)
    .groupBy(['kind', 'series', 'year']),
);

export function checkDocuments(read: ReadHandle): readonly Finding[] {
  const documents = new FindingDraft('documents');
  const arithmetic = new FindingDraft('arithmetic');
  const additions = additionsInLog(read);
  const returns = new ReturnBook(read, arithmetic);
  const codes = new CodeBook(documents);
  const seen = new Set<string>();
  for (const { type, body } of documentFacts(read)) {
    codes.add(type, body);
    if (type !== 'sale') continue;
    documents.examine();
    arithmetic.examine();
    compareRows(documents, read, body, additions.get(body.saleId));
    documents.expect(!seen.has(body.saleId), () => `sale ${body.saleId}: two events`);
    seen.add(body.saleId);
    checkArithmetic(arithmetic, read, body);
    returns.add(body);
  }
  const stored = read.get(saleCount, {})?.sales ?? 0;
  documents.expect(stored === seen.size, () => `${stored} sales in the tables, ${seen.size} in the log`);
  return [documents.done(), arithmetic.done(), checkNumbers(read)];
}

function compareRows(documents: FindingDraft, read: ReadHandle, body: SaleBody, more: Additions | undefined): void {
  const made = saleRowsOf(body);
  const rebuilt: SaleRows = more
    ? {
        ...made,
        states: [...made.states, ...more.states],
        payments: [...made.payments, ...more.payments],
        points: [...made.points, ...more.points],
      }
    : made;
  const stored = readSale(read, body.saleId);
  documents.expect(
    stored !== null && isSame(rebuilt, stored),
    () => `sale ${body.saleId}: its rows differ from the log`,
  );
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
