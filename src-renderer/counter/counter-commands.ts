/**
 * What the cashier can have done, as functions: each goes through the one queue to the till
 * and says what came of it by message and sound. The basket itself comes back by snapshot.
 */
import type { TillClient } from '../../contract/index.ts';
import type { ClosedSale, CounterRefusal, OfferedTender, TypedDiscount } from '../../contract/window-types.ts';
import type { ClosingKind } from '../../core/basket/documents.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { useMessages } from '../messages/message-store.ts';
import type { PlaySound } from '../sound/sounds.ts';
import { closeSale } from './close-sale.ts';
import { sayRefused, sayRemoved, sayScanOutcome } from './counter-messages.ts';
import { lineInHand, type Panel, useCounter } from './counter-store.ts';
import { type GiftCommands, giftCommands } from './gift-commands.ts';
import { askPrice, type GoodsCommands, type GoodsTools, goodsCommands } from './goods-commands.ts';
import { type JobQueue, jobQueue } from './job-queue.ts';
import { forgetScan, keepScan, keptScans, type PendingScan } from './kept-scans.ts';
import { sayEnquiry, takeEnquiry } from './price-enquiry.ts';
import { seenAfter } from './seen-after.ts';

const ONE = 1000;

export interface CounterTools {
  readonly client: TillClient;
  readonly play: PlaySound;
  readonly newId: () => string;
  /** Called when a sale has been closed, with what is worth showing. */
  readonly onClosed: (sale: ClosedSale) => void;
}

export interface CounterCommands extends GoodsCommands, GiftCommands {
  /** While a price is asked for, nothing is sold. */
  readonly scan: (code: string) => void;
  readonly add: (article: { readonly id: string; readonly description: string }) => void;
  /** @param pieces signed, whole */
  readonly change: (pieces: number) => void;
  readonly remove: () => void;
  readonly undo: () => void;
  readonly clear: (saleId: string) => void;
  /** @param tenders in the order in which they were taken */
  readonly close: (kind: ClosingKind, tenders: readonly OfferedTender[]) => void;
  /** Null takes it off again. */
  readonly discountLine: (lineId: string, discount: TypedDiscount | null) => void;
  readonly discountReceipt: (discount: TypedDiscount | null) => void;
  /** @param price minor units; null is the article's own */
  readonly setPrice: (lineId: string, price: number | null) => void;
  /** Null takes the customer off the sale. */
  readonly chooseCustomer: (customerId: string | null) => void;
}

export function counterCommands(tools: CounterTools): CounterCommands {
  const queue = jobQueue();
  const context: Context = { ...tools, queue };
  const goods: GoodsTools = {
    ...tools,
    takeQuantity,
    queue: (run, seen) => queueCommand(context, run, seen),
    heed: (result) => heed(context, result, 'article'),
  };
  for (const scan of keptScans()) queueScan(context, scan);
  return {
    scan: (code) => {
      if (takeEnquiry()) return queueEnquiry(context, code);
      const scan: PendingScan = { commandId: tools.newId(), code, quantity: takeQuantity() };
      keepScan(scan);
      queueScan(context, scan);
    },
    add: ({ id: articleId, description }) => {
      const command = { commandId: tools.newId(), articleId, quantity: takeQuantity(), price: null };
      queueCommand(context, async () => {
        const result = await tools.client.counter.add(command);
        if (result.ok || result.refusal !== 'price-missing') return heed(context, result, 'article');
        context.play('article');
        askPrice({ articleId, description, quantity: command.quantity });
      });
    },
    change: (pieces) =>
      withLine(context, async (commandId, lineId) => {
        heed(context, await tools.client.counter.changeQuantity({ commandId, lineId, by: pieces * ONE }), 'article');
      }),
    remove: () =>
      withLine(context, async (commandId, lineId) => {
        const line = useCounter.getState().snapshot?.lines.find(({ id }) => id === lineId);
        const result = await tools.client.counter.remove({ commandId, lineId });
        heed(context, result, null);
        if (result.ok && line) sayRemoved(line, () => undo(context));
      }),
    undo: () => undo(context),
    clear: (saleId) => queueCommand(context, async () => void (await tools.client.counter.clear({ saleId }))),
    close: (kind, tenders) => {
      const seen = useCounter.getState().snapshot;
      if (seen) queueCommand(context, () => closeSale(context, seen, { kind, tenders }));
    },
    discountLine: (lineId, discount) =>
      fromPanel(context, (commandId) => tools.client.counter.discountLine({ commandId, lineId, discount })),
    discountReceipt: (discount) =>
      fromPanel(context, (commandId) => tools.client.counter.discountReceipt({ commandId, discount })),
    setPrice: (lineId, price) =>
      fromPanel(context, (commandId) => tools.client.counter.setPrice({ commandId, lineId, price })),
    chooseCustomer: (customerId) =>
      fromPanel(context, (commandId) => tools.client.counter.setCustomer({ commandId, customerId }), 'customer'),
    ...goodsCommands(goods),
    ...giftCommands(goods),
  };
}

