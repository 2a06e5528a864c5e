/**
 * Real sales of the last days under other rules, beside those in force: what they would have
 * given, what the gifts that were taken would have asked, and what the points cost the shop.
 * Goods that came back since count as never bought. Long work: it belongs in a worker.
 */
import type { LineId } from '../../../core/basket/basket.ts';
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import { counterValue } from '../../../core/loyalty/counter-value.ts';
import { earnedBy } from '../../../core/loyalty/earn.ts';
import { notEligible } from '../../../core/loyalty/eligibility.ts';
import { giftPoints } from '../../../core/loyalty/gift-price.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import type { GivingState } from '../../../core/loyalty/programme.ts';
import { earningOfWhatStays } from '../../../core/loyalty/returned-points.ts';
import type { LoyaltyCustomer, LoyaltySale } from '../../../core/loyalty/sale.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { addPoints, NO_POINTS, type Points } from '../../../core/quantities/points.ts';
import { type Quantity, quantity } from '../../../core/quantities/quantity.ts';
import { divideHalfAwayFromZero } from '../../../core/quantities/rounding.ts';
import { loyaltyOfRows, progressOf } from '../../documents/loyalty-of-rows.ts';
import { lastState } from '../../documents/states.ts';
import { articleOf } from '../../documents/stored-line.ts';
import { memberOf } from '../../members/members.ts';
import { type ByRatio, moneyOf, ratioOf } from '../../points/reports/liability.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { returnedLines } from '../../store/returns.ts';
import { readSale, type SaleRows } from '../../store/sales.ts';
import type { SaleLineRow } from '../../store/schema.ts';
import { rawStatement } from '../../store/statement.ts';
import type { Rules } from '../rules.ts';

/** Rules of one moment, saved or only typed. */
export type RuleSet = Pick<Rules, 'programme' | 'profile' | 'defaultProfile'>;

type Customer = Pick<LoyaltyCustomer, 'profile' | 'groupIds'>;

const salesSince = rawStatement<{ day: string }, { readonly id: string; readonly customer_id: string }>(
  'SELECT id, customer_id FROM sale WHERE customer_id IS NOT NULL AND day >= ? ORDER BY row',
  ['day'],
);
const shopMinor = rawStatement<object, { readonly decimals: number }>(
  'SELECT currency_decimals AS decimals FROM shop',
  [],
);

export interface Replayed {
  /** Documents with a customer. */
  readonly sales: number;
  readonly eligible: number;
  readonly given: Points;
  /** What the gifts that were really taken would ask. */
  readonly giftsAsk: Points;
  /** Gifts taken that these rules do not give. */
  readonly giftsRefused: number;
  /** What those gifts cost the shop, in minor units; the same under all rules. */
  readonly giftsCost: number;
  /** What the points given cost when they are spent, in minor units; null where they cannot be. */
  readonly atGiftCost: number | null;
  readonly atConversion: number | null;
  readonly profiles: readonly { readonly profileId: string; readonly sales: number; readonly given: Points }[];
}

export interface Replay {
  readonly total: number;
  /** The next documents; how many are done. */
  step(count: number): number;
  result(): readonly [inForce: Replayed, typed: Replayed];
}

export function replaySales(
  read: ReadHandle,
  from: ShopDay,
  [inForce, typed]: readonly [inForce: RuleSet, typed: RuleSet],
): Replay {
  const sales = read.all(salesSince, { day: from });
  const minorPerMajor = 10 ** (read.get(shopMinor, {})?.decimals ?? 2);
  const counts = [new Count(read, inForce, minorPerMajor), new Count(read, typed, minorPerMajor)] as const;
  let done = 0;
  return {
    total: sales.length,
    step(count) {
      for (const { id, customer_id } of sales.slice(done, done + count)) {
        const rows = readSale(read, id);
        if (rows) for (const each of counts) each.add(rows, customer_id);
      }
      done = Math.min(sales.length, done + count);
      return done;
    },
    result: () => [counts[0].result(), counts[1].result()],
  };
}

/** What one set of rules makes of all documents. */
class Count {
  readonly #read: ReadHandle;
  readonly #rules: RuleSet;
  readonly #minorPerMajor: number;
  readonly #customers = new Map<string, Customer | null>();
  readonly #byProfile = new Map<string, { sales: number; given: Points }>();
  readonly #byRatio: ByRatio = new Map();
  #sales = 0;
  #eligible = 0;
  #giftsAsk = NO_POINTS;
  #giftsRefused = 0;
  /** Ten-thousandths of the major unit. */
  #giftsCost = 0;

  constructor(read: ReadHandle, rules: RuleSet, minorPerMajor: number) {
    this.#read = read;
    this.#rules = rules;
    this.#minorPerMajor = minorPerMajor;
  }

