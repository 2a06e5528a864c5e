/**
 * The rules of points for the manager: profiles, the programme, groups, what an article says for
 * itself, every version with what changed, and a basket to try them on before they are saved.
 */
import { z } from 'zod';
import { discount } from './discounts.ts';
import { nextStep, pointsExplanation } from './points-explained.ts';
import { procedure } from './procedure.ts';
import { costTenThousandths, instantMs, minorUnits, pointsHundredths, thousandths, unit, uuid } from './quantities.ts';
import { loyaltyProfile, programmeRules, rulePoints } from './rule-documents.ts';

export const profileRefusal = z.enum([
  'code-missing',
  'description-missing',
  'prefix-blank',
  'discount-impossible',
  'threshold-negative',
  'step-not-positive',
  'points-negative',
  'fractional-threshold-impossible',
  'gift-threshold-negative',
  'gift-points-negative',
  'max-discount-impossible',
  'voucher-multiplier-negative',
  'purchase-discounts-impossible',
  'too-many-ratios',
  'ratio-not-positive',
  'markups-not-rising',
  'last-ratio-limited',
  'percentages-missing',
  'percentage-impossible',
  'percentage-twice',
  'default-missing',
  'default-twice',
  'profile-code-twice',
  'prefix-twice',
  'moment-past',
  /** A new profile counts from now; a change of it may be planned then. */
  'new-planned',
  /** Which profile is the default is said at once, never by a plan. */
  'default-planned',
  'code-taken-later',
  'prefix-taken-later',
]);

export const programmeRefusal = z.enum([
  'giving-state-missing',
  'groups-missing',
  'expiry-months-impossible',
  'action-points-negative',
  'periodic-gift-impossible',
  'rate-not-positive',
  'minimum-balance-negative',
  'minimum-spend-negative',
  'maximum-spend-below-minimum',
  'maximum-discount-not-positive',
  'maximum-percentage-impossible',
  'grid-row-twice',
  'grid-step-not-positive',
  'grid-points-negative',
  'grid-multiplier-below-one',
  'badge-title-missing',
  'badge-range-impossible',
  'badge-twice',
  'discount-title-missing',
  'discount-impossible',
  'badges-missing',
  'badge-unknown',
  'moment-past',
]);

/** `row`: which of the grid, the badges or the discounts is meant; null where there is but one. */
export const programmeProblem = z.strictObject({ refusal: programmeRefusal, row: z.int().nullable() });

/** How many articles' barcodes begin with a prefix: they stay articles (LOYALTY.md 2.8). */
export const prefixMatch = z.strictObject({ prefix: z.string(), barcodes: z.int() });

const planned = { versionId: uuid, fromMs: instantMs, operator: z.string() };

export const plannedProfile = z.strictObject({ ...planned, profile: loyaltyProfile });
export const plannedProgramme = z.strictObject({ ...planned, rules: programmeRules });

/** In force now, and what is planned, the nearest first. */
export const storedProfile = z.strictObject({
  profile: loyaltyProfile,
  isArchived: z.boolean(),
  planned: z.array(plannedProfile),
});

const leaf = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);

export const fieldChange = z.strictObject({
  /** `['earning', 'step']`; of a list the name of its entry, or its place from 1. */
  path: z.array(z.string()),
  /** Null also where it was not there. */
  before: leaf,
  after: leaf,
});

export const ruleVersion = z.strictObject({
  id: uuid,
  atMs: instantMs,
  fromMs: instantMs,
  /** Empty: an import did it. */
  operator: z.string(),
  /** `replaced`: another one was planned for the same moment; it never was in force. */
  state: z.enum(['past', 'in-force', 'planned', 'replaced', 'withdrawn']),
  /** Null of one that nobody withdrew. */
  withdrawn: z.strictObject({ atMs: instantMs, operator: z.string() }).nullable(),
  /** The first one changed nothing: there was nothing before. */
  isFirst: z.boolean(),
  changes: z.array(fieldChange),
});

export const counterValueShown = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), why: z.enum(['no-gift', 'no-cost', 'no-ratio']) }),
  z.strictObject({ kind: z.literal('fixed'), points: pointsHundredths }),
  /** `row`: of the profile's ratios, from 0; `ratio`: hundredths of a point for each unit of money. */
  z.strictObject({ kind: z.literal('computed'), points: pointsHundredths, row: z.int(), ratio: z.int() }),
]);

