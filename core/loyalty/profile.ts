/**
 * A customer profile: every setting of the manual's page *Profili Clienti* (LOYALTY.md 2, 4;
 * seed 002). Each customer has one. The names in quotes are the manual's.
 */
import type { Brand } from '../quantities/brand.ts';
import type { Money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import type { Multiplier, Points, PointsRatio } from '../quantities/points.ts';

export type ProfileId = Brand<string, 'ProfileId'>;

export interface Profile {
  readonly id: ProfileId;
  /** 'Codice'. */
  readonly code: string;
  /** 'Descrizione'. */
  readonly description: string;
  /** 'Predefinito': given to new customers; exactly one profile is. */
  readonly isDefault: boolean;
  /** 'Codice Card': what this shop's own cards of the profile begin with; null for none. */
  readonly cardPrefix: string | null;
  /** 'Codice Alt.': what the cards of earlier schemes begin with. */
  readonly alternativePrefixes: readonly string[];
  /** 'Codice profilo': ties a card that begins with it to this profile, whatever the default is. */
  readonly profilePrefix: string | null;
  /** 'Livello di scontistica' (2.9); 0 for none. */
  readonly discount: BasisPoints;
  /** False: 'Escludi saldo punti', an outside program keeps the balance. */
  readonly keepsBalance: boolean;
  readonly earning: EarningRules;
  readonly gifts: GiftRules;
}

/** 'Maturazione punti' (LOYALTY.md 2.1 to 2.6). */
export interface EarningRules {
  /** 'Soglia'; 0 counts as the step. */
  readonly threshold: Money;
  /** 'Passo', above zero. */
  readonly step: Money;
  /** Points at the threshold and for each step. */
  readonly pointsPerStep: Points;
  /** 'Gestisci solo punti interi'. */
  readonly wholePointsOnly: boolean;
  /** 'Soglia frazionari'; null: the threshold. */
  readonly fractionalThreshold: Money | null;
  /** 'Soglia punti omaggio'; null or 0: none. */
  readonly giftThreshold: Money | null;
  /** Points for each whole multiple of the gift threshold. */
  readonly giftPoints: Points;
  /** 'Max abbuono %'; null: no limit. */
  readonly maxDiscount: BasisPoints | null;
  /** 'Escludi offerte'. */
  readonly excludesOffers: boolean;
  /** Whether the money paid for a gift with a percentage earns. */
  readonly earnsOnGiftMoney: boolean;
  /** 'Applica griglia cat/marche'. */
  readonly usesGrid: boolean;
  /** 'Escludi su buono sconto'. */
  readonly attenuatesByVouchers: boolean;
  /** How many times a voucher's value is taken off; 4.00 unless set otherwise. */
  readonly voucherMultiplier: Multiplier;
  /** 'Maturazione punti da Anagrafica articoli'. */
  readonly pointsByArticle: boolean;
  /** 'Maturazione punti su sospesi'. */
  readonly earnsOnAccount: boolean;
  /** 'Maturazione punti su documenti'. */
  readonly earnsOnDocuments: boolean;
}

/** 'Controvalore articoli' and 'Scarico omaggi' (LOYALTY.md 4). */
export interface GiftRules {
  /** 'Livello sconti acquisto': how many supplier discounts lower the cost, 0 to 5. */
  readonly purchaseDiscounts: number;
  /** Up to three, by rising markup, the last without a limit; none: no gifts. */
  readonly ratios: readonly MarkupRatio[];
  /** Whether the markup is taken on the price without VAT. */
  readonly markupOnNetPrice: boolean;
  /** 'Controvalore sul prezzo ivato': the price takes the place of the cost. */
  readonly byPrice: boolean;
  /** Null: 'Standard'; otherwise the percentages of 'Omaggi con sconto %'. */
  readonly percentages: readonly BasisPoints[] | null;
}

export interface MarkupRatio {
  /** Null: without a limit. */
  readonly markupUpTo: BasisPoints | null;
  readonly ratio: PointsRatio;
}
