/** What forbids saving a draft of the rules, found while it is typed by the same rules that the till asks. */
import type { ProgrammeDocument, ProgrammeProblem, ProgrammeRefusalCode } from '../../contract/window-types.ts';
import type { Badge } from '../../core/loyalty/badges.ts';
import type { Programme } from '../../core/loyalty/programme.ts';
import { programmeProblems } from '../../core/loyalty/programme-problems.ts';
import type { BadgeDiscount } from '../../core/loyalty/standing-discount.ts';

export interface CoreRules {
  readonly programme: Programme;
  readonly badges: readonly Badge[];
  readonly badgeDiscounts: readonly (BadgeDiscount & { readonly title: string })[];
}

/** The brands of core promise whole numbers; what is unreadable is looked for before anything is computed. */
export function coreRules(rules: ProgrammeDocument): CoreRules {
  return rules as unknown as CoreRules;
}

export function problemsOf(rules: ProgrammeDocument): readonly ProgrammeProblem[] {
  return programmeProblems(coreRules(rules));
}

/** @param row of a list; null for what there is but one of */
export function problemAt(
  problems: readonly ProgrammeProblem[],
  row: number | null,
  ...codes: readonly ProgrammeRefusalCode[]
): ProgrammeRefusalCode | undefined {
  return problems.find((problem) => problem.row === row && codes.includes(problem.refusal))?.refusal;
}