interface Context extends CounterTools {
  readonly queue: JobQueue;
}

function queueScan(context: Context, scan: PendingScan): void {
  useMessages.getState().dismissInk();
  context.queue.add({
    run: async () => {
      const result = await seenAfter(async () => {
        const answer = await context.client.counter.scan(scan);
        context.play(SCAN_SOUNDS[answer.outcome]);
        return answer;
      });
      sayScanOutcome(result, scan.quantity);
    },
    onFailure: (error) => fail(context, error),
    onGone: () => forgetScan(scan.commandId),
  });
}

/** Sells nothing, so it is not kept over a reload and waits for no snapshot. */
function queueEnquiry(context: Context, code: string): void {
  useMessages.getState().dismissInk();
  context.queue.add({
    run: async () => {
      const answer = await context.client.articles.enquire({ code });
      context.play(answer.outcome === 'found' ? 'article' : 'unknown');
      sayEnquiry(answer);
    },
    onFailure: (error) => fail(context, error),
  });
}

/** @param seen called once what came of it is drawn */
function queueCommand(context: Context, run: () => Promise<void>, seen: () => void = () => {}): void {
  useMessages.getState().dismissInk();
  context.queue.add({
    run: async () => {
      await seenAfter(run);
      seen();
    },
    onFailure: (error) => fail(context, error),
  });
}

/** The command id is made once, outside `run`: a job that is held and tried again is the same command. */
function withLine(context: Context, run: (commandId: string, lineId: string) => Promise<void>): void {
  const commandId = context.newId();
  const chosen = useCounter.getState().selectedLineId;
  let lineId: string | null = null;
  queueCommand(context, async () => {
    // Decided at its turn: a scan and `+` in a hurry mean the scanned line.
    lineId ??= chosen ?? lineInHand(useCounter.getState());
    if (lineId !== null) await run(commandId, lineId);
  });
}

function undo(context: Context): void {
  const commandId = context.newId();
  queueCommand(context, async () => heed(context, await context.client.counter.undo({ commandId }), null));
}

/** The panel closes when the till has done it; refused, it keeps what was typed. */
function fromPanel(
  context: Context,
  run: (commandId: string) => Promise<CommandResult>,
  from: Panel = 'discount',
): void {
  const commandId = context.newId();
  queueCommand(context, async () => {
    const result = await run(commandId);
    heed(context, result, 'article');
    const { panel, set } = useCounter.getState();
    if (result.ok && panel === from) set({ panel: 'keys', discountTyped: '' });
  });
}

type CommandResult = { readonly ok: true } | { readonly ok: false; readonly refusal: CounterRefusal };

function heed(context: Context, result: CommandResult, sound: 'article' | null): void {
  if (result.ok) {
    if (sound) context.play(sound);
    return;
  }
  context.play('refused');
  sayRefused(result.refusal, null);
}

const SCAN_SOUNDS = {
  added: 'article',
  voucher: 'article',
  customer: 'card',
  'new-card': 'card',
  'card-blocked': 'refused',
  'price-missing': 'article',
  unknown: 'unknown',
  unreadable: 'unknown',
  refused: 'refused',
} as const;

/** A full disk holds the queue: nothing is lost, and nothing is done out of order. */
function fail(context: Context, error: unknown): 'hold' | 'drop' {
  const failure = failureOf(error);
  context.play('refused');
  if (failure !== 'disk-full' && failure !== 'storage-failed') {
    sayFailure(failure);
    return 'drop';
  }
  sayFailure(failure, [
    { label: 'failure.retry', key: 'r', concludes: true, run: context.queue.retry },
    { label: 'failure.giveUp', key: 'Escape', run: context.queue.dropHeld },
  ]);
  return 'hold';
}

function takeQuantity(): number {
  const { pendingQuantity, set } = useCounter.getState();
  set({ pendingQuantity: null });
  return pendingQuantity ?? ONE;
}
