/**
 * What came back of each sold line, folded from the log: never more than was sold, each time
 * with the figures that stood then, so that every return can be worked out again.
 */
import type { SaleBody } from '../../contract/events/sale.ts';
import { money } from '../../core/quantities/money.ts';
import { rateKey } from '../../core/quantities/vat.ts';
import { rateOf } from '../documents/stored-line.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readSale } from '../store/sales.ts';
import type { FindingDraft } from './finding.ts';
import { isSame } from './is-same.ts';

type SaleLine = SaleBody['lines'][number];
type ByReceipt = Extract<NonNullable<SaleLine['returned']>, { kind: 'by-receipt' }>;
type Sums = { readonly pieces: number; readonly amount: number };

const NOTHING: Sums = { pieces: 0, amount: 0 };

export class ReturnBook {
  readonly #read: ReadHandle;
  readonly #found: FindingDraft;
  readonly #byLine = new Map<string, Sums>();
  /** Gross given back of each rate of each original. */
  readonly #byRate = new Map<string, number>();

  constructor(read: ReadHandle, found: FindingDraft) {
    this.#read = read;
    this.#found = found;
  }

  add(sale: SaleBody): void {
    const lines = sale.lines.flatMap((line) =>
      line.returned?.kind === 'by-receipt' ? [{ line, origin: line.returned }] : [],
    );
    for (const { line, origin } of lines) this.#compare(sale, line, origin);
    // Only now: the lines of one return all stand on what was there before it.
    for (const { line, origin } of lines) this.#remember(line, origin);
  }

  #compare(sale: SaleBody, line: SaleLine, origin: ByReceipt): void {
    const where = `${sale.kind} ${sale.series} ${sale.number}/${sale.year}: line ${line.code}`;
    const original = readSale(this.#read, origin.saleId);
    const sold = original?.lines.find(({ id }) => id === origin.lineId);
    if (!original || !sold) {
      this.#found.fault(`${where} comes back from a line that is not there`);
      return;
    }
    const before = this.#byLine.get(lineKey(origin)) ?? NOTHING;
    const rate = rateKey(rateOf(sold));
    const gross = original.lines
      .filter((each) => each.return_kind !== 'by-receipt' && rateKey(rateOf(each)) === rate)
      .reduce((sum, { amount }) => sum + amount, 0);
    const standing = gross - (this.#byRate.get(`${origin.saleId} ${rate}`) ?? 0);
    const said = [origin.soldQuantity, origin.soldAmount, origin.returnedQuantity, origin.returnedAmount];
    const stood = [sold.quantity, sold.amount, before.pieces, before.amount];
    this.#found.expect(isSame(said, stood), () => `${where} came back from ${said}, there stood ${stood}`);
    this.#found.expect(standing === origin.standingGross, () => `${where}: ${standing} of its rate stood there`);
    this.#found.expect(before.pieces - line.quantity <= sold.quantity, () => `${where}: more came back than was sold`);
  }

  #remember(line: SaleLine, origin: ByReceipt): void {
    const { pieces, amount } = this.#byLine.get(lineKey(origin)) ?? NOTHING;
    this.#byLine.set(lineKey(origin), { pieces: pieces - line.quantity, amount: amount - line.amount });
    const rate = `${origin.saleId} ${rateKey({ ...line.vat, basisPoints: line.vat.basisPoints as never })}`;
    this.#byRate.set(rate, money((this.#byRate.get(rate) ?? 0) - line.amount));
  }
}

function lineKey({ saleId, lineId }: ByReceipt): string {
  return `${saleId} ${lineId}`;
}
