/** The tables of points, cards and rules as types (units: hundredths of a point; migrations/till/0002 to 0005). */
import type { Generated } from 'kysely';
import type { MovementKind } from '../../core/ledger/movement.ts';
import type { ShopAccount } from '../../core/ledger/posting.ts';
import type { ConsentPurpose } from '../../core/loyalty/membership.ts';
import type { LoyaltyCustomer } from '../../core/loyalty/sale.ts';
import type { Fact, Flag, WrittenInOrder } from './fact.ts';

/** `body`: JSON of a profile or of the programme, whole. */
export interface RuleVersionRow {
  id: string;
  /** Of an article only what is planned. */
  subject_kind: 'profile' | 'programme' | 'article';
  subject_id: string;
  body: string;
  valid_from_ms: number;
  at_ms: number;
  operator_id: string;
}

/** A version that was planned and is not wanted any more: it never comes into force. */
export interface RuleWithdrawalRow {
  version_id: string;
  at_ms: number;
  operator_id: string;
}

/** `said_before`, `said_after`: JSON of what the article says about points. `operator_id` null: an import did it. */
export interface ArticlePointsChangeRow {
  id: string;
  article_id: string;
  said_before: string;
  said_after: string;
  at_ms: number;
  operator_id: string | null;
}

/** What an article says about points besides what every import brings. */
export interface ArticleRuleColumns {
  own_points_kind: Generated<'per-unit' | 'percentage' | null>;
  /** Hundredths of a point for each unit, or basis points of the price paid. */
  own_points: Generated<number | null>;
  no_gift: Generated<Flag>;
}

export interface PointsMovementRow {
  id: string;
  customer_id: string;
  kind: MovementKind;
  points: number;
  from_expired: number;
  /** Hybrid time of the event that it was born with. */
  time: string;
  at_ms: number;
  day: string;
  spendable_until: string | null;
  operator_id: string | null;
  till_id: string;
  sale_id: string | null;
  about_id: string | null;
  /** What a periodic gift, a registration or a referral was given for, so that it is given once. */
  occasion: string | null;
}

export interface PointsEntryRow {
  movement_id: string;
  account: 'customer' | ShopAccount;
  points: number;
}

/** A projection: the fold of the movements of a customer and of all that were merged into it. */
export interface PointsAccountTable {
  customer_id: string;
  balance: number;
  lifetime: number;
  above_nothing_since: string | null;
  last_movement_on: string | null;
  /** Through this day no lot can expire; a fold says what does afterwards. Null: no lot will. */
  may_expire_after: string | null;
}

export interface BadgeChangeRow {
  customer_id: string;
  badge_id: string;
  change: 'gained' | 'lost';
  at_ms: number;
}

export interface CustomerMergeRow {
  absorbed_id: string;
  into_id: string;
  change: 'merged' | 'undone';
  at_ms: number;
  operator_id: string;
}

export interface MemberTable {
  customer_id: string;
  profile_id: string;
  status: LoyaltyCustomer['membership'];
  birthday: string | null;
  invited_by: string | null;
  registered_at_ms: number;
}

export interface CardTable {
  key: string;
  printed: string;
  customer_id: string;
  state: 'active' | 'blocked';
  since_ms: number;
  blocked_at_ms: number | null;
}

export interface ConsentTable {
  customer_id: string;
  purpose: ConsentPurpose;
  given_at_ms: number;
  withdrawn_at_ms: number | null;
}

/** Its reason is a note, which can be taken away: it may name people. */
export interface ProfileChangeRow {
  id: string;
  customer_id: string;
  from_id: string;
  to_id: string;
  at_ms: number;
  operator_id: string;
}

/** Numbers of cards given out together. `skipped`: JSON, the numbers in between that were left out. */
export interface CardRangeRow {
  id: string;
  profile_id: string;
  prefix: string;
  first_number: number;
  last_number: number;
  skipped: string;
  at_ms: number;
  operator_id: string;
}

/** `body`: JSON of everything that the sale did with points, as its event has it. */
export interface SalePointsRow {
  sale_id: string;
  /** 0: with the document; later ones when an order is paid or cancelled. */
  position: number;
  customer_id: string;
  profile_id: string | null;
  body: string;
}

export interface PointsTables {
  rule_version: Fact<RuleVersionRow> & WrittenInOrder;
  rule_withdrawal: Fact<RuleWithdrawalRow>;
  article_points_change: Fact<ArticlePointsChangeRow> & WrittenInOrder;
  customer_group: { id: string; name: string };
  points_movement: Fact<PointsMovementRow> & WrittenInOrder;
  points_entry: Fact<PointsEntryRow>;
  points_account: PointsAccountTable;
  badge_change: Fact<BadgeChangeRow> & WrittenInOrder;
  customer_merge: Fact<CustomerMergeRow> & WrittenInOrder;
  member: MemberTable;
  card: CardTable;
  customer_in_group: { customer_id: string; group_id: string };
  customer_label: { customer_id: string; label: string };
  consent: ConsentTable;
  profile_change: Fact<ProfileChangeRow> & WrittenInOrder;
  card_range: Fact<CardRangeRow> & WrittenInOrder;
  sale_points: Fact<SalePointsRow>;
}
