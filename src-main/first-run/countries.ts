/**
 * What a country decides, as the shop's starting point: data that the shop can edit, looked
 * up and no legal advice (SALES.md). Cash rounding steps are in minor units.
 */
export interface StartingRate {
  readonly code: string;
  /** Basis points. */
  readonly basisPoints: number;
  readonly nature: string | null;
}

export interface Country {
  readonly code: string;
  readonly currency: string;
  readonly currencyDecimals: number;
  readonly timeZone: string;
  readonly cashRoundingStep: number;
  readonly vatRates: readonly StartingRate[];
  /** What the one operator is called until people arrive. */
  readonly managerName: string;
}

function rate(percent: number): StartingRate {
  return { code: String(percent), basisPoints: percent * 100, nature: null };
}

/** Zero rates say why: N1 out of scope, N2 not subject, N3 not taxable, N4 exempt, N5 margin, N6 reverse charge, N7 paid abroad. */
const ITALIAN_NATURES = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7'];

export const ITALY: Country = {
  code: 'IT',
  currency: 'EUR',
  currencyDecimals: 2,
  timeZone: 'Europe/Rome',
  cashRoundingStep: 5,
  vatRates: [
    ...[22, 10, 5, 4].map(rate),
    ...ITALIAN_NATURES.map((nature) => ({ code: nature, basisPoints: 0, nature })),
  ],
  managerName: 'Responsabile',
};
