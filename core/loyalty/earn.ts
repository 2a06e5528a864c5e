/**
 * What a sale earns its customer, and why (LOYALTY.md 2): the one entrance for the live preview,
 * the committed sale and the hub.
 */
import { money } from '../quantities/money.ts';
import { type Earning, type EarningBasis, earningOf, roundedEarning, unrounded } from './earning.ts';
import { type NotEligible, notEligible } from './eligibility.ts';
import { type NextStep, nextSteps } from './next-step.ts';
import type { Programme } from './programme.ts';
import type { LoyaltyCustomer, LoyaltySale } from './sale.ts';
import { countedLines } from './verdicts.ts';

interface Counted {
  readonly eligible: true;
  /** To be stored with the sale: returns are computed from it alone. */
  readonly basis: EarningBasis;
}

interface Earned extends Counted {
  readonly earning: Earning;
}

interface EarnsNothing {
  readonly eligible: false;
  readonly why: NotEligible;
}

/** Of a sale that was made. */
export type EarnedSale = EarnsNothing | Earned;

export type SaleEarning =
  | EarnsNothing
  | (Earned & {
      /** What is missing to more; empty where no line could count. */
      readonly next: readonly NextStep[];
    });

type Customer = Pick<LoyaltyCustomer, 'profile' | 'groupIds'>;

export function earn(sale: LoyaltySale, customer: Customer, programme: Programme): SaleEarning {
  const counted = basisOf(sale, customer, programme);
  if (!counted.eligible) return counted;
  const { basis } = counted;
  const exact = unrounded(basis);
  const earning = roundedEarning(basis, exact);
  const isOut = basis.lines.some(
    ({ exclusion }) => exclusion === 'receipt-discount-too-large' || exclusion === 'group-left-out',
  );
  return { ...counted, earning, next: isOut ? [] : nextSteps(basis.rules, exact, earning.points) };
}

/** Without what is missing to more: of a sale that was made nobody asks it. */
export function earnedBy(sale: LoyaltySale, customer: Customer, programme: Programme): EarnedSale {
  const counted = basisOf(sale, customer, programme);
  return counted.eligible ? { ...counted, earning: earningOf(counted.basis) } : counted;
}

function basisOf(sale: LoyaltySale, customer: Customer, programme: Programme): EarnsNothing | Counted {
  const rules = customer.profile.earning;
  const why = notEligible(sale, rules, programme);
  if (why !== null) return { eligible: false, why };
  const lines = countedLines(sale, { customer, programme });
  const vouchers = rules.attenuatesByVouchers ? sale.vouchers : money(0);
  return { eligible: true, basis: { rules, lines, vouchers, minorPerMajor: sale.minorPerMajor } };
}
