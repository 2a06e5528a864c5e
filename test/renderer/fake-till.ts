/**
 * A till in memory behind the real contract, over a MessageChannel in the page: for the
 * tests of the window, and for looking at it without a main process.
 */
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { contract } from '../../contract/index.ts';
import type { Hello } from '../../contract/window-types.ts';
import { FAKE_ARTICLES } from './fake-articles.ts';
import { FakeCounter } from './fake-counter.ts';
import { FakeImports } from './fake-imports.ts';

export interface FakeTill {
  readonly counter: FakeCounter;
  readonly imports: FakeImports;
  hello: Hello;
  /** A new port to this till, as the preload would hand over. */
  readonly connect: () => MessagePort;
  /** Breaks the wire last made, without answering what is under way. */
  readonly cut: () => void;
}

const ID = '00000000-0000-4000-8000-00000000000a';

export function newHello(change: Partial<Hello> = {}): Hello {
  return {
    version: '0.1.0',
    shell: 'electron',
    shop: { name: 'Bottega Ferraris', country: 'IT', currency: 'EUR', currencyDecimals: 2, timeZone: 'Europe/Rome' },
    till: { id: ID, name: 'Cassa 1' },
    operator: {
      id: ID,
      name: 'Giulia Conti',
      rights: [
        'sell',
        'give-discounts',
        'change-prices',
        'see-sales',
        'see-articles',
        'import-articles',
        'change-settings',
      ],
    },
    language: 'it',
    theme: 'light',
    demo: false,
    warnings: [],
    ...change,
  };
}

export function newFakeTill(hello: Hello = newHello()): FakeTill {
  let cut = (): void => {};
  const till: FakeTill = {
    counter: new FakeCounter(),
    imports: new FakeImports(),
    hello,
    cut: () => cut(),
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      new RPCHandler(routerOf(till)).upgrade(port2);
      port2.start();
      cut = () => port2.close();
      return port1;
    },
  };
  return till;
}

function routerOf(till: FakeTill) {
  const { counter, imports } = till;
  const door = implement(contract);
  const done = { ok: true as const };
  return door.router({
    app: {
      hello: door.app.hello.handler(() => till.hello),
      setPreferences: door.app.setPreferences.handler(({ input }) => {
        till.hello = {
          ...till.hello,
          language: input.language ?? till.hello.language,
          theme: input.theme ?? till.hello.theme,
        };
        return { language: till.hello.language, theme: till.hello.theme };
      }),
    },
    articles: {
      search: door.articles.search.handler(({ input }) => {
        const word = input.text.toLowerCase();
        const hits = FAKE_ARTICLES.filter(
          ({ description, barcode, code }) =>
            description
              .toLowerCase()
              .split(' ')
              .some((part) => part.startsWith(word)) ||
            barcode === input.text ||
            code === input.text,
        );
        return { hits: hits.slice(0, input.limit), more: hits.length > input.limit };
      }),
      count: door.articles.count.handler(() => ({ articles: 26_405 })),
    },
    sales: {
      recent: door.sales.recent.handler(({ input }) => counter.receipts.slice(0, input.limit).map(({ sale }) => sale)),
      receipt: door.sales.receipt.handler(
        ({ input }) => counter.receipts.find(({ sale }) => sale.saleId === input.saleId) ?? null,
      ),
    },
    imports: {
      stage: door.imports.stage.handler(({ input }) => ({ ok: true, status: imports.stage(input.fileName) })),
      apply: door.imports.apply.handler(({ input }) => imports.move(input.importId, 'applied', 26_393)),
      undo: door.imports.undo.handler(({ input }) => imports.move(input.importId, 'undone', 26_393)),
      list: door.imports.list.handler(() => imports.list),
      watch: door.imports.watch.handler(({ signal }) => imports.watch(signal)),
      notices: door.imports.notices.handler(({ input }) => ({
        notices: imports.notices.slice(input.offset, input.offset + input.limit),
        total: imports.notices.length,
      })),
    },
    counter: {
      watch: door.counter.watch.handler(({ signal }) => counter.watch(signal)),
      scan: door.counter.scan.handler(({ input }) =>
        counter.command(
          `scan ${input.code} ${input.quantity}`,
          input.commandId,
          { outcome: 'added' as const, description: '' },
          () => counter.scan(input.code, input.quantity),
        ),
      ),
      add: door.counter.add.handler(({ input }) =>
        counter.command('add', input.commandId, done, () => counter.add(input.articleId, input.quantity)),
      ),
      changeQuantity: door.counter.changeQuantity.handler(({ input }) =>
        counter.command(`change ${input.by}`, input.commandId, done, () =>
          counter.changeQuantity(input.lineId, input.by),
        ),
      ),
      setQuantity: door.counter.setQuantity.handler(() => done),
      remove: door.counter.remove.handler(({ input }) =>
        counter.command('remove', input.commandId, done, () => counter.remove(input.lineId)),
      ),
      undo: door.counter.undo.handler(({ input }) =>
        counter.command('undo', input.commandId, done, () => counter.undo()),
      ),
      clear: door.counter.clear.handler(({ input }) => counter.clear(input.saleId)),
      discountLine: door.counter.discountLine.handler(({ input }) =>
        counter.command(`discount line ${JSON.stringify(input.discount)}`, input.commandId, done, () =>
          counter.discountLine(input.lineId, input.discount),
        ),
      ),
      discountReceipt: door.counter.discountReceipt.handler(({ input }) =>
        counter.command(`discount receipt ${JSON.stringify(input.discount)}`, input.commandId, done, () =>
          counter.discountReceipt(input.discount),
        ),
      ),
      setPrice: door.counter.setPrice.handler(({ input }) =>
        counter.command(`price ${input.price}`, input.commandId, done, () =>
          counter.setPrice(input.lineId, input.price),
        ),
      ),
      close: door.counter.close.handler(
        ({ input }) =>
          counter.command(`close ${JSON.stringify(input.tenders)}`, crypto.randomUUID(), null, () =>
            counter.close(input.saleId, input.tenders),
          ) ?? { ok: false, refusal: 'another-sale' },
      ),
    },
  });
}