/** How a counter-value was computed. */
export const counterValueBasis = z.strictObject({
  /** Ordinary, with VAT. */
  price: minorUnits,
  purchaseCost: costTenThousandths,
  discountedCost: costTenThousandths,
  /** Basis points of the cost, rounded. */
  markup: z.int(),
  /** Of the row that applies; null: without a limit. */
  markupUpTo: z.int().nullable(),
  /** The ratio was taken on the price, not on the cost. */
  byPrice: z.boolean(),
});

const ownRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('per-unit'), points: rulePoints }),
  z.strictObject({ kind: z.literal('percentage'), basisPoints: z.int().min(-1_000_000).max(1_000_000) }),
]);

export const articlePoints = z.strictObject({
  generatedPoints: rulePoints.nullable(),
  ownRule: ownRule.nullable(),
  noGift: z.boolean(),
  /** 'Controvalore fisso', in whole points. */
  fixedCounterValue: rulePoints.nullable(),
});

export const articlePointsRefusal = z.enum([
  'article-not-found',
  'generated-points-negative',
  'own-points-negative',
  'own-percentage-impossible',
  'counter-value-impossible',
  'moment-past',
]);

const MOST_LINES = 30;

export const triedArticle = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('catalogue'), articleId: uuid }),
  z.strictObject({
    kind: z.literal('made-up'),
    description: z.string().max(200),
    price: z.int().min(0).max(100_000_000),
    cost: z.int().min(0).max(100_000_000_000).nullable(),
    vat: z.int().min(0).max(10_000),
    categoryId: uuid.nullable(),
    brandId: uuid.nullable(),
    onOffer: z.boolean(),
  }),
]);

/** A sale that is only imagined. */
export const triedBasket = z.strictObject({
  kind: z.enum(['receipt', 'on-account', 'delivery-note', 'invoice']),
  lines: z
    .array(
      z.strictObject({
        id: uuid,
        article: triedArticle,
        quantity: z.int().min(1).max(1_000_000),
        discount: discount.nullable(),
      }),
    )
    .max(MOST_LINES),
  receiptDiscount: discount.nullable(),
  /** What discount vouchers take off. */
  vouchers: z.int().min(0).max(100_000_000),
});

export const triedLine = z.strictObject({
  id: uuid,
  description: z.string(),
  unit,
  quantity: thousandths,
  unitPrice: minorUnits,
  cost: costTenThousandths.nullable(),
  /** Price x quantity. */
  full: minorUnits,
  /** After its own discount and the profile's. */
  net: minorUnits,
  profileDiscount: minorUnits,
  counterValue: counterValueShown,
  /** As a gift, whole: for all of its quantity; null where it cannot be one. */
  giftPoints: pointsHundredths.nullable(),
});

export const trial = z.strictObject({
  lines: z.array(triedLine),
  /** Lines whose article is not sold any more, or has no price. */
  missing: z.array(uuid),
  total: minorUnits,
  /** All of it together as gifts; pieces are rounded first and then added. */
  giftPoints: pointsHundredths,
  explanation: pointsExplanation,
  next: z.array(nextStep),
  /** What the rules that are in force now would give; null for a new profile. */
  savedPoints: pointsHundredths.nullable(),
});

/** `not-planned`: unknown, begun meanwhile, or replaced by another plan. */
export const withdrawRefusal = z.enum(['not-planned', 'code-taken-later', 'prefix-taken-later']);

const see = procedure('see-points');
const edit = procedure('edit-points-rules');
const done = z.strictObject({ ok: z.literal(true) });
const pageOf = { offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) };

