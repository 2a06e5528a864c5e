/**
 * Points for a birthday, on a date or every so often, to one customer: all that are due and not
 * given yet, each once. A gift begins on the day on which the programme first named it.
 */
import { createHash } from 'node:crypto';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { periodicDue } from '../../core/loyalty/periodic-gifts.ts';
import type { PeriodicGift } from '../../core/loyalty/programme.ts';
import { readProgrammeBody } from '../rules/documents.ts';
import { programmeId } from '../rules/write-version.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { findMember } from '../store/members.ts';
import { lastOccasionOf } from '../store/points.ts';
import { isInForce, ruleVersionsOf } from '../store/rule-versions.ts';
import { mergedCustomers, standingId } from './accounts.ts';
import { takesPart } from './give-for-action.ts';
import { type PointsContext, recordMovements, settleExpired } from './post-movements.ts';

/** A gift with its first day, the same for all customers. */
export interface StartedGift extends PeriodicGift {
  readonly key: string;
  readonly since: ShopDay;
}

/** In force now; another description, or another time, is another gift. */
export function startedGifts(context: PointsContext, read: ReadHandle): readonly StartedGift[] {
  const { programme } = context.rules.programme();
  if (!programme.isOn) return [];
  const now = context.now();
  const versions = ruleVersionsOf(read, 'programme', programmeId(read))
    .filter((version) => isInForce(version, now))
    .toSorted((a, b) => b.valid_from_ms - a.valid_from_ms || b.row - a.row)
    .map(({ body, valid_from_ms }) => ({ sinceMs: valid_from_ms, keys: keysOf(body) }));
  return programme.actions.periodic.map((gift) => {
    const key = keyOf(gift);
    const without = versions.findIndex(({ keys }) => !keys.has(key));
    const first = versions.at(without === -1 ? -1 : Math.max(0, without - 1));
    return { ...gift, key, since: context.time.dayOf(first?.sinceMs ?? now) };
  });
}

/** Nothing to one who became part of another: the other one has it. */
export function givePeriodic(
  context: PointsContext,
  write: WriteHandle,
  customer: { readonly id: string; readonly created_at_ms: number },
  gifts: readonly StartedGift[],
): void {
  if (gifts.length === 0 || standingId(write, customer.id) !== customer.id) return;
  const member = findMember(write, customer.id);
  const atMs = context.now();
  const today = context.time.dayOf(atMs);
  const first = context.time.dayOf(member?.registered_at_ms ?? customer.created_at_ms);
  const state = { birthday: (member?.birthday ?? null) as ShopDay | null, today };
  for (const gift of gifts) {
    const since = first > gift.since ? first : gift.since;
    // Most days nothing is due to most customers, and then nothing is looked up.
    if (periodicDue(gift.when, { ...state, since, lastGivenFor: null }).length === 0) continue;
    const prefix = `periodic-gift/${gift.key}/`;
    const lastGivenFor = lastGiven(write, customer.id, prefix);
    const due = periodicDue(gift.when, { ...state, since, lastGivenFor });
    if (due.length === 0 || !takesPart(context, write, customer.id)) continue;
    settleExpired(context, write, customer.id);
    const { points, description: note } = gift;
    const movements = due.map((day) => ({
      kind: 'periodic-gift' as const,
      points,
      note,
      occasion: `${prefix}${day}`,
    }));
    recordMovements(context, write, { customerId: customer.id, operatorId: null, atMs, movements });
  }
}

function lastGiven(read: ReadHandle, standing: string, prefix: string): ShopDay | null {
  const days = mergedCustomers(read, standing)
    .map((id) => lastOccasionOf(read, id, prefix)?.slice(prefix.length) ?? '')
    .sort();
  return (days.at(-1) || null) as ShopDay | null;
}

function keysOf(body: string): ReadonlySet<string> {
  return new Set(readProgrammeBody(body).programme.actions.periodic.map(keyOf));
}

/** The description itself might name somebody, and what was given for stands in an event. */
function keyOf({ description, when }: PeriodicGift): string {
  const sorted = Object.entries(when).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([description, sorted]))
    .digest('hex')
    .slice(0, 12);
}
