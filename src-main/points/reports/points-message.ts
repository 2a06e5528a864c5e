/** What goes to the worker that reads the ledger of points, and what comes back. */
import type { Profile } from '../../../core/loyalty/profile.ts';
import type { ProgrammeRules } from '../../rules/rules.ts';
import type { Asking, Question } from './questions.ts';

export interface PointsMessage {
  readonly number: number;
  readonly question: Question;
  readonly asked: unknown;
  readonly settings: Pick<Asking, 'today' | 'timeZone' | 'minorPerMajor'> & {
    readonly programme: ProgrammeRules;
    /** Archived ones too: who has one keeps it. */
    readonly profiles: readonly Profile[];
    readonly defaultProfileId: string | null;
  };
}
export type PointsReply =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: string };
