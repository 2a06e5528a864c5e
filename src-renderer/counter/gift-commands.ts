/**
 * Points at the counter: giving a line, taking an article for points, points into a discount.
 * They go through the counter's one queue; refused, the panel keeps what was typed.
 */
import type { AffordableGift, AskedPoints, GiftResult, UsePointsResult } from '../../contract/window-types.ts';
import { useCounter } from './counter-store.ts';
import { useGiftPanel } from './gift-panel-state.ts';
import type { GoodsTools } from './goods-commands.ts';
import { sayPointsRefused } from './points-refusals.ts';
import { seenAfter } from './seen-after.ts';

export interface GiftCommands {
  /** @param quantity thousandths; null is the whole line @param percentage null in standard mode */
  readonly giveGift: (lineId: string, quantity: number | null, percentage: number | null) => void;
  readonly undoGift: (lineId: string) => void;
  readonly spendPoints: (asked: AskedPoints) => void;
  readonly dropPoints: () => void;
  /** One of it comes into the sale and is given. */
  readonly takeForPoints: (gift: AffordableGift) => void;
}

type Result = GiftResult | UsePointsResult;

const ONE = 1000;
const WHOLE = 10_000;

export function giftCommands(tools: GoodsTools): GiftCommands {
  const { counter } = tools.client;
  /** The command id is made once, outside `run`: a job that is held and tried again is the same command. */
  const command = (run: (commandId: string) => Promise<Result>): void => {
    const commandId = tools.newId();
    tools.queue(async () => {
      if (heed(tools, await run(commandId))) closePanel();
    });
  };
  return {
    giveGift: (lineId, quantity, percentage) =>
      command((commandId) => counter.giveGift({ commandId, lineId, quantity, percentage })),
    undoGift: (lineId) => command((commandId) => counter.undoGift({ commandId, lineId })),
    spendPoints: (asked) => command((commandId) => counter.usePoints({ commandId, asked })),
    dropPoints: () => command((commandId) => counter.dropPoints({ commandId })),
    takeForPoints: ({ articleId }) => {
      const percentages = useCounter.getState().snapshot?.customer?.giftPercentages ?? null;
      const one = { articleId, quantity: ONE };
      if (percentages !== null && !percentages.includes(WHOLE)) return addAndAsk(tools, one);
      const percentage = percentages === null ? null : WHOLE;
      command((commandId) => counter.takeAsGift({ commandId, ...one, percentage }));
    },
  };
}

/** Where the profile gives percentages without the whole, it is sold as a line, and the cashier chooses. */
function addAndAsk(tools: GoodsTools, one: { readonly articleId: string; readonly quantity: number }): void {
  const commandId = tools.newId();
  tools.queue(async () => {
    const added = await seenAfter(() => tools.client.counter.add({ commandId, ...one, price: null }));
    if (!added.ok) return void heed(tools, added);
    useCounter.getState().set({ selectedLineId: null });
    useGiftPanel.getState().set({ tab: 'line', pieces: '1' });
  });
}

/** @returns true when it was done */
function heed({ play }: GoodsTools, result: Result): boolean {
  play(result.ok ? 'article' : 'refused');
  if (!result.ok) sayPointsRefused(result.refusal, 'missing' in result ? result.missing : null);
  return result.ok;
}

function closePanel(): void {
  const { panel, set } = useCounter.getState();
  if (panel === 'gift') set({ panel: 'keys' });
}
