/** The import of customers with their cards and opening balances: what is its own in the service of all imports. */
import type { MemberNotice } from '../../contract/imports.ts';
import { FileImports, type FileImportsContext, type StagingResult } from '../file-import/file-imports.ts';
import type { PointsContext } from '../points/post-movements.ts';
import type { Rules } from '../rules/rules.ts';
import type { ShopTime } from '../shop-time.ts';
import { readShop } from '../store/shop.ts';
import { inWorker } from '../workers/in-worker.ts';
import type { StageMembersTask } from '../workers/stage-members-worker.ts';
import { applyingMembers } from './apply-members.ts';
import { startOf } from './day.ts';
import type { StagedMember } from './member-changes.ts';

const WORKER = new URL('../workers/stage-members-worker.ts', import.meta.url);

export interface MemberImportsContext extends FileImportsContext, PointsContext {
  readonly rules: Rules;
  readonly databasePath: string;
}

export class MemberImports extends FileImports<StagedMember, MemberNotice> {
  constructor(context: MemberImportsContext) {
    const { store, time } = context;
    super(context, {
      subject: 'members',
      // What a row replaces is about a person.
      chunk: () => store.shreddingTransaction,
      stage: (bytes, stagingPath) => staged(context, bytes, stagingPath),
      applying: (run) =>
        applyingMembers({ ...context, country: readShop(store.read).country, dayStartsMs: startsOfDays(time) }, run),
      undoing: null,
    });
  }
}

/** Asked for every row, and most rows say one of few days. */
function startsOfDays(time: ShopTime): (day: string) => number {
  const starts = new Map<string, number>();
  return (day) => {
    const known = starts.get(day) ?? startOf(day, time);
    starts.set(day, known);
    return known;
  };
}

function staged({ store, rules, time, now, databasePath }: MemberImportsContext, bytes: Buffer, stagingPath: string) {
  const shop = readShop(store.read);
  const task: StageMembersTask = {
    databasePath,
    stagingPath,
    bytes,
    nowMs: now(),
    today: time.dayOf(now()),
    country: shop.country,
    timeZone: shop.time_zone,
    profiles: rules.profiles(),
  };
  return inWorker<StagingResult>(WORKER, task);
}
