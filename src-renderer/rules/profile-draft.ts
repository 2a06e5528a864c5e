/**
 * A profile while it is typed: figures are text until they are read. The names of the fields
 * are those of the texts, in the order of the manual's page.
 */
import type { LoyaltyProfile, ProfileRefusalCode } from '../../contract/window-types.ts';
import type { MoneyFormat } from '../format/money.ts';
import { type FigureKind, parseFigure, typedFigure } from './figures.ts';

export const FIGURES = {
  threshold: { kind: 'money', empty: false },
  pointsPerStep: { kind: 'hundredths', empty: false },
  step: { kind: 'money', empty: false },
  giftPoints: { kind: 'hundredths', empty: false },
  giftThreshold: { kind: 'money', empty: true },
  fractionalThreshold: { kind: 'money', empty: true },
  maxDiscount: { kind: 'hundredths', empty: true },
  voucherMultiplier: { kind: 'hundredths', empty: false },
  discount: { kind: 'hundredths', empty: false },
} as const satisfies Record<string, { readonly kind: FigureKind; readonly empty: boolean }>;
export type FigureName = keyof typeof FIGURES;

export type TextName = 'code' | 'description' | 'cardPrefix' | 'alternativePrefixes' | 'profilePrefix';
export type EarningSwitch =
  | 'wholePointsOnly'
  | 'excludesOffers'
  | 'earnsOnGiftMoney'
  | 'usesGrid'
  | 'attenuatesByVouchers'
  | 'pointsByArticle'
  | 'earnsOnAccount'
  | 'earnsOnDocuments';
export type SwitchName = EarningSwitch | 'isDefault' | 'excludesBalance' | 'byPrice' | 'markupOnNetPrice';
export type FieldName = FigureName | TextName | SwitchName | 'ratios' | 'purchaseDiscounts' | 'percentages';

export interface RatioDraft {
  readonly upTo: string;
  readonly ratio: string;
}

export interface ProfileDraft {
  readonly id: string;
  readonly texts: Readonly<Record<TextName, string>>;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly switches: Readonly<Record<SwitchName, boolean>>;
  /** Always three; an empty one is none. */
  readonly ratios: readonly RatioDraft[];
  readonly purchaseDiscounts: number;
  readonly giftMode: 'standard' | 'percentages';
  readonly percentages: string;
}

const MOST_RATIOS = 3;
const USUAL_PERCENTAGES = '25, 50, 75, 100';

export function draftOf(profile: LoyaltyProfile, format: MoneyFormat): ProfileDraft {
  const { earning, gifts } = profile;
  const typed = (name: FigureName, value: number | null) => typedFigure(value, FIGURES[name].kind, format);
  return {
    id: profile.id,
    texts: {
      code: profile.code,
      description: profile.description,
      cardPrefix: profile.cardPrefix ?? '',
      alternativePrefixes: profile.alternativePrefixes.join(', '),
      profilePrefix: profile.profilePrefix ?? '',
    },
    figures: {
      threshold: typed('threshold', earning.threshold),
      pointsPerStep: typed('pointsPerStep', earning.pointsPerStep),
      step: typed('step', earning.step),
      giftPoints: typed('giftPoints', earning.giftPoints),
      giftThreshold: typed('giftThreshold', earning.giftThreshold),
      fractionalThreshold: typed('fractionalThreshold', earning.fractionalThreshold),
      maxDiscount: typed('maxDiscount', earning.maxDiscount),
      voucherMultiplier: typed('voucherMultiplier', earning.voucherMultiplier),
      discount: typed('discount', profile.discount),
    },
    switches: {
      ...earning,
      isDefault: profile.isDefault,
      excludesBalance: !profile.keepsBalance,
      byPrice: gifts.byPrice,
      markupOnNetPrice: gifts.markupOnNetPrice,
    },
    ratios: Array.from({ length: MOST_RATIOS }, (_none, row) => ({
      upTo: typedFigure(gifts.ratios[row]?.markupUpTo ?? null, 'hundredths', format),
      ratio: typedFigure(gifts.ratios[row]?.ratio ?? null, 'hundredths', format),
    })),
    purchaseDiscounts: gifts.purchaseDiscounts,
    giftMode: gifts.percentages === null ? 'standard' : 'percentages',
    percentages:
      gifts.percentages?.map((each) => typedFigure(each, 'hundredths', format)).join(', ') ?? USUAL_PERCENTAGES,
  };
}

