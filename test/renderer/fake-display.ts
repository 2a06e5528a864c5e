/** What the fake till lets the customer's screen see: whatever a test says. */
import type { CustomerView } from '../../contract/window-types.ts';

export const NOTHING_SOLD: CustomerView = {
  language: 'it',
  theme: 'light',
  shop: { name: 'Bottega Ferraris', address: 'Via Roma 14\nCuneo' },
  hasProgramme: true,
  saleId: '00000000-0000-4000-8000-0000000000d1',
  lines: [],
  total: 0,
  saved: 0,
  gifts: 0,
  customer: null,
  points: null,
  closed: null,
};

export class FakeDisplay {
  view: CustomerView = NOTHING_SOLD;
  #wake = (): void => {};

  show(change: Partial<CustomerView>): void {
    this.view = { ...this.view, ...change };
    this.#wake();
  }

  async *watch(signal: AbortSignal | undefined): AsyncGenerator<CustomerView, void, void> {
    while (!signal?.aborted) {
      yield this.view;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }
}
