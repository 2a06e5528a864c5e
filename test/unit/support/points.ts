/** Points on a real till: rules that a test sets, and the ledger's context around them. */
import type { Badge, BadgeBasis } from '../../../core/loyalty/badges.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import type { Programme } from '../../../core/loyalty/programme.ts';
import { type PointsContext, recordMovements } from '../../../src-main/points/post-movements.ts';
import type { ProgrammeRules } from '../../../src-main/rules/rules.ts';
import { PROGRAMME_OFF } from '../../../src-main/rules/starting-rules.ts';
import { writeProgramme } from '../../../src-main/rules/write-version.ts';
import { movementsNaming } from '../../../src-main/store/points.ts';
import { profile, programme, pts } from './loyalty.ts';
import type { TestTill } from './test-till.ts';

/** What a test may change while the till runs. */
export interface SetRules {
  programme: Programme;
  badges: readonly Badge[];
  badgeBasis: BadgeBasis;
  profiles: readonly Profile[];
}

export type PointsUnderTest = PointsContext & { readonly set: SetRules };

export function pointsOf(till: TestTill, change: Partial<SetRules> = {}): PointsUnderTest {
  const set: SetRules = { programme: programme(), badges: [], badgeBasis: 'balance', profiles: [profile()], ...change };
  const rules: PointsContext['rules'] = {
    programme: (): ProgrammeRules => {
      const { profiles, ...rest } = set;
      return { ...PROGRAMME_OFF, ...rest };
    },
    profile: (id) => set.profiles.find((each) => each.id === id) ?? null,
    defaultProfile: () => set.profiles.find(({ isDefault }) => isDefault) ?? null,
  };
  return { ...till.documents, rules, set };
}

/** Saved as a version too, so that it is known since when it says so. */
export function saveProgramme(till: TestTill, context: PointsUnderTest, change: Partial<Programme>): void {
  context.set.programme = programme(change);
  const making = { ...context, operatorId: till.operatorId };
  till.store.writeTransaction((write) => writeProgramme(write, making, context.rules.programme(), null));
}

/** @returns kind and whole points of every movement, in the order in which they were written */
export function movedOf(till: Pick<TestTill, 'store'>, customerId: string): readonly (readonly [string, number])[] {
  const rows = movementsNaming(till.store.read, customerId);
  return rows.sort((a, b) => (a.time < b.time ? -1 : 1)).map(({ kind, points }) => [kind, points / 100]);
}

/** By hand, without asking anybody. */
export function credit(till: TestTill, context: PointsContext, customerId: string, whole: number): void {
  const movements = [{ kind: whole > 0 ? ('manual-credit' as const) : ('manual-debit' as const), points: pts(whole) }];
  till.store.writeTransaction((write) =>
    recordMovements(context, write, { customerId, operatorId: till.operatorId, atMs: context.now(), movements }),
  );
}