export const rulesContract = {
  /** By code; the archived ones too. */
  profiles: see.output(z.array(storedProfile)),
  /**
   * A new profile bears the id that the window made. Making one the default takes that from the
   * other. `fromMs` as for the programme.
   */
  saveProfile: edit
    .input(z.strictObject({ profile: loyaltyProfile, fromMs: instantMs.nullable() }))
    .output(
      z.discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), matches: z.array(prefixMatch) }),
        z.strictObject({ ok: z.literal(false), refusals: z.array(profileRefusal) }),
      ]),
    ),
  /** Who has it keeps it; nobody gets it any more, and its prefixes mean nothing. */
  archiveProfile: edit.input(z.strictObject({ id: uuid, isArchived: z.boolean() })).output(
    z.discriminatedUnion('ok', [
      done,
      z.strictObject({
        ok: z.literal(false),
        refusal: z.enum([
          'not-found',
          'default-archived',
          'profile-code-twice',
          'prefix-twice',
          'code-taken-later',
          'prefix-taken-later',
        ]),
      }),
    ]),
  ),
  /** Of those that match any article's barcode. */
  prefixMatches: see
    .input(z.strictObject({ prefixes: z.array(z.string().max(32)).max(60) }))
    .output(z.array(prefixMatch)),
  /** In force now, and what is planned, the nearest first. */
  programme: see.output(z.strictObject({ rules: programmeRules, planned: z.array(plannedProgramme) })),
  /** `fromMs` null: from now on. A later moment plans it; the same moment again replaces the plan. */
  saveProgramme: edit.input(z.strictObject({ rules: programmeRules, fromMs: instantMs.nullable() })).output(
    z.discriminatedUnion('ok', [
      /** `gaps`: points between two badges that are in none. */
      z.strictObject({
        ok: z.literal(true),
        gaps: z.array(z.strictObject({ from: pointsHundredths, to: pointsHundredths })),
      }),
      z.strictObject({ ok: z.literal(false), refusals: z.array(programmeProblem) }),
    ]),
  ),
  /** What is planned never comes into force; the history keeps it. Twice is once. */
  withdrawPlan: edit
    .input(z.strictObject({ versionId: uuid }))
    .output(z.discriminatedUnion('ok', [done, z.strictObject({ ok: z.literal(false), refusal: withdrawRefusal })])),
  /** The newest first. */
  history: see
    .input(
      z.strictObject({
        subject: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('profile'), id: uuid }),
          z.strictObject({ kind: z.literal('programme') }),
          /** What it says of points: generated, its own rule, as a gift. */
          z.strictObject({ kind: z.literal('article'), id: uuid }),
        ]),
        ...pageOf,
      }),
    )
    .output(z.strictObject({ versions: z.array(ruleVersion), total: z.int() })),
  /** By name. */
  groups: see.output(z.array(z.strictObject({ id: uuid, name: z.string() }))),
  /** A new group bears the id that the window made; a known id is renamed. */
  saveGroup: edit
    .input(z.strictObject({ id: uuid, name: z.string().max(200) }))
    .output(
      z.discriminatedUnion('ok', [
        done,
        z.strictObject({ ok: z.literal(false), refusal: z.enum(['name-missing', 'name-taken']) }),
      ]),
    ),
  /** What the grid and the lists choose from. */
  shelves: see.output(
    z.strictObject({
      categories: z.array(z.strictObject({ id: uuid, name: z.string(), parentId: uuid.nullable() })),
      brands: z.array(z.strictObject({ id: uuid, name: z.string() })),
    }),
  ),
  /** What an article says for itself, and what it costs in points under each profile. */
  article: see.input(z.strictObject({ articleId: uuid })).output(
    z
      .strictObject({
        said: articlePoints,
        /** The nearest first. */
        planned: z.array(z.strictObject({ ...planned, said: articlePoints })),
        values: z.array(
          z.strictObject({
            profileId: uuid,
            description: z.string(),
            isDefault: z.boolean(),
            value: counterValueShown,
            /** Null where nothing was computed. */
            basis: counterValueBasis.nullable(),
          }),
        ),
      })
      .nullable(),
  ),
  saveArticle: edit
    /** Null: from now on. */
    .input(z.strictObject({ articleId: uuid, said: articlePoints, fromMs: instantMs.nullable() }))
    .output(
      z.discriminatedUnion('ok', [done, z.strictObject({ ok: z.literal(false), refusal: articlePointsRefusal })]),
    ),
  /** Rules that need not be saved, on a sale that never was. Refusals come beside the result, for the fields. */
  tryOut: see
    .input(z.strictObject({ profile: loyaltyProfile, rules: programmeRules.nullable(), basket: triedBasket }))
    .output(
      z.strictObject({
        refusals: z.array(profileRefusal),
        problems: z.array(programmeProblem),
        /** Null while something is refused, or the basket is too large to be imagined. */
        trial: trial.nullable(),
      }),
    ),
};
