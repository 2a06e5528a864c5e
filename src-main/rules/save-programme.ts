/**
 * The programme is saved whole: in force at once, or planned for a later moment. The same moment
 * planned again replaces that plan; what was planned for another one stays.
 */
import type { ProgrammeProblem } from '../../contract/window-types.ts';
import { type BadgeGap, badgeGaps } from '../../core/loyalty/badges.ts';
import { programmeProblems } from '../../core/loyalty/programme-problems.ts';
import { programmeBody } from './documents.ts';
import type { ProgrammeRules } from './rules.ts';
import type { RulesWriting } from './save-profile.ts';
import { writeProgramme } from './write-version.ts';

export type SavedProgramme =
  | { readonly ok: true; readonly gaps: readonly BadgeGap[] }
  | { readonly ok: false; readonly refusals: readonly ProgrammeProblem[] };

/** @param fromMs null: from now on */
export function saveProgramme(writing: RulesWriting, saved: ProgrammeRules, fromMs: number | null): SavedProgramme {
  const { store, rules, now } = writing;
  const past: readonly ProgrammeProblem[] =
    fromMs !== null && fromMs <= now() ? [{ refusal: 'moment-past', row: null }] : [];
  const refusals = [...programmeProblems(saved), ...past];
  if (refusals.length > 0) return { ok: false, refusals };
  const isNew = fromMs !== null || programmeBody(saved) !== programmeBody(rules.programme());
  if (isNew) store.writeTransaction((write) => writeProgramme(write, writing, saved, fromMs));
  rules.reload();
  return { ok: true, gaps: badgeGaps(saved.badges) };
}
