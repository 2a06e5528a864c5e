/** Codes that are worth money, folded from the log: a voucher counts once, a credit note never pays more than it holds. */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { FindingDraft } from './finding.ts';
import type { DocumentFact } from './log-facts.ts';

export class CodeBook {
  readonly #found: FindingDraft;
  readonly #balances = new Map<string, number>();
  /** Which document used the voucher, and which vouchers a document used. */
  readonly #usedBy = new Map<string, string>();
  readonly #vouchersOf = new Map<string, readonly string[]>();

  constructor(found: FindingDraft) {
    this.#found = found;
  }

  add(type: DocumentFact['type'], body: DocumentFact['body']): void {
    this.#move(body);
    if (type === 'sale') this.#use(body as SaleBody);
    else if (body.states.some(({ state }) => state === 'cancelled')) this.#free(body.saleId);
  }

  #move({ payments }: DocumentFact['body']): void {
    for (const { tender, reference, amount } of payments) {
      if (tender !== 'credit-note' || reference === null) continue;
      const balance = (this.#balances.get(reference) ?? 0) - amount;
      this.#balances.set(reference, balance);
      this.#found.expect(balance >= 0, () => `credit note ${reference}: ${balance} is left on it`);
    }
  }

  #use(sale: SaleBody): void {
    if (sale.voids !== null) this.#free(sale.voids);
    for (const origin of sale.origins) this.#free(origin);
    for (const { code } of sale.vouchers) {
      const before = this.#usedBy.get(code);
      this.#found.expect(before === undefined, () => `voucher ${code}: used by ${before} and by ${sale.saleId}`);
      this.#usedBy.set(code, sale.saleId);
    }
    if (sale.vouchers.length > 0) {
      this.#vouchersOf.set(
        sale.saleId,
        sale.vouchers.map(({ code }) => code),
      );
    }
  }

  #free(saleId: string): void {
    for (const code of this.#vouchersOf.get(saleId) ?? []) this.#usedBy.delete(code);
  }
}
