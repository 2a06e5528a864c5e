/**
 * Commands beyond the plain sale: parking and recalling, returns, vouchers, typed prices and
 * departments. They go through the counter's one queue, and their panel closes when the till
 * has done what was asked; refused, it keeps what was typed.
 */
import type { TillClient } from '../../contract/index.ts';
import type { CounterRefusal } from '../../contract/window-types.ts';
import type { ReturnReason } from '../../core/basket/returned.ts';
import { sayInk, sayWarn } from '../messages/message-store.ts';
import type { PlaySound } from '../sound/sounds.ts';
import { type OpenPrice, type Panel, useCounter } from './counter-store.ts';

type CommandResult = { readonly ok: true } | { readonly ok: false; readonly refusal: CounterRefusal };
type ParkResult = Awaited<ReturnType<TillClient['counter']['park']>>;
type ParkRefusal = Extract<ParkResult, { ok: false }>['refusal'];

export interface GoodsTools {
  readonly client: TillClient;
  readonly newId: () => string;
  readonly play: PlaySound;
  /** Resolved, what came of it is drawn. */
  readonly queue: (run: () => Promise<void>, seen?: () => void) => void;
  /** Says a refusal and makes the sound. */
  readonly heed: (result: CommandResult) => void;
  readonly takeQuantity: () => number;
}

export interface ReturnedPieces {
  readonly lineId: string;
  /** Thousandths, above zero. */
  readonly quantity: number;
}

export interface GoodsCommands {
  readonly park: (name: string) => void;
  readonly recall: (saleId: string) => void;
  readonly dropParked: (saleId: string) => void;
  readonly settlePrices: (prices: 'then' | 'now') => void;
  /** @param price minor units */
  readonly addPriced: (article: OpenPrice, price: number) => void;
  readonly sellDepartment: (department: number, price: number) => void;
  readonly redeemVoucher: (code: string) => void;
  readonly dropVoucher: (code: string) => void;
  readonly returnByReceipt: (saleId: string, lines: readonly ReturnedPieces[]) => void;
  readonly returnWithoutReceipt: (articleId: string, quantity: number, reason: ReturnReason) => void;
  readonly takeEmpties: (articleId: string, quantity: number) => void;
}

/** The panel that asks for a price opens; one that asks already goes on with this article afterwards. */
export function askPrice(article: OpenPrice): void {
  const { openPrices, panel, set } = useCounter.getState();
  if (panel === 'price') set({ openPrices: [...openPrices, article] });
  else set({ openPrices: [article], panel: 'price', panelTyped: '', typed: '' });
}

export function goodsCommands(tools: GoodsTools): GoodsCommands {
  const { client, takeQuantity } = tools;
  const { counter } = client;
  const from = (panel: Panel, run: (commandId: string) => Promise<CommandResult>): void => fromPanel(tools, panel, run);
  return {
    ...parkCommands(tools),
    settlePrices: (prices) => from('prices', (commandId) => counter.settlePrices({ commandId, prices })),
    addPriced: ({ articleId, quantity }, price) =>
      from('price', (commandId) => counter.add({ commandId, articleId, quantity, price })),
    sellDepartment: (department, price) => {
      const quantity = takeQuantity();
      from('search', (commandId) => counter.sellDepartment({ commandId, department, price, quantity }));
    },
    redeemVoucher: (code) => from('discount', (commandId) => counter.useVoucher({ commandId, code })),
    dropVoucher: (code) => from('discount', (commandId) => counter.dropVoucher({ commandId, code })),
    returnByReceipt: (saleId, lines) =>
      from('returns', (commandId) => counter.returnByReceipt({ commandId, saleId, lines: [...lines] })),
    returnWithoutReceipt: (articleId, quantity, reason) =>
      from('returns', (commandId) => counter.returnWithoutReceipt({ commandId, articleId, quantity, reason })),
    takeEmpties: (articleId, quantity) =>
      from('returns', (commandId) => counter.takeEmpties({ commandId, articleId, quantity })),
  };
}

function parkCommands(tools: GoodsTools): Pick<GoodsCommands, 'park' | 'recall' | 'dropParked'> {
  const { client, queue } = tools;
  return {
    park: (name) => {
      const saleId = useCounter.getState().snapshot?.saleId;
      if (saleId === undefined) return;
      let parked = false;
      queue(
        async () => {
          parked = heedParking(tools, await client.counter.park({ saleId, name }));
          if (parked) closePanel('park');
        },
        () => {
          const count = useCounter.getState().snapshot?.parked ?? 0;
          if (parked) sayInk('park', { key: 'park.done', values: { count } });
        },
      );
    },
    recall: (saleId) =>
      queue(async () => {
        if (heedParking(tools, await client.counter.recall({ saleId }))) closePanel('recall');
      }),
    dropParked: (saleId) => queue(async () => void heedParking(tools, await client.counter.dropParked({ saleId }))),
  };
}

/** The command id is made once, outside `run`: a job that is held and tried again is the same command. */
function fromPanel(tools: GoodsTools, panel: Panel, run: (commandId: string) => Promise<CommandResult>): void {
  const commandId = tools.newId();
  tools.queue(async () => {
    const result = await run(commandId);
    tools.heed(result);
    if (!result.ok) return;
    if (panel === 'price') askNextPrice();
    else closePanel(panel);
  });
}

function closePanel(done: Panel): void {
  const { panel, set } = useCounter.getState();
  if (panel === done) set({ panel: 'keys', panelTyped: '', discountTyped: '' });
}

/** The first was added or given up. */
export function askNextPrice(): void {
  const { openPrices, panel, set } = useCounter.getState();
  const left = openPrices.slice(1);
  set({
    openPrices: left,
    ...(panel === 'price' ? { panel: left.length > 0 ? 'price' : 'keys', panelTyped: '' } : {}),
  });
}

/** @returns true when it was done */
function heedParking({ play }: GoodsTools, result: ParkResult): boolean {
  if (result.ok) {
    play('article');
    return true;
  }
  play('refused');
  sayParkRefused(result.refusal);
  return false;
}

export function sayParkRefused(refusal: ParkRefusal): void {
  sayWarn('park', { key: `park.refusal.${refusal}.title` }, { key: `park.refusal.${refusal}.text` });
}
