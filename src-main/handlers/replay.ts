/** Rules tried on what was really sold. */
import type { Profile } from '../../core/loyalty/profile.ts';
import type { ProgrammeRules } from '../rules/rules.ts';
import { door } from './door.ts';

export const replayHandlers = door.replay.router({
  run: door.replay.run.handler(({ context: { till }, input: { days, profiles, rules }, signal }) =>
    // The contract has checked what the brands of core promise.
    till.replays.run(
      { days, profiles: profiles as unknown as Profile[], rules: rules as unknown as ProgrammeRules | null },
      signal,
    ),
  ),
});