/** Read, with the fields that hold no figure: those count as nothing until they do. */
export interface ReadProfile {
  readonly profile: LoyaltyProfile;
  readonly unreadable: readonly FieldName[];
}

export function profileOf(draft: ProfileDraft, format: MoneyFormat): ReadProfile {
  const unreadable: FieldName[] = [];
  const read = (field: FieldName, text: string, kind: FigureKind): number => {
    const value = parseFigure(text, kind, format);
    if (value === null) unreadable.push(field);
    return value ?? 0;
  };
  const figure = (name: FigureName): number => read(name, draft.figures[name], FIGURES[name].kind);
  const optional = (name: FigureName): number | null => (isEmpty(draft.figures[name]) ? null : figure(name));
  const { switches, texts } = draft;
  const profile: LoyaltyProfile = {
    id: draft.id,
    code: texts.code,
    description: texts.description,
    isDefault: switches.isDefault,
    cardPrefix: texts.cardPrefix.trim() || null,
    alternativePrefixes: listed(texts.alternativePrefixes),
    profilePrefix: texts.profilePrefix.trim() || null,
    discount: isEmpty(draft.figures.discount) ? 0 : figure('discount'),
    keepsBalance: !switches.excludesBalance,
    earning: {
      threshold: figure('threshold'),
      step: figure('step'),
      pointsPerStep: figure('pointsPerStep'),
      wholePointsOnly: switches.wholePointsOnly,
      fractionalThreshold: switches.wholePointsOnly ? null : optional('fractionalThreshold'),
      giftThreshold: optional('giftThreshold'),
      giftPoints: isEmpty(draft.figures.giftPoints) ? 0 : figure('giftPoints'),
      maxDiscount: optional('maxDiscount'),
      excludesOffers: switches.excludesOffers,
      earnsOnGiftMoney: switches.earnsOnGiftMoney,
      usesGrid: switches.usesGrid,
      attenuatesByVouchers: switches.attenuatesByVouchers,
      voucherMultiplier: figure('voucherMultiplier'),
      pointsByArticle: switches.pointsByArticle,
      earnsOnAccount: switches.earnsOnAccount,
      earnsOnDocuments: switches.earnsOnDocuments,
    },
    gifts: {
      purchaseDiscounts: draft.purchaseDiscounts,
      ratios: draft.ratios
        .filter(({ upTo, ratio }) => !isEmpty(upTo) || !isEmpty(ratio))
        .map(({ upTo, ratio }) => ({
          markupUpTo: isEmpty(upTo) ? null : read('ratios', upTo, 'hundredths'),
          ratio: read('ratios', ratio, 'hundredths'),
        })),
      markupOnNetPrice: switches.markupOnNetPrice,
      byPrice: switches.byPrice,
      percentages:
        draft.giftMode === 'standard'
          ? null
          : percentagesIn(draft).map((each) => read('percentages', each, 'hundredths')),
    },
  };
  return { profile, unreadable };
}

/** Commas part them, unless a comma is the decimal sign inside a figure: `12,5; 25`. */
function percentagesIn({ percentages }: ProfileDraft): string[] {
  return percentages
    .split(/;|,(?=\s)|\s/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/** Where the sentence of a refusal stands. */
export const FIELD_OF: Readonly<Record<ProfileRefusalCode, FieldName | 'from'>> = {
  'code-missing': 'code',
  'profile-code-twice': 'code',
  'code-taken-later': 'code',
  'description-missing': 'description',
  'default-missing': 'isDefault',
  'default-twice': 'isDefault',
  'default-planned': 'isDefault',
  'prefix-blank': 'cardPrefix',
  'prefix-twice': 'cardPrefix',
  'prefix-taken-later': 'cardPrefix',
  'moment-past': 'from',
  'new-planned': 'from',
  'discount-impossible': 'discount',
  'threshold-negative': 'threshold',
  'step-not-positive': 'step',
  'points-negative': 'step',
  'fractional-threshold-impossible': 'fractionalThreshold',
  'gift-threshold-negative': 'giftThreshold',
  'gift-points-negative': 'giftThreshold',
  'max-discount-impossible': 'maxDiscount',
  'voucher-multiplier-negative': 'attenuatesByVouchers',
  'purchase-discounts-impossible': 'purchaseDiscounts',
  'too-many-ratios': 'ratios',
  'ratio-not-positive': 'ratios',
  'markups-not-rising': 'ratios',
  'last-ratio-limited': 'ratios',
  'percentages-missing': 'percentages',
  'percentage-impossible': 'percentages',
  'percentage-twice': 'percentages',
};