  add(rows: SaleRows, customerId: string): void {
    const customer = this.#customer(customerId);
    if (customer === null || lastState(rows.states) === 'cancelled') return;
    this.#sales += 1;
    const backs = returnedLines(this.#read, rows.sale.id);
    const stays = whatStays(rows.lines, backs);
    this.#addEarned(rows, customer, stays);
    if (rows.origins.length === 0) for (const line of rows.lines) this.#addGift(line, customer.profile, stays);
  }

  result(): Replayed {
    const profiles = [...this.#byProfile].map(([profileId, each]) => ({ profileId, ...each }));
    const worth = moneyOf(this.#byRatio, this.#rules, this.#minorPerMajor);
    return {
      sales: this.#sales,
      eligible: this.#eligible,
      given: addPoints(...profiles.map(({ given }) => given)),
      giftsAsk: this.#giftsAsk,
      giftsRefused: this.#giftsRefused,
      giftsCost: divideHalfAwayFromZero(BigInt(this.#giftsCost) * BigInt(this.#minorPerMajor), 10_000n),
      atGiftCost: worth.atGiftCost,
      atConversion: worth.atConversion,
      profiles,
    };
  }

  #addEarned(rows: SaleRows, customer: Customer, stays: ReadonlyMap<LineId, Quantity>): void {
    const earning = earnedBy(this.#saleOf(rows, customer), customer, this.#rules.programme().programme);
    if (!earning.eligible) return;
    const given = (stays.size === 0 ? earning.earning : earningOfWhatStays(earning.basis, stays)).points;
    this.#eligible += 1;
    const { id } = customer.profile;
    const before = this.#byProfile.get(id) ?? { sales: 0, given: NO_POINTS };
    this.#byProfile.set(id, { sales: before.sales + 1, given: addPoints(before.given, given) });
    const ratio = ratioOf(customer.profile);
    this.#byRatio.set(ratio, (this.#byRatio.get(ratio) ?? 0) + given);
  }

  /** A document that completes others earns where those were not eligible under these rules. */
  #saleOf(rows: SaleRows, customer: Customer): LoyaltySale {
    const sale = this.#loyalty([rows], rows);
    const origins = rows.origins.flatMap(({ origin_id: id }) => readSale(this.#read, id) ?? []);
    const earnedBefore = new Set(
      origins.filter((origin) => this.#wasEligible(origin, customer)).flatMap(({ lines }) => lines.map(({ id }) => id)),
    );
    return { ...sale, lines: sale.lines.map((line) => ({ ...line, wasEligible: earnedBefore.has(line.id) })) };
  }

  #wasEligible(origin: SaleRows, { profile }: Customer): boolean {
    const { programme } = this.#rules.programme();
    return notEligible(this.#loyalty([origin], origin), profile.earning, programme) === null;
  }

  #loyalty(documents: readonly SaleRows[], { sale: { kind }, states }: SaleRows): LoyaltySale {
    const reached = states.flatMap(({ state }): GivingState[] => (state === 'cancelled' ? [] : [state]));
    const order = kind === 'order' ? progressOf(reached, [], this.#rules.programme().programme.givenAt) : null;
    return loyaltyOfRows(documents, { kind, order, minorPerMajor: this.#minorPerMajor });
  }

  #addGift(line: SaleLineRow, profile: Profile, stays: ReadonlyMap<LineId, Quantity>): void {
    const kept = stays.get(line.id as LineId) ?? quantity(line.quantity);
    if (line.gift_percentage === null || line.return_kind !== null || kept <= 0) return;
    this.#giftsCost += costOf(line, kept);
    const { points: said, cost, ordinaryPrice, vat, unit } = articleOf(line);
    const valued = { ...said, cost, ordinaryPrice, vat: vat.basisPoints };
    const value = counterValue(valued, profile.gifts, this.#minorPerMajor);
    if (value.kind === 'none') {
      this.#giftsRefused += 1;
      return;
    }
    const percentage = basisPoints(line.gift_percentage);
    const asks = giftPoints({ counterValue: value.points, unit, quantity: kept, percentage });
    this.#giftsAsk = addPoints(this.#giftsAsk, asks);
  }

  #customer(customerId: string): Customer | null {
    const known = this.#customers.get(customerId);
    if (known !== undefined) return known;
    const customer = memberOf(this.#read, this.#rules, customerId);
    this.#customers.set(customerId, customer);
    return customer;
  }
}

/** Only of lines of which something came back. */
function whatStays(sold: readonly SaleLineRow[], backs: readonly SaleLineRow[]): ReadonlyMap<LineId, Quantity> {
  const stays = new Map<LineId, Quantity>();
  for (const back of backs) {
    const line = sold.find(({ id }) => id === back.origin_line_id);
    if (!line) continue;
    const id = line.id as LineId;
    stays.set(id, quantity((stays.get(id) ?? line.quantity) + back.quantity));
  }
  return stays;
}

function costOf({ cost, gift_percentage: percentage }: SaleLineRow, kept: Quantity): number {
  if (cost === null || percentage === null) return 0;
  return divideHalfAwayFromZero(BigInt(cost) * BigInt(kept) * BigInt(percentage), 10_000_000n);
}
