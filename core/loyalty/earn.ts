/**
 * What a sale earns its customer, and why (LOYALTY.md 2): the one entrance for the live preview,
 * the committed sale and the hub.
 */
import { money } from '../quantities/money.ts';
import { type Earning, type EarningBasis, roundedEarning, unrounded } from './earning.ts';
import { type NotEligible, notEligible } from './eligibility.ts';
import { type NextStep, nextSteps } from './next-step.ts';
import type { Programme } from './programme.ts';
import type { LoyaltyCustomer, LoyaltySale } from './sale.ts';
import { countedLines } from './verdicts.ts';

export type SaleEarning =
  | { readonly eligible: false; readonly why: NotEligible }
  | {
      readonly eligible: true;
      readonly earning: Earning;
      /** What is missing to more; empty where no line could count. */
      readonly next: readonly NextStep[];
      /** To be stored with the sale: returns are computed from it alone. */
      readonly basis: EarningBasis;
    };

export function earn(
  sale: LoyaltySale,
  customer: Pick<LoyaltyCustomer, 'profile' | 'groupIds'>,
  programme: Programme,
): SaleEarning {
  const rules = customer.profile.earning;
  const why = notEligible(sale, rules, programme);
  if (why !== null) return { eligible: false, why };
  const lines = countedLines(sale, { customer, programme });
  const vouchers = rules.attenuatesByVouchers ? sale.vouchers : money(0);
  const basis: EarningBasis = { rules, lines, vouchers, minorPerMajor: sale.minorPerMajor };
  const isOut = lines.some(
    ({ exclusion }) => exclusion === 'receipt-discount-too-large' || exclusion === 'group-left-out',
  );
  const exact = unrounded(basis);
  const earning = roundedEarning(basis, exact);
  return { eligible: true, earning, next: isOut ? [] : nextSteps(rules, exact, earning.points), basis };
}
