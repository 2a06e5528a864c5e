/** What whoever makes documents is given: the ledger, the rules of points, and the shop's settings. */
import type { Money } from '../../core/quantities/money.ts';
import type { PointsContext } from '../points/post-movements.ts';
import type { Rules } from '../rules/rules.ts';

export interface DocumentsContext extends PointsContext {
  readonly rules: Rules;
  /** Cash rounding step in minor units, as the shop has it now. */
  readonly cashRoundingStep: () => Money;
  /** How many minor units the shop's currency has, 100 for EUR. */
  readonly minorPerMajor: number;
  readonly clockSuspect: boolean;
}
