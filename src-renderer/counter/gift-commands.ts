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
    takeForPoints: (gift) => {
      const ids = { add: tools.newId(), give: tools.newId(), undo: tools.newId() };
      tools.queue(() => takeForPoints(tools, gift, ids));
    },
  };
}

interface TakingIds {
  readonly add: string;
  readonly give: string;
  readonly undo: string;
}

/** Where the profile gives percentages without the whole, the line stays and the cashier chooses. */
async function takeForPoints(tools: GoodsTools, { articleId }: AffordableGift, ids: TakingIds): Promise<void> {
  const { counter } = tools.client;
  const added = await seenAfter(() => counter.add({ commandId: ids.add, articleId, quantity: ONE, price: null }));
  const { snapshot, set } = useCounter.getState();
  if (!added.ok || !snapshot?.currentLineId) return void heed(tools, added);
  const lineId = snapshot.currentLineId;
  const percentages = snapshot.customer?.giftPercentages ?? null;
  if (percentages !== null && !percentages.includes(WHOLE)) {
    set({ selectedLineId: null });
    return useGiftPanel.getState().set({ tab: 'line', pieces: '1' });
  }
  const percentage = percentages === null ? null : WHOLE;
  const given = await counter.giveGift({ commandId: ids.give, lineId, quantity: ONE, percentage });
  if (heed(tools, given)) return closePanel();
  await counter.undo({ commandId: ids.undo });
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
