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

/** The rates that the goods of most shops have, by code. */
export interface UsualRates {
  readonly basic: string;
  readonly reduced: string;
  readonly standard: string;
}

export interface Country {
  readonly code: string;
  /** ISO 4217; its decimals are core/quantities/currency's. */
  readonly currency: string;
  readonly timeZone: string;
  readonly cashRoundingStep: number;
  readonly vatRates: readonly StartingRate[];
  readonly usualRates: UsualRates;
  /** Department keys are called by this word and their number; there is one for each rate above zero. */
  readonly departmentWord: string;
  /** What the one operator is called until people arrive. */
  readonly managerName: string;
}

function rate(percent: number): StartingRate {
  return { code: String(percent), basisPoints: percent * 100, nature: null };
}

function atZero(nature: string): StartingRate {
  return { code: nature, basisPoints: 0, nature };
}

/** Zero rates say why: N1 out of scope, N2 not subject, N3 not taxable, N4 exempt, N5 margin, N6 reverse charge, N7 paid abroad. */
const ITALIAN_NATURES = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7'];

export const ITALY: Country = {
  code: 'IT',
  currency: 'EUR',
  timeZone: 'Europe/Rome',
  cashRoundingStep: 5,
  vatRates: [...[22, 10, 5, 4].map(rate), ...ITALIAN_NATURES.map(atZero)],
  usualRates: { basic: '4', reduced: '10', standard: '22' },
  departmentWord: 'Reparto',
  managerName: 'Responsabile',
};

/** SGR is the deposit on containers: outside VAT. */
export const ROMANIA: Country = {
  code: 'RO',
  currency: 'RON',
  timeZone: 'Europe/Bucharest',
  cashRoundingStep: 0,
  vatRates: [...[21, 11, 0].map(rate), atZero('SGR')],
  usualRates: { basic: '11', reduced: '11', standard: '21' },
  departmentWord: 'Departament',
  managerName: 'Responsabil',
};

export const SPAIN: Country = {
  code: 'ES',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  cashRoundingStep: 0,
  vatRates: [21, 10, 4, 0].map(rate),
  usualRates: { basic: '4', reduced: '10', standard: '21' },
  departmentWord: 'Departamento',
  managerName: 'Encargado',
};

export const COUNTRY_CODES = ['IT', 'RO', 'ES'] as const;
export type CountryCode = (typeof COUNTRY_CODES)[number];

export const COUNTRIES: Readonly<Record<CountryCode, Country>> = { IT: ITALY, RO: ROMANIA, ES: SPAIN };
