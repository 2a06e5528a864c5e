/** The fields of the stored rules: what each is called on the forms, and in which unit it counts. */
const PROFILE_LEAVES = [
  'code',
  'description',
  'isDefault',
  'cardPrefix',
  'alternativePrefixes',
  'profilePrefix',
  'threshold',
  'step',
  'pointsPerStep',
  'giftThreshold',
  'giftPoints',
  'wholePointsOnly',
  'fractionalThreshold',
  'maxDiscount',
  'excludesOffers',
  'usesGrid',
  'attenuatesByVouchers',
  'voucherMultiplier',
  'pointsByArticle',
  'earnsOnAccount',
  'earnsOnDocuments',
  'earnsOnGiftMoney',
  'purchaseDiscounts',
  'percentages',
  'byPrice',
  'markupOnNetPrice',
  'discount',
] as const;

const PROGRAMME_LEAVES = [
  'isArchived',
  'keepsBalance',
  'markupUpTo',
  'ratio',
  'isOn',
  'givenAt',
  'groupIds',
  'kind',
  'categoryIds',
  'articleIds',
  'categoryId',
  'brandId',
  'months',
  'shownAs',
  'onlyMembersSpend',
  'registration',
  'newsletter',
  'review',
  'reviewOnce',
  'referral',
  'points',
  'when',
  'count',
  'unit',
  'month',
  'day',
  'times',
  'worth',
  'minimumBalance',
  'minimumSpend',
  'maximumSpend',
  'maximumDiscount',
  'maximumPercentage',
  'wholeBlocks',
  'lowersTaxable',
  'badgeBasis',
  'showsBadges',
  'badgeIds',
  'needs',
  'title',
  'icon',
  'from',
  'to',
  'basisPoints',
  'amount',
  'giftOrder',
  'welcomeText',
  'registrationText',
  'receiptExplains',
] as const;

/** What an article says for itself, by the names of its form. */
const ARTICLE_LEAVES = new Map([
  ['generatedPoints', 'generated'],
  ['ownRule', 'rule'],
  ['perUnit', 'perUnit'],
  ['percentage', 'percentage'],
  ['noGift', 'noGift'],
  ['fixedCounterValue', 'fixed'],
] as const);

/** Fields that the programme's own screens have a name for. */
const ON_SCREEN = [
  'isOn',
  'givenAt',
  'shownAs',
  'onlyMembersSpend',
  'giftOrder',
  'registration',
  'newsletter',
  'review',
  'reviewOnce',
  'referral',
  'points',
  'worth',
  'minimumBalance',
  'minimumSpend',
  'maximumSpend',
  'maximumDiscount',
  'maximumPercentage',
  'wholeBlocks',
  'excludesOffers',
  'lowersTaxable',
  'welcomeText',
  'registrationText',
  'receiptExplains',
  'badgeBasis',
  'showsBadges',
  'badges',
  'badgeDiscounts',
  'grid',
  'periodic',
] as const;

/** Parts of the programme that bear a name, and whose fields have only their own. */
const PARTS = ['selection', 'expiry', 'grid', 'periodic', 'badgeDiscounts'] as const;

/** Words that a rule may be, rather than figures or names. */
export const VALUES = [
  'never',
  'from-first-point',
  'each-lot',
  'without-movement',
  'points',
  'money',
  'all',
  'any-of',
  'none-of',
  'created',
  'paid',
  'completed',
  'balance',
  'lifetime',
  'one',
  'percent',
  'amount',
  'per-unit',
  'per-step',
  'multiplier',
  'most-points',
  'fewest-points',
  'best-for-customer',
  'best-for-shop',
  'birthday',
  'date',
  'every',
  'days',
  'weeks',
  'months',
  'general',
  'percentage',
] as const;

type Kind = 'money' | 'percent' | 'count';

/** What is not here counts in hundredths: points, ratios, multipliers. */
export const LEAF_KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['threshold', 'step', 'giftThreshold', 'fractionalThreshold', 'worth', 'minimumSpend'].map(money),
  ...['maximumSpend', 'maximumDiscount', 'amount'].map(money),
  ...['maxDiscount', 'discount', 'percentages', 'markupUpTo', 'maximumPercentage', 'basisPoints', 'percentage'].map(
    percent,
  ),
  ...['purchaseDiscounts', 'months', 'count', 'month', 'day'].map(count),
]);

export function isProfileLeaf(leaf: string): leaf is (typeof PROFILE_LEAVES)[number] {
  return (PROFILE_LEAVES as readonly string[]).includes(leaf);
}

export function isProgrammeLeaf(leaf: string): leaf is (typeof PROGRAMME_LEAVES)[number] {
  return (PROGRAMME_LEAVES as readonly string[]).includes(leaf);
}

/** Null of everything but an article. */
export function articleField(leaf: string) {
  const field = [...ARTICLE_LEAVES].find(([name]) => name === leaf);
  return field ? field[1] : null;
}

/** Null of a profile, and inside a list or another part. */
export function screenField(path: readonly string[]): (typeof ON_SCREEN)[number] | null {
  const isOwn = path.every((part) => /^[a-z][A-Za-z]*$/.test(part)) && partOf(path) === null;
  const leaf = path.at(-1) ?? '';
  const known = ON_SCREEN.find((name) => name === leaf) ?? null;
  return isOwn && (path[0] === 'programme' || path.length === 1) ? known : null;
}

/** What the field is a part of; `discountSelection` is the second list, of the points discount. */
export function partOf(path: readonly string[]): (typeof PARTS)[number] | 'discountSelection' | null {
  const part = PARTS.find((name) => path.slice(0, -1).includes(name)) ?? null;
  return part === 'selection' && path.includes('discount') ? 'discountSelection' : part;
}

function money(leaf: string): [string, Kind] {
  return [leaf, 'money'];
}

function percent(leaf: string): [string, Kind] {
  return [leaf, 'percent'];
}

function count(leaf: string): [string, Kind] {
  return [leaf, 'count'];
}
